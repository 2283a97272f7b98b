import type { PassageTrait } from '../../decision/passage-index.ts';
import { COMPLAINT } from '../../decision/vocabulary.ts';
import { readsMarker } from '../../pack/code-markers.ts';
import { anchorFor } from '../anchor.ts';
import { choose, chosenEntities } from './choices.ts';
import { COUNTED_FROM_DECISION, clauseBefore, PAST } from './complaint-period.ts';
import type { NamedCheck } from './registry.ts';

/** Marker of the pack: words about complaints. */
const COMPLAINTS = readsMarker('klagevejledning-spor');

/** What surely only the municipality or Ankestyrelsen has a time limit for. */
const THEIRS =
  /vurder|(?<!sags)behandl|sagsbehandling|(?:ser|kigger|går)\s+(?:vi\s+|kommunen\s+)?(?:på|igen|sagen)|tager.{0,20}(?:stilling|op)|videre|oversend|sende[rs].{0,20}ankestyrelsen|ankestyrelsen (?:har|bruger)|\b(?:vi|kommunen) har\b/i;
const mayBeCitizens = choose(
  'frist',
  ({ before, after }) => !THEIRS.test(clauseBefore(before)) || COUNTED_FROM_DECISION.test(after),
);
const isDayAhead = choose(
  'dato',
  ({ before }) => /inden|senest|til|frist|sidste|udløb/i.test(before) && !PAST.test(before),
);
const SPEAKS_OF_LIMIT = /frist|(?:fjerde|4\.) uge/i;
const speaksOfLimit: PassageTrait = { has: (_, text) => SPEAKS_OF_LIMIT.test(text()) };

/**
 * `klagefrist-nævnt`: the complaint guidance speaks of no time limit but those that the municipality and Ankestyrelsen have. What
 * may be meant as the citizen's counts as told.
 */
export const complaintPeriodNotTold: NamedCheck = (evidence, pack) => {
  const trail = pack.markers.get(COMPLAINTS);
  if (trail === undefined) return 'ikke relevant';
  const { structure } = evidence.decision;
  const speaking = new Set(evidence.passagesWithSet(trail));
  const isGuidance = (passage: number) => structure.roles[passage] === COMPLAINT || speaking.has(passage);
  const told = [...chosenEntities(evidence, mayBeCitizens), ...chosenEntities(evidence, isDayAhead)];
  if (told.some(({ passage }) => isGuidance(passage))) return [];
  if (speaking.size === 0 && !structure.roles.includes(COMPLAINT)) return 'ikke relevant';
  const isMet = evidence.decision.index.with(speaksOfLimit).some(isGuidance);
  return isMet ? [] : [anchorFor(evidence.decision, COMPLAINT)];
};
