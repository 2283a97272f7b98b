import type { Pack } from '../../pack/pack.ts';
import type { Evidence } from '../evidence.ts';
import type { Violation } from '../finding.ts';
import { applicationDatesDisagree } from './application-date.ts';
import { complaintDeadlinePassed, complaintPeriodWrong } from './complaint-period.ts';
import { hearingDeadlineNotPassed } from './hearing-deadline.ts';
import { careOfTheElderly, lawNotInForce } from './law-in-force.ts';
import { imprecisePrecept, missingPrecept } from './legal-basis.ts';
import { effectDatesDisagree, noSuchDate, pastDatedAhead } from './letter-dates.ts';
import { noticeTooShort } from './notice-period.ts';
import { deadlinePassed, effectBeforeLetter } from './passed-dates.ts';
import { reversedPeriod } from './periods.ts';
import {
  civilRegistrationNumber,
  discardedPractice,
  longSentence,
  missingDate,
  unfilledField,
} from './plain-checks.ts';
import { sourceNotHeard } from './unheard-sources.ts';
import { weekdayMismatch } from './weekdays.ts';

/**
 * What words cannot express. A check looks at the letter and says what it objects to; the rule that switches it on words it.
 *
 * @param date the day whose law the letter is read against
 * @returns nothing to object to (an empty list), the objections, or that the question does not arise in this letter
 */
export type NamedCheck = (evidence: Evidence, pack: Pack, date: string) => readonly Violation[] | 'ikke relevant';

/** The names that rule files may use in `kontrol`. */
export const namedChecks: Readonly<Record<string, NamedCheck>> = {
  'cpr-nummer': civilRegistrationNumber,
  hjemmel: missingPrecept,
  'hjemmel-upræcis': imprecisePrecept,
  'hjemmel-gælder': lawNotInForce,
  'ældreloven-gælder': careOfTheElderly,
  'brevets-dato': missingDate,
  'frist-i-fortiden': complaintDeadlinePassed,
  'klagefrist-forkert': complaintPeriodWrong,
  'varsel-14-uger': noticeTooShort,
  'høringsfrist-ikke-udløbet': hearingDeadlineNotPassed,
  'kilde-ikke-hørt': sourceNotHeard,
  'kasseret-praksis': discardedPractice,
  'lang-sætning': longSentence,
  'uudfyldt-felt': unfilledField,
  'dato-findes': noSuchDate,
  'dato-i-fremtiden': pastDatedAhead,
  'dato-uoverensstemmelse': effectDatesDisagree,
  ansøgningsdato: applicationDatesDisagree,
  'ugedag-forkert': weekdayMismatch,
  'periode-omvendt': reversedPeriod,
  'frist-overskredet': deadlinePassed,
  'virkning-før-brevet': effectBeforeLetter,
};
