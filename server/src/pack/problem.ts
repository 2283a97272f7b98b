/** Something wrong in a pack file, told to a jurist: where, what, and what to do. Lines and columns count from 1. */
export interface PackProblem extends Place {
  /** Id of the pack that the file belongs to. */
  readonly pack?: string;
  /** Path within the pack, with `/`: `krav/klagefrist.yaml`. */
  readonly file: string;
  readonly message: string;
  /** true: the file is left out; false: it is used, but something in it should be mended. */
  readonly fatal: boolean;
}

/** A place in a file. Lines and columns count from 1, columns in UTF-16 units; the end is the first column after it. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

/** Where nothing better is known. */
export const TOP: Place = { line: 1, column: 1 };

/** One line for the command line and the log: `krav/klagefrist.yaml:3:1: …`. */
export function formatProblem({ file, line, column, message }: PackProblem): string {
  return `${file}:${line}:${column}: ${message}`;
}
