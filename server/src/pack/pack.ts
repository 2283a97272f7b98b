import type { SentencesOfNet } from '../decision/sentences-of-net.ts';
import type { LetterVocabulary, Role } from '../decision/vocabulary.ts';
import type { JoinedWeights, WeightsOfLetter } from '../likeness/letter-weights.ts';
import type { WordWeights } from '../likeness/word-weights.ts';
import type { SetId } from '../phrase/reading.ts';
import type { WordLists } from '../phrase/word-lists.ts';
import type { Provision } from '../text/provisions.ts';
import type { ActEditions } from './editions.ts';
import type { Origin } from './load.ts';
import type { PackProblem } from './problem.ts';
import type { FileOf, ManifestFile, PackFiles, SourceFile } from './schema.ts';
import type { FaultType, Person, Phase, Principle, Scope, Severity } from './vocabulary.ts';

/** Phrases looked for around a hit, or in the letter. */
export interface Condition {
  readonly scope: Scope;
  readonly set: SetId;
  readonly onlyIn?: ReadonlySet<Role>;
  readonly notIn?: ReadonlySet<Role>;
}

/** When a rule applies. What is absent does not limit it. */
export interface Applies {
  readonly outcomes?: ReadonlySet<string>;
  readonly provisions?: readonly Provision[];
  readonly person?: Person;
  readonly from?: string;
  readonly to?: string;
  readonly when: readonly Condition[];
  readonly unless: readonly Condition[];
}

/** Sentences of at least a weight, for one of the kinds of `Pack.weights`. */
export interface LikenessOfKind {
  readonly kind: number;
  readonly least: number;
}

/** Sentences of one of the kinds of `Pack.weights`, so many in all, each counted by the probability that its weight gives it. */
export interface LikenessInAll {
  readonly kind: number;
  readonly total: number;
}

/** How probable a letter's sentences in all may make a defect. */
export interface LikenessOfLetter {
  readonly weights: WeightsOfLetter;
  /** How much the pack's net counts beside them, if it does. */
  readonly joined?: JoinedWeights;
  /** Sentences in these sections do not count. */
  readonly notIn?: ReadonlySet<Role>;
  /** The kind of sentence that shows the defect; none, where it is what the letter lacks. */
  readonly pointsAt?: number;
  /** Found in one of these sections, it is pointed at in the others, too, where a sentence there shows it. */
  readonly alsoIn?: readonly Role[];
  /** More than this is a finding; a probability. */
  readonly most: number;
  /** More than this, and no finding, is a question. */
  readonly adviceAbove?: number;
  /** Less than this, and what other rules of the pack find of the same kind is a question, too. */
  readonly doubtBelow?: number;
  /** More than this, and what a rule of the pack that only advises alone finds of the same kind is more than advice. */
  readonly bearsOutAbove?: number;
  /** More than this is a finding where the letter has findings of other kinds. */
  readonly besideOthersAbove?: number;
}

interface RuleBase {
  readonly id: string;
  readonly title: string;
  readonly faultType: FaultType;
  readonly severity: Severity;
  readonly principle: Principle;
  readonly legalBasis: readonly string[];
  readonly practice: readonly string[];
  readonly message: string;
  readonly explanation: string;
  readonly sources: readonly SourceFile[];
  /** A named check that says whether it is so where the letter as a whole leaves it open. */
  readonly witness?: string;
  /** The requirement that weighs the letter for it, instead of the one that does so for its kind of defect. */
  readonly weighedBy?: string;
  /** Its own bound for the letter as a whole to make a finding doubtful, instead of that of the rule that weighs the letter; a probability. */
  readonly doubtBelow?: number;
  readonly applies: Applies;
  /** Which pack the rule comes from, and which have changed it. */
  readonly origin: Origin;
}

