import type { Range } from 'vscode-languageserver-types';
import type { Example } from '../check/example.ts';
import { runExample } from '../check/pack-examples.ts';
import type { PackUnderTest } from '../check/pack-under-test.ts';
import { LineIndex } from '../text/line-index.ts';
import { fileUri } from './pack-files/open-pack-file.ts';
import type * as protocol from './protocol.ts';

/** A pack under test and where it is. */
export interface TestedPack extends PackUnderTest {
  /** URI of its folder. */
  readonly folder: string;
}

/** How long work goes on, and what lets others in between. */
export interface Work {
  readonly today: string;
  readonly isCancelled: () => boolean;
  readonly rest: () => Promise<void>;
}

/** Milliseconds of work after which others may be waiting. */
const LONGEST_WITHOUT_REST = 40;
/** UTF-16 units of an example that are shown of it. */
const LONGEST_LABEL = 80;

/** The files of a pack that have examples, and where these stand. */
export function exampleFiles({ folder, pack, examples }: TestedPack): protocol.PackExamples {
  const files = new Map<
    string,
    { file: Omit<protocol.PackExampleFile, 'eksempler'>; eksempler: protocol.PackExample[] }
  >();
  const lines = new Map<string, LineIndex>();
  for (const { example, file, place } of examples) {
    if (!file || !place) continue;
    const uri = fileUri(folder, file.source.path);
    let known = files.get(uri);
    if (!known) {
      known = { file: { uri, mappe: file.folder, id: file.id, titel: file.titel }, eksempler: [] };
      files.set(uri, known);
      lines.set(uri, new LineIndex(file.source.text));
    }
    known.eksempler.push({
      id: nameOf(example),
      slags: example.kind,
      nr: example.index + 1,
      tekst: labelOf(example.text),
      range: rangeOf(lines.get(uri)!, place),
    });
  }
  return {
    pakke: packName(pack.manifest),
    filer: [...files.values()].map(({ file, eksempler }) => ({ ...file, eksempler })),
  };
}

/**
 * Runs examples by name, in the order given.
 *
 * @returns undefined where it was cancelled; examples that are no longer there are left out
 */
export async function runExamples(
  { pack, examples }: TestedPack,
  names: readonly string[],
  { today, isCancelled, rest }: Work,
): Promise<protocol.ExampleOutcomes | undefined> {
  const byName = new Map(examples.map(({ example }) => [nameOf(example), example]));
  const outcomes: protocol.ExampleOutcome[] = [];
  let rested = performance.now();
  for (const id of names) {
    const example = byName.get(id);
    if (!example) continue;
    const begun = performance.now();
    const { ok, expected, found } = runExample(example, pack, today);
    const done = performance.now();
    outcomes.push({ id, holder: ok, forventet: expected, fundet: found, ms: done - begun });
    if (done - rested > LONGEST_WITHOUT_REST) {
      await rest();
      if (isCancelled()) return undefined;
      rested = performance.now();
    }
  }
  return outcomes;
}

/** A pack as the client names it. */
export function packName({ id, titel, version }: protocol.PackName): protocol.PackName {
  return { id, titel, version };
}

function nameOf({ folder, id, kind, index }: Example): string {
  return `${folder}/${id}/${kind}/${index}`;
}

function labelOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST_LABEL ? `${line.slice(0, LONGEST_LABEL - 1)}…` : line;
}

function rangeOf(lines: LineIndex, { from, to }: { readonly from: number; readonly to: number }): Range {
  const position = (offset: number) => {
    const { line, column } = lines.place(offset);
    return { line: line - 1, character: column - 1 };
  };
  return { start: position(from), end: position(to) };
}
