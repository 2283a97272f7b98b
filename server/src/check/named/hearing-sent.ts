import { textOf } from '../../decision/passage-index.ts';
import { COMPLAINT } from '../../decision/vocabulary.ts';
import type { Pack } from '../../pack/pack.ts';
import { addDays, danishDate } from '../../text/calendar.ts';
import type { Evidence } from '../evidence.ts';
import type { Violation } from '../finding.ts';
import { choose, chosenEntities } from './choices.ts';
import type { Occurrence } from './entities-in.ts';
import {
  ANSWER_OF,
  ANSWERED,
  DEADLINE,
  fullDate,
  HEARING,
  isAnsweredBeside,
  OTHER_DEADLINE,
  SENT,
  sentenceBeside,
  WAIVED,
} from './hearing-words.ts';

/** Days before the letter in which nobody has had time to answer. */
const NO_TIME = 3;
/** `ansøgning 22. marts · sendt til dig 10. juni · afgørelse 7. september`: what stands before the mark is told of another day. */
const ANOTHER_STEP = /^.*[·;|]/s;
const SENT_OR_GONE = /\b(?:(?:frem)?send\p{L}*|mail\p{L}*|gik|lagt|lagde|fik)\b/iu;
const LIMITED_AFTER = /frist|senest|inden|til og med|\bdage\b|\buger?\b/i;
const isSent = choose(
  'dato',
  ({ text, before, after, quoted }) =>
    !quoted &&
    HEARING.test(text) &&
    SENT.test(before.replace(ANOTHER_STEP, '')) &&
    !DEADLINE.test(before) &&
    !LIMITED_AFTER.test(after) &&
    !ANSWER_OF.test(before) &&
    !OTHER_DEADLINE.test(text) &&
    !WAIVED.test(text) &&
    !ANSWERED.test(after),
);
/** Sent to the citizen by post: `Udtalelsen gik til dig i e-Boks den 4. juni`, `du fik dem på polsk`, `lagde en kopi i din postkasse`. */
const TO_CITIZEN =
  /(?<!\p{L})(?:(?:send\p{L}*|mail\p{L}*|gik|lagt|lagde)\s(?:[^.;:]{0,60}\s)?(?:dig|jer|dem|ansøger\p{L}*|(?:din|jeres|deres) postkasse)|(?:du|de|i) fik|fik (?:du|de|i)|(?:frem)?sendt\s(?:[^;:]{0,30}\s)?i (?:parts)?høring)(?!\p{L})/iu;
/** `Den 28. maj mailede vi notatet til dig`. */
const SENDS = /^,? (?:send|mail|lagde|gik)/i;
/** And for an answer, as the sentence tells. */
const FOR_AN_ANSWER =
  /(?:kunne|kan) svare|så (?:du|de|i) kunne[^.]{0,80}(?:komme med|vende tilbage|svare|sige|rette|skrive)|velkommen til at (?:svare|skrive|ringe|rette|sige)|(?:have|noget) at sige|sige til|vende tilbage|skrive tilbage|bemærkning|kommentar|kommentere|udtale (?:dig|jer|dem|sig)|partshør|høring|(?:mulighed for|lejlighed til) at (?:svare|sige|rette|skrive)|bad (?:dig|jer|dem) (?:om at )?(?:kigge|se|læse)/i;
/**
 * `Du må meget gerne ringe, hvis du hører det anderledes`, `har du kommentarer, hører jeg dem`: it or the next sentence asks for what the
 * citizen has against the papers. Whoever may ring because a chair is too small has been sent no papers.
 */
const ASKS_WHAT_IS_WRONG =
  /(?:skal bare|må (?:meget )?gerne) (?:ringe|skrive|svare|sige)[^.]{0,40}(?:noget[^.]{0,25} ikke (?:passer|er rigtigt|stemmer)|anderledes|forkert|uenig|tilføje)|har (?:du|de|i) (?:kommentarer|bemærkninger|indvendinger)/i;
/** `Fristen var den …`, `inden`: somewhere in the paragraph a deadline is told. */
const HAS_DEADLINE =
  /frist|senest|svare (?:til|på|ved) |(?<!\p{L})inden(?!\p{L})|(?:frem|ind) ?til|(?<!\p{L})(?:dage|uger?)(?!\p{L})/iu;
/** Days before the letter in which a hearing without a deadline has hardly been one: it is for the citizen to know when the case is decided. */
const NO_TIME_WITHOUT_DEADLINE = 7;
/** `du kunne svare, hvis du ønskede det`: no wish to do without the hearing. */
const IF_THEY_LIKE = /hvis (?:du|de|i) ønske\p{L}*/giu;
const isSentToCitizen = choose(
  'dato',
  ({ text, before, after, quoted }) =>
    !quoted &&
    TO_CITIZEN.test(text) &&
    (SENT_OR_GONE.test(before.replace(ANOTHER_STEP, '')) || SENDS.test(after)) &&
    !HAS_DEADLINE.test(text) &&
    !ANSWER_OF.test(before) &&
    !OTHER_DEADLINE.test(text) &&
    !WAIVED.test(text.replace(IF_THEY_LIKE, '')) &&
    !ANSWERED.test(after),
);
/** Hearings that were sent so late that the letter did not wait for an answer, and were not answered. */
export function sentTooLate(evidence: Evidence, pack: Pack, written: string): Violation[] {
  return [...justSent(evidence, pack, written), ...withoutDeadline(evidence, pack, written)];
}

function justSent(evidence: Evidence, pack: Pack, written: string): Violation[] {
  return chosenEntities(evidence, isSent).flatMap((found) => {
    const sent = fullDate(found.entity.iso, written);
    const isJustSent = sent <= written && addDays(sent, NO_TIME) >= written;
    if (found.role === COMPLAINT || !isJustSent || isAnsweredBeside(evidence, found, pack)) return [];
    const note = `Høringen blev sendt den ${danishDate(sent)}, og brevet er dateret den ${danishDate(written)}.`;
    return [{ from: found.from, to: found.to, note }];
  });
}

/** What was sent for an answer some days before the letter, without a deadline, and was not answered. */
function withoutDeadline(evidence: Evidence, pack: Pack, written: string): Violation[] {
  const { passages, text } = evidence.decision;
  return chosenEntities(evidence, isSentToCitizen).flatMap((found) => {
    const sent = fullDate(found.entity.iso, written);
    const isShort = sent <= addDays(written, -NO_TIME - 1) && addDays(sent, NO_TIME_WITHOUT_DEADLINE) >= written;
    if (found.role === COMPLAINT || !isShort || !isForAnAnswer(evidence, found)) return [];
    const paragraph = textOf(passages[found.passage], text);
    if (HAS_DEADLINE.test(paragraph) || ANSWERED.test(paragraph) || isAnsweredBeside(evidence, found, pack)) return [];
    const note = `Høringen blev sendt den ${danishDate(sent)} uden en frist, og brevet er dateret den ${danishDate(written)}.`;
    return [{ from: found.from, to: found.to, note }];
  });
}

function isForAnAnswer(evidence: Evidence, found: Occurrence<'dato'>): boolean {
  const { from, to } = evidence.sentence(found);
  const sentence = evidence.decision.text.slice(from, to);
  return FOR_AN_ANSWER.test(sentence) || ASKS_WHAT_IS_WRONG.test(`${sentence} ${sentenceBeside(evidence, found, 1)}`);
}
