import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkLetter } from '../../server/src/check/check-letter.ts';
import { namedCheckNames } from '../../server/src/check/named/registry.ts';
import { compilePack } from '../../server/src/pack/compile.ts';
import { extendPack, type LoadedPack } from '../../server/src/pack/load.ts';
import type { Pack } from '../../server/src/pack/pack.ts';
import { loaded, pack, today } from './built-in-pack.ts';

const LETTERS = new URL('../breve/mangelfulde/', import.meta.url);
const texts = readdirSync(fileURLToPath(LETTERS))
  .filter((name) => name.endsWith('.md'))
  .map((name) => readFileSync(new URL(name, LETTERS), 'utf8'));

/** The pack as the bundle has it: its patterns written down, and read back from JSON. */
const bundled: LoadedPack = { ...loaded, written: JSON.parse(JSON.stringify(pack.vocabulary.book.written)) };

const told = (text: string, by: Pack) => {
  const { findings, repeats, checklist, decision } = checkLetter(text, by, today);
  return {
    roles: decision.structure.roles,
    findings: [...findings, ...repeats].map(({ code, from, to }) => [code, from, to]),
    checklist: checklist.map(({ requirement, status }) => [requirement.id, status]),
  };
};

describe('A pack whose patterns were read at build time', () => {
  it('judges letters as one whose patterns are read now', () => {
    const compiled = compilePack(bundled, namedCheckNames);
    assert.deepEqual(compiled.vocabulary.book.size, pack.vocabulary.book.size);
    for (const text of texts) assert.deepEqual(told(text, compiled), told(text, pack));
  });

  it('can be laid a pack over that has patterns of its own', () => {
    const own = {
      path: 'kendetegn/eget.yaml',
      text: 'id: eget\ntitel: Eget\nmønstre: ["zebrastribe* …3 {beløb}", klage]\neksempler: { ja: [Zebrastriben koster 3 kr.], nej: [Hej.] }\n',
    };
    const manifest = 'id: by\ntitel: By\nversion: 1.0.0\nudgiver: By\ndato: 2026-01-01\n';
    const over = (base: LoadedPack) => compilePack(extendPack(base, [{ path: 'pakke.yaml', text: manifest }, own]));
    const [some, others] = [over(bundled), over(loaded)];
    assert.deepEqual(some.problems, []);
    assert.deepEqual(some.vocabulary.book.size, others.vocabulary.book.size);
    for (const text of [...texts.slice(0, 20), 'Du får afslag. Zebrastriben på gaden koster 300 kr., og du kan klage.'])
      assert.deepEqual(told(text, some), told(text, others));
  });
});
