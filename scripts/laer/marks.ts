import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What begins the kinds of sentences that show something, and is no defect. */
export const SHOWS = 'viser-';

/** What the citizen told of the situation is a fact, but not as the municipality knows it: so much of it counts. */
const FACT_AS_TOLD = 0.3;

/** Tells by a sentence's marks how much of it counts as one of a kind, between 0 and 1. */
type ShareOf = (marks: ReadonlySet<string>) => number;

/** The kinds that the sentences of letters are marked for. */
const TOLD: ReadonlyMap<string, ShareOf> = new Map([
  ...['andet', 'begrundelse', 'syn', 'hørt', 'imod'].map((what): [string, ShareOf] => [
    SHOWS + what,
    (marks) => (marks.has(what) ? 1 : 0),
  ]),
  ['viser-fakta', (marks) => (marks.has('fakta') ? (marks.has('syn') ? FACT_AS_TOLD : 1) : 0)],
  // A conclusion, and nothing of the case beside it.
  [
    'viser-bedømmelse',
    (marks) => (marks.has('bedømmelse') && !marks.has('begrundelse') && !marks.has('fakta') ? 1 : 0),
  ],
]);

/** The kinds that the sentences of letters about children are marked for, each set of letters in a folder of its own. */
const TOLD_OF_CHILDREN: ReadonlyMap<string, ShareOf> = new Map([
  ['viser-barnets-syn', (marks) => (marks.has('barnets-syn') ? 1 : 0)],
]);

/** The kinds that the sentences of letters are marked for which give a part of what was applied for and refuse the rest. */
const TOLD_OF_REFUSALS: ReadonlyMap<string, ShareOf> = new Map(
  ['afslag', 'afslagsgrund'].map((what): [string, ShareOf] => [SHOWS + what, (marks) => (marks.has(what) ? 1 : 0)]),
);

const MARKED = {
  'laering/saetninger': TOLD,
  'laering/barnets-syn': TOLD_OF_CHILDREN,
  'laering/afslag': TOLD_OF_REFUSALS,
} as const;

/** All kinds that sentences of letters are marked for. */
export const TOLD_AT_ALL: readonly string[] = Object.values(MARKED).flatMap((told) => [...told.keys()]);

/** What somebody has said of a sentence of a letter that was read, by hand; nothing, where it shows none of it. */
interface SentenceLine {
  readonly tekst: string;
  readonly viser?: readonly string[];
}

/** A sentence that was marked by hand. */
export interface MarkedSentence {
  readonly hand: string;
  readonly text: string;
  /** Of each kind that it was marked for, how much of it counts as one. */
  readonly shares: ReadonlyMap<string, number>;
}

/** The sentences of the folders above, one file a hand. */
export function readMarkedSentences(): MarkedSentence[] {
  return Object.entries(MARKED).flatMap(([folder, told]) =>
    readLines<SentenceLine>(folder).map(({ hand, line: { tekst, viser = [] } }) => {
      const marks = new Set(viser);
      return { hand, text: tekst, shares: new Map([...told].map(([kind, shareOf]) => [kind, shareOf(marks)])) };
    }),
  );
}

/** The lines of a folder's files of JSON lines, each with the hand that its file is named for. */
export function readLines<T>(folder: string): { hand: string; line: T }[] {
  const path = join(root, folder);
  return readdirSync(path)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => {
      const lines = readFileSync(join(path, name), 'utf8').split('\n').filter(Boolean);
      return lines.map((line) => ({ hand: name.replace(/\.jsonl$/, ''), line: JSON.parse(line) as T }));
    });
}
