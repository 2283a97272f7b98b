import { REPORTS } from './cited-law.ts';
import type { NamedCheck } from './registry.ts';

/** Day on which pensioners' care moved to ældreloven (ÆL § 45, SEL § 2, stk. 5). */
const CARE_OF_THE_ELDERLY_IN_FORCE = '2025-07-01';
/** Relief for somebody who looks after a relative: it is the relative who has to be a pensioner (ÆL § 16). */
const RELIEF = '84';
/** Sections of serviceloven that they can no longer be given help under. */
const MOVED_TO_CARE_OF_THE_ELDERLY = new Set(['83', '83 a', '83 b', '84', '86']);
/** Help given before that day goes on until 2027 (ÆL § 46); only new help is judged. */
const NEW_HELP = new Set(['afslag', 'bevilling', 'delvis-bevilling']);
const AGE =
  /(?:^|[.!?\n]\s*|,\s*at\s+)(?:\d+(?:\.\d+)*\.?\s+)?(?:\*{1,2}[^*\n]{2,40}\*{1,2}\s*)?(?:(?:du|de|ansøger(?:en)?|borgeren)\s+(?:er\s+(?:nu\s+)?(\d{2,3})(?:\s+år|,|\s+og\s)|(?:blev|fyldte)\s+(\d{2,3})(?:\s+år|,|\s+(?:i|den|sidste)\s))|(?:fru|hr\.?|herr)\s+(?:\p{L}+\s+){0,3}\p{L}+,\s+(\d{2,3})\s+år,\s+har\s+(?:[^!?\n]{0,40}\s)?(?:an)?søgt(?!\p{L}))/giu;
