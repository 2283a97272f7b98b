import type { SetId } from '../phrase/reading.ts';
import { fallToldByNumbers } from './outcome-by-numbers.ts';
import type { OutcomeHit } from './passage.ts';
import type { PassageIndex, PassageTrait } from './passage-index.ts';
import { isFollowedByLess, isLessThanTold, tellsRise, type Where } from './quantities.ts';
import type { PlacedPassage } from './read-unit.ts';
import type { Structure } from './sections.ts';
import { COMPLAINT, type Granted, type OutcomeWords, RESULT, type Role } from './vocabulary.ts';

/** A place in the letter; offsets are UTF-16 units in the letter. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/** The outcome that a letter tells, and where. */
export interface Outcome {
  readonly id: string;
  readonly granted: Granted;
  readonly intervention: boolean;
  readonly place?: Place;
  /** The outcome that its phrases tell, where the letter as a whole speaks for another, and is not sure of it. */
  readonly toldAs?: string;
}

interface Told extends Place {
  readonly words: OutcomeWords;
  readonly passage: number;
  readonly sentence: number;
  readonly weak: boolean;
  readonly kept: boolean;
  readonly whole: boolean;
}

/** Sections under a heading whose sentences may tell the outcome when no section is the result. */
const MAY_TELL: ReadonlySet<Role | undefined> = new Set([undefined, RESULT, 'ansøgning', 'begrundelse', 'varsling']);
/** What a passage without heading is about when its `får medhold`, `får besked` tell of something to come. */
const NEVER_TELLS: ReadonlySet<Role | undefined> = new Set([COMPLAINT, 'hilsen', 'praktisk', 'opfølgning']);
/** How many sentences further on the other half of a result may stand in running text. */
const SENTENCES_OF_RESULT = 2;

/** `1. De får …` counts its own number as a sentence. */
const FIRST_OF_ITEM = 1;

/**
 * Reads what the letter decides: from the title, then from the result, else from the first passage that says it and what
 * stands right after. A grant and a refusal in the result make a partial grant.
 */
export function readOutcome(
  text: string,
  passages: readonly PlacedPassage[],
  structure: Structure,
  outcomes: readonly OutcomeWords[],
  index: PassageIndex,
): Outcome | undefined {
  return new OutcomeReader(text, passages, structure, outcomes, index).read();
}

/** Few passages of a letter have words of an outcome. */
const TELLS_OUTCOME: PassageTrait = { has: ({ outcomes }) => outcomes.length > 0 };

class OutcomeReader {
  readonly #text: string;
  readonly #passages: readonly PlacedPassage[];
  readonly #structure: Structure;
  readonly #byId: ReadonlyMap<string, OutcomeWords>;
  /** Numbers of the passages that have words of an outcome. */
  readonly #telling: readonly number[];

  constructor(
    text: string,
    passages: readonly PlacedPassage[],
    structure: Structure,
    outcomes: readonly OutcomeWords[],
    index: PassageIndex,
  ) {
    this.#telling = index.with(TELLS_OUTCOME);
    this.#text = text;
    this.#passages = passages;
    this.#structure = structure;
    this.#byId = new Map(outcomes.map((words) => [words.id, words]));
  }

  read(): Outcome | undefined {
    const ofLetter = this.#saysItDecidesNothing();
    if (ofLetter) return outcome(ofLetter);
    const { title } = this.#structure;
    const fromTitle = title < 0 ? [] : this.#toldBy(title, this.#passages[title].passage.titleOutcomes);
    const telling = this.#result();
    const settled = this.#settle(fromTitle, telling.length > 0 ? telling : this.#running(fromTitle.length > 0));
    return settled === undefined || settled.granted === 'fuldt' ? (this.#fall() ?? settled) : settled;
  }

  #fall(): Outcome | undefined {
    const told = fallToldByNumbers(this.#text, this.#passages, this.#structure, [...this.#byId.values()]);
    return told && outcome(told);
  }

  /** Where the letter says of itself that it decides nothing: `Brevet her er et svar og ikke en afgørelse`. It holds wherever it stands. */
  #saysItDecidesNothing(): Told | undefined {
    for (const i of this.#telling) {
      const { outcomes } = this.#passages[i].passage;
      if (!outcomes.some(({ whole }) => whole)) continue;
      const told = this.#toldBy(i, outcomes).find(({ words, whole }) => whole && words.granted === UNDECIDED);
      if (told) return told;
    }
    return undefined;
  }

