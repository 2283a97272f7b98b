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

const NUMBER = '{tal}';
/** The citizen in the letter, whether a municipality says `du`, `De` or `I`: the same sentence is the same in each. */
const ADDRESS: ReadonlyMap<string, string> = new Map([
  ...['du', 'Du', 'De', 'I', 'dig', 'Dig', 'Dem', 'jer', 'Jer'].map((word): [string, string] => [word, '{du}']),
  ...['din', 'Din', 'dit', 'Dit', 'dine', 'Dine', 'Deres', 'jeres', 'Jeres'].map((word): [string, string] => [
    word,
    '{din}',
  ]),
]);

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
 * @param quoted what stands in quotation marks, which somebody else says, is left out unless it is kept
 */
export function unitsOfSentence(
  text: string,
  reading: Reading,
  sentence: number,
  quoted: 'left out' | 'kept' = 'left out',
): Unit[] {
  const { sentences, entities, quotations } = reading;
  const [from, to] = [sentences[2 * sentence], sentences[2 * sentence + 1]];
  const tokens = tokenize(text.slice(from, to));
  const units: Unit[] = [];
  let entity = 0;
  let token = 0;
  while (token < tokens.count) {
    const start = from + tokens.starts[token];
    while (entity < entities.length && entities[entity].to <= start) entity++;
    const found = entities[entity];
    let unit: Unit | undefined;
    if (found !== undefined && found.from <= start) {
      // One that began in the sentence before is a unit there.
      if (found.from >= from) unit = { text: `{${found.kind}}`, isWord: false, from: found.from, to: found.to };
      while (token < tokens.count && from + tokens.starts[token] < found.to) token++;
    } else unit = unitOf(text, tokens, token++, from);
    if (unit && (quoted === 'kept' || !isWithin(quotations, unit.from, unit.to))) units.push(unit);
  }
  return units;
}

/** @param base where the tokens' offsets count from */
function unitOf(text: string, { starts, ends, kinds }: Tokens, token: number, base: number): Unit {
  const [from, to] = [base + starts[token], base + ends[token]];
  if (kinds[token] === TOKEN_NUMBER) return { text: NUMBER, isWord: false, from, to };
  const word = text.slice(from, to);
  const address = ADDRESS.get(word);
  return { text: address ?? word, isWord: address === undefined && kinds[token] === TOKEN_WORD, from, to };
}
