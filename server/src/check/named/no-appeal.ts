import type { Citation } from '../../decision/citations.ts';
import { PROCEDURAL_ACTS } from '../../decision/decision.ts';
import { COMPLAINT, REASONS, RESULT, type Role, RULES, TITLE } from '../../decision/vocabulary.ts';
import { readsMarker } from '../../pack/code-markers.ts';
import type { Pack } from '../../pack/pack.ts';
import { ownCitations } from './cited-law.ts';
import { isOnComplaints } from './legal-basis.ts';
import type { NamedCheck } from './registry.ts';

const GUIDANCE = readsMarker('klageadgang');
const DENIED = readsMarker('klage-udelukket');

/** Where the letter says what it rests on. */
const BASIS: ReadonlySet<Role | undefined> = new Set([TITLE, RESULT, RULES, REASONS, undefined]);

/**
 * `klage-udelukket`: the letter guides on complaints to Ankestyrelsen, and all it rests on are provisions whose decisions
 * cannot be brought before it. One provision that can be is enough for silence.
 */
export const guidanceWithoutAppeal: NamedCheck = (evidence, pack) => {
  const isBasis = (citation: Citation) =>
    BASIS.has(citation.role) && !PROCEDURAL_ACTS.has(citation.act ?? '') && !isOnComplaints(citation);
  const own = ownCitations(evidence);
  if (!own.some(isBasis) || own.some((citation) => isBasis(citation) && !hasNoAppeal(pack, citation)))
    return 'ikke relevant';
  if (evidence.decision.citations.some((citation) => mayBeBasis(citation) && !hasNoAppeal(pack, citation)))
    return 'ikke relevant';
  const guidance = pack.markers.get(GUIDANCE);
  const denied = pack.markers.get(DENIED);
  if (guidance === undefined || denied === undefined || evidence.occurs(denied, {})) return 'ikke relevant';
  const found = evidence.first(guidance, { onlyIn: new Set([COMPLAINT]) });
  return found ? [evidence.sentence(found)] : 'ikke relevant';
};

/** `Du søgte om bostøtte. Det giver vi ikke efter § 85`: what was applied for is told with its section. */
const mayBeBasis = ({ role, act = '' }: Citation) => role === 'ansøgning' && !PROCEDURAL_ACTS.has(act);

/** Whether the pack says of the section, or of the very subsection cited, that its decisions cannot be appealed. */
function hasNoAppeal(pack: Pack, { act = '', reference: { section, through, stk } }: Citation): boolean {
  const known = pack.acts.get(act)?.paragraffer[section];
  if (!known || through !== undefined) return false;
  return known.klage === false || (stk !== undefined && (known['ingen klage efter stk'] ?? []).includes(stk));
}
