import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { built } from './built.ts';

interface Finding {
  kode: string;
  fejltype: string;
  alvor: string;
  besked: string;
  linje: number;
  kolonne: number;
  slutLinje: number;
  slutKolonne: number;
  uddrag: string;
  hjemmel: string[];
  url: string | null;
}

interface Letter {
  fil: string;
  afgørelse: { udfald: string | null; dato: string | null; bestemmelser: string[] };
  fund: Finding[];
  tjekliste: { krav: string; status: string }[];
}

/** A letter with errors: a refusal without reasons or guidance on complaints, with æ, ø and å in it. */
const REFUSAL = `# Afslag på kontant tilskud

4. marts 2026

Du får afslag på kontant tilskud efter servicelovens § 95, stk. 1. Det er ikke nærmere begrundet, og du kan gå hjem.
`;

/** A text that no rule has anything to say about. */
const NOTE = 'Vi ses på tirsdag.\n';

/** Each run starts a process of its own, on a machine that may have other things to do. */
const PATIENCE = 120_000;

const NO_ERRORS = 0;
const ERRORS_FOUND = 1;
const COULD_NOT_RUN = 2;

const windows1252 = (text: string) => Buffer.from(text, 'latin1');

let folder: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'rettesnor-cli-'));
});
after(() => rmSync(folder, { recursive: true, force: true }));

