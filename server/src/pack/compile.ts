import { SentencesOfNet } from '../decision/sentences-of-net.ts';
import type { LetterVocabulary, OutcomeWords, SectionWords } from '../decision/vocabulary.ts';
import { SentencesOfKinds, WeighedSentences } from '../decision/weighed-sentences.ts';
import { WordWeights } from '../likeness/word-weights.ts';
import { PatternError } from '../phrase/pattern.ts';
import { PhraseBook } from '../phrase/phrase-book.ts';
import type { SetId } from '../phrase/reading.ts';
import { WordLists } from '../phrase/word-lists.ts';
import { ActLexicon } from '../text/acts.ts';
import { markersOfHelp, markersReadByCode, readsMarker } from './code-markers.ts';
import { netOf } from './compile-net.ts';
import { ReferenceProblem, RuleCompiler } from './compile-rules.ts';
import { hasContext, type WeighedLetters, weighedLetters, weightsInContext, weightsOf } from './compile-weights.ts';
import { ActEditions } from './editions.ts';
import { type CompiledNames, type Fault, faultsIn } from './faults.ts';
import type { LoadedPack } from './load.ts';
import { Locator } from './locate.ts';
import type { Pack } from './pack.ts';
import type { PackProblem } from './problem.ts';
import { looseReferences } from './references.ts';
import type { FileOf, Folder, PatternSource } from './schema.ts';
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
    const rules = new RuleCompiler(this.#loaded, {
      set: (patterns, asked) => this.#set(patterns, undefined, asked),
      kindOf: this.#kindOf,
      weighedBy: (id) => this.#weighedBy(id),
    });
    const compiled = {
      manifest,
      chain: this.#loaded.chain,
      vocabulary,
      requirements: this.#each('krav', files.krav.filter(isOn), (file) => rules.requirement(file)),
      wordings: this.#each('vendinger', files.vendinger.filter(isOn), (file) => rules.wording(file)),
      sections: [...files.afsnit].sort((a, b) => a.orden - b.orden),
      templates: files.skabeloner,
      acts: new Map(files.love.map((act) => [act.id, act])),
      editions: new Map(files.udgaver.map((file) => [file.id, new ActEditions(file)])),
      principles: new Map(files.principper.map((principle) => [principle.id, principle])),
      markers: this.#markers,
      weights: this.#weights,
      net: this.#net(),
      wordLists: this.#wordLists,
      files,
      problems: this.#problems,
    };
    this.#problems.push(...looseReferences(this.#loaded, this.#checks));
    return compiled;
  }

  #net(): SentencesOfNet | undefined {
    const { brevnet, brevvaegte } = this.#loaded.files;
    const [file] = brevnet;
    return file && new SentencesOfNet(netOf(file, new Set(brevvaegte.flatMap(({ net }) => net?.fejltype ?? []))));
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
        sureOver: file.brevet['sikkert over'],
        titled: file.brevet.titlen && this.#set(file.brevet.titlen),
      },
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
