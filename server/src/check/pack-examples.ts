import type { Pack } from '../pack/pack.ts';
import type { PackFiles } from '../pack/schema.ts';
import { occursIn, type SetId } from '../phrase/reading.ts';
import { checkLetter } from './check-letter.ts';
import {
  type Example,
  type ExampleFolder,
  type ExampleKind,
  type ExampleResult,
  exampleFolders,
  notThere,
} from './example.ts';
import { quote, wordsOfSet } from './example-words.ts';
import { runRequirement, runWording } from './rule-examples.ts';

/** The examples of all files, in the order of files and of the examples in them. Rules that are switched off have none. */
export function examplesOf(files: PackFiles): Example[] {
  return exampleFolders.flatMap((folder) =>
    files[folder].flatMap((file) => {
      if ('alvor' in file && file.alvor === 'fra') return [];
      return Object.entries(file.eksempler).flatMap(([kind, texts]) =>
        (texts ?? []).map(
          (text: string, index: number): Example => ({
            folder,
            id: file.id,
            kind: kind as ExampleKind,
            index,
            path: ['eksempler', kind, index],
            text,
          }),
        ),
      );
    }),
  );
}

/**
 * Runs an example with the whole pack.
 *
 * @param today `2026-11-23`: the law of this day holds for an example without a date of its own
 */
export function runExample(example: Example, pack: Pack, today: string): ExampleResult {
  return runners[example.folder](example, pack, today);
}

type Runner = (example: Example, pack: Pack, today: string) => ExampleResult;

const runners: Readonly<Record<ExampleFolder, Runner>> = {
  krav: runRequirement,
  vendinger: runWording,
  kendetegn: (example, pack) => {
    const set = pack.markers.get(example.id);
    return runPhrases(example, pack, set === undefined ? [] : [set]);
  },
  udfald: (example, pack) => {
    const words = pack.vocabulary.outcomes.find(({ id }) => id === example.id);
    return runPhrases(example, pack, words === undefined ? [] : [words.phrases, words.titles]);
  },
  afsnit: runSection,
};

/** Whether one of the sets has a hit in the text. It is read paragraph by paragraph, as a letter is. */
function runPhrases({ id, kind, text }: Example, pack: Pack, sets: readonly SetId[]): ExampleResult {
  const expected = kind === 'ja' ? `${id}: findes i teksten` : `${id}: findes ikke i teksten`;
  if (sets.length === 0) return notThere(id, expected);
  const paragraphs = text.split(/\n\s*\n/);
  const hit = paragraphs.some((part) => sets.some((set) => occursIn(pack.vocabulary.book.read(part), set)));
  if (hit === (kind === 'ja')) return { ok: true, expected, found: expected };
  if (!hit) return { ok: false, expected, found: `${id}: findes ikke i teksten` };
  const words = paragraphs.flatMap((part) => sets.map((set) => wordsOfSet(pack, set, part))).find(Boolean);
  return { ok: false, expected, found: `${id}: findes i teksten${words ? `, af ${quote(words)}` : ''}` };
}

/** Which section the text's last passage belongs to: under the heading given, or by its own words. */
function runSection({ id, kind, text }: Example, pack: Pack, today: string): ExampleResult {
  const expected = kind === 'ikke' ? `et andet afsnit end ${id}, eller intet` : `afsnittet ${id}`;
  if (!pack.vocabulary.sections.some((section) => section.id === id)) return notThere(id, expected);
  const letter = kind === 'indhold' ? `# Brev\n\n${text}` : `# Brev\n\n## ${text}\n\nTekst.`;
  const role = checkLetter(letter, pack, today).decision.structure.roles.at(-1);
  const ok = (role === id) === (kind !== 'ikke');
  return { ok, expected, found: role === undefined ? 'intet afsnit' : `afsnittet ${role}` };
}
