import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type LoadedPack, loadPack, type SourceText } from '../pack/load.ts';
import { folderSchemas } from '../pack/schema.ts';

/**
 * Reads a pack from a folder on disk.
 *
 * @throws Error with a Danish message where the folder is missing or is no pack at all
 */
export function loadPackFolder(folder: string): LoadedPack {
  const sources = readPackSources(folder);
  if (sources.length === 0) throw new Error(noPack(folder));
  return loadPack(sources);
}

/** What is told of a folder without any file of a pack. */
export function noPack(folder: string): string {
  return `${folder} er ingen pakke: der er hverken pakke.yaml eller nogen af mapperne ${Object.keys(folderSchemas).join(', ')}.`;
}

/**
 * The files of a pack folder, unread.
 *
 * @throws Error with a Danish message where the folder is missing
 */
export function readPackSources(folder: string): SourceText[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(`Mappen ${folder} findes ikke. Ret stien til pakken.`);
  }
  const sources: SourceText[] = [];
  const add = (path: string) => sources.push({ path, text: readFileSync(join(folder, path), 'utf8') });
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isFile() && entry.name === 'pakke.yaml') add(entry.name);
    if (!entry.isDirectory() || !(entry.name in folderSchemas)) continue;
    for (const file of readdirSync(join(folder, entry.name))) if (/\.ya?ml$/.test(file)) add(`${entry.name}/${file}`);
  }
  return sources;
}
