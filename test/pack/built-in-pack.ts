import { fileURLToPath } from 'node:url';
import { loadPackFolder } from '../../server/src/files/pack-folder.ts';
import { compilePack } from '../../server/src/pack/compile.ts';

/** The built-in pack as its files stand in the tree. */
export const loaded = loadPackFolder(fileURLToPath(new URL('../../snippets', import.meta.url)));
export const pack = compilePack(loaded);

/** A day on which all law that the pack describes is in force, for examples that carry no date. */
export const today = '2026-11-23';
