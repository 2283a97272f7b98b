/** Something wrong in a pack file, told to a jurist: where, what, and what to do. Lines and columns count from 1. */
export interface PackProblem {
  /** Path within the pack, with `/`: `krav/klagefrist.yaml`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  /** true: the file is left out; false: it is used, but something in it should be mended. */
  readonly fatal: boolean;
}

/** One line for the command line and the log: `krav/klagefrist.yaml:3:1: …`. */
export function formatProblem({ file, line, column, message }: PackProblem): string {
  return `${file}:${line}:${column}: ${message}`;
}
