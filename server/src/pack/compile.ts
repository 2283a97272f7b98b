import type { LetterVocabulary, OutcomeWords, Role, SectionWords } from '../decision/vocabulary.ts';
import { SentencesOfKinds, WeighedSentences } from '../decision/weighed-sentences.ts';
import { WordWeights } from '../likeness/word-weights.ts';
import { PatternError } from '../phrase/pattern.ts';
import { PhraseBook } from '../phrase/phrase-book.ts';
import type { SetId } from '../phrase/reading.ts';
import { WordLists } from '../phrase/word-lists.ts';
import { ActLexicon } from '../text/acts.ts';
import { type Provision, parseProvision } from '../text/provisions.ts';
import { markersOfHelp, markersReadByCode, readsMarker } from './code-markers.ts';
import { hasContext, type WeighedLetters, weighedLetters, weightsInContext, weightsOf } from './compile-weights.ts';
import { ActEditions } from './editions.ts';
import { type CompiledNames, type Fault, faultsIn } from './faults.ts';
import { type LoadedPack, originOf } from './load.ts';
import { Locator } from './locate.ts';
import type {
  Applies,
  Condition,
  LikenessInAll,
  LikenessOfKind,
  LikenessOfLetter,
  Pack,
  Requirement,
  Wording,
} from './pack.ts';
import type { PackProblem } from './problem.ts';
import { looseReferences } from './references.ts';
import type { AppliesFile, ConditionFile, FileOf, Folder, PatternSource } from './schema.ts';
import { referencesIn } from './shape.ts';
import type { Severity } from './vocabulary.ts';

/**
 * Compiles a loaded pack: every phrase of every file goes into one book. A file with a phrase that cannot be read, or with
 * a reference to something that is not there, is told as a problem and left out; the others hold.
 *
 * @param checks names that `kontrol` may use, so that others are told as problems; without them they are not looked at
 */
export function compilePack(loaded: LoadedPack, checks?: ReadonlySet<string>): Pack {
  return new Compiler(loaded, checks).compile();
}

/** Marker whose words keep a case from being taken for an adult's. */
const CHILD_MARKER = readsMarker('om-et-barn');
/** A reference that cannot be followed; `faultsIn` says which. */
class ReferenceProblem extends Error {}

class Compiler {
  readonly #loaded: LoadedPack;
  readonly #book: PhraseBook;
  readonly #markers = new Map<string, SetId>();
  readonly #readByCode: ReadonlySet<string>;
  readonly #weights: WordWeights;
  readonly #letterWeights = new Map<string, WeighedLetters>();
  readonly #wordLists: WordLists;
  readonly #problems: PackProblem[];
  readonly #locator: Locator;
  readonly #checks: ReadonlySet<string> | undefined;

