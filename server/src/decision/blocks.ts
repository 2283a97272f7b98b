import { type ChangedRange, type SyntaxNode, type Tree, TreeFragment } from '@lezer/common';
import { parser as commonmark, type InlineParser, type MarkdownParser, Table } from '@lezer/markdown';

/** What a stretch of prose is in the Markdown. Code is no prose and gives none. */
export type BlockKind = 'heading' | 'paragraph' | 'item' | 'row' | 'quote';

/** A stretch of prose. Offsets are UTF-16 units in the letter's body (the text after the front matter). */
export interface Block {
  readonly kind: BlockKind;
  /** Level of a heading, 1 to 6; 0 for other kinds. */
  readonly level: number;
  readonly from: number;
  readonly to: number;
  /** It begins with an HTML comment; prose may follow on the comment's last line, or none at all. */
  readonly isComment?: boolean;
}

/** Markdown's top-level construct: a paragraph, heading, list or table. It is what an edit makes us read again. */
export interface Unit {
  readonly type: string;
  readonly from: number;
  readonly to: number;
  readonly blocks: readonly Block[];
}

/** Emphasis, links and the like mean nothing to the checks, and parsing them costs more than all the rest. */
const INLINE = ['Escape', 'Entity', 'InlineCode', 'HTMLTag', 'Emphasis', 'HardBreak', 'Link', 'Image', 'LinkEnd'];
/** Takes a whole stretch of inline text at once, so that the parser need not look at each character for marks that it has not. */
const PROSE: InlineParser = { name: 'Prose', parse: (cx) => cx.end };
const parser: MarkdownParser = commonmark.configure([Table, { remove: INLINE, parseInline: [PROSE] }]);

/** The Markdown of a letter's body, parsed again only where it changed. */
export interface BlockTree {
  readonly tree: Tree;
  readonly fragments: readonly TreeFragment[];
}

/** An edit: `[from, to)` of the old text was replaced by `inserted` UTF-16 units. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly inserted: number;
}

/** Parses a body. Never throws: any text is Markdown. */
export function parseBlocks(body: string): BlockTree {
  const tree = parser.parse(body);
  return { tree, fragments: TreeFragment.addTree(tree) };
}

/** Parses a body after an edit, reusing what the edit did not touch. */
export function reparseBlocks(previous: BlockTree, body: string, edit: Edit): BlockTree {
  const fragments = TreeFragment.applyChanges(previous.fragments, [affectedBy(edit, body)]);
  const tree = parser.parse(body, fragments);
  return { tree, fragments: TreeFragment.addTree(tree, fragments) };
}

/** Takes in an edit that leaves all constructs what they were (see plain-typing.ts); the tree waits until it is parsed again. */
export function withoutReparsing({ tree, fragments }: BlockTree, body: string, edit: Edit): BlockTree {
  return { tree, fragments: TreeFragment.applyChanges(fragments, [affectedBy(edit, body)]) };
}

/**
 * The stretch that an edit may make Markdown read differently, a little wider than the parser takes it to be. Two lines
 * above: whether a paragraph ends before a table hangs on the table's second line. One unit after: at the very start the
 * parser does not see that the indentation of the first line changed.
 */
function affectedBy({ from, to, inserted }: Edit, body: string): ChangedRange {
  let start = startOfLine(body, from);
  for (let lines = 0; lines < LINES_AHEAD; lines++) start = startOfLine(body, start - 1);
  const delta = inserted - (to - from);
  const end = Math.min(body.length, from + inserted + 1);
  return { fromA: start, toA: end - delta, fromB: start, toB: end };
}

/** How far ahead of itself Markdown looks to see whether a paragraph goes on. */
const LINES_AHEAD = 2;

function startOfLine(text: string, offset: number): number {
  return offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** The units of a tree from the first that ends after `from`, one at a time, so that the caller can stop early. */
export function* unitsFrom({ tree }: BlockTree, from: number): Generator<Unit> {
  const top = tree.topNode;
  for (let node = from === 0 ? top.firstChild : top.childAfter(from); node; node = node.nextSibling) {
    yield { type: node.name, from: node.from, to: node.to, blocks: blocksOf(node, 'paragraph') };
  }
}

/** The block of a paragraph of the top level. */
export function paragraphBlock(from: number, to: number): Block {
  return { kind: 'paragraph', level: 0, from, to };
}

function blocksOf(node: SyntaxNode, kind: BlockKind): Block[] {
  const name = node.name;
  if (name === 'Paragraph' || name === 'CodeBlock' || name === 'HTMLBlock')
    return [{ kind, level: 0, from: node.from, to: node.to }];
  if (name === 'CommentBlock') return [{ kind, level: 0, from: node.from, to: node.to, isComment: true }];
  const heading = /^(?:ATX|Setext)Heading(\d)$/.exec(name);
  if (heading) return [headingBlock(node, Number(heading[1]))];
  if (name === 'TableHeader' || name === 'TableRow') return [{ kind: 'row', level: 0, from: node.from, to: node.to }];
  if (name === 'Blockquote') return childBlocks(node, 'quote');
  if (name === 'BulletList' || name === 'OrderedList') return childBlocks(node, 'item');
  if (name === 'ListItem') return listItemBlocks(node);
  if (name === 'Table') return childBlocks(node, kind);
  return [];
}

/** The number of an ordered item belongs to its text: `14. maj 2024` is a date before it is a list, `2. Regler` a heading. */
function listItemBlocks(item: SyntaxNode): Block[] {
  const [first, ...rest] = childBlocks(item, 'item');
  if (!first) return [];
  const ordered = item.parent?.name === 'OrderedList';
  return [ordered ? { ...first, from: item.from } : first, ...rest];
}

function childBlocks(node: SyntaxNode, kind: BlockKind): Block[] {
  const blocks: Block[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    // One at a time: a quotation can hold more blocks than a call takes arguments.
    for (const block of blocksOf(child, kind)) blocks.push(block);
  }
  return blocks;
}

/** A heading's text lies between its marks (`## … ##`, or above the line of `===`). */
function headingBlock(node: SyntaxNode, level: number): Block {
  let { from, to } = node;
  for (let mark = node.firstChild; mark; mark = mark.nextSibling) {
    if (mark.name !== 'HeaderMark') continue;
    if (mark.from === node.from) from = mark.to;
    else to = mark.from;
  }
  return { kind: 'heading', level, from, to };
}
