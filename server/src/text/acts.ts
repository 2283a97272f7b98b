import { isGap, wordAt } from './gaps.ts';
import { TOKEN_SIGN, TOKEN_WORD, type Tokens } from './tokens.ts';
import { wordSlots } from './word-filter.ts';
import { normalizeWord } from './words.ts';

/** An act as the lexicon is built from: its id and all names it goes by, abbreviations in capitals. */
export interface ActNames {
  readonly id: string;
  readonly names: readonly string[];
}

/** An act found in text. Offsets are UTF-16 code units, `first` and `last` token indexes, `last` exclusive. */
export interface ActMatch {
  /** Absent where the word is built like an act's name, but the lexicon does not know it. */
  readonly id?: string;
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly last: number;
}

interface Node {
  id?: string;
  /** Spellings that the first word must have exactly (`SEL`), since its lower case is another word (`bl`). */
  exact?: Map<string, string>;
  next?: Map<string, Node>;
}

/** Names of acts with their inflections, matched against tokens. */
export class ActLexicon {
  /** `wordSlot`s of the words that a name can begin with. */
  readonly slots: Uint8Array;
  private readonly first = new Map<string, Node>();

  constructor(acts: Iterable<ActNames>) {
    for (const { id, names } of acts) for (const name of names) this.add(id, name);
    this.slots = wordSlots(this.first.keys());
  }

  /**
   * The longest act name that begins at token `index`: a known one in any inflection, else a word built like one
   * (`planlovens`, `lov om leje`).
   *
   * @param text the text that `tokens` came from
   */
  match(text: string, tokens: Tokens, index: number): ActMatch | undefined {
    const from = tokens.starts[index];
    const raw = text.slice(from, tokens.ends[index]);
    const first = normalizeWord(raw);
    const root = this.first.get(first);
    const longer = root && walk(root, text, tokens, index + 1);
    if (longer) return { id: longer.id, from, to: longer.to, first: index, last: longer.last };
    const exact = root?.exact?.get(raw);
    const id = exact ?? root?.id;
    if (id === undefined) return unknownAct(text, tokens, index, first);
    const to = tokens.ends[index];
    const genitive = exact !== undefined && GENITIVE.test(text.slice(to, to + 3));
    return { id, from, to: genitive ? to + 2 : to, first: index, last: genitive ? index + 2 : index + 1 };
  }

  /** Whether a name begins with this word, as `normalizeWord` returns it. */
  mayBegin(word: string): boolean {
    return this.first.has(word);
  }

  /** The known title (`om social service`) that begins at token `index` without its `lov` or `bekendtgørelse`. */
  matchTitle(text: string, tokens: Tokens, index: number): ActMatch | undefined {
    for (const word of ['lov', 'bekendtgørelse']) {
      const root = this.first.get(word);
      const match = root && walk(root, text, tokens, index);
      if (match) return { ...match, from: tokens.starts[index], first: index };
    }
    return undefined;
  }

  private add(id: string, name: string): void {
    if (ABBREVIATION.test(name)) {
      for (const spelling of [name, name + 's']) {
        const node = childOf(this.first, normalizeWord(spelling));
        node.exact ??= new Map();
        node.exact.set(spelling, id);
      }
      return;
    }
    const words = name.split(/[^\p{L}\p{M}\p{N}-]+/u).filter((word) => word !== '');
    const forms = words.map((word) => [normalizeWord(word)]);
    for (const at of new Set([words.length - 1, words[1] === 'om' ? 0 : words.length - 1])) {
      forms[at] = inflections(forms[at][0]);
    }
    for (const start of forms[0]) {
      let nodes = [childOf(this.first, start)];
      for (const variants of forms.slice(1)) {
        nodes = nodes.flatMap((node) => {
          node.next ??= new Map();
          return variants.map((form) => childOf(node.next!, form));
        });
      }
      for (const node of nodes) node.id ??= id;
    }
  }
}

/** Follows the names below `root` along the words from token `index`: the longest name, if any ends on the way. */
function walk(root: Node, text: string, tokens: Tokens, index: number) {
  let found: { id: string; to: number; last: number } | undefined;
  let node: Node | undefined = root;
  for (let i = index; node?.next && i < tokens.count && tokens.kinds[i] === TOKEN_WORD; i++) {
    if (!isNameGap(text, tokens.ends[i - 1], tokens.starts[i])) break;
    node = node.next.get(normalizeWord(text.slice(tokens.starts[i], tokens.ends[i])));
    if (node?.id !== undefined) found = { id: node.id, to: tokens.ends[i], last: i + 1 };
  }
  return found;
}

