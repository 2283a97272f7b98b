import type { Range } from 'vscode-languageserver-types';
import type { Pack } from '../pack/pack.ts';
import { type LawMention, mentionsIn } from './law-mentions.ts';
import { isOutdated, sectionState } from './law-status.ts';
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

/** Citations of the letter, or of a range of it, first to last; what is no longer law on the letter's date is deprecated. */
export function tokensOf(letter: OpenLetter, today: string, range?: Range): Token[] {
  const { decision } = letter.checked(today);
  const from = range ? letter.offsetAt(range.start) : 0;
  const to = range ? letter.offsetAt(range.end) : decision.text.length;
  const tokens: Token[] = [];
  for (const mention of mentionsIn(decision, from, to)) {
    const modifiers = isDeprecated(letter.pack, mention, decision.date?.iso) ? DEPRECATED : 0;
    tokens.push(...linesOf(letter, mention, typeOf[mention.kind], modifiers));
  }
  return tokens;
}

/** The letter's own citation of law that does not hold on its date. Others' words, and law called former, are rightly old. */
function isDeprecated(pack: Pack, mention: LawMention, date: string | undefined): boolean {
  if (mention.quoted) return false;
  if (mention.kind === 'princip') return pack.principles.get(mention.id)?.status === 'kasseret';
  const act = mention.act === undefined ? undefined : pack.acts.get(mention.act);
  if (!act || !date || mention.ofThePast) return false;
  if (mention.kind === 'lov') return act.til !== undefined && date > act.til;
  return mention.reference.through === undefined && isOutdated(sectionState(act, mention.reference.section, date));
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
