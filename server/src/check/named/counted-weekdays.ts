import { WEEKDAYS } from '../../text/calendar.ts';
import { choose, chosenEntities } from './choices.ts';
import type { NamedCheck } from './registry.ts';

const WEEKDAY = `(?:${WEEKDAYS.join('|')})(?:e|en)?`;
const ANY_WEEKDAY = new RegExp(WEEKDAY, 'giu');
/** `tre dage om ugen, nemlig mandag, onsdag og fredag`: after the number of days, what days they are. */
const THEN_NAMED = new RegExp(
  String.raw`^\s+(?:om|i|hver)\s+uge(?:n)?\s*(?:[,:(–-]\s*)?(?:nemlig|det vil sige|dvs\.?|på)?\s*(?<days>${WEEKDAY}(?:(?:,\s*|\s+og\s+|\s*,\s*og\s+)${WEEKDAY})+)`,
  'iu',
);
/** `mandag-onsdag`, `mandag og onsdag kl. 9-12 og fredag kl. 10`, `samt hver anden fredag`: there may be more days than are named, or fewer. */
const MORE_DAYS = new RegExp(
  String.raw`^\s*[–-]|^\s*i (?:lige|ulige)|${WEEKDAY}|(?<!\p{L})(?:dag|dage|weekend\p{L}*|hver|skiftevis|eller)(?!\p{L})`,
  'iu',
);

const namesItsDays = choose(
  'frist',
  ({ entity: { unit, amount }, after, quoted }) =>
    unit === 'dage' && Number.isInteger(amount) && !quoted && THEN_NAMED.test(after),
);

/** `ugedage-optalt`: so many days a week, and more or fewer named right after. Where there are fewer, the rest may come later on. */
export const weekdaysMiscounted: NamedCheck = (evidence) =>
  chosenEntities(evidence, namesItsDays).flatMap((found) => {
    const { text, passages } = evidence.decision;
    const match = THEN_NAMED.exec(text.slice(found.to, evidence.sentence(found).to))!;
    const named = new Set(match.groups!.days.toLowerCase().match(ANY_WEEKDAY)).size;
    if (named === found.entity.amount) return [];
    const to = found.to + match[0].length;
    const { passage, offset } = passages[found.passage];
    const end = named < found.entity.amount ? offset + passage.to : evidence.sentence(found).to;
    if (MORE_DAYS.test(text.slice(to, end))) return [];
    return [{ from: found.from, to, note: `Der er nævnt ${named} ugedage.` }];
  });
