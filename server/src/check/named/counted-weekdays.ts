import { WEEKDAYS } from '../../text/calendar.ts';
import { choose, chosenEntities } from './choices.ts';
import type { NamedCheck } from './registry.ts';

const WEEKDAY = `(?:${WEEKDAYS.join('|')})(?:e|en)?`;
const ANY_WEEKDAY = new RegExp(WEEKDAY, 'giu');
/** `tre dage om ugen, nemlig mandag, onsdag og fredag`: after the number of days, what days they are. */
const THEN_NAMED = new RegExp(
  String.raw`^\s+(?:om|i|hver)\s+uge(?:n)?\s*(?:[,:(–-]\s*)?(?:nemlig|det vil sige|dvs\.?|på)?\s*(?<days>${WEEKDAY}(?:(?:,\s*|\s+og\s+|\s*,\s*og\s+)${WEEKDAY})+)(?<next>[^.;]{0,30})`,
  'iu',
);
/** `mandag og onsdag eller torsdag`, `mandag-onsdag`, `mandag, onsdag samt hver anden fredag`: more days than are named, or fewer. */
const GOES_ON =
  /^\s*(?:[–-]|eller\b|til\b|samt\b|plus\b|skiftevis\b|i (?:lige|ulige)\b|(?:,|og)\s*(?:hver|en|ét|i|den))/iu;

const namesItsDays = choose(
  'frist',
  ({ entity: { unit, amount }, after, quoted }) =>
    unit === 'dage' && Number.isInteger(amount) && !quoted && THEN_NAMED.test(after),
);

/** `ugedage-optalt`: so many days a week, and more or fewer named right after. */
export const weekdaysMiscounted: NamedCheck = (evidence) =>
  chosenEntities(evidence, namesItsDays).flatMap((found) => {
    const { text } = evidence.decision;
    const after = text.slice(found.to, evidence.sentence(found).to);
    const match = THEN_NAMED.exec(after);
    if (!match?.groups || GOES_ON.test(match.groups.next)) return [];
    const { days, next } = match.groups;
    const named = new Set(days.toLowerCase().match(ANY_WEEKDAY)).size;
    if (named === found.entity.amount) return [];
    const to = found.to + match[0].length - next.length;
    return [{ from: found.from, to, note: `Der er nævnt ${named} ugedage.` }];
  });
