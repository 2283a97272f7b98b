/** The script and the style sheet of the handbook's pages. */
export function buildHandbookWeb(): Promise<{ readonly script: string; readonly style: string }>;
