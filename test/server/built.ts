import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Path of a bundle in `dist/`, which is built first where it is missing. */
export function built(name: string): string {
  const path = join(root, 'dist', name);
  if (!existsSync(path)) execFileSync(process.execPath, ['esbuild.mjs'], { cwd: root, stdio: 'pipe' });
  return path;
}
