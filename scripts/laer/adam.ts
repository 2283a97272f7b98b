/** How fast Adam forgets gradients and their squares, and what keeps it from dividing by nought (Kingma and Ba 2014). */
const FIRST = 0.9;
const SECOND = 0.999;
const LEAST = 1e-8;

/** Numbers that are learnt by Adam: those of a table, of which a step may concern some rows only. */
export class Learnt {
  readonly value: Float32Array;
  readonly gradient: Float32Array;
  readonly #first: Float32Array;
  readonly #second: Float32Array;
  readonly #rowSize: number;
  readonly #isTouched: Uint8Array;
  readonly #touched: number[] = [];

  /**
   * @param start what each number is at first
   * @param rowSize how many numbers are learnt from together; all, where a step concerns them all
   */
  constructor(size: number, start: () => number, rowSize = size) {
    this.value = Float32Array.from({ length: size }, start);
    this.gradient = new Float32Array(size);
    this.#first = new Float32Array(size);
    this.#second = new Float32Array(size);
    this.#rowSize = rowSize;
    this.#isTouched = new Uint8Array(Math.max(1, size / rowSize));
  }

  /** Tells that a row has a gradient. */
  touch(row: number): void {
    if (this.#isTouched[row]) return;
    this.#isTouched[row] = 1;
    this.#touched.push(row);
  }

  /** Goes a step against the gradient of the rows that were touched, and forgets the gradient. */
  step(rate: number, steps: number): void {
    const [of1, of2] = [1 - FIRST ** steps, 1 - SECOND ** steps];
    for (const row of this.#touched) {
      this.#isTouched[row] = 0;
      const end = (row + 1) * this.#rowSize;
      for (let i = row * this.#rowSize; i < end; i++) {
        const slope = this.gradient[i];
        this.gradient[i] = 0;
        this.#first[i] = FIRST * this.#first[i] + (1 - FIRST) * slope;
        this.#second[i] = SECOND * this.#second[i] + (1 - SECOND) * slope * slope;
        this.value[i] -= (rate * (this.#first[i] / of1)) / (Math.sqrt(this.#second[i] / of2) + LEAST);
      }
    }
    this.#touched.length = 0;
  }
}
