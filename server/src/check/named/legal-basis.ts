import { PROCEDURAL_ACTS } from '../../decision/decision.ts';
import { REASONS, RESULT, RULES } from '../../decision/vocabulary.ts';
import { anchorFor } from '../anchor.ts';
import type { Evidence } from '../evidence.ts';
import type { Violation } from '../finding.ts';
import { entitiesIn } from './entities-in.ts';
import type { NamedCheck } from './registry.ts';

/** Acts that a decision under social law can rest on; another act named without section is hardly its basis. */
const SOCIAL_ACTS = new Set(['SEL', 'BL', 'ÆL', 'LAS']);

/** A section of any act but those on case handling; one whose act is not clear counts, for the letter may well be right. */
function citesSubstantiveSection({ decision }: Evidence): boolean {
  return decision.citations.some(({ act }) => act === undefined || !PROCEDURAL_ACTS.has(act));
}

/** The first social act that is named without a section. */
function actWithoutSection(evidence: Evidence): Violation | undefined {
  for (const { entity, passage, sentence } of entitiesIn(evidence, 'lov')) {
    if (entity.act && SOCIAL_ACTS.has(entity.act)) return evidence.sentence({ passage, sentence });
  }
  return undefined;
}

/** `hjemmel`: neither a section nor an act is named as the basis (FVL § 24, stk. 1, 1. pkt.). */
export const missingPrecept: NamedCheck = (evidence) => {
  if (citesSubstantiveSection(evidence)) return [];
  return actWithoutSection(evidence) ? 'ikke relevant' : [anchorFor(evidence.decision, [RULES, RESULT, REASONS])];
};

/** `hjemmel-upræcis`: an act is named as the basis, but none of its sections. */
export const imprecisePrecept: NamedCheck = (evidence) => {
  if (citesSubstantiveSection(evidence)) return [];
  const violation = actWithoutSection(evidence);
  return violation ? [violation] : 'ikke relevant';
};
