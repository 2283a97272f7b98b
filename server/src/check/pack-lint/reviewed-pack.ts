import { compilePack } from '../../pack/compile.ts';
import { folders, type LoadedPack } from '../../pack/load.ts';
import type { Pack } from '../../pack/pack.ts';
import type { FileOf, Folder, PackFiles } from '../../pack/schema.ts';
import { namedChecks } from '../named/registry.ts';
import type { FileKey } from './remark.ts';

/** A pack as it is checked as a whole. */
export interface ReviewedPack {
  /** All files that count: the pack's own, and those of what it lies over. */
  readonly loaded: LoadedPack;
  readonly pack: Pack;
  /** The files that the pack itself says something of. Remarks are about these; the others are there to be held against. */
  readonly own: { readonly files: PackFiles };
  /** `2026-11-23`: the day whose law the pack is held against. */
  readonly date: string;
  /** `2026-11-23`: the day of the check, whatever day's law is asked about. */
  readonly today: string;
  /** Months after which a source should be looked up again. */
  readonly months: number;
}

/** When, and how old a source may be. */
export type ReviewOptions = Pick<ReviewedPack, 'date' | 'today' | 'months'>;

/**
 * Makes a pack ready to be checked.
 *
 * @param loaded the pack with what it lies over, from files whose texts are at hand (`LoadedPack.layers`)
 */
export function reviewPack(loaded: LoadedPack, options: ReviewOptions): ReviewedPack {
  const files = Object.fromEntries(
    folders.map((folder) => [
      folder,
      (loaded.files[folder] as readonly { id: string }[]).filter(({ id }) => isOfTop(loaded, folder, id)),
    ]),
  ) as unknown as PackFiles;
  return { loaded, pack: compilePack(loaded, new Set(Object.keys(namedChecks))), own: { files }, ...options };
}

function isOfTop({ layers, manifest }: LoadedPack, folder: Folder, id: string): boolean {
  return layers?.get(`${folder}/${id}`)?.at(-1)?.pack === manifest.id;
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
export function rulesIn({ files }: Pick<LoadedPack, 'files'>): RuleOfPack[] {
  const on = (folder: RuleOfPack['folder'], list: readonly RuleFile[]) =>
    list.filter(({ alvor }) => alvor !== 'fra').map((file) => ({ folder, file }));
  return [...on('krav', files.krav), ...on('vendinger', files.vendinger)];
}

/**
 * Whether the pack itself says what stands at a key. Of a file that it changes, it says the keys that it replaces or adds to; the
 * id stands for the file as a whole.
 */
export function saysItself({ loaded }: ReviewedPack, { folder, id, path }: FileKey): boolean {
  if (!isOfTop(loaded, folder, id)) return false;
  const change = loaded.origins.get(`${folder}/${id}`)?.changes.at(-1);
  if (!change || path[0] === 'id') return true;
  return change.keys.some((key) => key.replace(/^tilføj › /, '').split(' › ')[0] === path[0]);
}
