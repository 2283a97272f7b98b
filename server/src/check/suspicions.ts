import { PassageMemo } from '../decision/memo.ts';
import type { Passage } from '../decision/passage.ts';
import type { PassageTrait } from '../decision/passage-index.ts';
import type { Stretch } from '../likeness/word-weights.ts';
import { type Condition, letterOf, type Pack, type Requirement, type Rule, type Wording } from '../pack/pack.ts';
import { occursIn, type PhraseHit, type SetId } from '../phrase/reading.ts';
import { NEEDLESS_WAIVER } from './named/waiver-checks.ts';
import { CountOfLikeness, type Search, SearchForLikeness, SearchForPhrases } from './searches.ts';

/** A wording with the conditions that the passage alone cannot settle: those that ask for a role, a section or the letter. */
export interface OpenWording {
  readonly wording: Wording;
  readonly also: readonly Condition[];
  readonly unless: readonly Condition[];
  /** Those of them that ask for the whole letter. */
  readonly onLetter: { readonly also: readonly Condition[]; readonly unless: readonly Condition[] };
}

const isOnLetter = ({ scope }: Condition) => scope === 'brev';

const NONE: readonly PhraseHit[] = [];

/** Where what a wording looks for raises suspicion; of each passage it is kept as long as the passage is. */
export class Suspicions {
  readonly open: OpenWording;
  readonly search: Search;
  readonly #memo = new PassageMemo<readonly PhraseHit[]>();
  readonly #grounds = new PassageMemo<Map<number, string>>();

  constructor(wording: Wording, search: Search) {
    const [also, unless] = [wording.also.filter(isOpen), wording.unless.filter(isOpen)];
    const onLetter = { also: also.filter(isOnLetter), unless: unless.filter(isOnLetter) };
    this.open = { wording, also, unless, onLetter };
    this.search = search;
  }

  /**
   * What is found in a passage and left standing by it, first to last: nothing in it excuses it, and what the wording needs beside
   * it is there.
   *
   * @param text gives the passage's text
   */
  standingIn(passage: Passage, text: () => string): readonly PhraseHit[] {
    return this.#memo.of(passage, () => this.#find(passage, text));
  }

  /**
   * Whether what stands in a passage is what stood in the one that it came in place of, which reads like it.
   *
   * @param text gives the passage's text
   */
  standsAsIn(before: Passage, passage: Passage, text: () => string): boolean {
    const stood = this.#memo.known(before) ?? NONE;
    const stands = this.search.trait.has(passage, text) ? this.standingIn(passage, text) : NONE;
    return stood.length === stands.length && stood.every(({ sentence }, i) => sentence === stands[i].sentence);
  }

  /**
   * What made a hit suspicious, as a Danish sentence; undefined where the hit itself shows it. It is asked for at each keystroke, as
   * long as the finding stands.
   */
  grounds(passage: Passage, text: () => string, hit: PhraseHit): string | undefined {
    if (!this.search.words) return undefined;
    const known = this.#grounds.of(passage, () => new Map());
    let grounds = known.get(hit.sentence);
    if (grounds === undefined) {
      grounds = groundsFrom(this.search.words(passage, text, hit), text());
      known.set(hit.sentence, grounds);
    }
    return grounds;
  }

  #find(passage: Passage, text: () => string): readonly PhraseHit[] {
    const { wording } = this.open;
    const { reading } = passage;
    const standing = this.search
      .hitsIn(passage, text)
      .filter(
        ({ quoted, sentence }) =>
          (!quoted || wording.find.quoted) &&
          mayStand(wording, 'sætning', (set) => reading.hits[sentence].has(set)) &&
          mayStand(wording, 'stykke', (set) => occursIn(reading, set)),
      );
    return standing.length === 0 ? NONE : standing;
  }
}

/** The sentence that names the words, in the order of the text; empty where there are none. */
export function groundsFrom(words: readonly Stretch[], text: string): string {
  if (words.length === 0) return '';
  const quoted = words.map(({ from, to }) => `»${text.slice(from, to).replace(/\s+/g, ' ')}«`);
  const list = quoted.length === 1 ? quoted[0] : `${quoted.slice(0, -1).join(', ')} og ${quoted.at(-1)}`;
  return `Det er især ${list}, der vækker mistanken.`;
}

/** Whether it takes more than the passage to settle a condition. */
function isOpen({ scope, onlyIn, notIn }: Condition): boolean {
  return (scope !== 'sætning' && scope !== 'stykke') || onlyIn !== undefined || notIn !== undefined;
}

