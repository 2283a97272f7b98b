import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { projectRoot } from '../testbed/project.ts';

/** The scripts that are used: the floors, a client that types, and a generator of letters. */
export const toolFiles = ['gen.mjs', 'ac.mjs', 'floor-server.mjs', 'batch-floor.mjs', 'lsp-bench.mjs'] as const;

/**
 * The folder with the floors. They are kept beside the project, for other checkers are measured with them too.
 *
 * @throws Error that tells what is missing and where it should be
 */
export function toolFolder(): string {
  const folder = resolve(process.env.RETTESNOR_BENCH ?? join(projectRoot, '../shared/bench'));
  const missing = toolFiles.filter((file) => !existsSync(join(folder, file)));
  if (missing.length === 0) return folder;
  throw new Error(
    `Der måles mod et gulv, der ikke er en del af projektet, og det findes ikke her: ${folder} (mangler ${missing.join(', ')}).\n` +
      'Læg mappen der, eller sæt RETTESNOR_BENCH til den.',
  );
}