function write(files: Readonly<Record<string, string | Buffer>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

function run(args: readonly string[], input: string | Buffer = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [built('cli.cjs'), ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  return { status, stdout, stderr };
}

/** Checks letters and returns the report as JSON; the rest of the run beside it. */
function check(args: readonly string[], input?: string | Buffer) {
  const { status, stdout, stderr } = run(['tjek', '--format', 'json', ...args], input);
  const report = JSON.parse(stdout) as { filer: Letter[] };
  return { status, stderr, report, letters: report.filer };
}

/** What a report says apart from the file's name. */
const contents = ({ fil: _, ...rest }: Letter) => rest;

describe('rettesnor tjek', function () {
  this.timeout(PATIENCE);

  before(() => write({ 'afslag.md': REFUSAL, 'note.md': NOTE }));

  it('writes the report in the agreed shape', () => {
    const { status, report, letters, stderr } = check(['afslag.md']);
    const [letter] = letters;
    assert.equal(status, ERRORS_FOUND);
    assert.equal(stderr, '');
    assert.deepEqual(Object.keys(report), ['filer', 'pakker']);
    assert.deepEqual(Object.keys(letter), ['fil', 'afgørelse', 'fund', 'tjekliste', 'fravigelser']);
    assert.deepEqual(letter.afgørelse, { udfald: 'afslag', dato: '2026-03-04', bestemmelser: ['SEL § 95, stk. 1'] });
    assert.ok(letter.fund.length > 0 && letter.tjekliste.length > 0);
    const keys = 'kode fejltype alvor besked linje kolonne slutLinje slutKolonne uddrag hjemmel url pakke'.split(' ');
    const lines = REFUSAL.split('\n');
    for (const finding of letter.fund) {
      assert.deepEqual(Object.keys(finding), keys);
      assert.match(finding.alvor, /^(?:fejl|mangel|råd)$/);
      assert.ok(finding.url === null || finding.url.startsWith('https://'));
      assert.ok(finding.hjemmel.every((basis) => typeof basis === 'string'));
      assert.equal(finding.linje, finding.slutLinje);
      assert.equal(lines[finding.linje - 1].slice(finding.kolonne - 1, finding.slutKolonne - 1), finding.uddrag);
    }
    const states = ['opfyldt', 'mangler', 'skal bekræftes', 'fraviget', 'ikke relevant'];
    for (const entry of letter.tjekliste) {
      assert.deepEqual(Object.keys(entry), ['krav', 'status']);
      assert.ok(states.includes(entry.status), entry.status);
    }
  });

  it('says null where a letter does not tell', () => {
    const { status, letters } = check(['note.md']);
    assert.equal(status, NO_ERRORS);
    assert.deepEqual(letters[0].afgørelse, { udfald: null, dato: null, bestemmelser: [] });
  });

  it('writes a line a finding with file, line and column, and a summary', () => {
    const { status, stdout } = run(['tjek', 'afslag.md', 'note.md']);
    assert.equal(status, ERRORS_FOUND);
    assert.match(stdout, /^afslag\.md:\d+:\d+: fejl: .+ \[[\p{L}\p{N}-]+\]$/mu);
    assert.match(stdout, /^2 breve: \d+ fejl, .+\.\nRegler: .+\.\n$/m);
  });

  it('says so where there are no findings', () => {
    write({ 'tom/uden-fund.md': '4. marts 2026\n\nTak for snakken.\n' });
    const fund = check(['tom/uden-fund.md']).letters[0].fund.length;
    assert.equal(fund, 0);
    assert.match(
      run(['tjek', 'tom/uden-fund.md']).stdout,
      /ingen fund\n1 brev: ingen fejl, ingen mangler, ingen råd\.\nRegler: Rettesnors grundpakke [\d.]+\.\n$/,
    );
  });

  it('reads a letter from standard input', () => {
    const [letter] = check(['-'], REFUSAL).letters;
    assert.equal(letter.fil, '-');
    assert.deepEqual(contents(letter), contents(check(['afslag.md']).letters[0]));
  });

  it('finds the letters of a folder and of those below it, in order, but no hidden ones', () => {
    write({
      'mappe/b.md': NOTE,
      'mappe/a/2.MD': NOTE,
      'mappe/a/1.afgoerelse.md': NOTE,
      'mappe/.git/x.md': NOTE,
      'mappe/node_modules/y.md': NOTE,
      'mappe/z.txt': NOTE,
    });
    const files = check(['mappe']).letters.map(({ fil }) => fil);
    assert.deepEqual(
      files,
      ['mappe/a/1.afgoerelse.md', 'mappe/a/2.MD', 'mappe/b.md'].map((path) => join(path)),
    );
  });

  it('checks any file that is named, whatever its ending', () => {
    write({ 'brev.txt': REFUSAL });
    assert.equal(check(['brev.txt']).status, ERRORS_FOUND);
  });

  it('reads the same letter the same way with a byte order mark, in Windows-1252 and in UTF-16', () => {
    const expected = contents(check(['afslag.md']).letters[0]);
    write({
      'kodning/bom.md': `\uFEFF${REFUSAL}`,
      'kodning/latin.md': windows1252(REFUSAL),
      'kodning/utf16.md': Buffer.from(`\uFEFF${REFUSAL}`, 'utf16le'),
    });
    const { letters, status, stderr } = check(['kodning']);
    for (const letter of letters) assert.deepEqual(contents(letter), expected, letter.fil);
    assert.equal(letters.length, 3);
    assert.equal(status, ERRORS_FOUND);
    assert.match(stderr, /latin\.md er ikke gemt som UTF-8/);
    assert.doesNotMatch(stderr, /bom|utf16/);
  });

  it('reads the same letter the same way with CRLF', () => {
    write({ 'crlf.md': REFUSAL.replaceAll('\n', '\r\n') });
    assert.deepEqual(contents(check(['crlf.md']).letters[0]), contents(check(['afslag.md']).letters[0]));
  });

  it('reports a letter in spite of broken front matter, and tells of it', () => {
    write({ 'brudt.md': `---\ndato: [\n---\n${REFUSAL}` });
    const { letters, status, stderr } = check(['brudt.md']);
    assert.equal(status, ERRORS_FOUND);
    assert.match(stderr, /brudt\.md: Oplysningerne øverst i brevet kan ikke læses/);
    assert.equal(letters[0].afgørelse.udfald, 'afslag');
  });

  it('lets the front matter win over the text', () => {
    write({ 'oplyst.md': `---\ndato: 2025-01-02\nafgørelse: bevilling\n---\n${REFUSAL}` });
    const [{ afgørelse }] = check(['oplyst.md']).letters;
    assert.deepEqual([afgørelse.udfald, afgørelse.dato], ['bevilling', '2025-01-02']);
  });

  it('reads an empty file, and says that it is empty', () => {
    write({ 'tomt.md': '' });
    const { letters, stderr } = check(['tomt.md']);
    assert.equal(letters.length, 1);
    assert.match(stderr, /tomt\.md er tom\./);
  });

  it('reads a letter of 10 MB', () => {
    const size = 10_000_000;
    write({ 'stort.md': `${NOTE}\n`.repeat(size / NOTE.length).slice(0, size) + `\n\n${REFUSAL}` });
    const { letters, status } = check(['stort.md']);
    assert.equal(status, ERRORS_FOUND);
    assert.equal(letters[0].afgørelse.bestemmelser[0], 'SEL § 95, stk. 1');
  });

  it('reads one line of 2 MB', () => {
    write({ 'linje.md': `${'Du får afslag på hjælp, § '.repeat(80_000)}\n\n${REFUSAL}` });
    assert.equal(check(['linje.md']).letters.length, 1);
  });

  /** Arguments that name something unusable → what is told of it. `afslag.md` comes after each. */
  const unusable: readonly (readonly [name: string, path: string, message: RegExp])[] = [
    ['a file that is not there', 'findes-ikke.md', /findes-ikke\.md findes ikke/],
    ['a path through a file', 'note.md/brev.md', /note\.md\/brev\.md kan ikke læses/],
    ['a folder without letters', 'uden-breve', /ingen breve i uden-breve/],
    ['a Word document', 'brev.docx', /brev\.docx er ikke en tekstfil/],
    ['a link to itself', 'ring', /ring kan ikke læses/],
    ['a name too long for the file system', 'x'.repeat(5000), /kan ikke læses/],
  ];

  for (const [name, path, message] of unusable) {
    it(`tells of ${name}, and checks the others all the same`, () => {
      write({ 'uden-breve/x.txt': 'x', 'brev.docx': Buffer.from('PK\u0003\u0004\0\0\0') });
      if (path === 'ring') symlinkSync('ring', join(folder, 'ring'));
      const { status, stderr, letters } = check([path, 'afslag.md']);
      assert.equal(status, COULD_NOT_RUN);
      assert.match(stderr, message);
      assert.equal(stderr.trim().split('\n').length, 1);
      assert.deepEqual(
        letters.map(({ fil }) => fil),
        ['afslag.md'],
      );
    });
  }

  it('checks the other letters of a folder that holds one it cannot read', () => {
    write({ 'blandet/1.md': REFUSAL, 'blandet/2.md': Buffer.from([0, 1, 2, 0]), 'blandet/3.md': NOTE });
    const { status, stderr, letters } = check(['blandet']);
    assert.equal(status, COULD_NOT_RUN);
    assert.match(stderr, /2\.md er ikke en tekstfil/);
    assert.deepEqual(
      letters.map(({ fil }) => fil),
      [join('blandet/1.md'), join('blandet/3.md')],
    );
  });
});

describe('rettesnor tjek --pakke', function () {
  this.timeout(PATIENCE);

  const rule = (id: string, find: string) => `id: ${id}
titel: Prøve
fejltype: sprog-uklart
hjemmel: []
princip: saglige-vurderinger
alvor: fejl
besked: Skriv det anderledes.
forklaring: Fordi.
kilder: [{ titel: Prøve, kontrolleret: 2026-01-01 }]
find: { en af: ["${find}"] }
eksempler: { fejl: [x], ok: [y] }
`;
  const manifest =
    'id: prøvstrup\ntitel: Prøvstrup\nversion: 1.0.0\nudgiver: Prøvstrup\ndato: 2026-01-01\nudvider: rettesnor\n';

  before(() =>
    write({
      'note.md': NOTE,
      'pakke/pakke.yaml': manifest,
      'pakke/vendinger/tirsdag.yaml': rule('tirsdag', 'tirsdag'),
      'brudt/pakke.yaml': 'id: [',
      'brudt/vendinger/tirsdag.yaml': rule('tirsdag', 'tirsdag'),
      'brudt/vendinger/parentes.yaml': rule('parentes', '(tirsdag'),
      'brudt/vendinger/tabulator.yaml': 'id: tabulator\n\ttitel: x\n',
      'tom-mappe/x.txt': '',
    }),
  );

  it("adds the municipality's rules to ours", () => {
    const { letters, status, stderr } = check(['--pakke', 'pakke', 'note.md', '-'], REFUSAL);
    assert.equal(stderr, '');
    assert.equal(status, ERRORS_FOUND);
    const [finding] = letters[0].fund.filter(({ kode }) => kode === 'tirsdag');
    const { fejltype, alvor, besked, linje, kolonne, slutKolonne, uddrag, url } = finding;
    assert.deepEqual(
      { fejltype, alvor, besked, linje, kolonne, slutKolonne, uddrag, url },
      {
        fejltype: 'sprog-uklart',
        alvor: 'fejl',
        besked: 'Skriv det anderledes.',
        linje: 1,
        kolonne: 11,
        slutKolonne: 18,
        uddrag: 'tirsdag',
        url: null,
      },
    );
    assert.equal(letters[1].afgørelse.udfald, 'afslag');
  });

  it('uses what it can of a broken pack, and tells where the rest is wrong', () => {
    const { letters, stderr } = check(['--pakke', 'brudt', 'note.md']);
    assert.ok(letters[0].fund.some(({ kode }) => kode === 'tirsdag'));
    for (const file of ['pakke.yaml', 'vendinger/parentes.yaml', 'vendinger/tabulator.yaml'])
      assert.match(stderr, new RegExp(`^Pakken: ${file}:\\d+:\\d+: .+$`, 'm'));
    assert.doesNotMatch(stderr, /tirsdag\.yaml/);
  });

  for (const folderName of ['findes-ikke', 'tom-mappe', 'note.md']) {
    it(`does not run with ${folderName} for a pack`, () => {
      const { status, stdout, stderr } = run(['tjek', '--pakke', folderName, 'note.md']);
      assert.equal(status, COULD_NOT_RUN);
      assert.equal(stdout, '');
      assert.match(stderr, new RegExp(`${folderName} (?:findes ikke|er ingen pakke)`));
    });
  }
});

describe('rettesnor', function () {
  this.timeout(PATIENCE);

  /** Arguments that cannot be used → what is told of them. */
  const misuses: readonly (readonly [args: readonly string[], message: RegExp])[] = [
    [['kontroller', 'x.md'], /kender ikke kommandoen "kontroller"/],
    [['tjek'], /Skriv, hvilke breve/],
    [['tjek', '--alt', 'x.md'], /forstår ikke "--alt"/],
    [['tjek', '--format', 'json', '--alt', 'x.md'], /forstår ikke "--alt"/],
    [['tjek', '-x', 'x.md'], /forstår ikke "-x"/],
    [['tjek', '--format', 'xml', 'x.md'], /kan være tekst eller json, ikke "xml"/],
    [['tjek', 'x.md', '--format'], /forstår ikke "--format"/],
  ];

  for (const [args, message] of misuses) {
    it(`explains what is wrong with: ${args.join(' ')}`, () => {
      const { status, stdout, stderr } = run(args);
      assert.equal(status, COULD_NOT_RUN);
      assert.equal(stdout, '');
      assert.match(stderr, message);
    });
  }

  it('tells how it is used', () => {
    const help = run(['--help']);
    assert.equal(help.status, NO_ERRORS);
    assert.match(help.stdout, /Brug: rettesnor tjek/);
    const without = run([]);
    assert.equal(without.status, COULD_NOT_RUN);
    assert.equal(without.stdout, help.stdout);
  });

  it('tells how a command is used', () => {
    const { status, stdout } = run(['tjek', '--help']);
    assert.equal(status, NO_ERRORS);
    assert.match(stdout, /^Brug: rettesnor tjek/);
  });

  it('tells its version', () => assert.match(run(['--version']).stdout, /^\d+\.\d+\.\d+\n$/));
});
