import type { Pack } from '../pack/pack.ts';
import { diagnosticsOf } from './diagnostics.ts';
import { OpenLetter } from './open-letter.ts';

/** Keystrokes after which the code on their path has been compiled by the engine. */
const KEYSTROKES = 240;
/** So few at a time that a request waits no longer than for one letter. */
const AT_A_TIME = 8;

/**
 * Types into a letter of its own (the pack's longest template), so that the writer's first keystrokes are as quick as the later
 * ones: JavaScript is slow until it has run a while. Gives way to requests between the portions; nothing is kept.
 *
 * @param rest waits until what is pending has been answered
 */
export async function warmUp(pack: Pack, today: string, rest: () => Promise<void>): Promise<void> {
  const text = pack.templates.map(({ tekst }) => tekst).reduce((a, b) => (b.length > a.length ? b : a), '');
  const letter = new OpenLetter('rettesnor:/opvarmning', 'afgoerelse', 0, text, pack);
  const at = letter.positionAt(text.length >> 1);
  for (let key = 0; key < KEYSTROKES; key++) {
    if (key % AT_A_TIME === 0) await rest();
    letter.update([{ range: { start: at, end: at }, text: key % 6 === 5 ? ' ' : 'e' }], key + 1);
    diagnosticsOf(letter, today);
  }
}
