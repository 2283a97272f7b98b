import type { Role } from '../decision/vocabulary.ts';
import type { SetId } from '../phrase/reading.ts';
import { type Provision, parseProvision } from '../text/provisions.ts';
import type { WeighedLetters } from './compile-weights.ts';
import { type LoadedPack, originOf } from './load.ts';
import type {
  Applies,
  Condition,
  LikenessInAll,
  LikenessOfKind,
  LikenessOfLetter,
  Requirement,
  Wording,
} from './pack.ts';
import type { AppliesFile, ConditionFile, FileOf, PatternSource } from './schema.ts';
import type { Severity } from './vocabulary.ts';

/** A reference that cannot be followed; `faultsIn` says which. */
export class ReferenceProblem extends Error {}

/** What rules are made of. All throw a `ReferenceProblem` where there is no such thing. */
export interface RuleParts {
  /** @param asked see `PhraseBook.add` */
  readonly set: (patterns: readonly PatternSource[], asked?: boolean) => SetId;
  /** Number of a kind of sentences. */
  readonly kindOf: (id: string) => number;
  readonly weighedBy: (id: string) => WeighedLetters;
}

/** Compiles requirements and wordings. */
export class RuleCompiler {
  readonly #loaded: LoadedPack;
  readonly #parts: RuleParts;

  constructor(loaded: LoadedPack, parts: RuleParts) {
    this.#loaded = loaded;
    this.#parts = parts;
  }

  /** The requirement that a file of the pack describes; throws a `ReferenceProblem` where it names what is not there. */
  requirement(file: FileOf<'krav'>): Requirement {
    const { kræver } = file;
    return {
      ...this.#shared('krav', file),
      kind: 'krav',
      phase: file.fase,
      needs: {
        onlyIn: roleSet(kræver.i),
        notIn: roleSet(kræver['ikke i']),
        anyOf: kræver['en af'] && this.#parts.set(kræver['en af']),
        allOf: (kræver['alle af'] ?? []).map((group) => this.#parts.set(group)),
        sections: kræver.afsnit ?? [],
        inFrontMatter: kræver.øverst === true,
        check: kræver.kontrol,
        likeness: kræver.ligner && this.#meetingLikeness(kræver.ligner),
        letter: kræver.brevet && this.#likenessOfLetter(kræver.brevet, kræver.brevet.højst),
      },
      question: file.bekræftes,
      insertInto: file['indsæt i'] ?? kræver.i?.[0],
      insertion: file.indsæt,
    };
  }

  /** The wording that a file of the pack describes; throws as `requirement` does. */
  wording(file: FileOf<'vendinger'>): Wording {
    const { find } = file;
    return {
      ...this.#shared('vendinger', file),
      kind: 'vending',
      find: {
        set: find['en af'] && this.#parts.set(find['en af']),
        check: find.kontrol,
        likeness: find.ligner && this.#likeness(find.ligner),
        letter: find.brevet && this.#likenessOfLetter(find.brevet, find.brevet.over),
        onlyIn: roleSet(find.i),
        notIn: roleSet(find['ikke i']),
        quoted: find.citat ?? false,
      },
      also: this.#conditions(file.og),
      unless: this.#conditions(file.medmindre),
      enough: this.#enough(file['medmindre nok']),
      better: file.bedre,
      replaces: file.erstat ?? false,
      advisesAlone: file.alene !== undefined,
      accusesBesideOthers: file.alene === 'råd uden andre fund',
      contradicts: file.afkræfter ?? [],
      isOfPart: file['om en del'] ?? false,
      once: file['én gang'] ?? false,
    };
  }

  #likeness({ ordvægte, mindst }: NonNullable<FileOf<'vendinger'>['find']['ligner']>): LikenessOfKind {
    return { kind: this.#parts.kindOf(ordvægte), least: mindst };
  }

  #enough(file: FileOf<'vendinger'>['medmindre nok']): Wording['enough'] {
    if (!file) return undefined;
    const likeness = { kind: this.#parts.kindOf(file.ordvægte), total: file['i alt'] };
    return { likeness, onlyIn: roleSet(file.i), notIn: roleSet(file['ikke i']) };
  }

  #meetingLikeness(file: NonNullable<FileOf<'krav'>['kræver']['ligner']>): LikenessOfKind | LikenessInAll {
    const kind = this.#parts.kindOf(file.ordvægte);
    // The schema sees to it that one of the two is there.
    return file.mindst === undefined ? { kind, total: file['i alt']! } : { kind, least: file.mindst };
  }

  #likenessOfLetter(
    file: {
      brevvægte: string;
      'råd over'?: number | undefined;
      'tvivl under'?: number | undefined;
      'vidne over'?: number | undefined;
      'ved andre fund'?: number | undefined;
      'også i'?: readonly Role[] | undefined;
    },
    most: number,
  ): LikenessOfLetter {
    const weighed = this.#parts.weighedBy(file.brevvægte);
    return {
      ...weighed,
      most,
      adviceAbove: file['råd over'],
      doubtBelow: file['tvivl under'],
      bearsOutAbove: file['vidne over'],
      besideOthersAbove: file['ved andre fund'],
      alsoIn: file['også i'],
    };
  }

  #shared(folder: 'krav' | 'vendinger', file: FileOf<'krav'> | FileOf<'vendinger'>) {
    return {
      id: file.id,
      origin: originOf(this.#loaded, folder, file.id),
      title: file.titel,
      faultType: file.fejltype,
      severity: file.alvor as Severity,
      principle: file.princip,
      legalBasis: file.hjemmel,
      practice: file.praksis ?? [],
      message: file.besked,
      explanation: file.forklaring,
      sources: file.kilder,
      witness: file.vidne,
      weighedBy: file['vejes af'],
      doubtBelow: file['tvivl under'],
      applies: this.#applies(file.gælder),
    };
  }

  #applies(file: AppliesFile | undefined): Applies {
    return {
      outcomes: file?.afgørelse && new Set(file.afgørelse),
      provisions: file?.bestemmelse && provisions(file.bestemmelse),
      person: file?.person,
      from: file?.fra,
      to: file?.til,
      when: this.#conditions(file?.når, 'brev'),
      unless: this.#conditions(file?.['ikke når'], 'brev'),
    };
  }

  /** @param scope where to look instead of what the file says: a rule's `gælder` speaks of the letter */
  #conditions(files: readonly ConditionFile[] | undefined, scope?: 'brev'): Condition[] {
    return (files ?? []).map((file) => ({
      scope: scope ?? file.i,
      set: this.#parts.set(file['en af'], (scope ?? file.i) !== 'brev'),
      onlyIn: roleSet(file['kun i']),
      notIn: roleSet(file['ikke i']),
    }));
  }
}

function roleSet(roles: readonly Role[] | undefined): ReadonlySet<Role> | undefined {
  return roles && new Set(roles);
}

function provisions(texts: readonly string[]): Provision[] {
  return texts.map((text) => {
    const provision = parseProvision(text);
    if (!provision) throw new ReferenceProblem(text);
    return provision;
  });
}
