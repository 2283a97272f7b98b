import type { Entity } from '../text/entities.ts';
import type { ParsedPattern, Pattern } from './pattern.ts';
import type { Vocabulary, WordSymbol } from './vocabulary.ts';

/**
 * All patterns of a pack in one nondeterministic automaton that reads each token once (Thompson's construction with the
 * empty moves taken out). What is alive at a token is a short list of threads: a pattern costs nothing until its first
 * word stands there, a gap is a chain of states, and so no pattern can make reading slow.
 */
export class Automaton {
  readonly #nodes: Node[] = [];
  readonly #vocabulary: Vocabulary;
  readonly #starts = new Map<WordSymbol, number[]>();
  readonly #sentenceStarts = new Map<WordSymbol, number[]>();
  #patterns = 0;
  #seen: Int32Array = new Int32Array(0);
  #stamp = 0;
  #lastEnd: Int32Array = new Int32Array(0);

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** Adds a pattern and returns its number, counted from 0. */
  add({ pattern, atStart, atEnd }: ParsedPattern): number {
    const id = this.#patterns++;
    const accept = this.#node();
    if (atEnd) this.#nodes[accept].acceptAtEnd = id;
    else this.#nodes[accept].accept = id;
    const first = this.#build(pattern, accept);
    const starts = atStart ? this.#sentenceStarts : this.#starts;
    for (const node of this.#closure(first)) {
      for (const edge of this.#nodes[node].edges) {
        if (edge.symbol === ANY) continue; // a pattern that starts with a gap starts with what follows it
        const targets = starts.get(edge.symbol);
        if (!targets) starts.set(edge.symbol, [edge.to]);
        else if (!targets.includes(edge.to)) targets.push(edge.to);
      }
    }
    return id;
  }

