import { z } from 'zod';
import { changed, changeShape, isData, pathInChange } from './change.ts';
import type { SourceText } from './load.ts';
import { type PackProblem, type Place, TOP } from './problem.ts';
import { type Validated, validate } from './read-file.ts';
import { type ReadYaml, readYaml } from './read-yaml.ts';
import { type FileOf, type Folder, folderSchemas, type ManifestFile, manifestSchema } from './schema.ts';

/** A file of a folder as it counts, with what it changes in the one below it. Without a value it does not count. */
export interface FileInPack extends Validated<FileOf<Folder>> {
  readonly idPlace: Place;
  /** Where the file changes one of the pack below: what, and why. */
  readonly change?: { readonly keys: readonly string[]; readonly grund: string };
}

/** A pack whose `pakke.yaml` cannot be read is used all the same, under this name. */
const UNNAMED: ManifestFile = {
  id: 'unavngivet',
  titel: 'Pakke uden navn',
  version: '0.0.0',
  udgiver: 'ukendt',
  dato: '2000-01-01',
};

const marksSchema = z.looseObject(changeShape);

/**
 * Reads and validates one pack file of a folder. Never throws: what is wrong is told with its place.
 *
 * @param below the file with an id in the pack that this one lies over
 */
export function readPackFile(
  folder: Folder,
  file: string,
  text: string,
  below: (id: string) => FileOf<Folder> | undefined,
): FileInPack {
  const yaml = readYaml(file, text);
  const idPlace = yaml.places.at(['id']);
  if (yaml.value === undefined) return { problems: yaml.problems, idPlace };
  const id = isData(yaml.value) && typeof yaml.value.id === 'string' ? yaml.value.id.trim() : undefined;
  const base = id === undefined ? undefined : below(id);
  if (base && isData(yaml.value)) return { ...changeOf(folder, file, yaml, yaml.value, base), idPlace };
  if (isData(yaml.value) && (Object.hasOwn(yaml.value, 'grund') || Object.hasOwn(yaml.value, 'tilføj'))) {
    const message =
      id === undefined
        ? 'Filen mangler id: skriv id på den fil, der skal ændres.'
        : `Der er ingen fil med id "${id}" at ændre i mappen ${folder} i pakkerne nedenunder. Er id stavet rigtigt? Er reglen ny, så fjern grund og tilføj.`;
    return { problems: [{ file, ...idPlace, message, fatal: true }], idPlace };
  }
  return { ...validate(schemaOf(folder), file, yaml.value, placesOf(yaml)), idPlace };
}

function changeOf(
  folder: Folder,
  file: string,
  { places }: ReadYaml,
  change: Readonly<Record<string, unknown>>,
  base: FileOf<Folder>,
): Omit<FileInPack, 'idPlace'> {
  if (change.grund === undefined) {
    const message = `Filen ændrer "${base.id}" i pakken nedenunder, men siger ikke hvorfor, så ændringen tæller ikke. Skriv grund: og en begrundelse, eller giv filen et andet id.`;
    return { problems: [{ file, ...places.at(['id']), message, fatal: true }] };
  }
  const marks = validate(marksSchema, file, change, placesOf({ places }));
  if (!marks.value) return { problems: marks.problems };
  const { value, keys, faults } = changed(base, change);
  if (faults.length > 0)
    return { problems: faults.map(({ path, message }) => ({ file, ...places.at(path), message, fatal: true })) };
  const result = validate(schemaOf(folder), file, value, (path, part) => {
    for (let length = path.length; length > 0; length--) {
      const inChange = pathInChange(value, change, path.slice(0, length));
      if (inChange) return placesOf({ places })(inChange, part);
    }
    return places.at(['id']);
  });
  return { ...result, change: { keys, grund: marks.value.grund } };
}

/** Where keys and values of a file stand. */
const placesOf =
  ({ places }: Pick<ReadYaml, 'places'>) =>
  (path: readonly PropertyKey[], part: 'key' | 'value'): Place =>
    part === 'value' ? places.within(path) : places.at(path);

const schemaOf = (folder: Folder) => folderSchemas[folder] as unknown as z.ZodType<FileOf<Folder>>;

/** A pack's `pakke.yaml`; where it is missing or cannot be read, a name that says so, and why. */
export function readManifest(sources: readonly SourceText[]): {
  readonly manifest: ManifestFile;
  readonly problems: readonly PackProblem[];
  readonly at: (path: readonly PropertyKey[]) => Place;
} {
  const file = 'pakke.yaml';
  const source = sources.find(({ path }) => path === file);
  if (!source) {
    const message = 'Pakken mangler filen pakke.yaml med id, titel, version, udgiver og dato.';
    return { manifest: UNNAMED, problems: [{ file, ...TOP, message, fatal: false }], at: () => TOP };
  }
  const { value, places, problems } = readYaml(file, source.text);
  const at = (path: readonly PropertyKey[]) => places.at(path);
  if (value === undefined) return { manifest: UNNAMED, problems, at };
  const read = validate(manifestSchema, file, value, placesOf({ places }));
  return { manifest: read.value ?? UNNAMED, problems: read.problems, at };
}
