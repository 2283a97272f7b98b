import type { Pack } from '../pack/pack.ts';
import { diagnosticsOf } from './diagnostics.ts';
import { OpenLetter } from './open-letter.ts';

/** Keystrokes after which the code on their path has been compiled by the engine. */
const KEYSTROKES = 240;
/** So few at a time that a request waits no longer than for one letter. */
const AT_A_TIME = 8;

/** The code on the path is the same in a longer letter; only the time is longer. */
const LONGEST = 24_000;

/**
 * Types into a copy of the letter, so that the writer's first keystrokes are as quick as the later ones: JavaScript is slow
 * until it has run a while, and runs best on what it has seen. Gives way to requests between the portions; nothing is kept.
 *
 * @param text the letter that the writer has just opened
 * @param rest waits until what is pending has been answered
 */
export async function warmUp(text: string, pack: Pack, today: string, rest: () => Promise<void>): Promise<void> {
  const copy = text.slice(0, LONGEST);
  const letter = new OpenLetter('rettesnor:/opvarmning', 'afgoerelse', 0, copy, pack);
  const at = letter.positionAt(copy.length >> 1);
  for (let key = 0; key < KEYSTROKES; key++) {
    if (key % AT_A_TIME === 0) await rest();
    letter.update([{ range: { start: at, end: at }, text: key % 6 === 5 ? ' ' : 'e' }], key + 1);
    JSON.stringify(diagnosticsOf(letter, today));
  }
}
