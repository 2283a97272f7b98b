import type { Range } from 'vscode-languageserver-types';
import type { Finding } from '../check/finding.ts';
import { type LawMention, mentionsIn } from './law-mentions.ts';
import type { OpenLetter } from './open-letter.ts';

/** Kinds of tokens and what may be said of them; declared in `package.json` under the same names. */
export const tokenTypes = ['lov', 'paragraf', 'principmeddelelse'] as const;
export const tokenModifiers = ['deprecated'] as const;

/** A stretch of one line. `type` and the bits of `modifiers` are indexes into the lists above. */
export interface Token {
  readonly line: number;
  readonly character: number;
  readonly length: number;
  readonly type: number;
  readonly modifiers: number;
}

const typeOf: Readonly<Record<LawMention['kind'], number>> = { lov: 0, paragraf: 1, princip: 2 };
const DEPRECATED = 1;

/**
 * Citations of the letter, or of a range of it, first to last. Deprecated is what a finding says is no longer law on the letter's date:
 * others' words, and law that is called former, are rightly old.
 */
export function tokensOf(letter: OpenLetter, today: string, range?: Range): Token[] {
  const { decision, findings, repeats } = letter.checked(today);
  const outdated = new Set([...findings, ...repeats].filter(isOfOldLaw).map(({ from }) => from));
  const from = range ? letter.offsetAt(range.start) : 0;
  const to = range ? letter.offsetAt(range.end) : decision.text.length;
  const tokens: Token[] = [];
  for (const mention of mentionsIn(decision, from, to)) {
    const modifiers = mention.kind !== 'lov' && outdated.has(mention.from) ? DEPRECATED : 0;
    tokens.push(...linesOf(letter, mention, typeOf[mention.kind], modifiers));
  }
  return tokens;
}

/** The checks that object to law and practice that do not hold any longer, or not yet. */
const OLD_LAW = new Set(['hjemmel-gælder', 'kasseret-praksis']);

function isOfOldLaw({ rule }: Finding): boolean {
  return OLD_LAW.has((rule.kind === 'krav' ? rule.needs.check : rule.find.check) ?? '');
}

/** A citation may be broken over lines; a token may not. */
function linesOf(letter: OpenLetter, { from, to }: LawMention, type: number, modifiers: number): Token[] {
  const tokens: Token[] = [];
  const text = letter.getText(letter.rangeOf({ from, to }));
  let at = from;
  for (const line of text.split('\n')) {
    const words = line.trim();
    const start = letter.positionAt(at + line.indexOf(words));
    if (words !== '') tokens.push({ ...start, length: words.length, type, modifiers });
    at += line.length + 1;
  }
  return tokens;
}
