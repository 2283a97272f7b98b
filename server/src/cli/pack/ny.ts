import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readPackSources } from '../../files/pack-folder.ts';
import { type LoadedPack, loadPack, type SourceText } from '../../pack/load.ts';
import { whyNoId } from '../../pack/new-id.ts';
import {
  isScaffoldKind,
  type ScaffoldKind,
  scaffold,
  scaffoldFolders,
  scaffoldPack,
  scaffoldPath,
} from '../../pack/scaffold.ts';
import { localDay } from '../../text/calendar.ts';
import { COULD_NOT_RUN, NO_ERRORS, type Output } from '../check-command.ts';

const kinds = Object.keys(scaffoldFolders).join('|');

export const newUsage = `Brug: rettesnor pakke ny MAPPE --id ID --titel TITEL [--udgiver NAVN]
      rettesnor pakke ny regel MAPPE ${kinds} ID [--titel TITEL]

Laver en ny pakke med et eksempel på hver slags regel, eller en ny fil i en pakke. Filerne kan bruges, som de er: ret i dem.

  MAPPE             pakkens mappe
  ID                navnet, som fund og andre filer henviser til, fx testby-klagefrist
  --titel TITEL     pakken eller reglen i én kort sætning
  --udgiver NAVN    den, der udgiver pakken, fx "Testby Kommune"

Slutkode: 0 lavet · 2 kunne ikke køre
`;

/** `rettesnor pakke ny`: makes a pack, or a file in one. Never writes over a file. */
export async function runNew(args: readonly string[], builtIn: LoadedPack, { out, err }: Output): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    out(newUsage);
    return NO_ERRORS;
  }
  try {
    const { values, positionals } = parse(args);
    const today = localDay(new Date());
    const isRule = positionals[0] === 'regel' && positionals.length > 1;
    const made = isRule ? newFile(positionals.slice(1), values, builtIn, today) : newPack(positionals, values, today);
    out(`Lavet:\n${made.map((path) => `  ${path}\n`).join('')}`);
    return NO_ERRORS;
  } catch (error) {
    err(`${(error as Error).message}\n`);
    return COULD_NOT_RUN;
  }
}

interface Named {
  readonly id?: string;
  readonly titel?: string;
  readonly udgiver?: string;
}

function newPack([root, ...rest]: readonly string[], named: Named, today: string): string[] {
  if (root === undefined || rest.length > 0) throw new Error(`Skriv én mappe.\n\n${newUsage}`);
  if (named.id === undefined || !named.titel?.trim()) throw new Error(`Skriv --id og --titel.\n\n${newUsage}`);
  checkId(named.id);
  const stat = statSync(root, { throwIfNoEntry: false });
  if (stat && !(stat.isDirectory() && readdirSync(root).length === 0)) {
    throw new Error(`${root} findes allerede og er ikke en tom mappe. Vælg et andet navn.`);
  }
  const publisher = named.udgiver?.trim() || 'Skriv kommunens navn';
  return write(root, scaffoldPack({ id: named.id, title: named.titel, publisher, today }));
}

function newFile(
  [root, kind, id, ...rest]: readonly string[],
  named: Named,
  builtIn: LoadedPack,
  today: string,
): string[] {
  if (id === undefined || rest.length > 0) throw new Error(`Skriv mappe, slags og id.\n\n${newUsage}`);
  if (!isScaffoldKind(kind)) {
    throw new Error(`Der er ingen slags, der hedder "${kind}". Vælg mellem: ${kinds.replaceAll('|', ', ')}.`);
  }
  checkId(id);
  const sources = readPackSources(root);
  if (!sources.some(({ path }) => path === 'pakke.yaml')) {
    throw new Error(`${root} er ingen pakke: pakke.yaml mangler. Lav først pakken med "rettesnor pakke ny".`);
  }
  if (isKnown(kind, id, builtIn)) {
    throw new Error(
      `Der er allerede en fil med id "${id}" i grundpakken. Vil du ændre den, så lav selv filen ${scaffoldPath(kind, id)} med id, grund og det, der skal være anderledes. Ellers vælg et andet id.`,
    );
  }
  if (isKnown(kind, id, loadPack(sources))) {
    throw new Error(`Der er allerede en fil med id "${id}" i pakken. Vælg et andet id.`);
  }
  const title = named.titel?.trim() || 'Skriv her, hvad det handler om, i én kort sætning';
  return write(root, [{ path: scaffoldPath(kind, id), text: scaffold(kind, { id, title, today }) }]);
}

function checkId(id: string): void {
  const objection = whyNoId(id);
  if (objection !== undefined) throw new Error(`"${id}": ${objection}`);
}

function isKnown(kind: ScaffoldKind, id: string, pack: LoadedPack): boolean {
  const known = pack.files[scaffoldFolders[kind]] as readonly { readonly id: string }[];
  return known.some((file) => file.id === id);
}

/** Writes files that are not there; where one is, nothing is written. */
function write(root: string, files: readonly SourceText[]): string[] {
  const paths = files.map(({ path }) => join(root, path));
  const taken = paths.find((path) => existsSync(path));
  if (taken !== undefined) throw new Error(`${taken} findes allerede. Vælg et andet id.`);
  for (const [index, path] of paths.entries()) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, files[index].text, { flag: 'wx' });
  }
  return paths;
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { id: { type: 'string' }, titel: { type: 'string' }, udgiver: { type: 'string' } },
    });
  } catch (error) {
    // Node names the argument in its (English) message.
    const named = /'(-[^'\s]*)/.exec((error as Error).message)?.[1] ?? args.join(' ');
    throw new Error(`Rettesnor forstår ikke "${named}".\n\n${newUsage}`);
  }
}
