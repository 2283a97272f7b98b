import { readsMarker } from '../../pack/code-markers.ts';
import type { Pack } from '../../pack/pack.ts';
import { hitsOf } from '../../phrase/reading.ts';
import { hasBit } from '../../phrase/set-bits.ts';
import { addDays } from '../../text/calendar.ts';
import type { Evidence } from '../evidence.ts';
import type { Occurrence } from './entities-in.ts';

/** The last day of a hearing. */
export interface HearingDeadline {
  readonly found: Occurrence<'dato'> | Occurrence<'frist'>;
  /** ISO */
  readonly deadline: string;
  /** The day that a period counts from, ISO; absent where the letter gives the last day itself. */
  readonly sent?: string;
}

/** Words by which a sentence tells of a hearing; what the checks of hearings have in common stands here. */
export const HEARING =
  /partshør|høring|mere tid[^.]*frist|frist[^.]*mere tid|bemærkning|udtalelse|udtale|kommenter|kommentar|kunne svare|gennemsyn|indvending|indsigelse|svarfrist|svare (?:på|til|inden|senest)|(?:send|fik|fået|modtog|forelag|forelæg)[^;]{0,80}med svar (?:inden|senest)|(?:mulighed|frist\S*|lejlighed|tid) (?:for|til) at svare|sige (?:noget|din|jeres|deres)|skrive tilbage|til at (?:svare|kommentere|komme med (?:din|jeres|deres))/i;
export const DEADLINE =
  /(?:frist\S*|senest|inden|indtil|frem til|til og med|(?<!(?:planlagt|aftalt|udskudt|flyttet|sat)\s)til|(?:svare|udtale \p{L}+) (?:til|på|ved) mødet)(?:\s+(?:for|til|på|i|dine|jeres|deres|er|var|udløber|udløb|slutter|at|svar|bemærkninger|kommentarer|svare|fremsætte|fremkomme|komme|afgive|indsende|sende|give|med|og|høringen|partshøringen))*\s*[:|]?\s*(?:(?:man|tirs|ons|tors|fre|lør|søn)dag\s+)?(?:den\s*|d\.\s*)?$/iu;
/** `I fik vurderingen den 24. maj med frist på tre uger`: papers of others, and a deadline. */
const PAPERS_WITH_DEADLINE =
  /(?:notat|vurdering|udtalelse|rapport|erklæring|attest|beskrivelse|referat|undersøgelse|opgørelse|udkast|brev)\p{L}*\s(?:[^;]{1,60}\s)?med\s(?:en\s)?(?:svar)?frist(?!\p{L})/iu;
export const isOfHearing = (sentence: string) => HEARING.test(sentence) || PAPERS_WITH_DEADLINE.test(sentence);
/** Deadlines for other things than the hearing. */
export const OTHER_DEADLINE =
  /klag|regning|kvittering|få(?:r)? (?:et )?svar|betal|tilbud(?:det)?\b|gælder|bevilget|ydes|periode|opfølgning|følger op/i;
export const ANSWERED =
  /(?<!\p{L}|(?:hvis|såfremt|om|når)\s)(?:du|de|i|han|hun|der|og|men) (?:har |havde )?(?:ikke |ingen |nu |dog |selv |telefonisk |skriftligt )*(?:svaret|svarede|skrev|ringede|kommenteret|reageret|udtalt|oplyst|meddelt|(?<!(?<!\p{L})har \p{L}{1,3} )(?:bemærkninger|indvendinger|kommentarer))|ingen (?:bemærkninger|kommentarer|indvendinger)/iu;
/** The citizen did not want to wait; or the hearing was another's. */
export const WAIVED = /(?<!svar\s)ønske|samtyk|lov til|afkald|frafald|fravalg|anden sag|andre sager/i;
/** That papers were sent or given; the day stands after it, a period from that day later still. */
export const SENT =
  /\b(?:send\p{L}*|sendt\p{L}*|fik|fået|modtog|modtaget|partshørt\p{L}*|hørt\p{L}*|forelag\p{L}*)\b/iu;
/** `og du svarede den 5. september`: the day of the answer. */
export const ANSWER_OF =
  /(?<!\p{L})(?:svar\p{L}*|skrev|ringede|kommenterede|bemærkede|kommentar\p{L}*|bemærkning\p{L}*)(?: (?:os|tilbage|igen|allerede|også|af|fra))* (?:den )?$/iu;
/** A hearing's deadline lies near the letter; a date without a year that would lie further ahead was last year's. */
const FAR_AHEAD = 120;

/** A date with its year, ISO: the letter's own, or the year before. */
export function fullDate(iso: string, written: string): string {
  if (!iso.startsWith('--')) return iso;
  const year = Number(written.slice(0, 4));
  const thisYear = `${year}${iso.slice(1)}`;
  return thisYear > addDays(written, FAR_AHEAD) ? `${year - 1}${iso.slice(1)}` : thisYear;
}

/** Markers of the pack: the citizen answered; and that an answer is still awaited, which is none. */
const ANSWER = readsMarker('høringssvar');
const NO_ANSWER_YET = readsMarker('høring-ubesvaret');

/**
 * Whether another sentence of the same section tells that the citizen answered.
 *
 * @param onlyAfter not one before it: who asked for more time has not answered
 */
export function isAnsweredBeside(
  { decision: { structure, passages } }: Evidence,
  { passage, sentence }: Pick<Occurrence<'dato'>, 'passage' | 'sentence'>,
  { markers }: Pack,
  onlyAfter = false,
): boolean {
  const [answer, awaited] = [markers.get(ANSWER), markers.get(NO_ANSWER_YET)];
  if (answer === undefined) return false;
  const section = structure.sections[structure.sectionOf[passage]];
  let answered = false;
  for (let index = section.first; index < section.last; index++) {
    const { reading, kind } = passages[index].passage;
    if (kind === 'heading') continue;
    if (awaited !== undefined && hasBit(reading.present, awaited)) return false;
    answered ||= hitsOf(reading, answer).some((hit) =>
      onlyAfter
        ? index > passage || (index === passage && hit.sentence > sentence)
        : index !== passage || hit.sentence !== sentence,
    );
  }
  return answered;
}

/**
 * The sentence before another in its passage, or the one after it; empty, where there is none.
 *
 * @param step -1 for the one before, 1 for the one after
 */
export function sentenceBeside(
  evidence: Evidence,
  { passage, sentence }: Pick<Occurrence<'dato'>, 'passage' | 'sentence'>,
  step: -1 | 1,
): string {
  const beside = sentence + step;
  const { passages, text } = evidence.decision;
  if (passages[passage].passage.reading.hits[beside] === undefined) return '';
  const { from, to } = evidence.sentence({ passage, sentence: beside });
  return text.slice(from, to);
}
