import type { Folder } from '../../pack/schema.ts';

/**
 * How grave a remark on a pack is. `fejl`: something in the pack does not work. `advarsel`: a jurist should look at it.
 * `oplysning`: worth knowing.
 */
export const remarkLevels = ['fejl', 'advarsel', 'oplysning'] as const;
export type RemarkLevel = (typeof remarkLevels)[number];

/** A place in a pack by what the file says, before line and column are looked up. */
export interface FileKey {
  readonly folder: Folder;
  readonly id: string;
  /** Key path in the file; the nearest place above it is told where it is missing. */
  readonly path: readonly (string | number)[];
}

/** What a check has to say of a pack, in Danish: what is wrong, and what to do. */
export interface FoundRemark extends FileKey {
  /** The other side of what is wrong: told of there where the file is not the pack's own, but that one is. */
  readonly other?: FileKey;
  readonly level: RemarkLevel;
  readonly message: string;
}

/** A remark with its place. Line and column count from 1. */
export interface Remark {
  /** Id of the check. */
  readonly check: string;
  readonly level: RemarkLevel;
  /** Path within the pack, with `/`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}
