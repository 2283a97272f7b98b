import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type CheckedLetter, checkLetter } from '../../server/src/check/check-letter.ts';
import type { ChecklistEntry } from '../../server/src/check/finding.ts';
import { loaded, pack, today } from './built-in-pack.ts';

const LAWFUL = new URL('../breve/lovlige/', import.meta.url);
/** More sentences than meet one requirement in any letter. */
const MOST_SENTENCES = 40;
/** The words that bring these up meet them, too: without them nothing is asked. */
const GONE_WITH_ITS_CAUSE: ReadonlySet<string> = new Set(['begrundelse-bag-kredsen', 'hovedhensyn']);

const letters = [
  ...loaded.files.krav.flatMap(({ id, eksempler }) =>
    eksempler.ok.map((text, i) => ({ name: `${id}, eksempel ${i + 1}`, text })),
  ),
  ...readdirSync(fileURLToPath(LAWFUL))
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({ name, text: readFileSync(new URL(name, LAWFUL), 'utf8') })),
];

const entryOf = ({ checklist }: CheckedLetter, id: string) =>
  checklist.find(({ requirement }) => requirement.id === id) as ChecklistEntry;

/** The letter without the sentence that an offset lies in; in the front matter, without the line. */
function withoutSentence({ decision: { text, passages, frontMatterText } }: CheckedLetter, at: number): string {
  if (frontMatterText && at < frontMatterText.bodyFrom)
    return text.slice(0, text.lastIndexOf('\n', at)) + text.slice(text.indexOf('\n', at));
  for (const { offset, passage } of passages) {
    const base = offset + passage.from;
    const { sentences } = passage.reading;
    for (let i = 0; i < sentences.length; i += 2)
      if (base + sentences[i] <= at && at < base + sentences[i + 1])
        return text.slice(0, base + sentences[i]) + text.slice(base + sentences[i + 1]);
  }
  throw new Error(`No sentence at ${at}.`);
}

/** The state of a requirement when all that met it has gone. */
function stateWithout(text: string, id: string): ChecklistEntry['status'] {
  let now = text;
  for (let i = 0; i < MOST_SENTENCES; i++) {
    const checked = checkLetter(now, pack, today);
    const { status, place } = entryOf(checked, id);
    if (status !== 'opfyldt' || !place) return status;
    now = withoutSentence(checked, place.from);
  }
  return 'opfyldt';
}

describe('A requirement of which the sentences that meet it are taken out of the letter', () => {
  const met = new Map<string, { readonly name: string; readonly text: string }[]>();
  for (const letter of letters) {
    for (const { requirement, status, place } of checkLetter(letter.text, pack, today).checklist) {
      if (status !== 'opfyldt' || !place) continue;
      met.set(requirement.id, [...(met.get(requirement.id) ?? []), letter]);
    }
  }
  for (const [id, those] of met) {
    it(`${id} is missed or asked for`, () => {
      const states = those.map(({ name, text }) => ({ name, state: stateWithout(text, id) }));
      assert.deepEqual(
        states.filter(({ state }) => state === 'opfyldt'),
        [],
      );
      if (GONE_WITH_ITS_CAUSE.has(id)) return;
      assert.ok(states.some(({ state }) => state === 'mangler' || state === 'skal bekræftes'));
    });
  }
});
