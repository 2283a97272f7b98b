import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { built } from './built.ts';

/** Each run starts a process of its own, on a machine that may have other things to do. */
const PATIENCE = 120_000;

const NO_ERRORS = 0;
const ERRORS_FOUND = 1;
const COULD_NOT_RUN = 2;

let folder: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'rettesnor-cli-pack-'));
});
after(() => rmSync(folder, { recursive: true, force: true }));

function write(files: Readonly<Record<string, string>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [built('cli.cjs'), 'pakke', ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { status, stdout, stderr };
}

const manifest = (id: string) => `id: ${id}\ntitel: ${id}\nversion: 1.2.0\nudgiver: Kommunen\ndato: 2026-01-01\n`;

const wording = (id: string, find: string, fejl: string, ok: string) => `id: ${id}
titel: Prøve
fejltype: sprog-uklart
hjemmel: []
princip: saglige-vurderinger
alvor: fejl
besked: Skriv det anderledes.
forklaring: Fordi.
kilder: [{ titel: Prøve, kontrolleret: 2026-01-01 }]
find: { en af: ["${find}"] }
eksempler:
  fejl:
    - ${fejl}
  ok:
    - ${ok}
`;

/** Two rules of a municipality's own: one that holds, and one that misses its example on line 13. */
const municipality = {
  'egen/pakke.yaml': manifest('prøvstrup'),
  'egen/vendinger/tirsdag.yaml': wording('tirsdag', 'tirsdag', 'Vi ses på tirsdag.', 'Vi ses på onsdag.'),
  'egen/vendinger/onsdag.yaml': wording(
    'onsdag',
    'onsdag',
    '"Vi & \\"de\\" ses <på> \\u0007torsdag."',
    'Vi ses på fredag.',
  ),
};

describe('rettesnor pakke test', function () {
  this.timeout(PATIENCE);
  before(() => write(municipality));

  it("runs the pack's own examples and tells where one does not hold, what was expected and what was found", () => {
    const { status, stdout, stderr } = run('test', 'egen');
    assert.equal(stderr, '');
    assert.equal(status, ERRORS_FOUND);
    assert.match(stdout, /^egen\/vendinger\/onsdag\.yaml:13:7: eksempel 1 under "fejl" holder ikke \[onsdag\]$/m);
    assert.match(stdout, /^ {4}forventet: onsdag: mindst ét fund$/m);
    assert.match(stdout, /^ {4}fundet: {4}onsdag: ingen fund$/m);
    assert.match(stdout, /^ {14}intet mønster i "find" passer på teksten$/m);
    assert.match(stdout, /^prøvstrup 1\.2\.0: 4 eksempler, 1 holder ikke\.$/m);
  });

  it('runs those of one file alone', () => {
    const { status, stdout } = run('test', 'egen', '--kun', 'tirsdag');
    assert.equal(status, NO_ERRORS);
    assert.equal(stdout, 'prøvstrup 1.2.0: 2 eksempler, alle holder.\n');
  });

  it('runs those of the packs below too', () => {
    const { eksempler, antal } = JSON.parse(run('test', 'egen', '--alle', '--format', 'json').stdout);
    assert.ok(antal.eksempler > 1000);
    assert.equal(eksempler.filter(({ holder }: { holder: boolean }) => !holder).length, antal['holder ikke']);
    assert.ok(eksempler.some(({ linje }: { linje: number | null }) => linje === null));
  });

  it('writes JUnit XML that holds nothing XML may not', () => {
    const { status, stdout } = run('test', 'egen', '--format', 'junit');
    assert.equal(status, ERRORS_FOUND);
    assert.match(
      stdout,
      /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites name="prøvstrup 1\.2\.0" tests="4" failures="1">/,
    );
    assert.match(stdout, /<failure message="egen\/vendinger\/onsdag\.yaml:13:7: forventet: /);
    assert.match(stdout, /Vi &amp; &quot;de&quot; ses &lt;på&gt; /);
    // Every control character but tab and line break is forbidden in XML 1.0.
    assert.doesNotMatch(stdout, /[^\P{Cc}\t\n]/u);
  });

  it('says no to a pack with a broken file, and tells of it', () => {
    write({ 'brudt/pakke.yaml': manifest('brudt'), 'brudt/krav/tom.yaml': 'id: tom\n' });
    const { status, stdout, stderr } = run('test', 'brudt');
    assert.equal(status, ERRORS_FOUND);
    assert.match(stderr, /^Pakken: krav\/tom\.yaml:1:1: .*mangler/m);
    assert.equal(stdout, 'brudt 1.2.0: ingen eksempler.\n');
  });

  const misuses: readonly (readonly [args: readonly string[], message: RegExp])[] = [
    [['test', 'findes-ikke'], /Mappen findes-ikke findes ikke/],
    [['test', 'egen', '--format', 'xml'], /--format kan være tekst, json, junit, ikke "xml"/],
    [['test', 'egen', '--kun', 'mandag'], /ingen eksempler i en fil med id "mandag"/],
    [['test', 'egen', 'egen'], /Skriv én mappe/],
    [['test', '--alt'], /forstår ikke "--alt"/],
    [['prøvelse'], /kender ikke kommandoen "pakke prøvelse"/],
  ];

  for (const [args, message] of misuses)
    it(`explains what is wrong with: ${args.join(' ')}`, () => {
      const { status, stdout, stderr } = run(...args);
      assert.equal(status, COULD_NOT_RUN);
      assert.equal(stdout, '');
      assert.match(stderr, message);
    });

  it('tells how it is used', () => assert.match(run('test', '--help').stdout, /^Brug: rettesnor pakke test/));
});

describe('rettesnor pakke prøv', function () {
  this.timeout(PATIENCE);
  before(() =>
    write({
      ...municipality,
      'ny/pakke.yaml': manifest('ny'),
      'ny/vendinger/tirsdag.yaml': wording('tirsdag', '(tirsdag | onsdag)', 'tirsdag', 'fredag'),
      'breve/a.md': 'Vi ses i morgen.\n',
      'breve/b.md': 'Hej.\n\nVi ses på tirsdag.\n',
      'breve/c.md': 'Vi ses på onsdag. Eller vi ses på tirsdag.\n',
    }),
  );

  it('tells which letters the pack judges otherwise than the one below, those with most change first', () => {
    const { status, stdout, stderr } = run('prøv', 'egen', 'breve');
    assert.equal(stderr, '');
    assert.equal(status, NO_ERRORS);
    const places = [...stdout.matchAll(/^breve\/(.+): nyt fund: fejl: Skriv det anderledes\. \[(.+)\]$/gm)];
    assert.deepEqual(
      places.map(([, place, rule]) => `${place} ${rule}`),
      ['c.md:1:11 onsdag', 'c.md:1:35 tirsdag', 'b.md:3:11 tirsdag'],
    );
    assert.match(stdout, /^ {4}tirsdag: 2 nye fund$/m);
    assert.match(stdout, /^prøvstrup 1\.2\.0 mod Rettesnors grundpakke .+: 3 breve, 2 bliver bedømt anderledes\.$/m);
  });

  it('holds it against another pack, as JSON, and under its other name', () => {
    const { status, stdout } = run('proev', 'ny', 'breve', '--mod', 'egen', '--format', 'json');
    assert.equal(status, NO_ERRORS);
    const { pakke, mod, breve, ændrede, regler } = JSON.parse(stdout);
    assert.deepEqual([pakke.id, mod.id, breve], ['ny', 'prøvstrup', 3]);
    assert.deepEqual(ændrede, [
      {
        fil: join('breve/c.md'),
        nye: [
          { kode: 'tirsdag', alvor: 'fejl', besked: 'Skriv det anderledes.', linje: 1, kolonne: 11, uddrag: 'onsdag' },
        ],
        væk: [
          { kode: 'onsdag', alvor: 'fejl', besked: 'Skriv det anderledes.', linje: 1, kolonne: 11, uddrag: 'onsdag' },
        ],
        tjekliste: [],
      },
    ]);
    assert.deepEqual(
      regler.map(({ kode }: { kode: string }) => kode),
      ['onsdag', 'tirsdag'],
    );
  });

  it('tells of a letter that it cannot read, and tries the others', () => {
    write({ 'blandet/a.md': 'Vi ses på tirsdag.\n', 'blandet/b.md': '\0\0' });
    const { status, stdout, stderr } = run('prøv', 'egen', 'blandet');
    assert.equal(status, COULD_NOT_RUN);
    assert.match(stderr, /b\.md er ikke en tekstfil/);
    assert.match(stdout, /: 1 brev, 1 bliver bedømt anderledes\.$/m);
  });

  const misuses: readonly (readonly [args: readonly string[], message: RegExp])[] = [
    [['prøv'], /Skriv pakkens mappe og én mappe med breve/],
    [['prøv', 'egen', 'uden-breve'], /uden-breve findes ikke/],
    [['prøv', 'egen', 'breve', '--mod', 'breve'], /breve er ingen pakke/],
    [['prøv', 'egen', 'breve', '--format', 'junit'], /--format kan være tekst, json, ikke "junit"/],
  ];

  for (const [args, message] of misuses)
    it(`explains what is wrong with: ${args.join(' ')}`, () => {
      const { status, stderr } = run(...args);
      assert.equal(status, COULD_NOT_RUN);
      assert.match(stderr, message);
    });
});