/** An abbreviation (`SEL`, `ÆL`) has capitals only; `CPR-loven` is a word. */
const ABBREVIATION = /^[A-ZÆØÅ]{2,}$/;
const GENITIVE = /^['’]s(?![a-zæøå])/;

function childOf(nodes: Map<string, Node>, word: string): Node {
  let node = nodes.get(word);
  if (node === undefined) {
    node = {};
    nodes.set(word, node);
  }
  return node;
}

/** Forms of the noun that ends a name: definite and indefinite, each with its genitive. */
function inflections(word: string): string[] {
  const stem = /^(.*(?:lov|else|cirkulære|forordning|vejledning))(?:en|n|t)?$/.exec(word)?.[1];
  if (stem === undefined) return word.endsWith('s') ? [word] : [word, word + 's'];
  const definite = stem + (stem.endsWith('cirkulære') ? 't' : stem.endsWith('e') ? 'n' : 'en');
  return [stem, stem + 's', definite, definite + 's'];
}

/** A name may be broken over two lines, and have a comma or full stop inside (`m.v.`). */
function isNameGap(text: string, from: number, to: number): boolean {
  const code = text.charCodeAt(from);
  return isGap(text, code === 0x2c || code === 0x2e ? from + 1 : from, to);
}

/**
 * Whether a word could be an act's name by its ending (`-lov`, `-loven`, `-bekendtgørelsen` and genitives); the test that
 * every word of a text meets, so it looks at single characters only.
 */
export function endsLikeAct(text: string, from: number, to: number): boolean {
  if (to - from < 7) return false;
  let end = to - 1;
  let code = text.charCodeAt(end) | 0x20;
  if (code === 0x73) code = text.charCodeAt(--end) | 0x20;
  if (code === 0x6e) {
    code = text.charCodeAt(--end) | 0x20;
    if (code === 0x65 && (text.charCodeAt(end - 1) | 0x20) === 0x76) code = text.charCodeAt(--end) | 0x20;
  }
  if (code === 0x76) return (text.charCodeAt(end - 1) | 0x20) === 0x6f && (text.charCodeAt(end - 2) | 0x20) === 0x6c;
  return code === 0x65 && (text.charCodeAt(end - 1) | 0x20) === 0x73 && (text.charCodeAt(end - 7) | 0x20) === 0x74;
}

const UNKNOWN = /^.{3,}(?:lov(?:en)?|bekendtgørelsen?)s?$/;
/** Words that end like an act, but are none: leave, ploughs, hooves, laws of nature, and acts' kinds. */
const NO_ACT = /(?:(?:^|[es])orlov|^forlov|[pk]lov|jantelov|naturlov|særlov|rammelov|hovedlov|ændringslov)(?:en)?s?$/;
/** Words that show that `lov om …` goes on as a clause. */
const CLAUSE = /^(?:at|det|den|de|dette|hvad|hvem|hvor|hvordan|hvornår|en|et|ham|hende|jer|dig|os)$/;
/** How far from `lov om` the `§` may stand for the words between to be its name. */
const MAX_NAME_WORDS = 12;

function unknownAct(text: string, tokens: Tokens, index: number, word: string): ActMatch | undefined {
  const from = tokens.starts[index];
  if (UNKNOWN.test(word)) {
    return NO_ACT.test(word) ? undefined : { from, to: tokens.ends[index], first: index, last: index + 1 };
  }
  if (!/^(?:lov|bekendtgørelse)$/.test(word) || wordAt(text, tokens, index + 1) !== 'om') return undefined;
  const subject = wordAt(text, tokens, index + 2);
  if (subject === '' || CLAUSE.test(subject) || !isGap(text, tokens.ends[index + 1], tokens.starts[index + 2]))
    return undefined;
  return { from, to: tokens.ends[index + 2], first: index, ...nameUpToSection(text, tokens, index + 3) };
}

/** `lov om leje af almene boliger § 4`: only a `§` shows how far an unknown title reaches; else its first word must do. */
function nameUpToSection(text: string, tokens: Tokens, after: number): { last: number; to?: number } {
  const limit = Math.min(tokens.count, after + MAX_NAME_WORDS);
  for (let i = after; i < limit && isGap(text, tokens.ends[i - 1], tokens.starts[i]); i++) {
    if (tokens.kinds[i] === TOKEN_SIGN && text.charCodeAt(tokens.starts[i]) === 0xa7) {
      return { last: i, to: tokens.ends[i - 1] };
    }
    if (tokens.kinds[i] !== TOKEN_WORD) break;
  }
  return { last: after };
}
