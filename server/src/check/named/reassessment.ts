import { PassageMemo } from '../../decision/memo.ts';
import { COMPLAINT } from '../../decision/vocabulary.ts';
import { readsMarker } from '../../pack/code-markers.ts';
import type { Pack } from '../../pack/pack.ts';
import { hitsOf, type SetId } from '../../phrase/reading.ts';
import type { Evidence } from '../evidence.ts';
import type { NamedCheck } from './registry.ts';

/** Markers of the pack: words about complaints, and words about looking at the case again. */
const COMPLAINTS = readsMarker('klagevejledning-spor');
const LOOKS_AGAIN = readsMarker('genvurdering-bredt');
/** How far from words about complaints the rest of the guidance may stand: sentences before, and passages after. */
const SENTENCES_BEFORE = 2;
const PASSAGES_AFTER = 4;

/**
 * `genvurdering-nævnt`: the complaint guidance does not say that the municipality looks at the case again first (RSL § 66). Words
 * of looking again elsewhere in the letter (`vi har revurderet din hjælp`) are about something else.
 */
export const reassessmentNotTold: NamedCheck = (evidence, pack) => {
  const sets = setsOf(pack);
  if (!sets) return 'ikke relevant';
  const spots = guidanceIn(evidence, sets.complaints);
  if (spots.length === 0) return 'ikke relevant';
  // Where a section is about complaints, words about them elsewhere are no guidance.
  const own = spots.filter(({ passage }) => evidence.decision.structure.roles[passage] === COMPLAINT);
  const guidance = own.length > 0 ? own : spots;
  if (guidance.some((at) => isToldNear(evidence, sets.looksAgain, at))) return [];
  return [evidence.sentence(guidance[0])];
};

function setsOf({ markers }: Pack): { complaints: SetId; looksAgain: SetId } | undefined {
  const [complaints, looksAgain] = [markers.get(COMPLAINTS), markers.get(LOOKS_AGAIN)];
  return complaints === undefined || looksAgain === undefined ? undefined : { complaints, looksAgain };
}

interface Spot {
  readonly passage: number;
  readonly sentence: number;
}

/** Number of the first sentence about complaints in a passage, and of the last that says that the case is looked at again; -1 for none. */
const firstOnComplaints = new PassageMemo<number>();
const lastLook = new PassageMemo<number>();

/** The first word about complaints in each passage that has one. */
function guidanceIn(evidence: Evidence, complaints: SetId): Spot[] {
  const spots: Spot[] = [];
  for (const passage of evidence.passagesWithSet(complaints)) {
    const read = evidence.decision.passages[passage].passage;
    const sentence = firstOnComplaints.of(
      read,
      () => hitsOf(read.reading, complaints).find(({ quoted }) => !quoted)?.sentence ?? -1,
    );
    if (sentence >= 0) spots.push({ passage, sentence });
  }
  return spots;
}

function isToldNear(
  { decision: { passages, structure } }: Evidence,
  looksAgain: SetId,
  { passage, sentence }: Spot,
): boolean {
  const last = Math.min(passages.length - 1, passage + PASSAGES_AFTER);
  // What stands before the guidance is about something else, unless it is part of it.
  const first = passage > 0 && structure.roles[passage - 1] === COMPLAINT ? passage - 1 : passage;
  for (let index = first; index <= last; index++) {
    const from = index === passage ? Math.max(0, sentence - SENTENCES_BEFORE) : 0;
    const read = passages[index].passage;
    if (lastLook.of(read, () => hitsOf(read.reading, looksAgain).at(-1)?.sentence ?? -1) >= from) return true;
  }
  return false;
}
