import { COMPLAINT, RULES } from '../../decision/vocabulary.ts';
import { readsMarker } from '../../pack/code-markers.ts';
import type { Pack } from '../../pack/pack.ts';
import type { Evidence } from '../evidence.ts';
import { choose, chosenEntities } from './choices.ts';
import { noticeTooShort } from './notice-period.ts';
import type { NamedCheck } from './registry.ts';

const OUTSIDE_RULES = { notIn: new Set([RULES, COMPLAINT]) };
/** Marker of the pack: support for a car is taken away before it may be replaced. */
const BEFORE_REPLACEMENT = readsMarker('genanskaffelse-ikke-udløbet');

/** `genanskaffelse først mulig 2. marts 2027`. */
const replacementDay = choose(
  'dato',
  ({ text, entity }) => !entity.iso.startsWith('--') && /genanskaf|udskift(?:e|ning)|(?:en|få) ny bil/i.test(text),
);

/**
 * `varsel-bil`: support for a car is taken away before the replacement period has run, with less notice than 14 weeks (SEL § 3 a,
 * BL § 11). Where the letter does not tell that the period is still running, the question does not arise.
 */
export const carNoticeTooShort: NamedCheck = (evidence, pack, date) => {
  const written = evidence.decision.date?.iso;
  if (!written) return 'ikke relevant';
  const stillRunning =
    chosenEntities(evidence, replacementDay).some(({ entity }) => entity.iso > written) || saysSo(evidence, pack);
  return stillRunning ? noticeTooShort(evidence, pack, date) : 'ikke relevant';
};

function saysSo(evidence: Evidence, { markers }: Pack): boolean {
  const set = markers.get(BEFORE_REPLACEMENT);
  return set !== undefined && evidence.occurs(set, OUTSIDE_RULES);
}
