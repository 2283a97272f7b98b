import type { ConditionFile, FileOf, Folder, PatternSource } from '../../pack/schema.ts';
import type { Scope } from '../../pack/vocabulary.ts';

/** What a list of patterns is for. A condition is only asked for near a hit; the others are looked for in every sentence. */
export type PatternUse = 'find' | 'krav' | 'betingelse' | 'undtagelse' | 'kendetegn' | 'afsnit' | 'udfald';

/** A list of patterns in a pack file. */
export interface PatternSite {
  /** Key path of the list in the file. */
  readonly path: readonly (string | number)[];
  readonly patterns: readonly PatternSource[];
  readonly use: PatternUse;
  /** How much of the letter a condition looks in. */
  readonly scope?: Scope;
}

/** The lists of patterns of a file, in the order of the format. */
export function patternSites<F extends Folder>(folder: F, file: FileOf<F>): PatternSite[] {
  return walkers[folder]?.(file as never) ?? [];
}

const walkers: { readonly [F in Folder]?: (file: FileOf<F>) => PatternSite[] } = {
  kendetegn: (file) => [
    ...site(['mønstre'], file.mønstre, 'kendetegn'),
    ...site(['undtagen'], file.undtagen, 'undtagelse'),
  ],
  afsnit: (file) => [
    ...site(['overskrifter'], file.overskrifter, 'afsnit'),
    ...site(['indhold'], file.indhold, 'afsnit'),
  ],
  udfald: (file) => [
    ...(['titler', 'mønstre', 'svage', 'ansøgt', 'haft', 'hele', 'beholder'] as const).flatMap((key) =>
      site([key], file[key], 'udfald'),
    ),
    ...site(['undtagen'], file.undtagen, 'undtagelse'),
    ...site(['brevet', 'titlen'], file.brevet?.titlen, 'udfald'),
  ],
  krav: (file) => [
    ...conditionsOfApplies(file),
    ...site(['kræver', 'en af'], file.kræver['en af'], 'krav'),
    ...(file.kræver['alle af'] ?? []).flatMap((group, index) => site(['kræver', 'alle af', index], group, 'krav')),
  ],
  vendinger: (file) => [
    ...conditionsOfApplies(file),
    ...site(['find', 'en af'], file.find['en af'], 'find'),
    ...conditions(['og'], file.og),
    ...conditions(['medmindre'], file.medmindre),
  ],
};

function conditionsOfApplies({ gælder }: FileOf<'krav'> | FileOf<'vendinger'>): PatternSite[] {
  return [...conditions(['gælder', 'når'], gælder?.når), ...conditions(['gælder', 'ikke når'], gælder?.['ikke når'])];
}

function conditions(path: readonly string[], files: readonly ConditionFile[] = []): PatternSite[] {
  return files.map((file, index) => ({
    path: [...path, index, 'en af'],
    patterns: file['en af'],
    use: 'betingelse',
    scope: path[0] === 'gælder' ? 'brev' : file.i,
  }));
}

function site(
  path: readonly (string | number)[],
  patterns: readonly PatternSource[] | undefined,
  use: PatternUse,
): PatternSite[] {
  return patterns === undefined ? [] : [{ path, patterns, use }];
}

/** The marker that a pattern names; nothing where it is a pattern of words. */
export function markerIdOf(pattern: PatternSource): string | undefined {
  return typeof pattern === 'string' ? undefined : pattern.kendetegn;
}
