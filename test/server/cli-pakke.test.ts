import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { built } from './built.ts';

/** Each run starts a process of its own, on a machine that may have other things to do. */
const PATIENCE = 120_000;
const DONE = 0;
const REFUSED = 1;
const COULD_NOT_RUN = 2;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rettesnor-pakke-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [built('cli.cjs'), ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const at = (path: string) => join(folder, path);
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const ZIP = 'testby-0.1.0.rettesnor.zip';
const create = () => run('pakke', 'ny', 'regler', '--id', 'testby', '--titel', 'Testbys regler');
const change = (path: string, from: string, to: string) => {
  const text = readFileSync(at(path), 'utf8');
  assert.ok(text.includes(from));
  writeFileSync(at(path), text.replace(from, to));
};
/** Each in a run: what the letter's author must be told by the new pack's wording. */
const LETTER = 'Det må påregnes, at der går nogen tid.\n';
const FOUND = 'testby-må-påregnes';

describe('rettesnor pakke ny', function () {
  this.timeout(PATIENCE);

  it('makes a pack that letters can be checked with', () => {
    const { status, stdout, stderr } = create();
    assert.deepEqual([status, stderr], [DONE, '']);
    assert.match(stdout, /^Lavet:\n {2}regler.pakke\.yaml\n/);
    assert.deepEqual(readdirSync(at('regler')).sort(), [
      'README.md',
      'afsnit',
      'kendetegn',
      'krav',
      'pakke.yaml',
      'vendinger',
    ]);
    writeFileSync(at('brev.md'), LETTER);
    const checked = run('tjek', '--pakke', 'regler', 'brev.md');
    assert.equal(checked.stderr, '');
    assert.ok(checked.stdout.includes(FOUND), checked.stdout);
  });

  it('adds a file to a pack, and never writes over one', () => {
    create();
    const args = ['pakke', 'ny', 'regel', 'regler', 'krav', 'partshøring-testby', '--titel', 'Ny'];
    assert.equal(run(...args).status, DONE);
    const text = readFileSync(at('regler/krav/partshoering-testby.yaml'), 'utf8');
    assert.match(text, /^id: partshøring-testby .*\ntitel: Ny\n/);
    const again = run(...args);
    assert.equal(again.status, COULD_NOT_RUN);
    assert.match(again.stderr, /allerede en fil med id "partshøring-testby" i pakken/);
    assert.match(run('pakke', 'ny', 'regel', 'regler', 'krav', 'klagefrist').stderr, /"klagefrist" i grundpakken/);
  });

  for (const [what, args, message] of [
    ['a folder with files', ['--id', 'testby', '--titel', 'x', '.'], /ikke en tom mappe/],
    ['no id', ['ny', '--titel', 'x'], /Skriv --id og --titel/],
    ['an id that is none', ['ny', '--id', 'to ord', '--titel', 'x'], /"to ord": Et id består af/],
    ['another kind', ['regel', '.', 'brev', 'x'], /ingen slags, der hedder "brev"/],
    ['a rule outside a pack', ['regel', '.', 'krav', 'x'], /er ingen pakke: pakke\.yaml mangler/],
    ['an option that is none', ['ny', '--navn', 'x'], /forstår ikke "--navn"/],
  ] as const) {
    it(`refuses ${what}`, () => {
      writeFileSync(at('fil.txt'), '');
      const { status, stderr } = run('pakke', 'ny', ...args);
      assert.equal(status, COULD_NOT_RUN);
      assert.match(stderr, message);
      assert.deepEqual(readdirSync(folder), ['fil.txt']);
    });
  }
});

describe('rettesnor pakke udgiv', function () {
  this.timeout(PATIENCE);

  it('writes a zip with hashes, and tells them', () => {
    create();
    const { status, stdout, stderr } = run('pakke', 'udgiv', 'regler');
    assert.deepEqual([status, stderr], [DONE, '']);
    const zip = readFileSync(at(ZIP));
    const files = unzipSync(zip);
    assert.deepEqual(Object.keys(files), [
      'afsnit/testby-dine-egne-noter.yaml',
      'indhold.sha256',
      'kendetegn/testby-digital-post.yaml',
      'krav/testby-aabningstid.yaml',
      'pakke.yaml',
      'vendinger/testby-maa-paaregnes.yaml',
    ]);
    assert.deepEqual(Buffer.from(files['pakke.yaml']), readFileSync(at('regler/pakke.yaml')));
    assert.match(stdout, new RegExp(`^Udgivet: ${ZIP}\n  størrelse: ${zip.length} bytes\n  filer: 5 og `));
    assert.ok(stdout.includes(`SHA-256 af zip-filen: ${hash(zip)}\n`), stdout);
    assert.ok(stdout.includes(`SHA-256 af indhold.sha256: ${hash(files['indhold.sha256'])}\n`), stdout);
  });

  it('leaves a version as it was published', () => {
    create();
    run('pakke', 'udgiv', 'regler');
    const zip = readFileSync(at(ZIP));
    const same = run('pakke', 'udgiv', 'regler');
    assert.equal(same.status, DONE);
    assert.match(same.stdout, /^Allerede udgivet med samme indhold/);
    change('regler/vendinger/testby-maa-paaregnes.yaml', 'Skriv, hvad der sker, og hvornår.', 'Skriv hvornår.');
    const other = run('pakke', 'udgiv', 'regler');
    assert.equal(other.status, REFUSED);
    assert.match(other.stderr, /^Version 0\.1\.0 er allerede udgivet i .* med et andet indhold\. Sæt versionen op/);
    assert.deepEqual(readFileSync(at(ZIP)), zip);
  });

  it('puts a newer version where --til says', () => {
    create();
    mkdirSync(at('ud'));
    assert.equal(run('pakke', 'udgiv', 'regler', '--til', 'ud').status, DONE);
    assert.deepEqual(readdirSync(at('ud')), [ZIP]);
    assert.equal(run('pakke', 'udgiv', 'regler', '--til', 'nyeste.zip').status, DONE);
    change('regler/pakke.yaml', 'version: 0.1.0', 'version: 0.2.0');
    change('regler/pakke.yaml', '- { version: 0.1.0', '- { version: 0.2.0');
    assert.match(run('pakke', 'udgiv', 'regler', '--til', 'nyeste.zip').stdout, /^Udgivet: nyeste\.zip/);
  });

  const refused: readonly (readonly [string, () => unknown, RegExp])[] = [
    [
      'with a broken file',
      () => change('regler/krav/testby-aabningstid.yaml', 'alvor: råd', 'alvor: ja'),
      /alvor.*\n.*Ret fejlene/s,
    ],
    [
      'with a reference to nothing',
      () => change('regler/vendinger/testby-maa-paaregnes.yaml', '- det må påregnes', '- kendetegn: findes-ikke'),
      /Ret fejlene/,
    ],
    [
      'without a word of its changes',
      () => change('regler/pakke.yaml', 'version: 0.1.0', 'version: 0.1.1'),
      /0\.1\.1, men "ændringer"/,
    ],
    [
      'with an example that does not hold',
      () =>
        change('regler/vendinger/testby-maa-paaregnes.yaml', '- Det må påregnes, at der', '- Vi regner med, at der'),
      /^vendinger\/testby-må-påregnes, eksempel 1 under fejl holder ikke\./,
    ],
    ['without a manifest', () => rmSync(at('regler/pakke.yaml')), /Uden pakke\.yaml/],
    ['dated in a time to come', () => change('regler/pakke.yaml', '\ndato: 2', '\ndato: 9'), /efter i dag/],
    ['over another file', () => writeFileSync(at(ZIP), 'andet'), /ikke en udgave af pakken testby/],
  ];
  for (const [what, spoil, message] of refused) {
    it(`refuses a pack ${what}`, () => {
      create();
      spoil();
      const { status, stderr, stdout } = run('pakke', 'udgiv', 'regler');
      assert.deepEqual([status, stdout], [REFUSED, '']);
      assert.match(stderr, message);
    });
  }

  it('could not run without a pack', () => {
    assert.equal(run('pakke', 'udgiv', 'intet').status, COULD_NOT_RUN);
    assert.equal(run('pakke', 'udgiv').status, COULD_NOT_RUN);
  });
});

describe('rettesnor tjek --pakke', function () {
  this.timeout(PATIENCE);

  it('takes a zip, and the hash that it must have', () => {
    create();
    run('pakke', 'udgiv', 'regler');
    writeFileSync(at('brev.md'), LETTER);
    const check = (place: string) => run('tjek', '--pakke', place, 'brev.md');
    const read = check(`${ZIP}#sha256=${hash(readFileSync(at(ZIP)))}`);
    assert.equal(read.stderr, '');
    assert.ok(read.stdout.includes(FOUND), read.stdout);
    assert.ok(check(ZIP).stdout.includes(FOUND));
    const wrong = check(`${ZIP}#sha256=${'0'.repeat(64)}`);
    assert.equal(wrong.status, COULD_NOT_RUN);
    assert.match(wrong.stderr, /^testby-0\.1\.0\.rettesnor\.zip er ikke den fil, der er bedt om/);
    assert.match(check('andet.zip').stderr, /^Zip-filen andet\.zip findes ikke/);
    writeFileSync(at(ZIP), readFileSync(at(ZIP)).subarray(0, 1000));
    assert.match(check(ZIP).stderr, /ikke hel/);
  });
});
