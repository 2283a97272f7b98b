import { COMPLAINT } from '../../decision/vocabulary.ts';
import { danishDate } from '../../text/calendar.ts';
import type { Violation } from '../finding.ts';
import { entitiesIn } from './entities-in.ts';
import type { NamedCheck } from './registry.ts';

const HEARING = /partshør|i høring|høringsfrist|bemærkning|udtalelse|udtale|kommenter|gennemsyn/i;
const DEADLINE =
  /(?:frist\S*|senest|inden|indtil|til)(?:\s+(?:for|til|på|er|var|at|svar|bemærkninger))*\s*(?:den\s*)?$/i;

/**
 * `høringsfrist-ikke-udløbet`: the letter is dated before the hearing's deadline had passed, and nobody had answered
 * (FVL § 19, stk. 1: no decision before the party has had the chance to comment).
 */
export const hearingDeadlineNotPassed: NamedCheck = (evidence, pack) => {
  const written = evidence.decision.date?.iso;
  if (!written) return 'ikke relevant';
  const answered = pack.markers.get('høringssvar');
  const violations: Violation[] = [];
  for (const found of entitiesIn(evidence, 'dato', HEARING)) {
    const { entity, from, to, role, passage } = found;
    if (role === COMPLAINT || entity.iso.startsWith('--') || entity.iso < written) continue;
    const text = found.text;
    if (!HEARING.test(text) || !DEADLINE.test(found.before) || /klag/i.test(text)) continue;
    if (
      answered !== undefined &&
      evidence.holds({ scope: 'afsnit', set: answered }, { passage, sentence: found.sentence })
    )
      continue;
    violations.push({
      from,
      to,
      note: `Høringsfristen er den ${danishDate(entity.iso)}, men brevet er dateret den ${danishDate(written)}.`,
    });
  }
  return violations;
};
