import type { DurationUnit, Entity, EntityKind } from '../text/entities.ts';
import { coversReference, type Provision, parseProvision } from '../text/provisions.ts';
import type { Standing } from './standing.ts';

/**
 * Phrase patterns: what jurists write instead of regular expressions. The language is described for them in
 * docs/moenstre.md; this file reads it into a tree. Nothing in it can loop or backtrack.
 */
export type Pattern =
  | { readonly type: 'sequence'; readonly items: readonly Pattern[] }
  | { readonly type: 'choice'; readonly options: readonly Pattern[] }
  | { readonly type: 'optional'; readonly item: Pattern }
  | { readonly type: 'word'; readonly form: WordForm; readonly text: string }
  | { readonly type: 'gap'; readonly most: number }
  | { readonly type: 'entity'; readonly test: EntityTest };

export type WordForm = 'stem' | 'exact' | 'prefix' | 'suffix';

/** What an entity must be. `source` is the condition as written, so that equal tests share one symbol. */
export interface EntityTest {
  readonly kind: EntityKind | 'tal';
  readonly source: string;
  readonly accepts: (entity: Entity) => boolean;
}

export interface ParsedPattern {
  readonly pattern: Pattern;
  /** `^` and `$`: only at the start of a sentence, or at its end; `^ …3` and `…3 $`: at most three words from there. */
  readonly standing: Standing;
}

/** A pattern that cannot be read; `offset` and `length` are UTF-16 units within the pattern. */
export class PatternError extends Error {
  readonly offset: number;
  readonly length: number;
  /** The whole pattern. */
  readonly source: string;

  constructor(message: string, offset: number, length = 1, source = '') {
    super(message);
    this.offset = offset;
    this.length = length;
    this.source = source;
  }
}

/** Words that a gap `…` may stand for when it says no number. */
export const DEFAULT_GAP = 8;
const LARGEST_GAP = 20;

const TOKEN = /\s+|(\.\.\.|…)(\d+)?|[()[\]|^$]|\{([^}]*)\}|"([^"]*)"|([^\s()[\]|{}<>"…^$]+)|./gu;

interface Lexeme {
  readonly text: string;
  readonly offset: number;
  readonly gap?: number;
  readonly entity?: string;
  readonly exact?: string;
  readonly word?: string;
}

/**
 * Reads a phrase pattern. The lists of words that it names must have been written out (`WordLists`).
 *
 * @throws PatternError with a Danish message and the place, where the pattern cannot be read
 */
export function parsePattern(source: string): ParsedPattern {
  try {
    return parse(source);
  } catch (error) {
    if (error instanceof PatternError) throw new PatternError(error.message, error.offset, error.length, source);
    throw error;
  }
}

function parse(source: string): ParsedPattern {
  const lexemes = [...lex(source)];
  const atStart = lexemes[0]?.text === '^';
  if (atStart) lexemes.shift();
  const atEnd = lexemes.at(-1)?.text === '$';
  if (atEnd) lexemes.pop();
  const parser = new Parser(lexemes, source.length);
  const pattern = parser.choice();
  parser.expectEnd();
  if (isEmptyMatch(pattern))
    throw new PatternError(
      'Mønstret kan passe på ingenting. Skriv mindst ét ord, som skal være der.',
      0,
      source.length,
    );
  const { inner, before, after } = withoutOuterGaps(pattern);
  return {
    pattern: inner,
    standing: { ...(atStart ? { fromStart: before } : {}), ...(atEnd ? { fromEnd: after } : {}) },
  };
}

/** A gap at the edge of a pattern would only make the hit longer; how wide it was counts where the pattern stands at the sentence's edge. */
function withoutOuterGaps(pattern: Pattern): { inner: Pattern; before: number; after: number } {
  if (pattern.type !== 'sequence') return { inner: pattern, before: 0, after: 0 };
  const { items } = pattern;
  const first = items.findIndex(({ type }) => type !== 'gap');
  const last = items.findLastIndex(({ type }) => type !== 'gap');
  const kept = items.slice(first, last + 1);
  return {
    inner: kept.length === 1 ? kept[0] : { type: 'sequence', items: kept },
    before: widthOf(items.slice(0, first)),
    after: widthOf(items.slice(last + 1)),
  };
}

const widthOf = (gaps: readonly Pattern[]) =>
  Math.min(
    LARGEST_GAP,
    gaps.reduce((sum, gap) => sum + (gap.type === 'gap' ? gap.most : 0), 0),
  );

