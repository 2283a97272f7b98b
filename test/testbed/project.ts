import { fileURLToPath } from 'node:url';

/** The folder of this project. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');

/** The folder of letters that the tests in the real editor open, always as a copy. */
export const letters = fileURLToPath(new URL('../e2e/workspace', import.meta.url));

/** The letter that lacks its complaint guidance and cites principmeddelelse 34-18. */
export const refusalLetter = 'afslag.afgoerelse.md';
