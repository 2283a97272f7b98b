import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkLetter } from '../../server/src/check/check-letter.ts';
import { random } from '../unit/decision-random.ts';
import { loaded, pack, today } from './built-in-pack.ts';
import { type Materials, TRANSFORMATIONS } from './transformations.ts';

const SNIPPETS = fileURLToPath(new URL('../../snippets', import.meta.url));
const LETTERS = new URL('../breve/', import.meta.url);
const SEED = 20261125;

/** A flawed letter's headings may be all that tells a half of its reasons; a lawful letter must do without them. */
const LAWFUL_ONLY: ReadonlySet<string> = new Set(['ingen overskrifter']);
/** What all sentences show together is a little more or less where a heading's words come to them, which decides where it is near the bound. */
const NOT_YET: ReadonlySet<string> = new Set(['mangelfulde/m36.md: overskrifter i teksten']);

/** Every word that stands in the pack's files may be one that a rule looks for, also as a part of a longer one. */
const packWords = new Set(
  readdirSync(SNIPPETS, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .flatMap(
      (name) =>
        readFileSync(`${SNIPPETS}/${name}`, 'utf8')
          .toLowerCase()
          .match(/\p{L}{4,}/gu) ?? [],
    ),
);
const materials: Materials = {
  headings: new Map(loaded.files.afsnit.map(({ id, eksempler }) => [id, eksempler.overskrift])),
  known: (word) =>
    [...packWords].some(
      (known) => word.startsWith(known) || word.endsWith(known) || known.startsWith(word.slice(0, -2)),
    ),
};

/** The kinds of error and want that a letter is found to have. */
function verdict(text: string): string[] {
  const { findings } = checkLetter(text, pack, today);
  return [...new Set(findings.filter(({ severity }) => severity !== 'råd').map(({ faultType }) => faultType))].sort();
}

const letters = ['lovlige', 'mangelfulde'].flatMap((folder) =>
  readdirSync(new URL(folder, LETTERS))
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({ name: `${folder}/${name}`, text: readFileSync(new URL(`${folder}/${name}`, LETTERS), 'utf8') })),
);

describe('Et brev, der er skrevet anderledes, får den samme dom', () => {
  for (const { name, text } of letters) {
    const { decision } = checkLetter(text, pack, today);
    const expected = verdict(text);
    for (const [transformation, rewrite] of Object.entries(TRANSFORMATIONS)) {
      if (LAWFUL_ONLY.has(transformation) && !name.startsWith('lovlige')) continue;
      const rewritten = rewrite(text, decision, random(SEED), materials);
      const title = `${name}: ${transformation}`;
      if (rewritten !== text && !NOT_YET.has(title)) it(title, () => assert.deepEqual(verdict(rewritten), expected));
    }
  }
});
