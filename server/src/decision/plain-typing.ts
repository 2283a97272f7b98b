import type { Edit } from './blocks.ts';

/** A top-level construct before an edit. Offsets are UTF-16 units in the letter's body. */
interface Construct {
  readonly type: string;
  readonly from: number;
  readonly length: number;
}

const LETTER = /^\p{L}/u;
/** What means nothing to Markdown wherever it stands in a line that begins with a letter. */
const PLAIN = /^[\p{L}\d ,.;]*$/u;
const LONGEST = 200;
/** A line with cells may be the head of a table, and a backslash there decides how many cells it has. */
const CELL = '|';

/**
 * Whether an edit is plain typing in a paragraph: then all constructs of the letter stay what they were, and Markdown need not be
 * asked. It says so of letters, digits, spaces and stops in a line that begins with a letter, in a paragraph that does (block
 * structure hangs on how lines begin, and on the table's and the setext heading's line below, CommonMark 0.31 § 4).
 *
 * @param construct the one that the edit lies in
 * @param body the letter's body after the edit
 * @param removed what the edit took out
 */
export function isPlainTyping(
  construct: Construct,
  body: string,
  { from, to, inserted }: Edit,
  removed: string,
): boolean {
  if (construct.type !== 'Paragraph' || inserted > LONGEST || removed.length > LONGEST) return false;
  const end = construct.from + construct.length;
  if (from <= construct.from || to > end) return false;
  const written = body.slice(from, from + inserted);
  if (!PLAIN.test(written) || !PLAIN.test(removed)) return false;
  // A paragraph ends before the space at the end of its last line.
  if (to === end && (inserted === 0 || written.endsWith(' '))) return false;
  const lineFrom = body.lastIndexOf('\n', from - 1) + 1;
  const lineTo = body.indexOf('\n', from);
  const line = body.slice(lineFrom, lineTo < 0 ? body.length : lineTo);
  return (
    from > lineFrom &&
    LETTER.test(line) &&
    !line.includes(CELL) &&
    LETTER.test(body.slice(construct.from, construct.from + 2))
  );
}
