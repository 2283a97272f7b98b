import { REASONS } from '../../decision/vocabulary.ts';
import { readsMarker } from '../../pack/code-markers.ts';
import { hitsOf, occursIn } from '../../phrase/reading.ts';
import type { Evidence } from '../evidence.ts';
import type { Violation } from '../finding.ts';
import type { NamedCheck } from './registry.ts';

/** Markers of the pack: the letter refuses something; and words that may give a reason for it, or tell that it is no refusal. */
const REFUSES = readsMarker('afslår-noget');
const MAY_GIVE_REASON = readsMarker('kan-være-grund');

/** A paragraph of more sentences tells something of the case, too. */
const MOST_SENTENCES = 2;
/** So does a long one. UTF-16 units. */
const LONGEST = 260;

/**
 * `bart-afslag`: a paragraph among the reasons that refuses something and says no more (FVL §§ 22 and 24): most often one part of
 * several, the others of which are reasoned.
 */
export const bareRefusal: NamedCheck = (evidence, { markers }) => {
  const [refuses, mayGiveReason] = [markers.get(REFUSES), markers.get(MAY_GIVE_REASON)];
  if (refuses === undefined || mayGiveReason === undefined) return 'ikke relevant';
  return evidence.passagesWithSet(refuses).flatMap((index) => objection(evidence, index, refuses, mayGiveReason));
};

function objection(evidence: Evidence, index: number, refuses: number, mayGiveReason: number): Violation[] {
  const { passages, structure } = evidence.decision;
  const { kind, reading, from, to } = passages[index].passage;
  if (structure.roles[index] !== REASONS || kind === 'heading' || kind === 'quote') return [];
  if (reading.sentences.length > 2 * MOST_SENTENCES || to - from > LONGEST) return [];
  const refusal = hitsOf(reading, refuses).find(({ quoted }) => !quoted);
  return refusal && !occursIn(reading, mayGiveReason) ? [evidence.found(index, refusal)] : [];
}
