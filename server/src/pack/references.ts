import { LETTERHEAD, TITLE, UNKNOWN_OUTCOME } from '../decision/vocabulary.ts';
import { parseProvision } from '../text/provisions.ts';
import { folders, type Layer, type LoadedPack } from './load.ts';
import { Locator } from './locate.ts';
import type { PackProblem } from './problem.ts';
import type { Folder, PackFiles } from './schema.ts';
import { type KeyPath, type Reference, referencesIn } from './shape.ts';

/** Names that references may have. */
export interface KnownNames {
  readonly roles: ReadonlySet<string>;
  readonly outcomes: ReadonlySet<string>;
  readonly acts: ReadonlySet<string>;
  readonly practice: ReadonlySet<string>;
  /** Without them they are not looked at. */
  readonly checks?: ReadonlySet<string>;
}

/** Roles and outcomes that a letter has without a file that describes them. */
export const rolesWithoutFile = [TITLE, LETTERHEAD] as const;
export const outcomesWithoutFile = [UNKNOWN_OUTCOME] as const;

/**
 * Whether an act must be one of the pack's. Legal bases and principle decisions may name any act in full; what a rule is switched
 * on by, where a section went, and what is written as an abbreviation may not.
 */
function mustBeKnown(folder: Folder, path: KeyPath, act: string): boolean {
  return folder !== 'principper' && (folder === 'love' || path[0] === 'gælder' || /^\p{Lu}{2,}$/u.test(act));
}

/** The names that the files of a pack, with those below it, give to refer to. */
export function namesIn(files: PackFiles): KnownNames {
  const ids = (folder: Folder) => (files[folder] as readonly { id: string }[]).map(({ id }) => id);
  return {
    roles: new Set([...ids('afsnit'), ...rolesWithoutFile]),
    outcomes: new Set([...ids('udfald'), ...outcomesWithoutFile]),
    acts: new Set(ids('love')),
    practice: new Set(files.principper.flatMap(({ id, andetnavn = [] }) => [id, ...andetnavn])),
  };
}

/** What is wrong with a reference to something that is not there, as a Danish sentence; undefined where it is. */
export function wrongReference({ viser, id, path }: Reference, folder: Folder, known: KnownNames): string | undefined {
  const { roles, outcomes, acts, practice, checks } = known;
  if (viser === 'afsnit' && !roles.has(id)) return `Afsnittet "${id}" findes ikke. Se mappen afsnit.`;
  if (viser === 'udfald' && !outcomes.has(id)) return `Udfaldet "${id}" findes ikke. Se mappen udfald.`;
  if (viser === 'kontrol' && checks && !checks.has(id)) return `Kontrollen "${id}" findes ikke i Rettesnor.`;
  if (viser === 'lov' && !acts.has(id)) return `Loven "${id}" findes ikke. Se mappen love.`;
  if (viser === 'principmeddelelse' && !practice.has(id))
    return `Principmeddelelsen "${id}" findes ikke i mappen principper. Er nummeret rigtigt?`;
  const act = viser === 'bestemmelse' ? parseProvision(id)?.act : undefined;
  if (act !== undefined && !acts.has(act) && mustBeKnown(folder, path, act))
    return `Loven "${act}" findes ikke. Se mappen love.`;
  return undefined;
}

/**
 * References to what is not there, in the files whose texts are at hand: the file is used, but some of it can never have effect.
 * References that keep a file from being compiled are told by the compiler.
 *
 * @param checks names that `kontrol` may use; without them they are not looked at
 */
export function looseReferences(loaded: LoadedPack, checks?: ReadonlySet<string>): PackProblem[] {
  const { files, layers = new Map<string, readonly Layer[]>() } = loaded;
  if (layers.size === 0) return [];
  const known = { ...namesIn(files), checks };
  const locator = new Locator(loaded);
  return folders.flatMap((folder) =>
    (files[folder] as readonly { id: string }[])
      .filter(({ id }) => layers.has(`${folder}/${id}`))
      .flatMap((file) =>
        referencesIn(folder, file).flatMap((reference) => {
          const message = wrongReference(reference, folder, known);
          return message === undefined ? [] : [locator.problem(folder, file.id, reference.path, message, false)];
        }),
      ),
  );
}
