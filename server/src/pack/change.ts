/**
 * A pack over another may change a file of it without repeating it: the keys given replace the base's, `tilføj` appends to its
 * lists, and `grund` says why. What comes out is held against the schema as a whole, as any file is.
 */
import { z } from 'zod';
import { key, text } from './schema-parts.ts';

/** What a file that changes another says beyond the format of its folder. */
export const changeShape = {
  grund: key(
    text,
    'Hvorfor reglen er ændret. Uden grund tæller ændringen ikke.',
    'Kommunens kvalitetsstandard kræver det.',
  ),
  tilføj: key(
    z.record(z.string(), z.unknown()).optional(),
    'Det, der lægges til listerne i filen, som ændres. Samme opbygning som filen; kun lister.',
    { medmindre: [{ 'en af': ['venteliste'] }] },
  ),
};

type Path = readonly PropertyKey[];
type Data = Readonly<Record<string, unknown>>;

/** Words in a changing file that are not the changed file's own. */
const MARKS = ['id', 'grund', 'tilføj'];

export interface ChangedFile {
  readonly value: Data;
  /** What is changed: keys, and paths of lists that are longer now (`tilføj › find › en af`). */
  readonly keys: readonly string[];
  /** What of `tilføj` cannot be appended, by its path in the changing file. */
  readonly faults: readonly { readonly path: Path; readonly message: string }[];
}

/** Whether something read from YAML is a map. */
export function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The file that a change makes of another; not yet held against the schema. */
export function changed(base: Data, change: Data): ChangedFile {
  const replaced = Object.entries(change).filter(([name]) => !MARKS.includes(name));
  const keys = replaced.map(([name]) => name);
  const faults: { path: Path; message: string }[] = [];
  const add = (to: unknown, more: unknown, path: readonly string[]): unknown => {
    if (Array.isArray(more) && (to === undefined || Array.isArray(to))) {
      keys.push(path.join(' › '));
      return [...(to ?? []), ...more];
    }
    if (isData(more) && (to === undefined || isData(to))) {
      const sum = new Map(Object.entries(to ?? {}));
      for (const [name, value] of Object.entries(more)) sum.set(name, add(sum.get(name), value, [...path, name]));
      return Object.fromEntries(sum);
    }
    const message = Array.isArray(more)
      ? `"${path.slice(1).join(' › ')}" er ingen liste. Skriv hele den nye værdi uden for tilføj.`
      : 'Under tilføj kan der kun stå lister, som lægges til. Skriv andet uden for tilføj.';
    faults.push({ path, message });
    return to;
  };
  const whole = Object.fromEntries([...Object.entries(base), ...replaced]);
  const value = change.tilføj === undefined ? whole : (add(whole, change.tilføj, ['tilføj']) as Data);
  return { value, keys, faults };
}

/**
 * Where in the changing file something of the changed one is said.
 *
 * @param value the file after the change
 * @param path key path in it
 * @returns key path in the changing file; undefined where the change does not say it
 */
export function pathInChange(value: unknown, change: unknown, path: Path): Path | undefined {
  if (!isData(change) || path.length === 0) return undefined;
  return follow(value, change.tilføj, path, ['tilføj']) ?? (follows(change, path) ? path : undefined);
}

function follows(value: unknown, path: Path): boolean {
  let at = value;
  for (const step of path) {
    if (Array.isArray(at)) at = at[Number(step)];
    else if (isData(at) && Object.hasOwn(at, step)) at = at[String(step)];
    else return false;
  }
  return at !== undefined;
}

function follow(value: unknown, added: unknown, path: Path, into: Path): Path | undefined {
  if (path.length === 0) return added === undefined ? undefined : into;
  const [step, ...rest] = path;
  if (Array.isArray(added) && Array.isArray(value)) {
    const index = Number(step) - (value.length - added.length);
    return added[index] === undefined ? undefined : [...into, index, ...rest];
  }
  if (!isData(added) || !isData(value) || !Object.hasOwn(added, step)) return undefined;
  return follow(value[String(step)], added[String(step)], rest, [...into, step]);
}
