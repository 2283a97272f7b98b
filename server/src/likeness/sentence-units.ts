import { isWithin, type Reading } from '../phrase/reading.ts';
import { TOKEN_NUMBER, TOKEN_WORD, type Tokens, tokenize } from '../text/tokens.ts';

/** What a sentence is made of where it is weighed: words, and what the text layer recognised, each as one unit. */
export interface Unit {
  /** A word as it is written, `{dato}` or another kind in braces for an entity, `{tal}` for a number, or a sign. */
  readonly text: string;
  readonly isWord: boolean;
  /** Offsets in the text that was read. */
  readonly from: number;
  readonly to: number;
}

/** What of a sentence counts as a unit, and which. */
export interface Hearing {
  /** Whether what stands in quotation marks counts, which somebody else says. */
  readonly quoted: boolean;
  /** The words for the citizen. */
  readonly address: ReadonlyMap<string, string>;
  /** The signs between words that count. */
  readonly signs: ReadonlyMap<string, string>;
  readonly number: (figures: number) => string;
  /** What the text layer recognised, by its kind and its words. */
  readonly entity: (kind: string, words: string) => string;
}

/** For each of several words the unit that they are. */
export const asUnit = (unit: string, ...words: string[]) => words.map((word): [string, string] => [word, unit]);

/** Whether a municipality says `du`, `De` or `I`, and whichever names and figures: the same sentence is the same in each letter. */
const AS_IN_ANY_LETTER: Hearing = {
  quoted: false,
  address: new Map([
    ...asUnit('{du}', 'du', 'Du', 'De', 'I', 'dig', 'Dig', 'Dem', 'jer', 'Jer'),
    ...asUnit('{din}', 'din', 'Din', 'dit', 'Dit', 'dine', 'Dine', 'Deres', 'jeres', 'Jeres'),
  ]),
  signs: new Map(),
  number: () => '{tal}',
  entity: (kind) => `{${kind}}`,
};

/**
 * The units of each sentence of a text, first to last (see `unitsOfSentence`).
 *
 * @param text the text that `reading` was read from
 */
export function unitsOfSentences(text: string, reading: Reading): Unit[][] {
  return reading.hits.map((_, sentence) => unitsOfSentence(text, reading, sentence));
}

/**
 * The units of a sentence, first to last. Dates, amounts, citations and the like stand for themselves as kinds, so that a sentence is
 * the same with other names and figures of law.
 *
 * @param text the text that `reading` was read from
 */
export function unitsOfSentence(
  text: string,
  reading: Reading,
  sentence: number,
  hearing: Hearing = AS_IN_ANY_LETTER,
): Unit[] {
  const { sentences, entities, quotations } = reading;
  const [from, to] = [sentences[2 * sentence], sentences[2 * sentence + 1]];
  const tokens = tokenize(text.slice(from, to));
  const units: Unit[] = [];
  let entity = 0;
  let token = 0;
  let last = from;
  while (token < tokens.count) {
    const start = from + tokens.starts[token];
    addSigns(text, last, start, hearing, units);
    while (entity < entities.length && entities[entity].to <= start) entity++;
    const found = entities[entity];
    let unit: Unit | undefined;
    if (found !== undefined && found.from <= start) {
      // One that began in the sentence before is a unit there.
      if (found.from >= from) unit = unitOfEntity(text, found, hearing);
      while (token < tokens.count && from + tokens.starts[token] < found.to) token++;
      last = found.to;
    } else {
      unit = unitOf(text, tokens, token++, from, hearing);
      last = unit.to;
    }
    if (unit && (hearing.quoted || !isWithin(quotations, unit.from, unit.to))) units.push(unit);
  }
  addSigns(text, last, to, hearing, units);
  return units;
}

function unitOfEntity(
  text: string,
  { kind, from, to }: Pick<Unit, 'from' | 'to'> & { readonly kind: string },
  { entity }: Hearing,
): Unit {
  return { text: entity(kind, text.slice(from, to)), isWord: false, from, to };
}

/** The signs between two words. */
function addSigns(text: string, from: number, to: number, { signs }: Hearing, units: Unit[]): void {
  if (signs.size === 0) return;
  for (let at = from; at < to; at++) {
    const sign = signs.get(text[at]);
    if (sign !== undefined) units.push({ text: sign, isWord: false, from: at, to: at + 1 });
  }
}

/** @param base where the tokens' offsets count from */
function unitOf(
  text: string,
  { starts, ends, kinds }: Tokens,
  token: number,
  base: number,
  { number, address }: Hearing,
): Unit {
  const [from, to] = [base + starts[token], base + ends[token]];
  if (kinds[token] === TOKEN_NUMBER) return { text: number(to - from), isWord: false, from, to };
  const word = text.slice(from, to);
  const citizen = address.get(word);
  return { text: citizen ?? word, isWord: citizen === undefined && kinds[token] === TOKEN_WORD, from, to };
}
