import { type Quantity, quantitiesIn } from '../../decision/quantities.ts';
import { REASONS, RESULT, type Role, TITLE } from '../../decision/vocabulary.ts';
import { readsMarker } from '../../pack/code-markers.ts';
import { occursInSentence, type SetId } from '../../phrase/reading.ts';
import type { Evidence } from '../evidence.ts';
import type { Violation } from '../finding.ts';
import type { NamedCheck } from './registry.ts';

/** Marker of the pack: so much is given. */
const GRANTED = readsMarker('bevilget-mængde');

const TELLS_THE_RESULT: ReadonlySet<Role | undefined> = new Set([
  undefined,
  TITLE,
  RESULT,
  REASONS,
  'andre-muligheder',
  'praktisk',
  'opfølgning',
]);

/** `i alt 6 timer`, `2 timer mere`, `de første tre måneder`: two amounts that may both be right. */
const MORE_THAN_ONE =
  /(?<!\p{L})(?:i alt|samlet|tilsammen|sammenlagt|heraf|ekstra|yderligere|flere|mere|mindre|ud over|udover|oveni|plus|samt|også|desuden|i forvejen|fortsat|stadig|fra .{1,30} til|indtil (?:den|\d|udgangen|videre|\p{Lu})|til og med|derefter|herefter|først|første|siden|hidtil|tidligere|nu|i dag|i stedet|hver anden|trappe\p{L}*|op til|højst|mindst|enten|eller|hvis|kunne|søgt|søgte|ønsk\p{L}*|skulle|ville|gennemsnit\p{L}*|svarer|svarende|gange|hvoraf|halv\p{L}*)(?!\p{L})/iu;
/** `Så har du altså 5 timer`: what is said to follow from the decision. */
const SUMS_UP = /(?<!\p{L})(?:altså|dermed|således|så)(?!\p{L})/iu;
const HAS_SO_MUCH =
  /(?<!\p{L})(?:har|får)\s+(?:du|De|I|han|hun|barnet)(?!\p{L})|(?<!\p{L})(?:du|De|I|han|hun|barnet)\s+(?:har|får)(?!\p{L})/u;

/** A sentence that tells what is given. */
interface Grant {
  readonly passage: number;
  readonly sentence: number;
  readonly role: Role | undefined;
  readonly words: string;
  readonly quantities: readonly Quantity[];
}

/**
 * `mængde-uens`: the result gives one amount of the help, and where the letter tells the result again it is another. Silent where
 * either sentence knows of more than one amount, for both may be right.
 */
export const amountsDisagree: NamedCheck = (evidence, { markers }) => {
  const granted = markers.get(GRANTED);
  if (granted === undefined) return 'ikke relevant';
  const grants = grantsIn(evidence, granted);
  const results = grants.filter(({ role }) => role === RESULT);
  if (results.length !== 1 || MORE_THAN_ONE.test(results[0].words)) return [];
  return grants
    .filter((grant) => grant !== results[0] && !MORE_THAN_ONE.test(grant.words))
    .filter((grant) => grant.role === TITLE || SUMS_UP.test(grant.words))
    .filter((grant) => disagree(results[0], grant))
    .map((grant): Violation => evidence.sentence(grant));
};

function grantsIn(evidence: Evidence, granted: SetId): Grant[] {
  const { passages, structure, text } = evidence.decision;
  return passages.flatMap((placed, passage) => {
    const { reading } = placed.passage;
    const role = structure.roles[passage];
    if (!TELLS_THE_RESULT.has(role)) return [];
    return [...reading.hits.keys()].flatMap((sentence) => {
      const { from, to } = evidence.sentence({ passage, sentence });
      const words = text.slice(from, to);
      if (!occursInSentence(reading, granted, sentence) && !HAS_SO_MUCH.test(words)) return [];
      const quantities = quantitiesIn(text, placed, sentence);
      return quantities.length === 0 ? [] : [{ passage, sentence, role, words, quantities }];
    });
  });
}

/** How often may be said once for both. */
const disagree = (result: Grant, again: Grant) =>
  result.quantities.some((one) =>
    again.quantities.some(
      (other) =>
        one.unit === other.unit && one.amount !== other.amount && (one.period === other.period || other.period === ''),
    ),
  );