/** A requirement, compiled. */
export interface Requirement extends RuleBase {
  readonly kind: 'krav';
  readonly phase: Phase;
  readonly needs: {
    readonly onlyIn?: ReadonlySet<Role>;
    readonly notIn?: ReadonlySet<Role>;
    readonly anyOf?: SetId;
    readonly allOf: readonly SetId[];
    readonly sections: readonly Role[];
    /** What the front matter says counts, too. */
    readonly inFrontMatter: boolean;
    readonly check?: string;
    /** A sentence that is like those that meet it is enough, or so many in all. */
    readonly likeness?: LikenessOfKind | LikenessInAll;
    /** What all sentences show together is enough, where it makes the defect improbable. */
    readonly letter?: LikenessOfLetter;
  };
  /** Asked instead of asserted. */
  readonly question?: string;
  readonly insertInto?: Role;
  readonly insertion?: string;
}

/** What a rule asks of the letter as a whole. */
export function letterOf(rule: Rule): LikenessOfLetter | undefined {
  return (rule.kind === 'krav' ? rule.needs : rule.find).letter;
}

/** Whether a letter may leave a rule unsettled, so that who has looked can sign it off. */
export function mayBeAsked(rule: Rule): boolean {
  return rule.kind === 'krav' && (rule.question !== undefined || letterOf(rule)?.adviceAbove !== undefined);
}

/** A risky wording, compiled. */
export interface Wording extends RuleBase {
  readonly kind: 'vending';
  readonly find: {
    readonly set?: SetId;
    readonly check?: string;
    /** Sentences of at least this weight, for one of the kinds of `Pack.weights`: by themselves, or where a phrase of `set` stands. */
    readonly likeness?: LikenessOfKind;
    /** Letters whose sentences make it probable, instead of all the others. */
    readonly letter?: LikenessOfLetter;
    readonly onlyIn?: ReadonlySet<Role>;
    readonly notIn?: ReadonlySet<Role>;
    readonly quoted: boolean;
  };
  readonly also: readonly Condition[];
  readonly unless: readonly Condition[];
  /** Sentences anywhere in these sections that excuse it, where the letter has so many of them. */
  readonly enough?: {
    readonly likeness: LikenessInAll;
    readonly onlyIn?: ReadonlySet<Role>;
    readonly notIn?: ReadonlySet<Role>;
  };
  readonly better?: string;
  readonly replaces: boolean;
  /** What it finds is advice to look, where neither another rule about the same kind of defect nor a second sentence agrees. */
  readonly advisesAlone: boolean;
  /** Findings of other kinds are enough for it not to be alone. */
  readonly accusesBesideOthers: boolean;
  /** Ids of requirements that the letter cannot meet where it has the wording. */
  readonly contradicts: readonly string[];
  /** What it finds is about one part of the letter, so that the rest being in order speaks not against it. */
  readonly isOfPart: boolean;
  /** Only the first place in a letter is told. */
  readonly once: boolean;
}

export type Rule = Requirement | Wording;

/** A pack, ready to check letters with. Made by `compilePack`. */
export interface Pack {
  readonly manifest: ManifestFile;
  /** The packs it is made of, lowest first; the last is the pack itself. */
  readonly chain: readonly ManifestFile[];
  readonly vocabulary: LetterVocabulary;
  /** What tells of a letter's defects beside its weights; packs may have none. */
  readonly net: SentencesOfNet | undefined;
  readonly requirements: readonly Requirement[];
  readonly wordings: readonly Wording[];
  readonly sections: readonly FileOf<'afsnit'>[];
  readonly templates: readonly FileOf<'skabeloner'>[];
  readonly acts: ReadonlyMap<string, FileOf<'love'>>;
  /** By act: the editions that have been read, and what stands in each. */
  readonly editions: ReadonlyMap<string, ActEditions>;
  readonly principles: ReadonlyMap<string, FileOf<'principper'>>;
  /** By id. Where their phrases stand is known of those that code reads (`readsMarker`); the others can only be asked for. */
  readonly markers: ReadonlyMap<string, SetId>;
  /** The lists of words that patterns name. */
  readonly wordLists: WordLists;
  /** How much the words of a sentence weigh for it being of a kind. */
  readonly weights: WordWeights;
  /** What it was compiled from, for pages that show rules as they are written. */
  readonly files: PackFiles;
  readonly problems: readonly PackProblem[];
}