  /** What the sections headed as the result tell; with weak words only where others tell nothing else. */
  #result(): Told[] {
    const hits: Told[] = [];
    for (const i of this.#telling)
      if (i !== this.#structure.title && this.#headedAs(i) === RESULT && this.#structure.roles[i] === RESULT)
        for (const told of this.#toldBy(i, this.#passages[i].passage.outcomes)) hits.push(told);
    return hits;
  }

  /** What running text tells: the first passage that says an outcome, best where an outcome is expected. */
  #running(titleTells: boolean): Told[] {
    const strong = ({ weak }: OutcomeHit) => !weak;
    const places: ((index: number) => boolean)[] = [
      (index) => MAY_TELL.has(this.#headedAs(index)) && !NEVER_TELLS.has(this.#structure.roles[index]),
      (index) => this.#headedAs(index) === undefined,
    ];
    for (const expected of places) {
      const told = this.#firstTelling(expected, strong);
      if (told.length > 0 || titleTells) return told;
    }
    const weaklyTold = this.#firstTelling(places[0], () => true);
    const { title } = this.#structure;
    return weaklyTold.length > 0 || title < 0
      ? weaklyTold
      : this.#toldBy(title, this.#passages[title].passage.outcomes);
  }

  #firstTelling(expected: (index: number) => boolean, counts: (hit: OutcomeHit) => boolean): Told[] {
    for (const i of this.#telling) {
      const { passage } = this.#passages[i];
      if (i === this.#structure.title || !passage.outcomes.some(counts) || !expected(i)) continue;
      const first = firstSentence(passage.outcomes, counts);
      return this.#toldBy(i, near(passage.outcomes, first)).concat(this.#followUp(i, expected));
    }
    return [];
  }

  /** The rest of a list of results, or the first sentence of the paragraph after: `Du får …`, `Du får ikke …`. */
  #followUp(telling: number, expected: (index: number) => boolean): Told[] {
    const told: Told[] = [];
    const { kind } = this.#passages[telling].passage;
    const inList = kind === 'item' || kind === 'row';
    for (let i = telling + 1; i < this.#passages.length; i++) {
      const { passage } = this.#passages[i];
      const role = this.#structure.roles[i];
      const goesOn = inList
        ? passage.kind === kind
        : i === telling + 1 && passage.kind !== 'heading' && (role === undefined || role === RESULT);
      const opening = passage.outcomes.filter(({ sentence }) => sentence <= FIRST_OF_ITEM);
      if (!goesOn || !expected(i) || passage.lead !== undefined || opening.length === 0) break;
      for (const one of this.#toldBy(i, opening)) told.push(one);
    }
    return told;
  }

  #isInList({ passage }: Told): boolean {
    const { kind } = this.#passages[passage].passage;
    return kind === 'item' || kind === 'row';
  }

  /** The role that a passage's heading gives it, or its own lead-in. */
  #headedAs(index: number): Role | undefined {
    const { passage } = this.#passages[index];
    if (passage.lead === 'inline' && passage.headingRole !== undefined) return passage.headingRole;
    return this.#structure.sections[this.#structure.sectionOf[index]]?.role;
  }

  #toldBy(index: number, hits: readonly OutcomeHit[]): Told[] {
    const { passage, offset } = this.#passages[index];
    const base = offset + passage.from;
    const told = hits.map(({ outcome: id, sentence, from, to, weak, kept, whole }) => ({
      words: this.#byId.get(id)!,
      from: base + from,
      to: base + to,
      passage: index,
      sentence,
      weak,
      kept,
      whole,
    }));
    return told.filter((one) => !this.#isRise(one)).sort((a, b) => a.from - b.from);
  }

  /** `88 timer mod 80 før` has the words of a reduction. */
  #isRise({ words, passage, sentence }: Told): boolean {
    if (!words.intervention) return false;
    const { passage: read, offset } = this.#passages[passage];
    const { sentences } = read.reading;
    const base = offset + read.from;
    return tellsRise(this.#text.slice(base + sentences[2 * sentence], base + sentences[2 * sentence + 1]));
  }

