import type { Pack } from '../pack/pack.ts';
import { diagnosticsOf } from './diagnostics.ts';
import { OpenLetter } from './open-letter.ts';

/** Keystrokes after which the code on their path has been compiled by the engine, and compiled well. */
const KEYSTROKES = 1000;

/** The code on the path is the same in a longer letter; only the time is longer. */
const LONGEST = 24_000;

/**
 * Types into a copy of the letter, so that the writer's first keystrokes are as quick as the later ones: JavaScript is slow
 * until it has run a while, and runs best on what it has seen. Gives way to requests after each key; nothing is kept.
 *
 * @param text the letter that the writer has just opened
 * @param rest waits until what is pending has been answered
 * @param isWanted false as soon as the writer types
 */
export async function warmUp(
  text: string,
  pack: Pack,
  today: string,
  rest: () => Promise<void>,
  isWanted: () => boolean,
): Promise<void> {
  const copy = text.slice(0, LONGEST);
  const letter = new OpenLetter('rettesnor:/opvarmning', 'afgoerelse', 0, copy, pack);
  const at = letter.positionAt(copy.length >> 1);
  for (let key = 0; key < KEYSTROKES && isWanted(); key++) {
    letter.update([{ range: { start: at, end: at }, text: key % 6 === 5 ? ' ' : 'e' }], key + 1);
    JSON.stringify(diagnosticsOf(letter, today));
    await rest();
  }
}
