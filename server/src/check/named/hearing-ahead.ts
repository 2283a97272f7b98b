import { COMPLAINT, RESULT, type Role, TITLE } from '../../decision/vocabulary.ts';
import { danishDate } from '../../text/calendar.ts';
import type { Evidence } from '../evidence.ts';
import type { Violation } from '../finding.ts';
import { choose, chosenEntities } from './choices.ts';
import { ANSWERED, fullDate, HEARING, OTHER_DEADLINE, WAIVED } from './hearing-words.ts';

const NOT_ABOUT_HEARINGS: ReadonlySet<Role | undefined> = new Set([COMPLAINT, RESULT, TITLE, 'opfølgning', 'praktisk']);
/** `Fristen blev forlænget til den`, `aftalte, at du ville vende tilbage med dit svar, når du kom hjem den`. */
const EXTENDED_TO =
  /frist\S*[^.;]{0,90}(?:forlæng|udskud|udskyd|udsat|udsæt|rykke)\S*(?:\s+\p{L}+){0,3}\s+til\s+(?:og med\s+)?(?:den\s+|d\.\s*)?$|(?:forlæng|udskød|udsatte|rykkede)\S*\s+(?:\p{L}+\s+){0,3}frist\S*\s+til\s+(?:og med\s+)?(?:den\s+|d\.\s*)?$/iu;
/** `vi gav jer udsættelse til den 1. november`, `Jeg gav jer til fredag den 5. december`. */
const GIVEN_TIME =
  /(?<!\p{L})(?:udsættelse|mere tid|længere frist|ny frist|gav\s+(?:dig|jer|dem))\s+til\s+(?:og med\s+)?(?:\p{L}+dag\s+)?(?:den\s+|d\.\s*)?$/iu;
const ANSWERS_ON =
  /(?:vende tilbage med (?:\p{L}+ )?(?:svar|bemærkninger|kommentarer)|ville svare|give (?:os |mig )?svar|komme med (?:dit svar|bemærkninger|kommentarer))[^;]{0,80}\s(?:den\s+|d\.\s*)$/iu;
const EXTENDS = /forlæng|udskud|udskyd|udskød|udsat|udsæt|rykke/i;
const isAnswerAhead = choose(
  'dato',
  ({ before, text, quoted }) =>
    !quoted &&
    !OTHER_DEADLINE.test(text) &&
    ((EXTENDED_TO.test(before) && !/afkald|frafald/i.test(text)) ||
      (/frist/i.test(text) && EXTENDS.test(before) && /\stil\s+(?:og med\s+)?(?:den\s+|d\.\s*)?$/i.test(before)) ||
      GIVEN_TIME.test(before) ||
      (ANSWERS_ON.test(before) && !WAIVED.test(text) && !ANSWERED.test(text))),
);
/** The answer came all the same, before the new day. */
const CAME_ALL_THE_SAME =
  /(?<!\p{L})(?:svarede|(?:du|de) ringede|mere at tilføje|svaret kom|dit svar|deres svar|jeres svar|høringssvar|bemærkningerne|(?:du|de|i|der) (?:har ikke|havde ikke|havde ingen|har ingen|kom ingen))(?!\p{L})/iu;

const A_REPLY = /(?<!\p{L})svar(?!\p{L})/iu;

/** A new deadline, or a day on which an answer was to come, that lies ahead when the letter is written. */
export function stillToCome(evidence: Evidence, written: string): Violation[] {
  const { passages, text } = evidence.decision;
  return chosenEntities(evidence, isAnswerAhead).flatMap((found) => {
    const day = fullDate(found.entity.iso, written);
    if (NOT_ABOUT_HEARINGS.has(found.role) || day < written) return [];
    const { offset, passage } = passages[found.passage];
    // A deadline for something else (`fristen for at bruge bevillingen`) stands among other things.
    const paragraph = text.slice(offset + passage.from, offset + passage.to);
    if (!HEARING.test(paragraph) && !A_REPLY.test(paragraph)) return [];
    if (CAME_ALL_THE_SAME.test(text.slice(found.to, offset + passage.to))) return [];
    const note = `Svaret skulle komme den ${danishDate(day)}, men brevet er dateret den ${danishDate(written)}.`;
    return [{ from: found.from, to: found.to, note }];
  });
}
