import type { Pack } from '../../pack/pack.ts';
import type { Evidence } from '../evidence.ts';
import type { Violation } from '../finding.ts';
import { ageDoesNotFit } from './ages.ts';
import { applicationDatesDisagree } from './application-date.ts';
import { bareRefusal } from './bare-refusal.ts';
import { carNoticeTooShort } from './car-notice.ts';
import { careOfTheElderly, elderlyCareForTheYoung } from './care-of-the-elderly.ts';
import { changedSubject, renamedHelp } from './changed-subject.ts';
import { childIsSilent } from './childs-voice.ts';
import { complaintDeadlinePassed, complaintPeriodWrong } from './complaint-period.ts';
import { complaintPeriodNotTold } from './complaint-period-told.ts';
import { weekdaysMiscounted } from './counted-weekdays.ts';
import { discardedPractice, republishedPractice } from './discarded-practice.ts';
import { changeOnTwoDays, effectDatesDisagree } from './effect-dates.ts';
import { eventOnTwoDays } from './event-days.ts';
import { amountsDisagree } from './granted-amounts.ts';
import { deadlineBeforeSending, hearingDeadlineNotPassed } from './hearing-deadline.ts';
import { toldAfterContact } from './later-information.ts';
import { lawNotInForce } from './law-in-force.ts';
import { imprecisePrecept, missingPrecept } from './legal-basis.ts';
import { noSuchDate, pastDatedAhead, signedOnAnotherDay } from './letter-dates.ts';
import { guidanceWithoutAppeal } from './no-appeal.ts';
import { dayWithinNotice } from './notice-days-told.ts';
import { noticeTooShort } from './notice-period.ts';
import { daysInWrongOrder } from './order-of-days.ts';
import { othersHealth } from './others-health.ts';
import { comingDatedBefore, deadlinePassed, effectBeforeLetter } from './passed-dates.ts';
import { periodOfOtherLength } from './period-length.ts';
import { reversedPeriod } from './periods.ts';
import { civilRegistrationNumber, longSentence, missingDate, unfilledField } from './plain-checks.ts';
import { doubtfulSubsection, noSuchSection, noSuchSubsection, supersededEdition } from './provision-exists.ts';
import { hardToRead } from './readability.ts';
import { reassessmentNotTold } from './reassessment.ts';
import { sectionOfOtherHelp, sectionRetoldWrongly } from './section-of-help.ts';
import { startsOnTwoDays } from './start-dates.ts';
import { sumIsNotGiven, sumIsWrong } from './sums.ts';
import { dayToldInTwoWays } from './told-days.ts';
import { sourceNotHeard } from './unheard-sources.ts';
import { expiredWaiver, incompleteWaiver, needlessWaiver, unknownWaiver } from './waiver-checks.ts';
import { weekdayMismatch } from './weekdays.ts';
import { adultUnderChildrensAct, childUnderAdultsAct } from './whose-law.ts';

/**
 * What words cannot express. A check looks at the letter and says what it objects to; the rule that switches it on words it. It finds
 * the passages whose words it looks at by the letter's index, or says that it looks at all (`Evidence.wholeText`, `allPassages`): as
 * long as those are not edited, and the letter reads as before, it is not asked again.
 *
 * @param date the day whose law the letter is read against
 * @returns nothing to object to (an empty list), the objections, or that the question does not arise in this letter
 */
export type NamedCheck = (evidence: Evidence, pack: Pack, date: string) => readonly Violation[] | 'ikke relevant';

