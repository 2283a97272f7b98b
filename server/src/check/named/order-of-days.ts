import { danishDate } from '../../text/calendar.ts';
import type { Evidence } from '../evidence.ts';
import type { Violation } from '../finding.ts';
import { choose, chosenEntities } from './choices.ts';
import type { Occurrence } from './entities-in.ts';
import { ANSWER_OF, DEADLINE, fullDate, HEARING, OTHER_DEADLINE, SENT } from './hearing-words.ts';
import type { NamedCheck } from './registry.ts';

/** `efter trafikulykken den`: what stands between the day of one thing and the day of what it came after. */
const AFTER = /^,?\s+(?:kort\s+|lige\s+|straks\s+)?efter\s+(?:\p{L}+\s+){1,4}(?:den\s+)?$/iu;
const HAPPENED =
  /(?<!\p{L})(?:søgte|skrev|ringede|henvendte|kom|flyttede|begyndte|blev|fik|modtog|besøgte|klagede|talte)(?!\p{L})/iu;
const mayComeAfter = choose(
  'dato',
  ({ entity, before, quoted }) => !quoted && !entity.iso.startsWith('--') && HAPPENED.test(before),
);

const isHeard = choose(
  'dato',
  ({ text, before, quoted }) =>
    !quoted &&
    HEARING.test(text) &&
    SENT.test(before) &&
    !DEADLINE.test(before) &&
    !ANSWER_OF.test(before) &&
    !ANSWER.test(before) &&
    !OTHER_DEADLINE.test(text),
);
/** `Du svarede den`, `dit svar, som vi modtog den`; not `du skrev den`, which may be another letter. */
const ANSWER =
  /(?<!\p{L})(?:(?:du|de|i)\s+svarede|svarede\s+(?:du|de|i)|(?:dit|jeres|deres)\s+(?:hørings|partshørings)?svar(?:,?\s+(?:som\s+)?(?:vi|kommunen)\s+(?:modtog|fik)|\s+(?:af|fra|kom))?)\s+(?:os\s+)?(?:den\s+)?$/iu;
const isAnswered = choose('dato', ({ before, quoted }) => !quoted && ANSWER.test(before));

/** `rækkefølge`: something is dated before what it came after: an application before the accident it is about, an answer before the hearing. */
export const daysInWrongOrder: NamedCheck = (evidence) => [
  ...beforeItsCause(evidence),
  ...receivedBeforeWritten(evidence),
  ...answeredBeforeHearing(evidence),
];

/** `ansøgning dateret den 14. maj, som vi modtog den`. */
const WRITTEN_ON = /(?<!\p{L})(?:dateret|underskrevet)\s+(?:den\s+|d\.\s*)?$/iu;
const RECEIVED =
  /^,?\s+(?:som\s+|og\s+)?(?:(?:vi|kommunen|jeg)\s+)?(?:modtog|modtaget|fik|kom)(?:\s+\p{L}+){0,2}\s+(?:den\s+|d\.\s*)?$/iu;
const isWrittenOn = choose(
  'dato',
  ({ entity, before, quoted }) => !quoted && !entity.iso.startsWith('--') && WRITTEN_ON.test(before),
);

/** What somebody wrote was received before its day. */
function* receivedBeforeWritten(evidence: Evidence): Generator<Violation> {
  for (const found of chosenEntities(evidence, isWrittenOn)) {
    const next = dayBehind(evidence, found, RECEIVED);
    if (next !== undefined && next < found.entity.iso)
      yield {
        from: found.from,
        to: found.to,
        note: `Den ${danishDate(found.entity.iso)} ligger efter den ${danishDate(next)}, hvor det er modtaget.`,
      };
  }
}

/** The day that comes next in the paragraph, where the words between the two are as expected; only with its year. */
function dayBehind({ decision }: Evidence, found: Occurrence<'dato'>, between: RegExp): string | undefined {
  const { passage, offset } = decision.passages[found.passage];
  const { entities } = passage.reading;
  const next = entities[entities.indexOf(found.entity) + 1];
  if (next?.kind !== 'dato' || next.iso.startsWith('--')) return undefined;
  return between.test(decision.text.slice(found.to, offset + passage.from + next.from)) ? next.iso : undefined;
}

function* beforeItsCause(evidence: Evidence): Generator<Violation> {
  for (const found of chosenEntities(evidence, mayComeAfter)) {
    const next = dayBehind(evidence, found, AFTER);
    if (next !== undefined && next > found.entity.iso)
      yield {
        from: found.from,
        to: found.to,
        note: `Den ${danishDate(found.entity.iso)} ligger før den ${danishDate(next)}.`,
      };
  }
}

/** Within a section: an answer that stands behind the hearing, and is dated before each hearing told there. */
function* answeredBeforeHearing(evidence: Evidence): Generator<Violation> {
  const { date, structure } = evidence.decision;
  if (!date) return;
  const heard = chosenEntities(evidence, isHeard);
  for (const answer of chosenEntities(evidence, isAnswered)) {
    const section = structure.sectionOf[answer.passage];
    const hearings = heard.filter(({ passage }) => structure.sectionOf[passage] === section);
    const day = fullDate(answer.entity.iso, date.iso);
    const days = hearings.map(({ entity }) => fullDate(entity.iso, date.iso));
    if (!hearings.some(({ from }) => from < answer.from) || !days.every((sent) => sent > day)) continue;
    const note = `Svaret er dateret den ${danishDate(day)}, og høringen er sendt den ${danishDate(days[0])}.`;
    yield { from: answer.from, to: answer.to, note };
  }
}
