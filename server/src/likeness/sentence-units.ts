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
 * The units of each sentence of a text, first to last. Dates, amounts, citations and the like stand for themselves as kinds, so
 * that a sentence is the same with other names and figures of law. What stands in quotation marks is left out: somebody else says it.
 *
 * @param text the text that `reading` was read from
 */
export function unitsOfSentences(text: string, { sentences, entities, quotations }: Reading): Unit[][] {
  const tokens = tokenize(text);
  const units: Unit[][] = [];
  let token = 0;
  let entity = 0;
  for (let sentence = 0; 2 * sentence < sentences.length; sentence++) {
    const end = sentences[2 * sentence + 1];
    const inSentence: Unit[] = [];
    while (token < tokens.count && tokens.starts[token] < end) {
      while (entity < entities.length && entities[entity].last <= token) entity++;
      const found = entities[entity];
      let unit: Unit;
      if (found !== undefined && found.first <= token) {
        unit = { text: `{${found.kind}}`, isWord: false, from: found.from, to: found.to };
        token = found.last;
      } else unit = unitOf(text, tokens, token++);
      if (quotations.length === 0 || !isWithin(quotations, unit.from, unit.to)) inSentence.push(unit);
    }
    units.push(inSentence);
  }
  return units;
}

function unitOf(text: string, { starts, ends, kinds }: Tokens, token: number): Unit {
  const [from, to] = [starts[token], ends[token]];
  if (kinds[token] === TOKEN_NUMBER) return { text: NUMBER, isWord: false, from, to };
  const word = text.slice(from, to);
  const address = ADDRESS.get(word);
  return { text: address ?? word, isWord: address === undefined && kinds[token] === TOKEN_WORD, from, to };
}