/** The checks by the names that rule files may use in `kontrol`. */
export const namedChecks: Readonly<Record<string, NamedCheck>> = {
  'cpr-nummer': civilRegistrationNumber,
  hjemmel: missingPrecept,
  'hjemmel-upræcis': imprecisePrecept,
  'hjemmel-gælder': lawNotInForce,
  'hjælpens-paragraf': sectionOfOtherHelp,
  'paragraf-genfortalt': sectionRetoldWrongly,
  'ældreloven-gælder': careOfTheElderly,
  'ældreloven-for-yngre': elderlyCareForTheYoung,
  'paragraf-findes': noSuchSection,
  'stykke-findes': noSuchSubsection,
  'stykke-efterse': doubtfulSubsection,
  'udgave-afløst': supersededEdition,
  'barn-i-serviceloven': childUnderAdultsAct,
  'voksen-i-barnets-lov': adultUnderChildrensAct,
  'klage-udelukket': guidanceWithoutAppeal,
  'paragraf-nyt-emne': changedSubject,
  'paragraf-nyt-navn': renamedHelp,
  'bart-afslag': bareRefusal,
  'brevets-dato': missingDate,
  'genvurdering-nævnt': reassessmentNotTold,
  'frist-i-fortiden': complaintDeadlinePassed,
  'klagefrist-forkert': complaintPeriodWrong,
  'klagefrist-nævnt': complaintPeriodNotTold,
  'tredjeparts-helbred': othersHealth,
  'varsel-14-uger': noticeTooShort,
  'dag-inden-14-uger': dayWithinNotice,
  'varsel-bil': carNoticeTooShort,
  'høringsfrist-ikke-udløbet': hearingDeadlineNotPassed,
  'høringsfrist-før-udsendelsen': deadlineBeforeSending,
  'kilde-ikke-hørt': sourceNotHeard,
  'oplysning-efter-kontakt': toldAfterContact,
  'barnet-taler': childIsSilent,
  'kasseret-praksis': discardedPractice,
  'genudgivet-praksis': republishedPractice,
  'lang-sætning': longSentence,
  lixtal: hardToRead,
  'uudfyldt-felt': unfilledField,
  'dato-findes': noSuchDate,
  'dato-i-fremtiden': pastDatedAhead,
  'to-brevdatoer': signedOnAnotherDay,
  'dato-uoverensstemmelse': effectDatesDisagree,
  'virkning-uens': changeOnTwoDays,
  'start-uens': startsOnTwoDays,
  'hændelse-på-to-dage': eventOnTwoDays,
  ansøgningsdato: applicationDatesDisagree,
  'mængde-uens': amountsDisagree,
  'ugedag-forkert': weekdayMismatch,
  'ugedage-optalt': weekdaysMiscounted,
  'sum-forkert': sumIsWrong,
  'sum-og-resultat': sumIsNotGiven,
  'periode-omvendt': reversedPeriod,
  'periode-varighed': periodOfOtherLength,
  'tid-og-dato': dayToldInTwoWays,
  'alder-og-fødselsdag': ageDoesNotFit,
  rækkefølge: daysInWrongOrder,
  'frist-overskredet': deadlinePassed,
  'virkning-før-brevet': effectBeforeLetter,
  'aftale-i-fortiden': comingDatedBefore,
  'fravigelse-ufuldstændig': incompleteWaiver,
  'fravigelse-udløbet': expiredWaiver,
  'fravigelse-ukendt': unknownWaiver,
  'fravigelse-overflødig': needlessWaiver,
};

/**
 * Checks that judge passages one by one: what one of them says of a passage hangs on that passage and on what the letter says at large
 * (`Evidence.ofLetter`), and it can be asked about some passages alone.
 */
const judgingPassages: ReadonlySet<string> = new Set([
  'hjemmel-gælder',
  'paragraf-genfortalt',
  'paragraf-findes',
  'stykke-findes',
  'stykke-efterse',
  'udgave-afløst',
  'paragraf-nyt-emne',
  'paragraf-nyt-navn',
  'bart-afslag',
  'cpr-nummer',
  'lang-sætning',
  'dato-findes',
  'dato-i-fremtiden',
]);

export const judgesPassages = (check: string) => judgingPassages.has(check);

/** Checks that look at no words at all: they go by phrases, entities and sections, and say the same as long as the letter reads as before. */
const lookingAtNoWords: ReadonlySet<string> = new Set([
  'hjælpens-paragraf',
  'genvurdering-nævnt',
  'udgave-afløst',
  'cpr-nummer',
]);

export const looksAtNoWords = (check: string) => lookingAtNoWords.has(check);

export const namedCheckNames: ReadonlySet<string> = new Set(Object.keys(namedChecks));
