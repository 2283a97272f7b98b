import { type Folder, folderSchemas } from '../../pack/schema.ts';
import type { ReferenceKind } from '../../pack/schema-parts.ts';
import { referencesIn } from '../../pack/shape.ts';
import type { FileKey } from './remark.ts';
import type { ReviewedPack } from './reviewed-pack.ts';

/** A place in a pack file that names something else. */
export interface Reference extends FileKey {
  readonly kind: ReferenceKind;
  readonly target: string;
}

type Named = Pick<Reference, 'kind' | 'target'>;

const folders = Object.keys(folderSchemas) as Folder[];

/** All references in the pack's own files, in the order of folders and files. */
export function ownReferences({ own }: ReviewedPack): Reference[] {
  return folders.flatMap((folder) =>
    own.files[folder].flatMap((file) =>
      referencesIn(folder, file).flatMap(({ viser, id, path }) =>
        (viser === 'mønster' ? lawIn(id) : [{ kind: viser, target: id }]).map((named) => ({
          folder,
          id: file.id,
          path,
          ...named,
        })),
      ),
    ),
  );
}

const LAW_IN_PATTERN = /\{\s*(paragraf|lov|princip)\s*:([^}]*)\}/g;
const kinds = { paragraf: 'bestemmelse', lov: 'lov', princip: 'principmeddelelse' } as const;

/** The law that a pattern asks for: `{paragraf: SEL § 96, § 97}`, `{lov: SUL}`, `{princip: 34-18}`. */
function lawIn(pattern: string): Named[] {
  return [...pattern.matchAll(LAW_IN_PATTERN)].flatMap(([, name, condition]): Named[] => {
    const kind = kinds[name as keyof typeof kinds];
    if (kind !== 'bestemmelse') return [{ kind, target: condition.trim() }];
    let act = '';
    return condition.split(/,(?!\s*(?:stk|nr)\.)/).map((part) => {
      act = /^\s*(\p{L}[^§]*?)\s*(?:§|$)/u.exec(part)?.[1] ?? act;
      return { kind, target: /^\s*§/.test(part) ? `${act} ${part.trim()}` : part.trim() };
    });
  });
}
