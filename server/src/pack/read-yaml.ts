import { type Document, LineCounter, parseDocument, visit } from 'yaml';
import { largestFile } from './file-size.ts';
import { type PackProblem, type Place, TOP } from './problem.ts';
import { YamlPlaces } from './yaml-places.ts';

/** Most aliases a file may use: enough for a real one, too few to blow up memory. */
const MOST_ALIASES = 100;
/** Deeper than any rule file; far from where reading it would take more stack than there is. */
const MOST_BRACKETS = 100;
const DEEPLY_INDENTED = /^[ \t?:-]{300}/m;
const NOT_UTF8 = /[\0\uFFFD]/;

/** What a file says, as data, and where. Without a value it could not be read at all, and the problems say why. */
export interface ReadYaml {
  readonly value?: unknown;
  readonly places: YamlPlaces;
  readonly problems: readonly PackProblem[];
}

/** Reads one YAML file of a pack. Never throws, whatever it is given: what is wrong is told with its place. */
export function readYaml(file: string, source: string): ReadYaml {
  const text = source.replace(/^\uFEFF/, '');
  const unreadable = refusal(file, source.length, text);
  const lines = new LineCounter();
  // What is refused is not parsed: reading it is just what must not happen.
  const document = parseDocument(unreadable ? '' : text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: true,
    logLevel: 'error',
  });
  const places = new YamlPlaces(document, lines, text);
  const refuse = (message: string, place: Place = TOP): ReadYaml => ({
    places,
    problems: [{ file, ...place, message, fatal: true }],
  });
  if (unreadable) return refuse(unreadable.message, unreadable.place);
  if (document.errors.length > 0) {
    const problems = document.errors.map(({ code, message, pos }) => ({
      file,
      ...places.place(pos[0], pos[1]),
      message: `Filen kan ikke læses som YAML: ${danishYamlError(code, message)}`,
      fatal: true,
    }));
    return { places, problems };
  }
  try {
    const value: unknown = document.toJS({ maxAliasCount: MOST_ALIASES });
    return value === null || value === undefined ? refuse('Filen er tom.') : { value, places, problems: [] };
  } catch {
    const loose = looseAlias(document);
    if (loose)
      return refuse('Henvisningen med * peger ikke på noget. Sæt citationstegn om teksten.', places.place(...loose));
    return refuse('Filen bruger for mange henvisninger (&navn og *navn). Skriv teksten ud.');
  }
}

/** The range of the first alias whose anchor is nowhere: mostly a text that begins with a star. */
function looseAlias(document: Document.Parsed): [number, number] | undefined {
  const anchors = new Set<string>();
  visit(document, { Value: (_, { anchor }) => void (anchor && anchors.add(anchor)) });
  let loose: [number, number] | undefined;
  visit(document, {
    Alias: (_, { source, range }) => {
      if (anchors.has(source) || !range) return undefined;
      loose = [range[0], range[1]];
      return visit.BREAK;
    },
  });
  return loose;
}

/** What keeps a file from being parsed at all. */
function refusal(file: string, size: number, text: string): { message: string; place: Place } | undefined {
  const { bytes, remedy } = largestFile(file);
  if (size > bytes) {
    const message = `Filen er på ${Math.round(size / 1e6)} MB. ${remedy}`;
    return { message, place: TOP };
  }
  const foreign = NOT_UTF8.exec(text);
  if (foreign) {
    const message = 'Filen er ikke gemt som UTF-8, så æ, ø og å kan ikke læses. Gem den igen med tegnsættet UTF-8.';
    return { message, place: placeIn(text, foreign.index) };
  }
  const deep = DEEPLY_INDENTED.exec(text)?.index ?? tooManyBrackets(text);
  if (deep === undefined) return undefined;
  return {
    message: 'Filen er rykket ind i flere lag, end Rettesnor kan læse. Skriv den fladere.',
    place: placeIn(text, deep),
  };
}

/** Where so many brackets stand open that reading them could exhaust the stack. Brackets in texts count, and seldom stay open. */
function tooManyBrackets(text: string): number | undefined {
  let open = 0;
  for (const { 0: bracket, index } of text.matchAll(/[[\]{}]/g)) {
    open = Math.max(0, open + (bracket === '[' || bracket === '{' ? 1 : -1));
    if (open > MOST_BRACKETS) return index;
  }
  return undefined;
}

function placeIn(text: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: before[before.length - 1].length + 1 };
}

function danishYamlError(code: string, fallback: string): string {
  const messages: Readonly<Record<string, string>> = {
    DUPLICATE_KEY: 'Det samme ord står to gange. Slå de to sammen.',
    BAD_INDENT: 'Linjen er rykket forkert ind.',
    TAB_AS_INDENT: 'Linjen er rykket ind med tabulator. Brug mellemrum.',
    MISSING_CHAR: 'Der mangler et tegn, fx en parentes, et citationstegn eller et komma.',
    UNEXPECTED_TOKEN: "Her står et tegn, som ikke passer ind. Sæt enkelte citationstegn om hele teksten: '…'",
    BLOCK_AS_IMPLICIT_KEY:
      "Der står et kolon midt i teksten, eller der mangler et linjeskift. Hører kolonet til teksten, så sæt enkelte citationstegn om hele teksten: '…'",
    MULTILINE_IMPLICIT_KEY: 'Der mangler et kolon.',
    MULTIPLE_DOCS: 'Linjen --- begynder en ny fil. Læg det, der står under den, i sin egen fil.',
    BAD_ALIAS: 'Henvisningen med * peger ikke på noget. Sæt citationstegn om teksten.',
    BAD_SCALAR_START: 'Teksten kan ikke begynde med dette tegn. Sæt citationstegn om den.',
    BAD_DQ_ESCAPE: 'Efter \\ kan dette tegn ikke stå. Brug enkelte citationstegn om teksten.',
    BLOCK_IN_FLOW: 'Inde i en parentes kan der ikke stå en liste med streger.',
    KEY_OVER_1024_CHARS: 'Ordet før kolon er for langt. Sæt citationstegn om teksten.',
  };
  return messages[code] ?? fallback;
}
