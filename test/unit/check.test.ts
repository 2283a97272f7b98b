import assert from 'node:assert/strict';
import { checkLetter } from '../../server/src/check/check-letter.ts';
import { namedChecks } from '../../server/src/check/named/registry.ts';
import { rules } from './check-rules/conditions.ts';
import { named } from './check-rules/named.ts';
import { lawInTime } from './law-files.ts';
import { compile, groundwork, marker, principle, requirement, sourceMarkers, wording } from './pack-files.ts';

const TODAY = '2026-11-23';

function packWith(rule: Record<string, unknown>) {
  const pack = compile({
    ...groundwork,
    ...lawInTime,
    ...sourceMarkers,
    'principper/34-18.yaml': principle('34-18', 'gældende'),
    'principper/41-17.yaml': principle('41-17', 'kasseret'),
    'principper/20-25.yaml': principle('20-25', 'kasseret', { genudgivet: true, 'erstattet af': ['1-26'] }),
    'principper/1-26.yaml': principle('1-26', 'gældende'),
    'kendetegn/klagevejledning-spor.yaml': marker('klagevejledning-spor', ['kan klage']),
    'kendetegn/genvurdering-bredt.yaml': marker('genvurdering-bredt', ['ser …3 igen']),
    'kendetegn/foelsomt-om-helbred.yaml': marker('følsomt-om-helbred', ['epilepsi']),
    'kendetegn/afslaar-noget.yaml': marker('afslår-noget', ['bevilges ikke']),
    'kendetegn/kan-vaere-grund.yaml': marker('kan-være-grund', ['fordi']),
    'kendetegn/bevilget-maengde.yaml': marker('bevilget-mængde', ['får …4 timer']),
    'kendetegn/gengivet-udsagn.yaml': marker('gengivet-udsagn', ['har fortalt']),
    [`${'kræver' in rule ? 'krav' : 'vendinger'}/r.yaml`]: rule,
  });
  assert.deepEqual(pack.problems, []);
  return pack;
}

/** The letter with what is objected to between `⟦` and `⟧`. */
function mark(text: string, rule: Record<string, unknown>): string {
  let marked = '';
  let at = 0;
  for (const { from, to } of checkLetter(text, packWith(rule), TODAY).findings) {
    marked += `${text.slice(at, from)}⟦${text.slice(from, to)}⟧`;
    at = to;
  }
  return marked + text.slice(at);
}

const visible = (text: string) => text.replaceAll('\n', '⏎').slice(0, 100);

describe('Rules', () => {
  for (const { name, rule, fails, passes } of [...rules, ...named]) {
    for (const letter of [...fails, ...passes])
      it(`${name}: ${visible(letter) || '(empty)'}`, () =>
        assert.equal(mark(letter.replace(/[⟦⟧]/g, ''), rule), letter));
  }

  it('try every named check', () => {
    assert.deepEqual([...new Set(named.map(({ check }) => check))].sort(), Object.keys(namedChecks).sort());
  });
});

describe('A rule that is told once', () => {
  const found = (rest: object) => {
    const pack = packWith(wording('r', { 'en af': ['"bpa"'] }, rest));
    const { findings, decision } = checkLetter('Du har BPA. Din BPA fortsætter.\n\nBPA er hjælp.', pack, TODAY);
    return findings.map(({ from }) => decision.text.slice(from - 4, from));
  };

  it('has a finding at the first place alone', () => assert.deepEqual(found({ 'én gang': true }), ['har ']));

  it('has one in each sentence else', () => assert.equal(found({}).length, 3));
});

