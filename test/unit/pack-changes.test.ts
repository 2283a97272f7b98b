import assert from 'node:assert/strict';
import { checkLetter } from '../../server/src/check/check-letter.ts';
import { loadChain, type SourcePack } from '../../server/src/pack/chain.ts';
import { compilePack } from '../../server/src/pack/compile.ts';
import { extendPack, originOf } from '../../server/src/pack/load.ts';
import { formatProblem } from '../../server/src/pack/problem.ts';
import { groundwork, load, type PackText, sourcesOf, wording } from './pack-files.ts';

const TODAY = '2026-11-23';
const manifest = (id: string, rest: object = {}) => ({
  id,
  titel: `Pakken ${id}`,
  version: '2.0.0',
  udgiver: 'Prøvstrup',
  dato: '2026-01-01',
  ...rest,
});
const builtIn = load({
  ...groundwork,
  'pakke.yaml': manifest('rettesnor', { version: '0.1.0' }),
  'vendinger/god.yaml': wording('god', { 'en af': ['klage'] }, { medmindre: [{ 'en af': ['aldrig'] }] }),
});
const letter = '# Afslag\n\nDu kan klage. Du kan ringe.\n\nDu kan skrive til en ven.\n';

/** What a municipality writes over the rule `god`, what of the letter is found then, and the problems. */
const changes: readonly (readonly [string, string, readonly string[], readonly RegExp[]])[] = [
  ['slår en regel fra', 'id: god\ngrund: Vi gør det ikke.\nalvor: fra\n', [], []],
  ['erstatter en nøgle', 'id: god\ngrund: x\nfind: { en af: [ringe] }\n', ['ringe'], []],
  [
    'lægger til en liste dybt nede',
    'id: god\ngrund: x\ntilføj:\n  find:\n    en af: [ringe]\n',
    ['klage', 'ringe'],
    [],
  ],
  ['lægger til en liste, der ikke var der', 'id: god\ngrund: x\ntilføj: { og: [{ en af: [ringe] }] }\n', [], []],
  ['lægger til undtagelserne', 'id: god\ngrund: x\ntilføj:\n  medmindre:\n    - { i: brev, en af: [ven] }\n', [], []],
  [
    'erstatter og lægger til det erstattede',
    'id: god\ngrund: x\nfind: { en af: [ringe] }\ntilføj: { find: { en af: [skrive] } }\n',
    ['ringe', 'skrive'],
    [],
  ],
  ['siger ikke hvorfor', 'id: god\nalvor: fra\n', ['klage'], [/god\.yaml:1:1: Filen ændrer "god" .* Skriv grund:/]],
  ['siger intet som grund', 'id: god\ngrund: " "\nalvor: fra\n', ['klage'], [/god\.yaml:2:1: "grund": Teksten er tom/]],
  ['siger noget forkert', 'id: god\ngrund: x\nalvor: slem\n', ['klage'], [/god\.yaml:3:8: "alvor": Vælg mellem/]],
  [
    'kender ikke nøglen',
    'id: god\ngrund: x\nfarve: rød\n',
    ['klage'],
    [/god\.yaml:3:1: Rettesnor kender ikke "farve"/],
  ],
  [
    'lægger til det, der ingen liste er',
    'id: god\ngrund: x\ntilføj:\n  alvor: [fejl]\n',
    ['klage'],
    [/god\.yaml:4:3: "alvor" er ingen liste/],
  ],
  [
    'lægger andet til end lister',
    'id: god\ngrund: x\ntilføj:\n  besked: mere\n',
    ['klage'],
    [/god\.yaml:4:3: Under tilføj kan der kun stå lister/],
  ],
  [
    'lægger noget forkert til',
    'id: god\ngrund: x\ntilføj:\n  medmindre:\n    - { en af: [] }\n',
    ['klage'],
    [/god\.yaml:5:9: "medmindre › 1 › en af": Skriv mindst ét mønster/],
  ],
  [
    'lægger et dårligt mønster til',
    'id: god\ngrund: x\ntilføj: { find: { en af: [ringe, "d (x"] } }\n',
    [],
    [/god\.yaml:3:37: Mønstret d \(x kan ikke læses/],
  ],
  ['har en tilføj, der er en tekst', 'id: god\ngrund: x\ntilføj: mere\n', ['klage'], [/god\.yaml:3:1: "tilføj"/]],
  [
    'ændrer noget, der ikke findes',
    'id: god-regel\ngrund: x\nalvor: fra\n',
    ['klage'],
    [/god\.yaml:1:1: Der er ingen fil med id "god-regel" at ændre/],
  ],
  ['ændrer noget uden at sige hvad', 'grund: x\nalvor: fra\n', ['klage'], [/god\.yaml:1:1: Filen mangler id/]],
  [
    'har en nøgle, som JavaScript kender',
    'id: god\ngrund: x\n__proto__: { alvor: fra }\n',
    ['klage'],
    [/god\.yaml:3:1: Rettesnor kender ikke "__proto__"/],
  ],
];

describe('A file that changes one of the pack below', () => {
  for (const [name, text, found, problems] of changes) {
    it(name, () => {
      const sources = sourcesOf({ 'pakke.yaml': manifest('by'), 'vendinger/god.yaml': text });
      const pack = compilePack(extendPack(builtIn, sources));
      const told = pack.problems.map(formatProblem);
      assert.equal(told.length, problems.length, told.join('\n'));
      for (const [index, problem] of problems.entries()) assert.match(told[index], problem);
      assert.ok(pack.problems.every(({ pack: id }) => id === 'by'));
      const { findings, repeats } = checkLetter(letter, pack, TODAY);
      assert.deepEqual([...findings, ...repeats].map(({ from, to }) => letter.slice(from, to)).sort(), found);
    });
  }

  it('is remembered with its pack, its reason and what it changed', () => {
    const by = extendPack(
      builtIn,
      sourcesOf({
        'pakke.yaml': manifest('by'),
        'vendinger/god.yaml': 'id: god\ngrund: Aftalt.\nalvor: råd\ntilføj: { find: { en af: [ringe] } }\n',
        'vendinger/egen.yaml': wording('egen', { 'en af': ['ringe'] }),
      }),
    );
    const område = extendPack(
      by,
      sourcesOf({ 'pakke.yaml': manifest('område'), 'vendinger/god.yaml': 'id: god\ngrund: Igen.\nalvor: fejl\n' }),
    );
    const name = (id: string, version = '2.0.0') => ({ id, titel: `Pakken ${id}`, version });
    assert.deepEqual(originOf(område, 'vendinger', 'god'), {
      pack: name('rettesnor', '0.1.0'),
      changes: [
        { pack: name('by'), keys: ['alvor', 'tilføj › find › en af'], grund: 'Aftalt.' },
        { pack: name('område'), keys: ['alvor'], grund: 'Igen.' },
      ],
    });
    assert.deepEqual(originOf(område, 'vendinger', 'egen'), { pack: name('by'), changes: [] });
    assert.deepEqual(originOf(område, 'afsnit', 'regler'), { pack: name('rettesnor', '0.1.0'), changes: [] });
    const rule = compilePack(område).wordings.find(({ id }) => id === 'god')!;
    assert.deepEqual([rule.severity, rule.origin.changes.length], ['fejl', 2]);
    assert.deepEqual(
      område.chain.map(({ id }) => id),
      ['rettesnor', 'by', 'område'],
    );
  });
});

const pack = (id: string, rest: object = {}, files: PackText = {}): SourcePack => ({
  root: `/pakker/${id}`,
  sources: sourcesOf({ 'pakke.yaml': manifest(id, rest), ...files }),
});
const own = (id: string, word: string) => ({ [`vendinger/${id}.yaml`]: wording(id, { 'en af': [word] }) });

/** Packs, the uppermost first; the chain they make, lowest first; and the problems. */
const chains: readonly (readonly [string, readonly SourcePack[], readonly string[], readonly RegExp[]])[] = [
  ['over grundpakken', [pack('by')], ['rettesnor', 'by'], []],
  ['over grundpakken ved navn', [pack('by', { udvider: 'rettesnor' })], ['rettesnor', 'by'], []],
  ['over en anden', [pack('område', { udvider: 'by' }), pack('x'), pack('by')], ['rettesnor', 'by', 'område'], []],
  [
    'over to andre',
    [pack('hold', { udvider: 'område' }), pack('by'), pack('område', { udvider: 'by' })],
    ['rettesnor', 'by', 'område', 'hold'],
    [],
  ],
  ['i stedet for grundpakken', [pack('rettesnor')], ['rettesnor'], []],
  [
    'over en, der mangler',
    [pack('område', { udvider: 'by' }), pack('x')],
    ['rettesnor', 'område'],
    [/^pakke\.yaml:6:1: Pakken "by", som denne udvider, findes ikke\. Læg den i en mappe ved siden af/],
  ],
  [
    'over sig selv',
    [pack('by', { udvider: 'by' }), pack('by')],
    ['rettesnor', 'by'],
    [/^pakke\.yaml:6:1: Pakkerne udvider hinanden i ring: by → by\./],
  ],
  [
    'i ring',
    [pack('a', { udvider: 'b' }), pack('b', { udvider: 'c' }), pack('c', { udvider: 'b' })],
    ['rettesnor', 'c', 'b', 'a'],
    [/^pakke\.yaml:6:1: Pakkerne udvider hinanden i ring: b → c → b\./],
  ],
  [
    'over en anden, skønt den er nederst',
    [pack('rettesnor', { udvider: 'by' }), pack('by')],
    ['rettesnor'],
    [/^pakke\.yaml:6:1: Pakken "rettesnor" er den nederste/],
  ],
  ['til denne version af Rettesnor', [pack('by', { 'kræver rettesnor': '0.1' })], ['rettesnor', 'by'], []],
  [
    'til en nyere version af Rettesnor',
    [pack('by', { 'kræver rettesnor': '0.10' })],
    ['rettesnor', 'by'],
    [/^pakke\.yaml:6:1: Pakken "Pakken by" kræver Rettesnor 0\.10 eller nyere, og dette er Rettesnor 0\.1\.0\./],
  ],
  [
    'med en version, der er et tal',
    [
      {
        root: '/by',
        sources: sourcesOf({
          'pakke.yaml': `kræver rettesnor: 0.2\nid: by\ntitel: x\nversion: 1.0.0\nudgiver: x\ndato: 2026-01-01\n`,
        }),
      },
    ],
    ['rettesnor', 'unavngivet'],
    [/^pakke\.yaml:1:1: "kræver rettesnor": Sæt citationstegn om versionen/],
  ],
];

describe('A pack', () => {
  for (const [name, [top, ...known], chain, problems] of chains) {
    it(`is read ${name}`, () => {
      const loaded = loadChain(top, known, builtIn);
      assert.deepEqual(
        loaded.chain.map(({ id }) => id),
        chain,
      );
      const told = loaded.problems.map(formatProblem);
      assert.equal(told.length, problems.length, told.join('\n'));
      for (const [index, problem] of problems.entries()) assert.match(told[index], problem);
    });
  }

  it('has the rules of all it lies over, and none of the built-in pack in whose place it stands', () => {
    const rules = (top: SourcePack, known: SourcePack[] = []) =>
      compilePack(loadChain(top, known, builtIn))
        .wordings.map(({ id }) => id)
        .sort();
    const by = pack('by', {}, own('by', 'x'));
    assert.deepEqual(rules(pack('o', { udvider: 'by' }, own('o', 'y')), [by]), ['by', 'god', 'o']);
    assert.deepEqual(rules(pack('rettesnor', {}, own('egen', 'y'))), ['egen']);
  });

  it('tells what has changed from version to version', () => {
    const ændringer = [{ version: '2.0.0', dato: '2026-01-01', hvad: 'Nyt.' }];
    assert.deepEqual(loadChain(pack('by', { ændringer }), [], builtIn).manifest.ændringer, ændringer);
  });
});
