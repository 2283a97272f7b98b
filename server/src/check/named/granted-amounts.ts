import { PassageMemo, SentenceMemo } from '../../decision/memo.ts';
import type { Passage } from '../../decision/passage.ts';
import { type PassageTrait, textOf } from '../../decision/passage-index.ts';
import { NO_UNIT, type Quantity, quantitiesIn } from '../../decision/quantities.ts';
import { REASONS, RESULT, type Role, TITLE } from '../../decision/vocabulary.ts';
import { readsMarker } from '../../pack/code-markers.ts';
import type { Pack } from '../../pack/pack.ts';
import { occursInSentence, type SetId } from '../../phrase/reading.ts';
import type { Evidence } from '../evidence.ts';
import type { Violation } from '../finding.ts';
import { passageAt } from '../passage-at.ts';
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
  /(?<!\p{L})(?:i alt|samlet|tilsammen|sammenlagt|heraf|ekstra|yderligere|flere|mere|mindre|ud over|udover|oveni|plus|samt|også|desuden|i forvejen|fortsat|stadig|fra .{1,30} til|indtil (?:den|\d|udgangen|videre|\p{Lu})|til og med|derefter|herefter|først|første|siden|hidtil|tidligere|nu|i dag|i stedet|hver anden|trappe\p{L}*|op til|højst|mindst|enten|eller|hvis|kunne|delvis\p{L}*|ansøg\p{L}*|søger|søgt|søgte|ønsk\p{L}*|skulle|ville|gennemsnit\p{L}*|svarer|svarende|gange|hvoraf|halv\p{L}*)(?!\p{L})/iu;
/** `Så har du altså 5 timer`: what is said to follow from the decision. */
const SUMS_UP = /(?<!\p{L})(?:altså|dermed|således|så)(?!\p{L})/iu;
/** `Det er i alt 1.510 kr. om måneden, og det er dét, I får`: the whole of it, however it is made up. */
const THAT_IS_ALL = /det er d[eé]t,?\s+(?:du|De|I|han|hun)\s+(?:får|bevilges)(?!\p{L})/iu;
const HAS_SO_MUCH =
  /(?<!\p{L})(?:har|får)\s+(?:du|De|I|han|hun|barnet)(?!\p{L})|(?<!\p{L})(?:du|De|I|han|hun|barnet)\s+(?:har|får)(?!\p{L})/u;

/** A title tells the result only where it says so: `Bevilling af 4 timer`, not `Ansøgning om 4 timer`. */
const GIVES = /bevil|får|giver|tilsagn|imødekom/i;

/** What a sentence gives, where it tells that, and of one amount only. It depends on the sentence alone. */
interface GrantOfSentence {
  /** It says that this follows from the decision. */
  readonly sumsUp: boolean;
  readonly gives: boolean;
  readonly quantities: readonly Quantity[];
  /** Others may be right beside it. */
  readonly isOneOfMore: boolean;
}

type Grant = GrantOfSentence & { readonly sentence: number };
type PlacedGrant = Grant & { readonly passage: number };

const grantOfSentence = new SentenceMemo<GrantOfSentence | 'none'>();
const grantsOf = new PassageMemo<readonly Grant[]>();
const NO_GRANTS: readonly Grant[] = [];

function grantsIn(passage: Passage, text: string, granted: SetId): readonly Grant[] {
  const { hits, sentences } = passage.reading;
  const found = hits.flatMap((ofSentence, sentence): Grant[] => {
    const words = text.slice(sentences[2 * sentence], sentences[2 * sentence + 1]);
    const grant = grantOfSentence.of(ofSentence, words, () => grantIn(passage, text, sentence, words, granted));
    return grant === 'none' ? [] : [{ sentence, ...grant }];
  });
  return found.length === 0 ? NO_GRANTS : found;
}

function grantIn(
  passage: Passage,
  text: string,
  sentence: number,
  words: string,
  granted: SetId,
): GrantOfSentence | 'none' {
  const isAll = THAT_IS_ALL.test(words);
  const sumsUp = isAll || (SUMS_UP.test(words) && HAS_SO_MUCH.test(words));
  const gives = occursInSentence(passage.reading, granted, sentence);
  if (!sumsUp && !gives && !GIVES.test(words)) return 'none';
  const quantities = quantitiesIn(text, { passage, offset: -passage.from }, sentence);
  return quantities.length === 0
    ? 'none'
    : { sumsUp, gives, quantities, isOneOfMore: !isAll && MORE_THAN_ONE.test(words) };
}

