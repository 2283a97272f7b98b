import { type Document, isMap, isNode, isPair, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import da from 'zod/v4/locales/da.js';
import type { PackProblem } from './problem.ts';
import { type FileOf, type Folder, folderSchemas, type ManifestFile, manifestSchema } from './schema.ts';

z.config(da());

/** Most aliases a file may use: enough for a real one, too few to blow up memory. */
const MOST_ALIASES = 100;
/** No rule file comes near this; a larger one is a mistake, and would take seconds to read. */
const LARGEST_FILE = 1_000_000;

export interface ReadFile<T> {
  readonly value?: T;
  readonly problems: readonly PackProblem[];
  /** Line and column, from 1, of a key path in the file, for problems found later. */
  readonly locate: (path: readonly PropertyKey[]) => { readonly line: number; readonly column: number };
}

/** Reads and validates one pack file of a folder. Never throws: what is wrong is told with its place. */
export function readPackFile<F extends Folder>(folder: F, file: string, text: string): ReadFile<FileOf<F>> {
  return readYaml(folderSchemas[folder] as unknown as z.ZodType<FileOf<F>>, file, text);
}

/** Reads and validates a pack's `pakke.yaml`. */
export function readManifest(file: string, text: string): ReadFile<ManifestFile> {
  return readYaml(manifestSchema, file, text);
}

function readYaml<T>(schema: z.ZodType<T>, file: string, text: string): ReadFile<T> {
  const lines = new LineCounter();
  const start = { line: 1, column: 1 };
  if (text.length > LARGEST_FILE) {
    const message = `Filen er på ${Math.round(text.length / 1e6)} MB. En regelfil kan højst være 1 MB; del den i flere.`;
    return { problems: [{ file, ...start, message, fatal: true }], locate: () => start };
  }
  const document = parseDocument(text.replace(/^\uFEFF/, ''), {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: true,
  });
  const locate = (path: readonly PropertyKey[]) => position(lines, offsetOf(document, path));
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => ({
      file,
      ...position(lines, error.pos[0]),
      message: `Filen kan ikke læses som YAML: ${danishYamlError(error.code, error.message)}`,
      fatal: true,
    }));
    return { problems, locate };
  }
  let plain: unknown;
  try {
    plain = document.toJS({ maxAliasCount: MOST_ALIASES });
  } catch {
    return {
      problems: [
        {
          file,
          ...start,
          message: 'Filen bruger for mange henvisninger (&navn og *navn). Skriv teksten ud.',
          fatal: true,
        },
      ],
      locate,
    };
  }
  if (plain === null || plain === undefined) {
    return { problems: [{ file, ...start, message: 'Filen er tom.', fatal: true }], locate };
  }
  const parsed = schema.safeParse(plain);
  if (parsed.success) return { value: parsed.data, problems: [], locate };
  const problems = parsed.error.issues.flatMap(eachKey).map((issue) => ({
    file,
    ...locate(issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys] : issue.path),
    message: danishIssue(issue),
    fatal: true,
  }));
  return { problems, locate };
}

function position(lines: LineCounter, offset: number): { line: number; column: number } {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

/** Where a key path stands; where it is missing, the nearest place above it. */
function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const key = path[length - 1];
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isPair(item) && String(item.key) === String(key));
      if (pair && isNode(pair.key) && pair.key.range) return pair.key.range[0];
    }
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

/** Keys that are not known are told one by one, each where it stands. */
function eachKey(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ ...issue, keys: [key] })) : [issue];
}

function danishIssue(issue: z.core.$ZodIssue): string {
  const where = issue.path.length > 0 ? `"${issue.path.join(' › ')}": ` : '';
  if (issue.code === 'unrecognized_keys') {
    return `${where}Rettesnor kender ikke "${issue.keys[0]}". Er ordet stavet rigtigt?`;
  }
  if (issue.code === 'invalid_value') return `${where}Vælg mellem: ${issue.values.join(', ')}.`;
  if (issue.code === 'invalid_type' && issue.input === undefined) return `${where}mangler.`;
  return `${where}${issue.message}`;
}

function danishYamlError(code: string, fallback: string): string {
  const messages: Readonly<Record<string, string>> = {
    DUPLICATE_KEY: 'Det samme ord står to gange. Slå de to sammen.',
    BAD_INDENT: 'Linjen er rykket forkert ind.',
    TAB_AS_INDENT: 'Linjen er rykket ind med tabulator. Brug mellemrum.',
    MISSING_CHAR: 'Der mangler et tegn, fx en parentes, et citationstegn eller et komma.',
    UNEXPECTED_TOKEN: 'Her står et tegn, som ikke passer ind. Sæt citationstegn om teksten.',
    BLOCK_AS_IMPLICIT_KEY: 'Der mangler et kolon eller et linjeskift.',
    MULTILINE_IMPLICIT_KEY: 'Der mangler et kolon.',
  };
  return messages[code] ?? fallback;
}
