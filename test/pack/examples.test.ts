import assert from 'node:assert/strict';
import { checkLetter } from '../../server/src/check/check-letter.ts';
import { namedChecks } from '../../server/src/check/named/registry.ts';
import { formatProblem } from '../../server/src/pack/problem.ts';
import { occursIn, type SetId } from '../../server/src/phrase/reading.ts';
import { loaded, pack, today } from './built-in-pack.ts';

const shorten = (text: string) => text.replace(/\s+/g, ' ').slice(0, 70);

/** Whether a set has a hit in a text that is no quotation. */
const hits = (text: string, set: SetId) =>
  text.split(/\n\s*\n/).some((part) => occursIn(pack.vocabulary.book.read(part), set));

describe('Grundpakken', () => {
  it('kan læses uden fejl', () => assert.deepEqual(pack.problems.map(formatProblem), []));

  for (const file of [...loaded.files.krav, ...loaded.files.vendinger]) {
    const checks = 'kræver' in file ? file.kræver.kontrol : file.find.kontrol;
    if (checks) it(`${file.id} bruger en kontrol, der findes`, () => assert.ok(checks in namedChecks, checks));
  }
});

describe('Eksempler i krav', () => {
  for (const file of loaded.files.krav) {
    if (file.alvor === 'fra') continue;
    const status = (text: string) =>
      checkLetter(text, pack, today).checklist.find((entry) => entry.requirement.id === file.id)?.status;
    for (const text of file.eksempler.fejl) {
      const expected = file.bekræftes ? 'skal bekræftes' : 'mangler';
      it(`${file.id} ${expected}: ${shorten(text)}`, () => assert.equal(status(text), expected));
    }
    for (const text of file.eksempler.ok) {
      it(`${file.id} reagerer ikke: ${shorten(text)}`, () =>
        assert.ok(['opfyldt', 'ikke relevant'].includes(status(text) ?? ''), status(text)));
    }
  }
});

describe('Eksempler i vendinger', () => {
  for (const file of loaded.files.vendinger) {
    if (file.alvor === 'fra') continue;
    const found = (text: string) => {
      const { findings, repeats } = checkLetter(text, pack, today);
      return [...findings, ...repeats].filter((finding) => finding.code === file.id).length;
    };
    for (const text of file.eksempler.fejl)
      it(`${file.id} reagerer: ${shorten(text)}`, () => assert.ok(found(text) > 0));
    for (const text of file.eksempler.ok)
      it(`${file.id} reagerer ikke: ${shorten(text)}`, () => assert.equal(found(text), 0));
  }
});

describe('Eksempler i kendetegn', () => {
  for (const file of loaded.files.kendetegn) {
    const set = pack.markers.get(file.id);
    for (const text of file.eksempler.ja)
      it(`${file.id}: ${shorten(text)}`, () => assert.ok(set !== undefined && hits(text, set)));
    for (const text of file.eksempler.nej)
      it(`${file.id} ikke: ${shorten(text)}`, () => assert.ok(set !== undefined && !hits(text, set)));
  }
});

describe('Eksempler i udfald', () => {
  for (const file of loaded.files.udfald) {
    const words = pack.vocabulary.outcomes.find((outcome) => outcome.id === file.id);
    const tells = (text: string) => words !== undefined && (hits(text, words.phrases) || hits(text, words.titles));
    for (const text of file.eksempler.ja) it(`${file.id}: ${shorten(text)}`, () => assert.ok(tells(text)));
    for (const text of file.eksempler.nej) it(`${file.id} ikke: ${shorten(text)}`, () => assert.ok(!tells(text)));
  }
});

describe('Eksempler i afsnit', () => {
  for (const file of loaded.files.afsnit) {
    const roleOf = (text: string) => checkLetter(text, pack, today).decision.structure.roles.at(-1);
    const underHeading = (heading: string) => roleOf(`# Brev\n\n## ${heading}\n\nTekst.`);
    for (const text of file.eksempler.overskrift)
      it(`${file.id}: ${shorten(text)}`, () => assert.equal(underHeading(text), file.id));
    for (const text of file.eksempler.ikke)
      it(`${file.id} ikke: ${shorten(text)}`, () => assert.notEqual(underHeading(text), file.id));
    for (const text of file.eksempler.indhold ?? [])
      it(`${file.id} af indhold: ${shorten(text)}`, () => assert.equal(roleOf(`# Brev\n\n${text}`), file.id));
  }
});