  #settle(fromTitle: readonly Told[], fromResult: readonly Told[]): Outcome | undefined {
    const undecided =
      firstIfUndecided(fromTitle) ?? (fromTitle.length === 0 ? firstIfUndecided(fromResult) : undefined);
    if (undecided) return outcome(undecided);
    const all = [...fromTitle, ...fromResult].filter(({ words }) => words.granted !== UNDECIDED);
    const intervention = all.find((t) => t.words.intervention && !(t.weak && all.some((other) => !other.weak)));
    const refused = all.find((t) => t.words.granted === 'intet' && !t.words.intervention);
    const partial = all.find((t) => t.words.granted === 'delvist' && !(t.weak && refused));
    const grants = all.filter((t) => t.words.granted === 'fuldt');
    const granted = grants.find((t) => !t.kept) ?? grants[0];
    if (intervention && this.#mayIntervene(fromTitle, fromResult)) return outcome(intervention);
    if (partial) return outcome(partial);
    const partly = [...this.#byId.values()].find((words) => words.granted === 'delvist');
    if (
      refused &&
      granted &&
      isOtherHalf(granted, refused, this.#isInList(granted)) &&
      !fromTitle.some((t) => t.words === refused.words)
    )
      return outcome(partly ? { ...refused, words: partly } : refused);
    const less = refused ? undefined : this.#lessThanTold(fromResult);
    if (less) return outcome(less);
    const single = (granted?.whole && refused && granted.from < refused.from ? granted : refused) ?? granted ?? all[0];
    return single && outcome(single);
  }

  /** A grant of less than was applied for, or than the citizen has. */
  #lessThanTold(fromResult: readonly Told[]): Told | undefined {
    const grants = fromResult.filter((t) => t.words.granted === 'fuldt');
    for (const grant of grants)
      for (const words of this.#byId.values()) if (this.#isLess(grant, words)) return { ...grant, words };
    return undefined;
  }

  /** What was applied for is told before the result or right after it; what the citizen has, beside the new quantity. */
  #isLess(grant: Told, { asked, had }: OutcomeWords): boolean {
    const isLessThan = (compared: SetId, where: Where) =>
      isLessThanTold(this.#text, this.#passages, compared, grant, where);
    const { passage, sentence } = grant;
    const isBeside = (other: number) => Math.abs(other - sentence) === 1;
    if (asked !== undefined && isLessThan(asked, { first: 0, last: passage + 1 })) return true;
    if (had === undefined) return false;
    return (
      isLessThan(had, { first: passage, last: passage, sentences: isBeside }) ||
      isFollowedByLess(this.#text, this.#passages[passage], had, sentence)
    );
  }

  /** A title that answers an application outweighs an intervention told elsewhere, unless all it says is a grant that the result does not repeat. */
  #mayIntervene(fromTitle: readonly Told[], fromResult: readonly Told[]): boolean {
    const answers = fromTitle.filter((t) => !t.words.intervention);
    if (answers.length === 0) return true;
    const grantsOnly = answers.every((t) => t.words.granted === 'fuldt');
    return grantsOnly && fromResult.length > 0 && fromResult.every((t) => t.words.intervention || t.weak || t.kept);
  }
}

const UNDECIDED: Granted = 'uafgjort';

/** Where a letter decides something, what it says after that of something that is not decided is about another matter. */
function firstIfUndecided(told: readonly Told[]): Told | undefined {
  const strong = told.filter(({ weak }) => !weak);
  const undecided = strong.find(({ words }) => words.granted === UNDECIDED);
  return strong.every(({ from }) => undecided !== undefined && undecided.from <= from) ? undecided : undefined;
}

/**
 * `Du får rampen. Du får ikke carporten.` is a partial grant. `Han får ikke plads på Krystallen. Han får plads på Hyldebo.` is a
 * refusal with something else instead, and what the citizen keeps is no grant. Nor are conditions and advice halves of an answer to
 * the whole application.
 *
 * @param inList the grant is an entry of a list; in running text weak words a paragraph away tell of something else
 */
function isOtherHalf(granted: Told, refused: Told, inList: boolean): boolean {
  if (granted.kept || (granted.weak && !inList && granted.passage !== refused.passage)) return false;
  if (granted.from < refused.from) return !granted.whole || refused.whole;
  return granted.passage !== refused.passage && !refused.whole;
}

function firstSentence(hits: readonly OutcomeHit[], counts: (hit: OutcomeHit) => boolean): number {
  let first = Number.POSITIVE_INFINITY;
  for (const hit of hits) if (counts(hit) && hit.sentence < first) first = hit.sentence;
  return first;
}

/** The hits around the first telling sentence, as long as no more than a few sentences lie between. */
function near(hits: readonly OutcomeHit[], first: number): OutcomeHit[] {
  const found: OutcomeHit[] = [];
  let last = first;
  for (const hit of [...hits].sort((a, b) => a.sentence - b.sentence)) {
    if (hit.sentence < first - SENTENCES_OF_RESULT) continue;
    if (hit.sentence > last + SENTENCES_OF_RESULT) break;
    found.push(hit);
    last = hit.sentence;
  }
  return found;
}

function outcome({ words, from, to }: Pick<Told, 'words' | 'from' | 'to'>): Outcome {
  return { id: words.id, granted: words.granted, intervention: words.intervention, place: { from, to } };
}