/** Whether the conditions of one scope that the passage can settle leave a wording standing. */
function mayStand({ also, unless }: Wording, scope: 'sætning' | 'stykke', occurs: (set: SetId) => boolean): boolean {
  const isSettled = (condition: Condition) => condition.scope === scope && !isOpen(condition);
  return (
    also.every((condition) => !isSettled(condition) || occurs(condition.set)) &&
    !unless.some((condition) => isSettled(condition) && occurs(condition.set))
  );
}

/** What a pack's rules are looked for by. */
export interface SearchesOfPack {
  /** The wordings that are looked for in the passages: by phrases, or by the likeness of sentences. */
  readonly sought: readonly Suspicions[];
  /** The wordings that a named check looks for, and the one that has to come when all others have been. */
  readonly checked: readonly Wording[];
  readonly checkedLast: readonly Wording[];
  /** By requirement: sentences that meet it, whatever else it asks for. */
  readonly meeting: ReadonlyMap<Requirement, SearchForLikeness | CountOfLikeness>;
  /** By wording: sentences of which a letter may have enough to excuse it. */
  readonly excusing: ReadonlyMap<Wording, CountOfLikeness>;
  /** The wordings that the letter is weighed for as a whole. */
  readonly ofWhole: readonly Wording[];
  /** The rule that weighs letters for what another finds, and doubts it or bears it out. */
  witnessOf(rule: Rule): Rule | undefined;
  /** By kind: the passages with a sentence that may show what the letter is weighed for. */
  readonly showing: ReadonlyMap<number, PassageTrait>;
}

/** What rules must have in common for one to be a witness of what the other finds: a pack speaks only of its own rules. */
const witnessKey = ({ faultType, origin }: Rule) => `${origin.pack.id} ${faultType}`;

/** Which rule weighs letters for what another finds: the one that it names, else the one for its kind of defect. */
function witnessesOf({ requirements, wordings }: Pack): SearchesOfPack['witnessOf'] {
  const rules: readonly Rule[] = [...requirements, ...wordings];
  const named = new Set(rules.flatMap(({ weighedBy }) => weighedBy ?? []));
  const weighing = rules.filter((rule) => {
    const { doubtBelow, bearsOutAbove } = letterOf(rule) ?? {};
    return (doubtBelow ?? bearsOutAbove) !== undefined;
  });
  const byId = new Map(weighing.map((rule) => [rule.id, rule]));
  const byKind = new Map(weighing.flatMap((rule) => (named.has(rule.id) ? [] : [[witnessKey(rule), rule] as const])));
  return (rule) => (rule.weighedBy === undefined ? byKind.get(witnessKey(rule)) : byId.get(rule.weighedBy));
}

/** A sentence of this weight is as probably of its kind as not. */
const MAY_SHOW = 0;

const ofPack = new WeakMap<Pack, SearchesOfPack>();

/** What a pack's rules are looked for by; the same each time. */
export function searchesOf(pack: Pack): SearchesOfPack {
  let known = ofPack.get(pack);
  if (!known) {
    const checked = pack.wordings.filter(({ find }) => find.check !== undefined);
    const isLast = ({ find }: Wording) => find.check === NEEDLESS_WAIVER;
    const { weighed } = pack.vocabulary.sentences;
    known = {
      sought: pack.wordings.flatMap((wording) => {
        const { set, likeness, check } = wording.find;
        if (check !== undefined) return [];
        if (set !== undefined) return [new Suspicions(wording, new SearchForPhrases(set, weighed, likeness))];
        return likeness ? [new Suspicions(wording, new SearchForLikeness(weighed, likeness))] : [];
      }),
      checked: checked.filter((wording) => !isLast(wording)),
      checkedLast: checked.filter(isLast),
      meeting: new Map(
        pack.requirements.flatMap((requirement) => {
          const { likeness } = requirement.needs;
          if (!likeness) return [];
          const search =
            'total' in likeness ? new CountOfLikeness(weighed, likeness) : new SearchForLikeness(weighed, likeness);
          return [[requirement, search]];
        }),
      ),
      excusing: new Map(
        pack.wordings.flatMap((wording) =>
          wording.enough ? [[wording, new CountOfLikeness(weighed, wording.enough.likeness)]] : [],
        ),
      ),
      witnessOf: witnessesOf(pack),
      ofWhole: pack.wordings.filter(({ find }) => find.letter !== undefined),
      showing: new Map(
        pack.wordings.flatMap(({ find: { letter } }) =>
          letter?.pointsAt === undefined
            ? []
            : [[letter.pointsAt, new SearchForLikeness(weighed, { kind: letter.pointsAt, least: MAY_SHOW }).trait]],
        ),
      ),
    };
    ofPack.set(pack, known);
  }
  return known;
}
