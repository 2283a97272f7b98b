import { fileURLToPath } from 'node:url';
import { loadPackFolder } from '../server/src/files/pack-folder.ts';
import { formatProblem } from '../server/src/pack/problem.ts';

const folder = fileURLToPath(new URL('../snippets', import.meta.url));

/**
 * Reads and validates the built-in pack, so that at run time it only has to be compiled.
 *
 * @returns the loaded pack as JSON
 * @throws Error that lists the problems, when the built-in pack has any
 */
export async function buildPack(): Promise<string> {
  const loaded = loadPackFolder(folder);
  if (loaded.problems.length > 0) {
    throw new Error(`Grundpakken har fejl:\n${loaded.problems.map(formatProblem).join('\n')}`);
  }
  return JSON.stringify(loaded);
}
