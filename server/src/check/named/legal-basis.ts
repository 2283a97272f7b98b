import type { Citation } from '../../decision/citations.ts';
import { PROCEDURAL_ACTS } from '../../decision/decision.ts';
import { COMPLAINT, REASONS, RESULT, type Role, RULES, TITLE } from '../../decision/vocabulary.ts';
import { anchorFor } from '../anchor.ts';
import type { Evidence } from '../evidence.ts';
import type { Violation } from '../finding.ts';
import { saysItsBasis } from './cited-law.ts';
import { entitiesIn } from './entities-in.ts';
import type { NamedCheck } from './registry.ts';

/** Acts that a decision under social law can rest on; another act named without section is hardly its basis. */
const SOCIAL_ACTS = new Set(['SEL', 'BL', 'ÆL', 'LAS']);

/** What stands there is not the basis of this decision. */
const BESIDE_THE_POINT: ReadonlySet<Role | undefined> = new Set(['andre-muligheder', 'opfølgning']);
const NOWHERE: ReadonlySet<Role | undefined> = new Set();
/** Sections on complaints in the acts on help (SEL § 166, BL §§ 144-146, ÆL § 30). */
const ON_COMPLAINTS: ReadonlySet<string> = new Set(['SEL 166', 'BL 144', 'BL 145', 'BL 146', 'ÆL 30']);

/** Whether a citation tells only how to complain. */
export const isOnComplaints = ({ act, reference }: Citation) => ON_COMPLAINTS.has(`${act} ${reference.section}`);

/** A section of any act but those on case handling; one whose act is not clear counts, for the letter may well be right. */
function citesSubstantiveSection(evidence: Evidence, beside: ReadonlySet<Role | undefined>): boolean {
  const isSaidToBeTheBasis = saysItsBasis(evidence);
  return evidence.decision.citations.some(
    (citation) =>
      (citation.act === undefined || !PROCEDURAL_ACTS.has(citation.act)) &&
      (!beside.has(citation.role) || isSaidToBeTheBasis(citation)) &&
      !isOnComplaints(citation),
  );
}

/** `Sagen er afgjort efter de gældende regler`: a reference that refers to nothing. */
const VAGUE =
  /(?:regler|bestemmelser|love|rammer),?\s+(?:der|som)\s+(?:gælder|er fastsat|findes)|(?:gældende|almindelige|relevante|pågældende|sociale|nævnte|kommunens)\s+(?:regler|lovgivning|bestemmelser|love|retningslinjer)|(?:regler|reglerne|lovgivningen|lovgivning|bestemmelserne|loven|lovens regler)\s+(?:på området|for området|herom|om|desangående|for|på|i)(?!\p{L})|(?:efter|ifølge|jf\.?|i henhold til|i medfør af|med hjemmel i|i overensstemmelse med)\s+(?:den\s+)?(?:loven|lovgivningen|lovens|reglerne|regler|bestemmelserne|sociallovgivning\S*|social lovgivning|gældende ret)\b|(?:lovgivningens|lovens|reglernes)\s+(?:\p{L}+\s+)?(?:betingelser|krav|bestemmelser)|(?:op mod|op imod) (?:loven|reglerne|lovgivningen)|regelsæt|(?:følger|fremgår) af (?:loven|lovgivningen|reglerne)|(?:fulgt|følger) (?:loven|lovgivningen|reglerne)(?!\p{L})|ordningens regler/iu;
/** A sentence that says what the decision was made by, and not what the law is in general. */
const DECIDES =
  /falder .{0,12}inden for|afgør|afgjort|brugt|anvend|holdt|følg|fulgt|opfyldt|truffet|behandle|vurdere|beslut|afslag|afslå|bevil|imødekom|grundlag|hjemmel|efter|jf/i;

/** What the municipality did, in a passage that begins with the application. */
const OURS =
  /(?<!\p{L})(?:vi har|kommunen har|afgørelsen|falder (?:ikke )?inden|er (?:behandlet|vurderet|afgjort))(?!\p{L})/iu;

/** The first sentence that refers to rules without saying which. */
function vagueReference(evidence: Evidence): Violation | undefined {
  const { structure, text } = evidence.decision;
  for (const [index, { passage }] of evidence.allPassages.entries()) {
    const role = structure.roles[index];
    if (passage.kind === 'heading' || role === COMPLAINT || BESIDE_THE_POINT.has(role)) continue;
    for (let sentence = 0; 2 * sentence < passage.reading.sentences.length; sentence++) {
      const place = evidence.sentence({ passage: index, sentence });
      const words = text.slice(place.from, place.to);
      if (VAGUE.test(words) && DECIDES.test(words) && (!UNSAID.has(role) || (role === 'ansøgning' && OURS.test(words))))
        return place;
    }
  }
  return undefined;
}

/** The citizen's words, or none. */
const UNSAID: ReadonlySet<Role | undefined> = new Set(['borgerens-syn', 'ansøgning', 'hilsen', 'brevhoved', TITLE]);

/** `Paragraffen hedder 98 i serviceloven`: no citation, and still a section. */
const SECTION_IN_WORDS = /(?<!\p{L})paragraf\p{L}*\s(?:\p{L}+\s){0,2}\d/iu;

function namesSectionInWords(evidence: Evidence): boolean {
  for (const { entity, passage, sentence } of entitiesIn(evidence, 'lov')) {
    const { from, to } = evidence.sentence({ passage, sentence });
    if (entity.act && SOCIAL_ACTS.has(entity.act) && SECTION_IN_WORDS.test(evidence.decision.text.slice(from, to)))
      return true;
  }
  return false;
}

/** The first social act that is named without a section. */
function actWithoutSection(evidence: Evidence): Violation | undefined {
  const { citations } = evidence.decision;
  for (const { entity, passage, sentence } of entitiesIn(evidence, 'lov')) {
    // `… efter ældrelovens § 10. Ældreloven siger, at …`: the paragraph has said which.
    const isSaidBeside = citations.some((citation) => citation.passage === passage && citation.act === entity.act);
    if (entity.act && SOCIAL_ACTS.has(entity.act) && !isSaidBeside) return evidence.sentence({ passage, sentence });
  }
  return undefined;
}

/** `hjemmel`: neither a section nor an act is named as the basis (FVL § 24, stk. 1, 1. pkt.). */
export const missingPrecept: NamedCheck = (evidence) => {
  if (citesSubstantiveSection(evidence, NOWHERE) || namesSectionInWords(evidence)) return [];
  return (actWithoutSection(evidence) ?? vagueReference(evidence))
    ? 'ikke relevant'
    : [anchorFor(evidence.decision, RULES, [RESULT, REASONS])];
};

/** `hjemmel-upræcis`: an act is named as the basis, but none of its sections. */
export const imprecisePrecept: NamedCheck = (evidence) => {
  if (citesSubstantiveSection(evidence, BESIDE_THE_POINT) || namesSectionInWords(evidence)) return [];
  const violation = actWithoutSection(evidence) ?? vagueReference(evidence);
  return violation ? [violation] : 'ikke relevant';
};