describe('A rule that only advises alone', () => {
  const rules = {
    'vendinger/vid.yaml': wording('vid', { 'en af': ['niveau'] }, { alene: 'råd' }),
    'vendinger/bred.yaml': wording('bred', { 'en af': ['skema'] }, { alene: 'råd uden andre fund' }),
    'vendinger/anden.yaml': wording('anden', { 'en af': ['standard'] }),
    'vendinger/sprog.yaml': wording('sprog', { 'en af': ['vedr'] }, { alvor: 'råd' }),
    'vendinger/andet-emne.yaml': wording('andet-emne', { 'en af': ['gæt'] }, { fejltype: 'skøn-uden-grundlag' }),
  };
  const pack = compile({ ...groundwork, ...rules });

  /** Letter → the findings, as rule and severity. */
  const letters: Readonly<Record<string, readonly string[]>> = {
    'Niveauet er to timer.': ['vid råd'],
    'Niveauet er to timer. Standarden siger det.': ['vid fejl', 'anden fejl'],
    'Niveauet er to timer, og niveauet er fast.': ['vid råd'],
    'Niveauet er to timer. Det er niveauet.': ['vid fejl', 'vid fejl'],
    'Niveauet er to timer. Vedr. din mail.': ['vid råd', 'sprog råd'],
    'Niveauet er to timer. Det er et gæt.': ['vid råd', 'andet-emne fejl'],
    'Det følger af et skema.': ['bred råd'],
    'Det følger af et skema. Vedr. din mail.': ['bred råd', 'sprog råd'],
    'Det følger af et skema. Det er et gæt.': ['bred fejl', 'andet-emne fejl'],
    'Standarden siger det.': ['anden fejl'],
  };
  for (const [letter, findings] of Object.entries(letters))
    it(letter, () => {
      const found = checkLetter(letter, pack, TODAY).findings;
      assert.deepEqual(
        found.map(({ code, severity }) => `${code} ${severity}`),
        findings,
      );
    });

  it('says to look', () => {
    const [{ message }] = checkLetter('Niveauet er to timer.', pack, TODAY).findings;
    assert.match(message, /^Se efter, om det er sådan: /);
  });
});

describe('The checklist', () => {
  const asked = requirement(
    'r',
    { 'en af': ['partshørt'] },
    { bekræftes: 'Er der partshørt?', gælder: { afgørelse: ['afslag'] } },
  );
  const told = requirement('r', { 'en af': ['partshørt'] }, { gælder: { afgørelse: ['afslag'] } });
  const head = (yaml: string) => `---\n${yaml}\n---\n# Afslag\n\nHej.\n`;

  /** Rule, letter → the requirement's state, and the number of findings. */
  const states: readonly (readonly [
    name: string,
    rule: typeof asked,
    letter: string,
    status: string,
    findings: number,
  ])[] = [
    ['met', told, '# Afslag\n\nVi har partshørt dig.', 'opfyldt', 0],
    ['missed', told, '# Afslag\n\nHej.', 'mangler', 1],
    ['not relevant', told, '# Bevilling\n\nHej.', 'ikke relevant', 0],
    ['asked, not asserted', asked, '# Afslag\n\nHej.', 'skal bekræftes', 0],
    ['met without being asked', asked, '# Afslag\n\nVi har partshørt dig.', 'opfyldt', 0],
    ['confirmed', asked, head('bekræftet:\n  - { krav: r, af: JHA, den: 2026-02-10 }'), 'opfyldt', 0],
    ['confirmed by nobody', asked, head('bekræftet:\n  - { krav: r, den: 2026-02-10 }'), 'skal bekræftes', 0],
    [
      'confirmed, but plainly missing',
      told,
      head('bekræftet:\n  - { krav: r, af: JHA, den: 2026-02-10 }'),
      'mangler',
      1,
    ],
    ['confirmed for another requirement', asked, head('bekræftet:\n  - { krav: q, af: JHA }'), 'skal bekræftes', 0],
    [
      'waived with a reason',
      told,
      head('fraviget:\n  - { krav: r, grund: Aftalt, af: JHA, den: 2026-02-10 }'),
      'fraviget',
      0,
    ],
    ['waived without a reason', told, head('fraviget:\n  - { krav: r, af: JHA, den: 2026-02-10 }'), 'mangler', 1],
    ['waived by nobody', told, head('fraviget:\n  - { krav: r, grund: x, den: 2026-02-10 }'), 'mangler', 1],
    ['waived from tomorrow', told, head('fraviget:\n  - { krav: r, grund: x, af: J, den: 2026-11-24 }'), 'mangler', 1],
    [
      'waived to this day',
      told,
      head(`dato: 2026-03-04\nfraviget:\n  - { krav: r, grund: x, af: J, den: 2026-02-10, til: ${TODAY} }`),
      'fraviget',
      0,
    ],
    [
      'waived until yesterday',
      told,
      head('dato: 2026-03-04\nfraviget:\n  - { krav: r, grund: x, af: J, den: 2026-02-10, til: 2026-11-22 }'),
      'mangler',
      1,
    ],
    [
      'waived until today, in a letter without date',
      told,
      head(`fraviget:\n  - { krav: r, grund: x, af: J, den: 2026-02-10, til: ${TODAY} }`),
      'fraviget',
      0,
    ],
  ];

  for (const [name, rule, letter, status, findings] of states) {
    it(`shows a requirement that is ${name}`, () => {
      const result = checkLetter(letter, packWith(rule), TODAY);
      assert.deepEqual(
        result.checklist.map((entry) => [entry.requirement.id, entry.status]),
        [['r', status]],
      );
      assert.equal(result.findings.length, findings);
    });
  }

  it('sets a wording aside by a waiver too', () => {
    const letter = head('fraviget:\n  - { krav: r, grund: Aftalt, af: JHA, den: 2026-02-10 }');
    assert.deepEqual(checkLetter(letter, packWith(wording('r', { 'en af': ['hej'] })), TODAY).findings, []);
  });

  it('has a place for every requirement that the letter meets or misses', () => {
    for (const letter of ['# Afslag\n\nHej.', '# Afslag\n\nVi har partshørt dig.']) {
      const [{ place }] = checkLetter(letter, packWith(told), TODAY).checklist;
      assert.ok(place && place.from < place.to, letter);
    }
  });
});