  /** Folds the empty moves into the states. To be called once, after the last `add`. */
  seal(): void {
    for (const [index, node] of this.#nodes.entries()) {
      const closure = this.#closure(index);
      node.step = closure.flatMap((n) => this.#nodes[n].edges);
      node.accepts = closure.map((n) => this.#nodes[n].accept).filter((id) => id !== undefined);
      node.acceptsAtEnd = closure.map((n) => this.#nodes[n].acceptAtEnd).filter((id) => id !== undefined);
    }
    this.#seen = new Int32Array(this.#nodes.length).fill(-1);
    this.#lastEnd = new Int32Array(this.#patterns);
  }

  /**
   * Reads one sentence.
   *
   * @param tokens symbols of each token of the sentence
   * @param entities entities that start at a token of the sentence, by token number within it, with their symbols
   * @param textStart number of the first token that is a word: `1. Afgørelse` starts with "Afgørelse" for `^`
   * @param report called for each hit with the pattern's number and its first token and the token after its last
   */
  readSentence(
    tokens: readonly (readonly WordSymbol[])[],
    entities: ReadonlyMap<number, SentenceEntity>,
    textStart: number,
    report: (pattern: number, first: number, end: number) => void,
  ): void {
    const pending = new Map<number, Thread[]>();
    this.#lastEnd.fill(0);
    let threads: Thread[] = [];
    for (let at = 0; at < tokens.length; at++) {
      const next: Thread[] = [];
      const stamp = ++this.#stamp;
      const arrive = (node: number, first: number, end: number) => {
        if (end === at + 1) {
          if (this.#seen[node] === stamp) return;
          this.#seen[node] = stamp;
          next.push({ node, first });
        } else {
          const waiting = pending.get(end);
          if (waiting) waiting.push({ node, first });
          else pending.set(end, [{ node, first }]);
        }
        this.#accept(this.#nodes[node], first, end, tokens.length, report);
      };
      const symbols = tokens[at];
      const entity = entities.get(at);
      for (const { node, first } of threads) {
        for (const edge of this.#nodes[node].step) {
          if (edge.symbol === ANY || symbols.includes(edge.symbol)) arrive(edge.to, first, at + 1);
          if (entity && (edge.symbol === ANY ? entity.end > at + 1 : entity.symbols.includes(edge.symbol))) {
            arrive(edge.to, first, entity.end);
          }
        }
      }
      const atStart = at === 0 || at === textStart;
      for (const symbol of symbols) this.#start(symbol, at, at + 1, atStart, arrive);
      if (entity) for (const symbol of entity.symbols) this.#start(symbol, at, entity.end, atStart, arrive);
      const arriving = pending.get(at + 1);
      if (arriving) for (const thread of arriving) if (this.#seen[thread.node] !== stamp) next.push(thread);
      threads = next;
    }
  }

  #start(
    symbol: WordSymbol,
    first: number,
    end: number,
    atStart: boolean,
    arrive: (n: number, f: number, e: number) => void,
  ): void {
    const starts = this.#starts.get(symbol);
    if (starts) for (const node of starts) arrive(node, first, end);
    const sentenceStarts = atStart ? this.#sentenceStarts.get(symbol) : undefined;
    if (sentenceStarts) for (const node of sentenceStarts) arrive(node, first, end);
  }

  /** Hits of one pattern do not overlap: the first to end wins. */
  #accept(
    node: Node,
    first: number,
    end: number,
    length: number,
    report: (p: number, f: number, e: number) => void,
  ): void {
    for (const pattern of node.accepts) this.#reportOnce(pattern, first, end, report);
    if (end === length) for (const pattern of node.acceptsAtEnd) this.#reportOnce(pattern, first, end, report);
  }

  #reportOnce(pattern: number, first: number, end: number, report: (p: number, f: number, e: number) => void): void {
    if (first < this.#lastEnd[pattern]) return;
    this.#lastEnd[pattern] = end;
    report(pattern, first, end);
  }

  /** Builds the states for `pattern` such that reading it leads to `next`; returns its first state. */
  #build(pattern: Pattern, next: number): number {
    switch (pattern.type) {
      case 'word':
        return this.#edge(this.#vocabulary.word(pattern.form, pattern.text), next);
      case 'entity':
        return this.#edge(this.#vocabulary.entity(pattern.test), next);
      case 'sequence':
        return pattern.items.reduceRight((following, item) => this.#build(item, following), next);
      case 'choice':
        return this.#split(pattern.options.map((option) => this.#build(option, next)));
      case 'optional':
        return this.#split([this.#build(pattern.item, next), next]);
      case 'gap': {
        let node = next;
        for (let i = 0; i < pattern.most; i++) node = this.#split([this.#edge(ANY, node), next]);
        return node;
      }
    }
  }

  #edge(symbol: WordSymbol, to: number): number {
    const node = this.#node();
    this.#nodes[node].edges.push({ symbol, to });
    return node;
  }

  #split(targets: readonly number[]): number {
    const node = this.#node();
    this.#nodes[node].empty.push(...targets);
    return node;
  }

  #node(): number {
    this.#nodes.push({ edges: [], empty: [], step: [], accepts: [], acceptsAtEnd: [] });
    return this.#nodes.length - 1;
  }

  #closure(start: number): number[] {
    const found = [start];
    for (const node of found) for (const to of this.#nodes[node].empty) if (!found.includes(to)) found.push(to);
    return found;
  }
}

/** Any one token, or one whole entity. */
const ANY: WordSymbol = 0;

interface Edge {
  readonly symbol: WordSymbol;
  readonly to: number;
}

interface Node {
  readonly edges: Edge[];
  readonly empty: number[];
  accept?: number;
  acceptAtEnd?: number;
  step: Edge[];
  accepts: number[];
  acceptsAtEnd: number[];
}

interface Thread {
  readonly node: number;
  readonly first: number;
}

export interface SentenceEntity {
  readonly entity: Entity;
  /** Token after its last, within the sentence. */
  readonly end: number;
  readonly symbols: readonly WordSymbol[];
}