  constructor(loaded: LoadedPack, checks: ReadonlySet<string> | undefined) {
    this.#loaded = loaded;
    this.#locator = new Locator(loaded);
    this.#checks = checks;
    this.#problems = [...loaded.problems];
    this.#readByCode = new Set([...markersReadByCode, ...markersOfHelp(loaded.files.love)]);
    this.#weights = new WordWeights(loaded.files.ordvaegte.map(weightsOf));
    this.#wordLists = this.#soundLists(loaded.files.ordlister);
    this.#book = new PhraseBook(
      new ActLexicon(loaded.files.love.map(({ id, navne }) => ({ id, names: navne }))),
      loaded.written,
    );
  }

  compile(): Pack {
    const { files, manifest } = this.#loaded;
    this.#compileMarkers(files.kendetegn);
    this.#each('brevvaegte', files.brevvaegte, (file) =>
      this.#letterWeights.set(file.id, weighedLetters(file, this.#kindOf)),
    );
    const vocabulary: LetterVocabulary = {
      book: this.#book,
      sections: this.#each(
        'afsnit',
        [...files.afsnit].sort((a, b) => a.orden - b.orden),
        (file) => this.#section(file),
      ),
      outcomes: this.#each('udfald', files.udfald, (file) => this.#outcome(file)),
      sentences: new SentencesOfKinds(
        new WeighedSentences(this.#weights),
        this.#each('ordvaegte', files.ordvaegte.filter(hasContext), (file) =>
          weightsInContext(file, this.#weights.kinds.size, this.#kindOf),
        ),
      ),
      child: this.#markers.get(CHILD_MARKER),
    };
    const compiled = {
      manifest,
      chain: this.#loaded.chain,
      vocabulary,
      requirements: this.#each('krav', files.krav.filter(isOn), (file) => this.#requirement(file)),
      wordings: this.#each('vendinger', files.vendinger.filter(isOn), (file) => this.#wording(file)),
      sections: [...files.afsnit].sort((a, b) => a.orden - b.orden),
      templates: files.skabeloner,
      acts: new Map(files.love.map((act) => [act.id, act])),
      editions: new Map(files.udgaver.map((file) => [file.id, new ActEditions(file)])),
      principles: new Map(files.principper.map((principle) => [principle.id, principle])),
      markers: this.#markers,
      weights: this.#weights,
      wordLists: this.#wordLists,
      files,
      problems: this.#problems,
    };
    this.#problems.push(...looseReferences(this.#loaded, this.#checks));
    return compiled;
  }

  /** The lists whose words can be read. Those of the bundle were looked at when it was built. */
  #soundLists(files: readonly FileOf<'ordlister'>[]): WordLists {
    const names = this.#namesWith(new WordLists(files));
    const sound = files.filter(({ id }, index) => {
      const faults = this.#loaded.layers?.has(`ordlister/${id}`) ? faultsIn('ordlister', files[index], names) : [];
      this.#tell('ordlister', id, faults);
      return faults.length === 0;
    });
    return new WordLists(sound);
  }

  #namesWith(wordLists: WordLists): CompiledNames {
    return {
      hasMarker: (id) => this.#markers.has(id),
      hasWeights: (id) => this.#weights.kinds.has(id),
      hasLetterWeights: (id) => this.#letterWeights.has(id),
      wordLists,
    };
  }

  #tell(folder: Folder, id: string, faults: readonly Fault[]): void {
    for (const { path, message, span } of faults)
      this.#problems.push(this.#locator.problem(folder, id, path, message, true, span));
  }

  /** Markers may build on one another, so those whose parts are known go first. */
  #compileMarkers(files: readonly FileOf<'kendetegn'>[]): void {
    let waiting = [...files];
    for (let before = -1; waiting.length > 0 && waiting.length !== before; ) {
      before = waiting.length;
      waiting = waiting.filter((file) => {
        if (
          markersIn([...file.mønstre, ...(file.undtagen ?? [])]).some(
            (id) => !this.#markers.has(id) && files.some((f) => f.id === id),
          )
        )
          return true;
        this.#guard('kendetegn', file, () => {
          this.#markers.set(file.id, this.#set(file.mønstre, file.undtagen, !this.#readByCode.has(file.id)));
        });
        return false;
      });
    }
    const inRing = new Set(waiting.map(({ id }) => id));
    const message = 'Kendetegnene henviser til hinanden i ring. Skriv mønstrene ud i det ene af dem.';
    for (const file of waiting) {
      const link = referencesIn('kendetegn', file).find(({ viser, id }) => viser === 'kendetegn' && inRing.has(id));
      this.#problems.push(this.#locator.problem('kendetegn', file.id, link?.path ?? [], message, true));
    }
  }

  #section(file: FileOf<'afsnit'>): SectionWords {
    return { id: file.id, headings: this.#set(file.overskrifter), content: this.#set(file.indhold ?? []) };
  }

  #outcome(file: FileOf<'udfald'>): OutcomeWords {
    return {
      id: file.id,
      granted: file.medhold,
      intervention: file.indgreb ?? false,
      titles: this.#set(file.titler, file.undtagen),
      phrases: this.#set(file.mønstre, file.undtagen),
      weak: this.#set(file.svage ?? [], file.undtagen),
      kept: this.#set(file.beholder ?? []),
      whole: this.#set(file.hele ?? []),
      asked: file.ansøgt && this.#set(file.ansøgt),
      had: file.haft && this.#set(file.haft),
      ofWhole: file.brevet && {
        ...this.#weighedBy(file.brevet.brevvægte),
        over: file.brevet.over,
        titled: file.brevet.titlen && this.#set(file.brevet.titlen),
      },
    };
  }

  #requirement(file: FileOf<'krav'>): Requirement {
    const { kræver } = file;
    return {
      ...this.#shared('krav', file),
      kind: 'krav',
      phase: file.fase,
      needs: {
        onlyIn: roleSet(kræver.i),
        notIn: roleSet(kræver['ikke i']),
        anyOf: kræver['en af'] && this.#set(kræver['en af']),
        allOf: (kræver['alle af'] ?? []).map((group) => this.#set(group)),
        sections: kræver.afsnit ?? [],
        check: kræver.kontrol,
        likeness: kræver.ligner && this.#meetingLikeness(kræver.ligner),
        letter: kræver.brevet && this.#likenessOfLetter(kræver.brevet, kræver.brevet.højst),
      },
      question: file.bekræftes,
      insertInto: file['indsæt i'] ?? kræver.i?.[0],
      insertion: file.indsæt,
    };
  }

  #wording(file: FileOf<'vendinger'>): Wording {
    const { find } = file;
    return {
      ...this.#shared('vendinger', file),
      kind: 'vending',
      find: {
        set: find['en af'] && this.#set(find['en af']),
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
      advisesAlone: file.alene === 'råd',
      isOfPart: file['om en del'] ?? false,
      once: file['én gang'] ?? false,
    };
  }

  #likeness({ ordvægte, mindst }: NonNullable<FileOf<'vendinger'>['find']['ligner']>): LikenessOfKind {
    return { kind: this.#kindOf(ordvægte), least: mindst };
  }

  #enough(file: FileOf<'vendinger'>['medmindre nok']): Wording['enough'] {
    if (!file) return undefined;
    const likeness = { kind: this.#kindOf(file.ordvægte), total: file['i alt'] };
    return { likeness, onlyIn: roleSet(file.i), notIn: roleSet(file['ikke i']) };
  }

  #meetingLikeness(file: NonNullable<FileOf<'krav'>['kræver']['ligner']>): LikenessOfKind | LikenessInAll {
    const kind = this.#kindOf(file.ordvægte);
    // The schema sees to it that one of the two is there.
    return file.mindst === undefined ? { kind, total: file['i alt']! } : { kind, least: file.mindst };
  }

  #likenessOfLetter(
    file: {
      brevvægte: string;
      'råd over'?: number | undefined;
      'tvivl under'?: number | undefined;
      'vidne over'?: number | undefined;
      'også i'?: readonly Role[] | undefined;
    },
    most: number,
  ): LikenessOfLetter {
    const weighed = this.#weighedBy(file.brevvægte);
    return {
      ...weighed,
      most,
      adviceAbove: file['råd over'],
      doubtBelow: file['tvivl under'],
      bearsOutAbove: file['vidne over'],
      alsoIn: file['også i'],
    };
  }

  #weighedBy(id: string): WeighedLetters {
    const weighed = this.#letterWeights.get(id);
    if (!weighed) throw new ReferenceProblem(id);
    return weighed;
  }

  readonly #kindOf = (id: string): number => {
    const kind = this.#weights.kinds.get(id);
    if (kind === undefined) throw new ReferenceProblem(id);
    return kind;
  };

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
      set: this.#set(file['en af'], undefined, (scope ?? file.i) !== 'brev'),
      onlyIn: roleSet(file['kun i']),
      notIn: roleSet(file['ikke i']),
    }));
  }

  /** @param asked see `PhraseBook.add` */
  #set(patterns: readonly PatternSource[], except?: readonly PatternSource[], asked = false): SetId {
    const exceptSet = except && this.#set(except, undefined, asked);
    const texts = patterns.flatMap((pattern) =>
      typeof pattern === 'string' ? [this.#wordLists.writeOut(pattern)] : [],
    );
    const includes = markersIn(patterns).map((id) => {
      const set = this.#markers.get(id);
      if (set === undefined) throw new ReferenceProblem(id);
      return set;
    });
    return this.#book.add(texts, includes, exceptSet, asked);
  }

  #each<T extends { id: string }, U>(folder: Folder, files: readonly T[], compile: (file: T) => U): U[] {
    const compiled: U[] = [];
    for (const file of files) this.#guard(folder, file, () => compiled.push(compile(file)));
    return compiled;
  }

  #guard(folder: Folder, file: { readonly id: string }, compile: () => void): void {
    try {
      compile();
    } catch (error) {
      if (!(error instanceof PatternError || error instanceof ReferenceProblem)) throw error;
      const faults = faultsIn(folder, file, this.#namesWith(this.#wordLists));
      this.#tell(folder, file.id, faults.length > 0 ? faults : [{ path: [], message: error.message }]);
    }
  }
}

function isOn(file: { alvor: Severity | 'fra' }): boolean {
  return file.alvor !== 'fra';
}

function markersIn(patterns: readonly PatternSource[]): string[] {
  return patterns.flatMap((pattern) => (typeof pattern === 'string' ? [] : [pattern.kendetegn]));
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
