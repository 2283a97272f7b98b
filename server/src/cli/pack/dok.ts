import { parseArgs } from 'node:util';
import { namedCheckNames } from '../../check/named/registry.ts';
import { writeHandbook } from '../../files/handbook-folder.ts';
import { handbookOf } from '../../handbook/handbook.ts';
import { compilePack } from '../../pack/compile.ts';
import type { LoadedPack } from '../../pack/load.ts';
import type { Pack } from '../../pack/pack.ts';
import { formatProblem } from '../../pack/problem.ts';
import { COULD_NOT_RUN, ERRORS_FOUND, NO_ERRORS, type Output } from '../check-command.ts';
import { readChosenPack } from './chosen-pack.ts';
import { htmlPage, searchEntry } from './handbook-html.ts';

export const handbookUsage = `Brug: rettesnor pakke dok [MAPPE] --til UDMAPPE [--kun html|markdown]

  MAPPE             pakken, håndbogen skal laves af (ellers den mappe, du står i)
  --til UDMAPPE     en ny eller tom mappe, eller en med en tidligere håndbog
  --kun html        kun sider til browseren; --kun markdown: kun Markdown

Slutkode: 0 håndbogen er skrevet · 1 skrevet, men pakken har fejl · 2 kunne ikke køre
`;

type Kind = 'html' | 'markdown';

/** What the pages need beside themselves. */
export interface WebFiles {
  readonly script: string;
  readonly style: string;
}

/** `rettesnor pakke dok`: writes the handbook of a pack as a website in a folder, and as Markdown. */
export async function runHandbook(args: readonly string[], builtIn: LoadedPack, { out, err }: Output): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    out(handbookUsage);
    return NO_ERRORS;
  }
  const options = readOptions(args, err);
  if (!options) return COULD_NOT_RUN;
  try {
    const pack = compilePack(readChosenPack(options.root, builtIn).loaded, namedCheckNames);
    for (const problem of pack.problems) err(`Pakken: ${formatProblem(problem)}\n`);
    // Only the bundled command line has these; asked for here, so that other commands run from source too.
    const { default: web } = await import('virtual:haandbog');
    const files = handbookFiles(pack, web, options.only);
    writeHandbook(options.to, files);
    const front = options.only === 'markdown' ? 'index.md' : 'index.html';
    out(`Håndbogen er skrevet i ${options.to}: ${files.size} filer. Begynd med ${front}.\n`);
    return pack.problems.length > 0 ? ERRORS_FOUND : NO_ERRORS;
  } catch (error) {
    err(`${error instanceof Error ? error.message : String(error)}\n`);
    return COULD_NOT_RUN;
  }
}

/**
 * The files of a pack's handbook, by path. The same pack gives the same bytes.
 *
 * @param only one kind of pages; without it both
 */
export function handbookFiles(pack: Pack, web: WebFiles, only?: Kind): Map<string, string> {
  const files = new Map<string, string>();
  const pages = handbookOf(pack);
  if (only !== 'html') for (const { path, markdown } of pages) files.set(`${path}.md`, markdown);
  if (only === 'markdown') return files;
  const book = `Håndbog: ${pack.manifest.titel}`;
  for (const page of pages) files.set(`${page.path}.html`, htmlPage(page, book));
  files.set('stil.css', web.style);
  files.set('soegning.js', web.script);
  // In a script no text of the pack's may end the script or be read as markup.
  const entries = pages.map((page) => JSON.stringify(searchEntry(page)).replaceAll('<', '\\u003c'));
  files.set('soegeindeks.js', `window.rettesnorSider = [\n${entries.join(',\n')}\n];\n`);
  return files;
}

interface Options {
  readonly root: string;
  readonly to: string;
  readonly only?: Kind;
}

function readOptions(args: readonly string[], err: Output['err']): Options | undefined {
  let parsed: { values: { til?: string; kun?: string }; positionals: string[] };
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { til: { type: 'string' }, kun: { type: 'string' } },
    });
  } catch (error) {
    // Node names the argument in its (English) message.
    const named = /'(-[^'\s]*)/.exec((error as Error).message)?.[1] ?? args.join(' ');
    err(`Rettesnor forstår ikke "${named}".\n\n${handbookUsage}`);
    return undefined;
  }
  const { til, kun } = parsed.values;
  const [root = '.', ...more] = parsed.positionals;
  if (more.length > 0) err(`Skriv kun én pakke ad gangen.\n\n${handbookUsage}`);
  else if (til === undefined || til === '')
    err(`Skriv med --til, hvilken mappe håndbogen skal skrives i.\n\n${handbookUsage}`);
  else if (kun !== undefined && kun !== 'html' && kun !== 'markdown')
    err(`--kun kan være html eller markdown, ikke "${kun}".\n`);
  else return { root, to: til, only: kun };
  return undefined;
}
