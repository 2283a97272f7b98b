import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { built } from './built.ts';

/** Each run starts a process of its own, on a machine that may have other things to do. */
const PATIENCE = 120_000;

const MANIFEST = 'id: prøve\ntitel: Prøvepakke\nversion: 1.2.3\nudgiver: Prøvstrup\ndato: 2026-01-01\n';
const RULE = `id: dyrt
titel: Prisen
fejltype: økonomi-alene
hjemmel: [SEL § 41]
princip: saglige-vurderinger
alvor: mangel
gælder: { afgørelse: [afslag] }
find: { en af: [for dyrt] }
besked: Skriv, hvad der <ellers> dækker & hvorfor.
forklaring: Prisen kan ikke stå alene.
kilder: [{ titel: Lov, kontrolleret: 2026-01-01 }]
eksempler:
  fejl: [x]
  ok: [y]
`;

describe('rettesnor pakke tjek', function () {
  this.timeout(PATIENCE);

  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'rettesnor-pakke-'));
    write({ 'pakke/pakke.yaml': MANIFEST, 'pakke/vendinger/dyrt.yaml': RULE });
    write({ 'brudt/pakke.yaml': MANIFEST, 'brudt/vendinger/dyrt.yaml': RULE.replace('[afslag]', '[afslaag]') });
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  function write(files: Readonly<Record<string, string>>): void {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
  }

  function run(...args: readonly string[]) {
    const cli = [built('cli.cjs'), 'pakke', ...args];
    return spawnSync(process.execPath, cli, { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 24 });
  }

  it('lists remarks under headings, with places that can be opened, and a sum', () => {
    const { status, stdout, stderr } = run('tjek', 'pakke', '--dato', '2026-11-23');
    assert.equal(stderr, '');
    assert.match(
      stdout,
      /^Hviler på lov, der er ændret \(1\)\npakke\/vendinger\/dyrt\.yaml:4:11: advarsel: SEL § 41 /m,
    );
    assert.match(stdout, /\nPrøvepakke 1\.2\.3, holdt op mod loven den 23\. november 2026: ingen fejl, 1 advarsel, /);
    assert.equal(status, 0);
  });

  it('ends with 1 where something is broken', () => {
    const { status, stdout } = run('tjek', 'brudt', '--dato', '2026-11-23');
    assert.match(stdout, /^brudt\/vendinger\/dyrt\.yaml:7:23: fejl: Udfaldet "afslaag" findes ikke\./m);
    assert.equal(status, 1);
  });

  it('looks at the law of another day, and lets sources grow older', () => {
    const { stdout } = run('tjek', 'pakke', '--dato', '2027-02-01');
    assert.match(stdout, /dyrt\.yaml:11:\d+: advarsel: Kilden er sidst kontrolleret 1\. januar 2026/);
    assert.doesNotMatch(run('tjek', 'pakke', '--dato', '2027-02-01', '--maaneder', '24').stdout, /Kilden er sidst/);
    assert.doesNotMatch(run('tjek', 'pakke', '--dato', '2023-02-01').stdout, /SEL § 41/);
  });

  it('writes JSON in the agreed shape', () => {
    const { stdout } = run('tjek', 'pakke', '--format', 'json', '--dato', '2026-11-23');
    const report = JSON.parse(stdout) as { bemærkninger: { fil: string; linje: number }[] };
    assert.deepEqual(Object.keys(report), ['pakke', 'dato', 'bemærkninger', 'antal']);
    assert.deepEqual(Object.keys(report.bemærkninger[0]), ['tjek', 'niveau', 'fil', 'linje', 'kolonne', 'besked']);
    assert.deepEqual(
      report.bemærkninger.map(({ fil, linje }) => `${fil}:${linje}`),
      ['pakke/vendinger/dyrt.yaml:4'],
    );
  });

  it('writes JUnit in which only what is broken fails', () => {
    const fine = run('tjek', 'pakke', '--format', 'junit', '--dato', '2026-11-23').stdout;
    assert.match(
      fine,
      /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites name="prøve 1\.2\.3" tests="\d+" failures="0">/,
    );
    assert.match(fine, /<testcase classname="pakke\/vendinger\/dyrt\.yaml" name="4:11 SEL § 41 [^"]*"><system-out>/);
    const broken = run('tjek', 'brudt', '--format', 'junit', '--dato', '2026-11-23').stdout;
    assert.match(broken, /failures="1"/);
    assert.match(broken, /name="7:23 Udfaldet &quot;afslaag&quot; findes ikke\. [^"]*"><failure message="/);
  });

  const misuses: readonly (readonly [args: readonly string[], message: RegExp])[] = [
    [[], /^Brug: rettesnor pakke/],
    [['syng'], /kender ikke kommandoen "pakke syng"/],
    [['tjek', 'væk'], /Mappen væk findes ikke/],
    [['tjek'], /er ingen pakke/],
    [['tjek', 'pakke', '--format', 'xml'], /--format kan være tekst, json, junit, ikke "xml"/],
    [['tjek', 'pakke', '--dato', '2026-02-30'], /--dato: Datoen findes ikke/],
    [['tjek', 'pakke', '--maaneder', '0'], /--maaneder skal være et antal måneder/],
    [['tjek', 'pakke', '--alt'], /forstår ikke "--alt"/],
    [['tjek', 'pakke', 'brudt'], /Skriv én mappe/],
  ];
  for (const [args, message] of misuses)
    it(`explains what is wrong with: pakke ${args.join(' ')}`, () => {
      const { status, stdout, stderr } = run(...args);
      assert.equal(status, 2);
      assert.equal(stdout, '');
      assert.match(stderr, message);
    });

  it('tells how it is used', () => {
    const { status, stdout } = run('tjek', '--help');
    assert.equal(status, 0);
    assert.match(stdout, /^Brug: rettesnor pakke tjek/);
  });
});
