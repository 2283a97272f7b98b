import { LETTERHEAD, TITLE } from '../decision/vocabulary.ts';
import { parseProvision } from '../text/provisions.ts';
import { folders, type Layer, type LoadedPack } from './load.ts';
import { Locator } from './locate.ts';
import type { PackProblem } from './problem.ts';
import type { Folder } from './schema.ts';
import { type KeyPath, type Reference, referencesIn } from './shape.ts';

/** The outcome of a letter that does not tell what is decided; rules may name it, and no file describes it. */
const UNKNOWN_OUTCOME = 'ukendt';

/**
 * Whether an act must be one of the pack's. Legal bases and principle decisions may name any act in full; what a rule is switched
 * on by, where a section went, and what is written as an abbreviation may not.
 */
function mustBeKnown(folder: Folder, path: KeyPath, act: string): boolean {
  return folder !== 'principper' && (folder === 'love' || path[0] === 'gælder' || /^\p{Lu}{2,}$/u.test(act));
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
  const ids = (folder: Folder) => new Set((files[folder] as readonly { id: string }[]).map(({ id }) => id));
  const roles = ids('afsnit').add(TITLE).add(LETTERHEAD);
  const outcomes = ids('udfald').add(UNKNOWN_OUTCOME);
  const acts = ids('love');
  const practice = new Set(files.principper.flatMap(({ id, andetnavn = [] }) => [id, ...andetnavn]));
  const wrong = ({ viser, id, path }: Reference, folder: Folder): string | undefined => {
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
  };
  const locator = new Locator(loaded);
  return folders.flatMap((folder) =>
    (files[folder] as readonly { id: string }[])
      .filter(({ id }) => layers.has(`${folder}/${id}`))
      .flatMap((file) =>
        referencesIn(folder, file).flatMap((reference) => {
          const message = wrong(reference, folder);
          return message === undefined ? [] : [locator.problem(folder, file.id, reference.path, message, false)];
        }),
      ),
  );
}
