import { compilePack } from '../../pack/compile.ts';
import { extendPack, type LoadedPack, loadPack, type SourceText } from '../../pack/load.ts';
import type { Pack } from '../../pack/pack.ts';
import type { FileOf, Folder } from '../../pack/schema.ts';

/** A pack as it is checked as a whole. */
export interface ReviewedPack {
  /** All files that count: the pack's own, and those of what it lies over that it does not replace. */
  readonly loaded: LoadedPack;
  readonly pack: Pack;
  /** The pack's own files. Remarks are about these; the others are there to be held against. */
  readonly own: LoadedPack;
  /** What the pack lies over; nothing where it stands alone. */
  readonly below?: LoadedPack;
  readonly sources: readonly SourceText[];
  /** `2026-11-23`: the day whose law the pack is held against. */
  readonly date: string;
  /** `2026-11-23`: the day of the check, whatever day's law is asked about. */
  readonly today: string;
  /** Months after which a source should be looked up again. */
  readonly months: number;
}

/** When, and how old a source may be. */
export interface ReviewOptions {
  /** The day whose law the pack is held against. */
  readonly date: string;
  readonly today: string;
  readonly months: number;
}

/**
 * Makes a pack ready to be checked.
 *
 * @param sources the files of the pack
 * @param below the pack that it lies over; absent where it stands alone
 */
export function reviewPack(
  sources: readonly SourceText[],
  below: LoadedPack | undefined,
  options: ReviewOptions,
): ReviewedPack {
  const own = loadPack(sources);
  const loaded = below ? extendPack(below, own) : own;
  return { loaded, pack: compilePack(loaded), own, below, sources, ...options };
}

/** A rule file, whichever kind it is. */
export type RuleFile = FileOf<'krav'> | FileOf<'vendinger'>;
export interface RuleOfPack {
  readonly folder: 'krav' | 'vendinger';
  readonly file: RuleFile;
}

/** The pack's own rules that are switched on. */
export function ownRules({ own }: ReviewedPack): RuleOfPack[] {
  return rulesIn(own);
}

/** The rules of a pack that are switched on. */
export function rulesIn({ files }: LoadedPack): RuleOfPack[] {
  const on = (folder: RuleOfPack['folder'], list: readonly RuleFile[]) =>
    list.filter(({ alvor }) => alvor !== 'fra').map((file) => ({ folder, file }));
  return [...on('krav', files.krav), ...on('vendinger', files.vendinger)];
}

/** Whether a file is one of the pack's own. */
export function isOwn({ own }: ReviewedPack, folder: Folder, id: string): boolean {
  return own.files[folder].some((file) => file.id === id);
}
