import { fileURLToPath } from 'node:url';
import { namedCheckNames } from '../server/src/check/named/registry.ts';
import { loadPackFolder } from '../server/src/files/pack-folder.ts';
import { compilePack } from '../server/src/pack/compile.ts';
import { formatProblem } from '../server/src/pack/problem.ts';

const folder = fileURLToPath(new URL('../snippets', import.meta.url));

/**
 * Reads and validates the built-in pack and reads its patterns, so that at run time it only has to be put together.
 *
 * @returns the loaded pack as JSON, without the texts of its files; `origins` is a map, which the bundle adds
 * @throws Error that lists the problems, when the built-in pack has any
 */
export async function buildPack(): Promise<string> {
  const loaded = loadPackFolder(folder);
  const { problems, vocabulary } = compilePack(loaded, namedCheckNames);
  if (problems.length > 0) {
    throw new Error(`Grundpakken har fejl:\n${problems.map(formatProblem).join('\n')}`);
  }
  const { manifest, files, chain } = loaded;
  return JSON.stringify({ manifest, files, chain, problems, written: vocabulary.book.written });
}
