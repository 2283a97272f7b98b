import type { Entity, EntityKind } from '../text/entities.ts';
import { normalizeWord, stem } from '../text/words.ts';
import { type EntityTest, entityTest, type WordForm } from './pattern.ts';

/** What a pattern may ask of one token or entity, as a small number: the matcher compares nothing else. */
export type WordSymbol = number;

const NONE: readonly WordSymbol[] = [];
const NUMBER_WORDS = new Set(
  'to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten tyve tredive'.split(' '),
);

/**
 * The polite and the plural address. With a capital in a pattern they are found with a capital alone: `De` is not *de på skolen*, and
 * `I bad` not *i badet*.
 */
const ADDRESS: ReadonlySet<string> = new Set(['I', 'De', 'Dem', 'Deres']);
/** A text all in capitals. */
const IN_CAPITALS: ReadonlySet<string> = new Set(['DE', 'DEM', 'DERES']);

/** Letters cite a few hundred different sections; the cap only bounds memory against made-up input. */
const MOST_ENTITIES = 10_000;

/** All that a test of a pattern may ask of an entity (see `entityTest`), as a text. */
function testedOf(entity: Entity): string {
  if (entity.kind === 'frist') return `frist ${entity.amount} ${entity.unit}`;
  if (entity.kind === 'lov') return `lov ${entity.act}`;
  if (entity.kind === 'princip') return `princip ${entity.id}`;
  if (entity.kind !== 'paragraf') return entity.kind;
  let key = `paragraf ${entity.act}`;
  for (const { section, through, stk, nr } of entity.references) key += ` ${section}-${through}/${stk}/${nr}`;
  return key;
}

/** A vocabulary as plain data: what each symbol stands for. */
export interface VocabularyData {
  readonly next: WordSymbol;
  readonly number?: WordSymbol;
  readonly stems: readonly (readonly [string, WordSymbol])[];
  readonly exact: readonly (readonly [string, WordSymbol])[];
  readonly address: readonly (readonly [string, WordSymbol])[];
  readonly prefixes: readonly (readonly [string, WordSymbol])[];
  readonly suffixes: readonly (readonly [string, WordSymbol])[];
  /** By the source of the test. */
  readonly entities: readonly (readonly [string, WordSymbol])[];
}

/** The words and entities that the patterns of a pack ask for, and which of them a word in a letter is. */
export class Vocabulary {
  #next: WordSymbol;
  /** Words of patterns as they are written, for the same word stands in many. */
  readonly #words = new Map<string, WordSymbol>();
  readonly #stems: Map<string, WordSymbol>;
  readonly #exact: Map<string, WordSymbol>;
  readonly #address: Map<string, WordSymbol>;
  readonly #prefixes: Map<string, WordSymbol>;
  readonly #suffixes: Map<string, WordSymbol>;
  readonly #entityTests = new Map<string, WordSymbol>();
  readonly #testsByKind = new Map<EntityKind, { readonly test: EntityTest; readonly symbol: WordSymbol }[]>();
  /** Symbols of the entities seen, by what a test may ask of them. */
  readonly #testedEntities = new Map<string, readonly WordSymbol[]>();
  #number?: WordSymbol;

  /** @param data a vocabulary to go on from */
  constructor(data?: VocabularyData) {
    this.#next = data?.next ?? 1;
    this.#number = data?.number;
    this.#stems = new Map(data?.stems);
    this.#exact = new Map(data?.exact);
    this.#address = new Map(data?.address);
    this.#prefixes = new Map(data?.prefixes);
    this.#suffixes = new Map(data?.suffixes);
    for (const [source, symbol] of data?.entities ?? []) this.#know(entityTest(source), symbol);
  }

