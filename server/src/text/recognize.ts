import { mentionWords, readActMention } from './act-mentions.ts';
import { type ActLexicon, endsLikeAct } from './acts.ts';
import { currencyWords, readPrefixedAmount } from './amounts.ts';
import { abbreviationBefore, readAtAct, readCitations } from './citations.ts';
import { ordinals, readWordDate } from './dates.ts';
import { compoundDurations, numerals, readWordDuration } from './durations.ts';
import type { Entity } from './entities.ts';
import { tokenFrom } from './gaps.ts';
import { findMail, plain, readTimeOfDay } from './identifiers.ts';
import { readAtNumber } from './number-entities.ts';
import { principleAbbreviations, principleWords } from './principles.ts';
import { TOKEN_NUMBER, TOKEN_WORD, type Tokens } from './tokens.ts';
import { wordSlot, wordSlots } from './word-filter.ts';
import { normalizeWord } from './words.ts';

type Role = 'numeral' | 'ordinal' | 'compound' | 'time' | 'currency' | 'paragraph' | 'principle' | 'act';

/** What a word can begin, lower case; names of acts are in the lexicon. */
const roles: ReadonlyMap<string, Role> = new Map<string, Role>([
  ...[...mentionWords].map((word): [string, Role] => [word, 'act']),
  ...[...numerals.keys()].map((word): [string, Role] => [word, 'numeral']),
  ...[...ordinals.keys()].map((word): [string, Role] => [word, 'ordinal']),
  ...[...compoundDurations.keys()].map((word): [string, Role] => [word, 'compound']),
  ...['kl', 'klokken'].map((word): [string, Role] => [word, 'time']),
  ...[...currencyWords].map((word): [string, Role] => [word, 'currency']),
  ...['paragraf', 'paragraffen', 'paragraffer', 'paragrafferne'].map((word): [string, Role] => [word, 'paragraph']),
  ...[...principleWords, ...principleAbbreviations.map((word) => word.toLowerCase())].map((word): [string, Role] => [
    word,
    'principle',
  ]),
]);
const triggers = wordSlots(roles.keys());
/** Soft hyphens, zero-width characters and combining marks hide a word from `wordSlot`. */
const HIDING = /[\u0300-\u036f\u00ad\u200b-\u2011]/;

/**
 * Recognises dates, time limits, amounts, citations, acts, principle decisions and identifiers in one pass over tokens.
 *
 * @param text any text; offsets in the result are its UTF-16 code units
 * @param tokens what `tokenize` made of `text`; not kept
 * @param lexicon the names of acts to look for
 * @returns sorted entities that do not overlap; of two readings that begin at one token the longer
 */
export function recognizeEntities(text: string, tokens: Tokens, lexicon: ActLexicon): Entity[] {
  return new Pass(text, tokens, lexicon).run();
}

class Pass {
  private readonly entities: Entity[] = [];
  private readonly hidden: boolean;
  /** Where the last entity ends. */
  private end = 0;
  /** Offset after the last word that says that numbers are principle decisions. */
  private principleContext = -1;

  constructor(
    private readonly text: string,
    private readonly tokens: Tokens,
    private readonly lexicon: ActLexicon,
  ) {
    this.hidden = tokens.count > 0 && HIDING.test(text.slice(tokens.starts[0], tokens.ends[tokens.count - 1]));
  }

  run(): Entity[] {
    const { text, tokens } = this;
    const { count, starts, ends, kinds } = tokens;
    const known = this.lexicon.slots;
    const limit = count > 0 ? ends[count - 1] : 0;
    let mail = count > 0 ? findMail(text, starts[0], limit) : undefined;
    for (let i = 0; i < count; ) {
      const from = starts[i];
      if (mail && ends[i] > mail.from) {
        if (mail.to > from) this.take(plain('mail', tokens, i, mail.from, mail.to));
        i = Math.max(i, tokenFrom(tokens, i, mail.to));
        mail = findMail(text, mail.to, limit);
        continue;
      }
      const before = this.end;
      const to = ends[i];
      if (kinds[i] === TOKEN_WORD) {
        const slot = wordSlot(text, from, to);
        if (
          (triggers[slot] | known[slot]) !== 0 ||
          endsLikeAct(text, from, to) ||
          (this.hidden && HIDING.test(text.slice(from, to)))
        )
          this.atWord(i);
      } else if (kinds[i] === TOKEN_NUMBER) {
        const entity = readAtNumber(text, tokens, i, this.principleContext);
        if (entity) this.take(entity);
      } else if (text.charCodeAt(from) === 0xa7) this.atSection(i);
      i = this.end > before ? Math.max(i + 1, this.entities[this.entities.length - 1].last) : i + 1;
    }
    return this.entities;
  }

  private atWord(index: number): void {
    const { text, tokens } = this;
    const [from, to] = [tokens.starts[index], tokens.ends[index]];
    const raw = text.slice(from, to);
    const word = normalizeWord(raw);
    const role = roles.get(word);
    if (role === 'numeral') this.take(readWordDuration(text, tokens, index, numerals.get(word)!));
    else if (role === 'ordinal') this.take(readWordDate(text, tokens, index, ordinals.get(word)!));
    else if (role === 'compound') {
      this.take({ kind: 'frist', ...compoundDurations.get(word)!, from, to, first: index, last: index + 1 });
    } else if (role === 'time') this.take(readTimeOfDay(text, tokens, index));
    else if (role === 'currency') this.take(readPrefixedAmount(text, tokens, index));
    else if (role === 'paragraph') this.atSection(index);
    else if (role === 'principle') {
      if (word.length > 2 || principleAbbreviations.includes(raw)) this.principleContext = to;
    } else if (role === 'act' || this.lexicon.mayBegin(word) || endsLikeAct(word, 0, word.length)) {
      const act = readActMention(text, tokens, this.lexicon, index);
      if (act) for (const entity of readAtAct(text, tokens, this.lexicon, act)) this.take(entity);
    }
  }

  private atSection(index: number): void {
    const { text, tokens } = this;
    const act = abbreviationBefore(text, tokens, index);
    const lead = act && act.from >= this.end ? act : undefined;
    for (const entity of readCitations(text, tokens, this.lexicon, tokens.starts[index], lead, index))
      this.take(entity);
  }

  /** Adds an entity, unless it would overlap what was recognised before it (a street's name in an act's, say). */
  private take(entity: Entity | undefined): void {
    if (!entity || entity.from < this.end || entity.to <= entity.from) return;
    this.entities.push(entity);
    this.end = entity.to;
  }
}
