import type { ConditionFile, FileOf, Folder } from '../../pack/schema.ts';
import { patternSites } from './pattern-sites.ts';
import type { FileKey } from './remark.ts';
import type { ReviewedPack } from './reviewed-pack.ts';

/** What a reference in a pack file names. */
export type ReferenceKind =
  | 'kendetegn'
  | 'afsnit'
  | 'udfald'
  | 'kontrol'
  | 'bestemmelse'
  | 'hjemmel'
  | 'principmeddelelse'
  | 'lov';

/** A place in a pack file that names something else. */
export interface Reference extends FileKey {
  readonly kind: ReferenceKind;
  readonly target: string;
}

const folders = ['kendetegn', 'afsnit', 'udfald', 'krav', 'vendinger', 'skabeloner'] as const;

/** All references in the pack's own files. */
export function ownReferences({ own }: ReviewedPack): Reference[] {
  return folders.flatMap((folder) => own.files[folder].flatMap((file) => referencesOf(folder, file)));
}

const LAW_IN_PATTERN = /\{\s*(paragraf|lov|princip)\s*:([^}]*)\}/g;
const lawKinds = { paragraf: 'bestemmelse', lov: 'lov', princip: 'principmeddelelse' } as const;

/** The law that a pattern asks for: `{paragraf: SEL § 96, § 97}`, `{lov: SUL}`, `{princip: 34-18}`. */
function lawIn(pattern: string): Omit<Named, 'path'>[] {
  return [...pattern.matchAll(LAW_IN_PATTERN)].flatMap(([, name, condition]): Omit<Named, 'path'>[] => {
    const kind = lawKinds[name as keyof typeof lawKinds];
    if (kind !== 'bestemmelse') return [{ kind, target: condition.trim() }];
    let act = '';
    return condition.split(/,(?!\s*(?:stk|nr)\.)/).map((part) => {
      act = /^\s*(\p{L}[^§]*?)\s*(?:§|$)/u.exec(part)?.[1] ?? act;
      return { kind, target: /^\s*§/.test(part) ? `${act} ${part.trim()}` : part.trim() };
    });
  });
}

/** The references of one file. */
function referencesOf<F extends Folder>(folder: F, file: FileOf<F>): Reference[] {
  const own: Named[] = namedIn[folder]?.(file as never) ?? [];
  const markers = patternSites(folder, file).flatMap(({ path, patterns }) =>
    patterns.flatMap((pattern, index): Named[] => {
      if (typeof pattern === 'string') return lawIn(pattern).map((named) => ({ ...named, path: [...path, index] }));
      return [{ kind: 'kendetegn', target: pattern.kendetegn, path: [...path, index, 'kendetegn'] }];
    }),
  );
  return [...own, ...markers].map((named) => ({ folder, id: file.id, ...named }));
}

type Named = Pick<Reference, 'kind' | 'target' | 'path'>;

const namedIn: { readonly [F in Folder]?: (file: FileOf<F>) => Named[] } = {
  krav: (file) => [
    ...shared(file),
    ...list('afsnit', ['kræver', 'i'], file.kræver.i),
    ...list('afsnit', ['kræver', 'ikke i'], file.kræver['ikke i']),
    ...list('afsnit', ['kræver', 'afsnit'], file.kræver.afsnit),
    ...one('kontrol', ['kræver', 'kontrol'], file.kræver.kontrol),
    ...one('afsnit', ['indsæt i'], file['indsæt i']),
  ],
  vendinger: (file) => [
    ...shared(file),
    ...list('afsnit', ['find', 'i'], file.find.i),
    ...list('afsnit', ['find', 'ikke i'], file.find['ikke i']),
    ...one('kontrol', ['find', 'kontrol'], file.find.kontrol),
    ...regions(['og'], file.og),
    ...regions(['medmindre'], file.medmindre),
  ],
  skabeloner: (file) => one('udfald', ['afgørelse'], file.afgørelse),
};

function shared({ gælder, hjemmel, praksis }: FileOf<'krav'> | FileOf<'vendinger'>): Named[] {
  return [
    ...list('udfald', ['gælder', 'afgørelse'], gælder?.afgørelse),
    ...list('bestemmelse', ['gælder', 'bestemmelse'], gælder?.bestemmelse),
    ...regions(['gælder', 'når'], gælder?.når),
    ...regions(['gælder', 'ikke når'], gælder?.['ikke når']),
    ...list('hjemmel', ['hjemmel'], hjemmel),
    ...list('principmeddelelse', ['praksis'], praksis),
  ];
}

function regions(path: readonly string[], conditions: readonly ConditionFile[] = []): Named[] {
  return conditions.flatMap((condition, index) => [
    ...list('afsnit', [...path, index, 'kun i'], condition['kun i']),
    ...list('afsnit', [...path, index, 'ikke i'], condition['ikke i']),
  ]);
}

function list(kind: ReferenceKind, path: FileKey['path'], targets: readonly string[] = []): Named[] {
  return targets.map((target, index) => ({ kind, target, path: [...path, index] }));
}

function one(kind: ReferenceKind, path: FileKey['path'], target: string | undefined): Named[] {
  return target === undefined ? [] : [{ kind, target, path }];
}