const traits = new WeakMap<Pack, PassageTrait>();

/** The passages that tell how much is given. */
function tellsHowMuch(pack: Pack, granted: SetId): PassageTrait {
  let trait = traits.get(pack);
  if (!trait) {
    trait = {
      has: (passage, text) => grantsOf.of(passage, () => grantsIn(passage, text(), granted)).length > 0,
    };
    traits.set(pack, trait);
  }
  return trait;
}

/**
 * `mængde-uens`: the result gives one amount of the help, and where the letter tells the result again it is another. Silent where
 * either sentence knows of more than one amount, for both may be right.
 */
export const amountsDisagree: NamedCheck = (evidence, pack) => {
  const granted = pack.markers.get(GRANTED);
  if (granted === undefined) return 'ikke relevant';
  const grants = tellingGrants(evidence, pack, granted);
  const result = onlyResult(grants, evidence);
  if (!result) return [];
  const { telling, grantsAt } = grants;
  return telling.flatMap((passage) => {
    const role = evidence.decision.structure.roles[passage];
    if (!TELLS_THE_RESULT.has(role)) return [];
    return grantsAt(passage)
      .filter(
        (grant) =>
          !(passage === result.passage && grant.sentence === result.sentence) &&
          !grant.isOneOfMore &&
          (role === TITLE || grant.sumsUp),
      )
      .filter((grant) => disagree(result, grant))
      .map(({ sentence }): Violation => evidence.sentence({ passage, sentence }));
  });
};

/** The passages that tell how much is given, and what each of them tells. */
interface TellingGrants {
  readonly telling: readonly number[];
  readonly grantsAt: (passage: number) => readonly Grant[];
}

function tellingGrants({ decision: { passages, text, index } }: Evidence, pack: Pack, granted: SetId): TellingGrants {
  return {
    telling: index.with(tellsHowMuch(pack, granted)),
    grantsAt: (passage) => {
      const placed = passages[passage];
      return grantsOf.of(placed.passage, () => grantsIn(placed.passage, textOf(placed, text), granted));
    },
  };
}

/** What the letter gives, where its result, or else the paragraph that its outcome is read from, tells one amount only. */
export interface OnlyGrant {
  readonly quantities: readonly Quantity[];
  readonly place: Violation;
}

/** See `OnlyGrant`; undefined where the result tells more than one amount, or none. */
export function onlyGrantOf(evidence: Evidence, pack: Pack): OnlyGrant | undefined {
  const granted = pack.markers.get(GRANTED);
  if (granted === undefined) return undefined;
  const { passages, structure, outcome } = evidence.decision;
  const grants = tellingGrants(evidence, pack, granted);
  const told = grants.telling.some((passage) => structure.roles[passage] === RESULT)
    ? onlyResult(grants, evidence)
    : outcome?.place && onlyOne(givenIn(passageAt(passages, outcome.place.from), grants));
  return told && !told.isOneOfMore ? { quantities: told.quantities, place: evidence.sentence(told) } : undefined;
}

function onlyResult(grants: TellingGrants, { decision }: Evidence): PlacedGrant | undefined {
  const result = onlyOne(resultsIn(grants, decision.structure.roles));
  return result?.isOneOfMore ? undefined : result;
}

function* resultsIn(grants: TellingGrants, roles: readonly (Role | undefined)[]): Generator<PlacedGrant> {
  for (const passage of grants.telling) if (roles[passage] === RESULT) yield* givenIn(passage, grants);
}

function* givenIn(passage: number, { telling, grantsAt }: TellingGrants): Generator<PlacedGrant> {
  if (!telling.includes(passage)) return;
  for (const grant of grantsAt(passage)) if (grant.gives) yield { ...grant, passage };
}

/** What comes, where nothing else does; undefined as soon as something else has come. */
function onlyOne<T>(all: Iterable<T>): T | undefined {
  let found: T | undefined;
  for (const one of all) {
    if (found !== undefined) return undefined;
    found = one;
  }
  return found;
}

/** How often may be said once for both. */
const disagree = (result: Grant, again: Grant) =>
  result.quantities.some((one) =>
    again.quantities.some(
      (other) =>
        one.unit !== NO_UNIT &&
        one.unit === other.unit &&
        one.amount !== other.amount &&
        (one.period === other.period || other.period === ''),
    ),
  );
