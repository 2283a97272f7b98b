import { markersOfHelp, markersReadByCode } from '../../pack/code-markers.ts';
import type { Folder, PatternSource } from '../../pack/schema.ts';
import { listMentions } from '../../phrase/word-lists.ts';
import type { CheckOfPack } from './check-of-pack.ts';
import { markerIdOf, patternSites } from './pattern-sites.ts';
import type { ReviewedPack } from './reviewed-pack.ts';

/** Markers that nobody asks for: often a name that was changed in one place only. */
export const unusedMarkers: CheckOfPack = {
  id: 'kendetegn-bruges-ikke',
  title: 'Kendetegn, som ingen regel bruger',
  *run(reviewed) {
    const namesMarker = (pattern: PatternSource) => markerIdOf(pattern) ?? [];
    const used = namedIn(reviewed, ['afsnit', 'udfald', 'krav', 'vendinger'], namesMarker);
    for (const id of [...markersReadByCode, ...markersOfHelp(reviewed.loaded.files.love)]) used.add(id);
    const markers = reviewed.loaded.files.kendetegn;
    addWhatTheyBuildOn(used, markers, (marker) =>
      patternSites('kendetegn', marker).flatMap(({ patterns }) => patterns.flatMap(namesMarker)),
    );
    for (const { id } of reviewed.own.files.kendetegn)
      if (!used.has(id))
        yield unused('kendetegn', id, `Ingen regel, intet afsnit og intet udfald bruger kendetegnet "${id}". Brug det`);
  },
};

/** Lists of words that no pattern names. */
export const unusedWordLists: CheckOfPack = {
  id: 'ordliste-bruges-ikke',
  title: 'Ordlister, som intet mønster bruger',
  *run(reviewed) {
    const namesLists = (source: string) => listMentions(source).map(({ id }) => id);
    const used = namedIn(reviewed, ['kendetegn', 'afsnit', 'udfald', 'krav', 'vendinger'], (pattern) =>
      typeof pattern === 'string' ? namesLists(pattern) : [],
    );
    addWhatTheyBuildOn(used, reviewed.loaded.files.ordlister, ({ ord }) => ord.flatMap(namesLists));
    for (const { id } of reviewed.own.files.ordlister)
      if (!used.has(id))
        yield unused('ordlister', id, `Intet mønster bruger ordlisten "${id}". Skriv <${id}> i et mønster`);
  },
};

/** The ids that the patterns of some folders name. */
function namedIn(
  { loaded: { files } }: ReviewedPack,
  folders: readonly Folder[],
  names: (pattern: PatternSource) => string | readonly string[],
): Set<string> {
  const sites = folders.flatMap((folder) => files[folder].flatMap((file) => patternSites(folder, file)));
  return new Set(sites.flatMap(({ patterns }) => patterns.flatMap(names)));
}

/** What something used builds on is used too, and what that builds on. */
function addWhatTheyBuildOn<F extends { readonly id: string }>(
  used: Set<string>,
  files: readonly F[],
  builtOn: (file: F) => readonly string[],
): void {
  // A set grows while it is gone through.
  for (const id of used)
    for (const file of files) if (file.id === id) for (const named of builtOn(file)) used.add(named);
}

/** @param message what is wrong and what to do; that the file may be deleted instead is added */
function unused(folder: 'kendetegn' | 'ordlister', id: string, message: string) {
  return { folder, id, path: ['id'], level: 'advarsel', message: `${message}, eller slet filen.` } as const;
}
