import { fileURLToPath } from 'node:url';

/** The folder of this project. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');

/** The folder of letters that the tests in the real editor open, always as a copy. */
export const letters = fileURLToPath(new URL('../e2e/workspace', import.meta.url));

/** The letter that lacks its complaint guidance and cites principmeddelelse 34-18. */
export const refusalLetter = 'afslag.afgoerelse.md';

/** A folder with a municipality's pack and a letter that its rule is about. */
export const packs = fileURLToPath(new URL('../pakker', import.meta.url));
export const packFile = 'testby/vendinger/vi-plejer.yaml';
export const packLetter = 'breve/koersel.afgoerelse.md';