/** `ansøgning om rengøring, Alfred Munkesø, 83 år` in the letter's subject, or at the start of what is decided. */
const SUBJECT_AGE =
  /^[\s#*_]*(?:vedr|angående|ang\.|emne|afgørelse|afslag|ansøgning)[^\n]{0,120}?\p{Lu}\p{Ll}+(?:\s\p{Lu}[\p{Ll}-]+){1,2},\s(\d{2,3})\s+år/gimu;
/** `for folk, der ligesom du (81 år) har brug for en hånd`. */
const AGE_IN_PARENTHESES = /(?<!\p{L})(?:[Dd]u|De|[Aa]nsøger(?:en)?|[Bb]orgeren)\s\((\d{2,3})\s+år\)/gu;
/** `I er 82 og 79 år`: both are past it. */
const AGES_OF_TWO = /(?:^|[.!?\n]\s*)I\s+er\s+(\d{2,3})\s+og\s+(\d{2,3})\s+år/gu;
/** Whether the ages of two are both past it. */
const areBothPast = ([, one, other]: RegExpExecArray) => isPast(one) && isPast(other);
/** `at Holger kan komme på aflastningsophold`: he is the one who is looked after. */
const GOES_TO_RELIEF =
  /(?<!\p{L})(\p{Lu}\p{Ll}{2,})\s+(?:kan\s+)?(?:komme|kommer|være|er)\s+(?:på|i)\s+(?:\p{L}+\s+)?aflastning(?:sophold\p{L}*)?(?!\p{L})/gu;
/** `du passer din mand, Egon`: whom the relief is about. */
const CARED_FOR =
  /(?<!\p{L})(?:passer|passe|plejer|pleje|pasning(?:en)? af)\s+(?:\p{Ll}+\s+){0,2}?(?:din|[Dd]eres|jeres)\s+(mand|hustru|kone|ægtefælle|samlever|mor|far|svigermor|svigerfar)(?:,?\s+(\p{Lu}\p{Ll}{2,}))?(?!\p{L})/gu;
/** `din mand Otto`: in a letter about relief it is the spouse who is looked after. */
const SPOUSE = /(?<!\p{L})(?:din|[Dd]eres)\s+(mand|hustru|kone|ægtefælle|samlever),?\s+(\p{Lu}\p{Ll}{2,})(?!\p{L})/gu;
const HAS_HELP_ALREADY =
  /(?:nuværende|hidtidig\S*|i forvejen|allerede|bevilget (?:i|den)|siden (?:19|20)\d\d)[^.\n]{0,60}(?:hjælp|bevil|støtte|pleje|rengøring)|(?:hjælp|bevil\S*|støtte|pleje|rengøring)[^.\n]{0,40}(?:nuværende|hidtil(?!\s(?:selv|delt|delte|klaret|gjort|stået|ordnet|sørget|kunnet))|i forvejen|allerede|siden (?:19|20)\d\d)/iu;
/** The lowest pension age that SEL § 97 names (LBK nr. 1129 af 22/09/2025); nobody younger has one. */
const PENSION_AGE = 67;

/** `ældreloven-gælder`: new care is decided under serviceloven for somebody past the pension age, who has it under ældreloven. */
export const careOfTheElderly: NamedCheck = (evidence, _pack, date) => {
  const { decision } = evidence;
  const { citations, outcome } = decision;
  if (date < CARE_OF_THE_ELDERLY_IN_FORCE || !decision.date || !outcome || !NEW_HELP.has(outcome.id))
    return 'ikke relevant';
  const cited = citations.find(
    ({ act, reference, role }) =>
      act === 'SEL' &&
      MOVED_TO_CARE_OF_THE_ELDERLY.has(reference.section) &&
      role !== 'andre-muligheder' &&
      !REPORTS.has(role),
  );
  if (!cited || citations.some(({ act }) => act === 'ÆL')) return 'ikke relevant';
  const text = evidence.wholeText;
  const isPensioner = cited.reference.section === RELIEF ? looksAfterPensioner(text) : isOfPensioner(text);
  return isPensioner && !HAS_HELP_ALREADY.test(text) ? [{ from: cited.from, to: cited.to }] : 'ikke relevant';
};

/** Care that ældreloven gives to the person itself and not to who looks after somebody (SEL § 2, stk. 5, names §§ 10, 13, 14, 16 and 17). */
const CARE_OF_THE_ELDERLY = new Set(['10', '13', '14']);
/**
 * ÆL § 2, stk. 2, lets elderly people in who have not reached the pension age, and names no age; so far below it the rule asks for a
 * second look. The number is ours (LOV nr. 1651 af 30/12/2024, read 2026-11-27).
 */
const NOT_ELDERLY = 50;

/** `ældreloven-for-yngre`: care under ældreloven is decided for somebody who is far from the pension age. */
export const elderlyCareForTheYoung: NamedCheck = (evidence) => {
  const { citations } = evidence.decision;
  const cited = citations.find(
    ({ act, reference, role }) =>
      act === 'ÆL' && CARE_OF_THE_ELDERLY.has(reference.section) && role !== 'andre-muligheder' && !REPORTS.has(role),
  );
  if (!cited || citations.some(({ act }) => act === 'SEL')) return 'ikke relevant';
  const ages = agesIn(evidence.wholeText).map(Number);
  const isYoung = ages.length > 0 && ages.every((age) => age >= 18 && age <= NOT_ELDERLY);
  return isYoung ? [{ from: cited.from, to: cited.to }] : [];
};

const agesIn = (text: string) =>
  [...text.matchAll(AGE), ...text.matchAll(AGE_IN_PARENTHESES)].map(([, ...ages]) =>
    ages.find((age) => age !== undefined),
  );

const isPast = (age: string | undefined) => Number(age) >= PENSION_AGE;

/** An age past it, and whose: `De er en kvinde på 84 år`, `Inge Holm er 81 år og bor alene`, `den 79-årige`. */
const OLD_AGE =
  /(?<![\d.,])(?:6[7-9]|[7-9]\d|10\d)(?:-årige?(?!\p{L})|\s+år(?!\p{L})(?!\s+(?:siden|tilbage|i træk|frem)))/u;
const OF_THE_APPLICANT =
  /(?<!\p{L})(?:(?:du|de|ansøger(?:en)?|borgeren|vedkommende)\s+(?:er|har|fylder|blev|bliver)|\p{Lu}\p{Ll}+(?:\s\p{Lu}[\p{Ll}-]+)*\s+er(?:\s+(?:nu|i dag))?\s+\d|(?:kvinde|mand)\s+på\s+\d|(?:folke)?pensionist)/iu;
const OF_ANOTHER =
  /(?<!\p{L})(?:mand|mands|kone|hustru|ægtefælle|samlever|kæreste|mor|moren|far|faren|søn|datter|søster|bror|nabo|veninde|ven|svigermor|svigerfar|bedstemor|bedstefar|hjælper\p{L}*|gennemsnit\p{L}*|hus(?:et)?|hund)(?!\p{L})(?!\s+på\s+\d)/iu;
const SENTENCES = /(?<=[.!?\n])\s+/;

const tellsOldAge = (text: string) =>
  text.split(SENTENCES).some((words) => OLD_AGE.test(words) && OF_THE_APPLICANT.test(words) && !OF_ANOTHER.test(words));

/** What the letter says plainly of the applicant's age goes before what a sentence may be read as. */
function isOfPensioner(text: string): boolean {
  const ages = agesIn(text);
  if (ages.length > 0) return ages.some(isPast);
  return (
    tellsOldAge(text) ||
    [...text.matchAll(AGES_OF_TWO)].some(areBothPast) ||
    [...text.matchAll(SUBJECT_AGE)].some(([, age]) => isPast(age))
  );
}

/** `din hustru Bente, der har demens og er 77 år`, `din mand Aage på 78 år`: told with the relation itself. */
const RELATIVE_OF_AGE =
  /(?<!\p{L})(?:din|[Dd]eres|jeres)\s+(?:mand|hustru|kone|ægtefælle|samlever|mor|far|svigermor|svigerfar)(?:,?\s+\p{Lu}\p{Ll}+){0,2}(?:,?\s+(?:der|som)\s[^.;]{1,60}?)?(?:,|\s+er|\s+på)\s+(?:nu\s+)?(\d{2,3})\s+år/gu;

/** Whether the letter tells the age of the one who is looked after: `din mand, Egon, er 79 år`, or `Egon er 79 år`. */
function looksAfterPensioner(text: string): boolean {
  if ([...text.matchAll(RELATIVE_OF_AGE)].some(([, age]) => isPast(age))) return true;
  if ([...text.matchAll(AGES_OF_TWO)].some(areBothPast)) return true;
  if ([...text.matchAll(GOES_TO_RELIEF)].some(([, name]) => isPast(ageOf(name, text)))) return true;
  return [...text.matchAll(CARED_FOR), ...text.matchAll(SPOUSE)].some(([, relation, name]) => {
    const called = [
      `(?:[Dd]in|[Dd]eres|[Jj]eres)\\s+${relation}(?:,?\\s+\\p{Lu}\\p{Ll}+,?)?`,
      ...(name ? [name] : []),
    ].join('|');
    return isPast(ageOf(called, text));
  });
}

/**
 * The age that the letter tells of somebody: `Egon er 79 år`.
 *
 * @param called what the person is called, as the source of an expression
 */
const ageOf = (called: string, text: string) =>
  new RegExp(`(?<!\\p{L})(?:${called})\\s+er\\s+(?:nu\\s+)?(\\d{2,3})\\s+år`, 'u').exec(text)?.[1];