describe('Findings', () => {
  it('that are graver are never hidden by milder ones of the same defect', () => {
    const pack = compile({
      ...groundwork,
      'vendinger/a.yaml': { ...wording('a', { 'en af': ['du kan'] }), alvor: 'mangel' },
      'vendinger/b.yaml': wording('b', { 'en af': ['klage'] }),
    });
    const { findings } = checkLetter('Du kan klage.', pack, TODAY);
    assert.deepEqual(
      findings.map(({ code, severity }) => [code, severity]),
      [['b', 'fejl']],
    );
  });

  it('of the same defect in the same sentence are told once, and the repeats kept apart', () => {
    const pack = compile({
      ...groundwork,
      'vendinger/a.yaml': wording('a', { 'en af': ['klage'] }),
      'vendinger/b.yaml': wording('b', { 'en af': ['du kan'] }),
    });
    const { findings, repeats } = checkLetter('Du kan klage. Du kan gå.', pack, TODAY);
    assert.deepEqual(
      findings.map(({ code }) => code),
      ['b', 'b'],
    );
    assert.deepEqual(
      repeats.map(({ code }) => code),
      ['a'],
    );
  });

  it('show in the checklist that what they contradict is not met', () => {
    const pack = compile({
      ...groundwork,
      'krav/k.yaml': requirement('k', { 'en af': ['klage'] }),
      'vendinger/v.yaml': wording('v', { 'en af': ['klage aldrig'] }, { afkræfter: ['k'] }),
    });
    const stateOf = (text: string) => {
      const [{ status, place, message }] = checkLetter(text, pack, TODAY).checklist;
      return [status, place && text.slice(place.from, place.to), message];
    };
    assert.deepEqual(stateOf('Du kan klage.'), ['opfyldt', 'klage', undefined]);
    assert.deepEqual(stateOf('Klage aldrig.'), ['mangler', 'Klage aldrig', 'Ret det.']);
  });

  it('carry what their rule says, from first to last in the letter', () => {
    const pack = packWith(wording('r', { 'en af': ['klage', 'ringe'] }));
    const [first, second] = checkLetter('Du kan ringe. Du kan klage.', pack, TODAY).findings;
    const { rule: _, sentenceFrom: __, ...rest } = first;
    assert.deepEqual(rest, {
      code: 'r',
      faultType: 'begrundelse-mangler',
      severity: 'fejl',
      message: 'Ret det.',
      legalBasis: ['FVL § 22'],
      url: 'https://example.org/fvl',
      besideOthers: undefined,
      isWitnessed: false,
      ofWhole: false,
      quotesLetter: false,
      replacement: undefined,
      from: 7,
      to: 12,
    });
    assert.ok(second.from > first.to);
  });

  it('of a named check tell the fact before the message', () => {
    const letter = '4. marts 2026\n\n# Afslag\n\nDu kan klage senest den 4. februar 2026.';
    const [{ message }] = checkLetter(letter, packWith(wording('r', { kontrol: 'frist-i-fortiden' })), TODAY).findings;
    assert.match(message, /4\. februar 2026.*4\. marts 2026.* Ret det\.$/);
  });
});