  /** The vocabulary as it stands. */
  get data(): VocabularyData {
    return {
      next: this.#next,
      number: this.#number,
      stems: [...this.#stems],
      exact: [...this.#exact],
      address: [...this.#address],
      prefixes: [...this.#prefixes],
      suffixes: [...this.#suffixes],
      entities: [...this.#entityTests],
    };
  }

  /** The symbol for a word of a pattern. */
  word(form: WordForm, text: string): WordSymbol {
    const key = `${form} ${text}`;
    let symbol = this.#words.get(key);
    if (symbol === undefined) {
      symbol = this.#newWord(form, text);
      this.#words.set(key, symbol);
    }
    return symbol;
  }

  #newWord(form: WordForm, text: string): WordSymbol {
    const word = normalizeWord(text);
    if (ADDRESS.has(text) && (form === 'stem' || form === 'exact')) return this.#intern(this.#address, word);
    if (form === 'stem') return this.#intern(this.#stems, stem(word));
    if (form === 'exact') return this.#intern(this.#exact, word);
    return this.#intern(form === 'prefix' ? this.#prefixes : this.#suffixes, word);
  }

  /** The symbol for an entity test of a pattern; `{tal}` is a test of one token. */
  entity(test: EntityTest): WordSymbol {
    if (test.kind === 'tal') {
      this.#number ??= this.#next++;
      return this.#number;
    }
    const known = this.#entityTests.get(test.source);
    if (known !== undefined) return known;
    const symbol = this.#next++;
    this.#know(test, symbol);
    return symbol;
  }

  #know(test: EntityTest, symbol: WordSymbol): void {
    // A number is a test of one token, and has a symbol of its own.
    if (test.kind === 'tal') return;
    this.#entityTests.set(test.source, symbol);
    const others = this.#testsByKind.get(test.kind);
    if (others) others.push({ test, symbol });
    else this.#testsByKind.set(test.kind, [{ test, symbol }]);
  }

  /** The symbols that an entity answers to. */
  entitySymbols(entity: Entity): readonly WordSymbol[] {
    const tests = this.#testsByKind.get(entity.kind);
    if (!tests) return NONE;
    const key = testedOf(entity);
    const known = this.#testedEntities.get(key);
    if (known) return known;
    const symbols: WordSymbol[] = [];
    for (const { test, symbol } of tests) if (test.accepts(entity)) symbols.push(symbol);
    if (this.#testedEntities.size >= MOST_ENTITIES) this.#testedEntities.clear();
    this.#testedEntities.set(key, symbols);
    return symbols;
  }

  /** Number of symbols given out, plus one. */
  get size(): number {
    return this.#next;
  }

  /** The symbols of a number token. */
  numberSymbols(): readonly WordSymbol[] {
    return this.#number === undefined ? NONE : [this.#number];
  }

  /**
   * The symbols that a word as it stands in a letter answers to: most words answer to none.
   *
   * @param raw the word as written, any case
   */
  symbolsOf(raw: string): readonly WordSymbol[] {
    const word = normalizeWord(raw);
    const found = this.#lookUp(word);
    const address = ADDRESS.has(raw) || IN_CAPITALS.has(raw) ? this.#address.get(word) : undefined;
    return address === undefined ? found : [...found, address];
  }

  #lookUp(word: string): WordSymbol[] {
    const found = this.#symbolsOfSpelling(word);
    // Letters typed without æ and ø (`naevnes`, `oensker`): read so only where the plain spelling says nothing.
    if (found.length === 0 && /ae|oe/.test(word))
      return this.#symbolsOfSpelling(word.replace(/ae/g, 'æ').replace(/oe/g, 'ø'));
    return found;
  }

  #symbolsOfSpelling(word: string): WordSymbol[] {
    const found: WordSymbol[] = [];
    const add = (symbol: WordSymbol | undefined) => {
      if (symbol !== undefined && !found.includes(symbol)) found.push(symbol);
    };
    const stemmed = stem(word);
    add(this.#stems.get(stemmed));
    add(this.#exact.get(word));
    for (const [prefix, symbol] of this.#prefixes) if (word.startsWith(prefix)) add(symbol);
    for (const [suffix, symbol] of this.#suffixes) if (endsWithInflected(word, suffix)) add(symbol);
    if (this.#number !== undefined && NUMBER_WORDS.has(word)) add(this.#number);
    return found;
  }

  #intern(map: Map<string, WordSymbol>, key: string): WordSymbol {
    let symbol = map.get(key);
    if (symbol === undefined) {
      symbol = this.#next++;
      map.set(key, symbol);
    }
    return symbol;
  }
}

/** Endings that Danish nouns and verbs take, longest first; `*udvalg` finds `visitationsudvalgets`. */
const ENDING = /(?:ernes|erne|enes|ens|ets|ers|ene|en|et|er|es|s|e|n|t|r)$/;

function endsWithInflected(word: string, suffix: string): boolean {
  if (word.endsWith(suffix)) return true;
  const ending = ENDING.exec(word);
  for (let cut = 1; ending && cut <= ending[0].length; cut++)
    if (word.slice(0, word.length - cut).endsWith(suffix)) return true;
  return false;
}