function* lex(source: string): Generator<Lexeme> {
  for (const match of source.matchAll(TOKEN)) {
    const [text, gap, number, entity, exact, word] = match;
    const offset = match.index;
    if (/^\s+$/.test(text)) continue;
    if (gap !== undefined) {
      const most = number === undefined ? DEFAULT_GAP : Number(number);
      if (most > LARGEST_GAP)
        throw new PatternError(`Et mellemrum kan højst være ${LARGEST_GAP} ord.`, offset, text.length);
      yield { text: '…', offset, gap: most };
    } else if (entity !== undefined) yield { text, offset, entity };
    else if (exact !== undefined) yield { text, offset, exact };
    else if (word !== undefined) yield { text, offset, word };
    else yield { text, offset };
  }
}

class Parser {
  #at = 0;
  readonly #lexemes: readonly Lexeme[];
  readonly #end: number;

  constructor(lexemes: readonly Lexeme[], end: number) {
    this.#lexemes = lexemes;
    this.#end = end;
  }

  choice(): Pattern {
    const options = [this.#sequence()];
    while (this.#peek() === '|') {
      this.#at++;
      options.push(this.#sequence());
    }
    return options.length === 1 ? options[0] : { type: 'choice', options };
  }

  expectEnd(): void {
    const rest = this.#lexemes[this.#at];
    if (rest)
      throw new PatternError(
        `Her står et "${rest.text}", som ikke passer med noget før det.`,
        rest.offset,
        rest.text.length,
      );
  }

  #sequence(): Pattern {
    const items: Pattern[] = [];
    for (;;) {
      const text = this.#peek();
      if (text === undefined || text === '|' || text === ')' || text === ']') break;
      items.push(this.#item());
    }
    if (items.length === 0) {
      throw new PatternError('Her mangler et ord.', this.#lexemes[this.#at]?.offset ?? Math.max(0, this.#end - 1));
    }
    return items.length === 1 ? items[0] : { type: 'sequence', items };
  }

  #item(): Pattern {
    const lexeme = this.#lexemes[this.#at++];
    if (lexeme.gap !== undefined) return { type: 'gap', most: lexeme.gap };
    if (lexeme.exact !== undefined) return exactWords(lexeme);
    if (lexeme.entity !== undefined) return { type: 'entity', test: parseEntityTest(lexeme) };
    if (lexeme.word !== undefined) return plainWord(lexeme);
    if (lexeme.text === '(') return this.#bracketed(lexeme, ')');
    if (lexeme.text === '[') return { type: 'optional', item: this.#bracketed(lexeme, ']') };
    throw new PatternError(
      lexeme.text === '^' || lexeme.text === '$'
        ? `"${lexeme.text}" kan kun stå ${lexeme.text === '^' ? 'først' : 'sidst'} i mønstret.`
        : `Tegnet "${lexeme.text}" kan ikke bruges her. Mangler der et tegn, der afslutter?`,
      lexeme.offset,
    );
  }

  #bracketed(open: Lexeme, close: string): Pattern {
    const inner = this.choice();
    if (this.#peek() !== close) throw new PatternError(`Parentesen bliver ikke lukket med "${close}".`, open.offset);
    this.#at++;
    return inner;
  }

  #peek(): string | undefined {
    return this.#lexemes[this.#at]?.text;
  }
}

/** An apostrophe parts words in a letter (`PPR's`), so it parts them in a pattern. */
const BETWEEN_WORDS = /[\s'’´]+/;

function exactWords({ exact, offset }: Lexeme): Pattern {
  const words = exact!.split(BETWEEN_WORDS).filter(Boolean);
  if (words.length === 0) throw new PatternError('Der står ikke noget mellem citationstegnene.', offset, 2);
  const items = words.map((text): Pattern => ({ type: 'word', form: 'exact', text }));
  return items.length === 1 ? items[0] : { type: 'sequence', items };
}

/** A word as it is written, which may be several where an apostrophe parts them. */
function plainWord({ word, offset }: Lexeme): Pattern {
  const parts = word!.split(BETWEEN_WORDS).filter(Boolean);
  if (parts.length <= 1) return onePlainWord(word!, offset);
  return { type: 'sequence', items: parts.map((part) => onePlainWord(part, offset)) };
}

/** Punctuation at a word's edge is no part of it (`klage,`), so patterns can be written like prose. */
function onePlainWord(word: string, offset: number): Pattern {
  const text = word.replace(/^[,.;:!?]+|[,.;:!?]+$/g, '');
  if (text === '' || text === '*') throw new PatternError('Her mangler et ord.', offset, word.length);
  if (text.startsWith('*')) return { type: 'word', form: 'suffix', text: checkStar(text.slice(1), offset) };
  if (text.endsWith('*')) return { type: 'word', form: 'prefix', text: checkStar(text.slice(0, -1), offset) };
  return { type: 'word', form: 'stem', text: checkStar(text, offset) };
}

function checkStar(text: string, offset: number): string {
  if (text.includes('*'))
    throw new PatternError('Stjernen kan stå før eller efter ordet, men kun ét af stederne.', offset, text.length);
  return text;
}

function isEmptyMatch(pattern: Pattern): boolean {
  switch (pattern.type) {
    case 'sequence':
      return pattern.items.every(isEmptyMatch);
    case 'choice':
      return pattern.options.some(isEmptyMatch);
    case 'gap':
    case 'optional':
      return true;
    default:
      return false;
  }
}

/** What can stand in braces. */
export const entityKinds: ReadonlySet<EntityTest['kind']> = new Set<EntityTest['kind']>([
  'dato',
  'frist',
  'beløb',
  'paragraf',
  'lov',
  'princip',
  'cpr',
  'telefon',
  'mail',
  'adresse',
  'procent',
  'klokkeslæt',
  'tal',
]);

/**
 * The test with a source, as `EntityTest.source` has it.
 *
 * @throws PatternError where there is no such test
 */
export function entityTest(source: string): EntityTest {
  return parseEntityTest({ text: source, offset: 0, entity: source });
}

function parseEntityTest({ entity, offset, text }: Lexeme): EntityTest {
  const [name, ...rest] = entity!.split(':');
  const kind = name.trim() as EntityTest['kind'];
  const condition = rest.join(':').trim();
  if (!entityKinds.has(kind)) {
    throw new PatternError(
      `{${kind}} findes ikke. Vælg mellem ${[...entityKinds].map((k) => `{${k}}`).join(' ')}.`,
      offset,
      text.length,
    );
  }
  const accepts = condition === '' ? () => true : conditionOf(kind, condition);
  if (!accepts) throw new PatternError(`Betingelsen "${condition}" kan ikke læses for {${kind}}.`, offset, text.length);
  return { kind, source: `${kind}: ${condition}`, accepts };
}

function conditionOf(kind: EntityTest['kind'], condition: string): ((entity: Entity) => boolean) | undefined {
  if (kind === 'paragraf') return citationCondition(condition);
  if (kind === 'frist') return durationCondition(condition);
  if (kind === 'lov') return (entity) => entity.kind === 'lov' && entity.act === condition;
  if (kind === 'princip') return (entity) => entity.kind === 'princip' && entity.id === condition;
  return undefined;
}

/** `SEL § 95-96, § 98` or `BL`: a list of provisions; one that names no act takes the act before it. */
function citationCondition(condition: string): ((entity: Entity) => boolean) | undefined {
  const provisions: Provision[] = [];
  for (const part of condition.split(/,(?!\s*(?:stk|nr)\.)/)) {
    const provision = parseProvision(part);
    if (!provision) return undefined;
    provisions.push({ ...provision, act: provision.act ?? provisions.at(-1)?.act });
  }
  return (entity) =>
    entity.kind === 'paragraf' &&
    entity.references.some((reference) => provisions.some((p) => coversReference(p, entity.act, reference)));
}

const singular: Readonly<Record<DurationUnit, string>> = {
  timer: 'time',
  dage: 'dag',
  hverdage: 'hverdag',
  uger: 'uge',
  måneder: 'måned',
  år: 'år',
};
const units = Object.keys(singular) as DurationUnit[];

function durationCondition(condition: string): ((entity: Entity) => boolean) | undefined {
  const match = /^(?:(\d+)\s+)?(\p{L}+)$/u.exec(condition);
  const unit = units.find((u) => u === match?.[2] || singular[u] === match?.[2]);
  if (!match || !unit) return undefined;
  const amount = match[1] === undefined ? undefined : Number(match[1]);
  return (entity) =>
    entity.kind === 'frist' && entity.unit === unit && (amount === undefined || entity.amount === amount);
}
