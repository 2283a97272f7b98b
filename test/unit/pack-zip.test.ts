import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { strToU8, unzipSync } from 'fflate';
import { sha256Of } from '../../server/src/pack/zip/checksums.ts';
import { placeUri, readPlace } from '../../server/src/pack/zip/place.ts';
import { readZippedPack } from '../../server/src/pack/zip/read-zip.ts';
import { writeZip } from '../../server/src/pack/zip/write-zip.ts';
import { checksumsFor, manifestPart, manifestText, type Part, publishedZip, zipOf } from './zip-maker.ts';

const TODAY = '2026-11-26';
const NAME = 'testby-1.2.0.rettesnor.zip';
const read = (zip: Uint8Array, name = NAME, sha256?: string) => readZippedPack(zip, { name, today: TODAY, sha256 });
const rule: Part = { name: 'krav/regel.yaml', content: 'id: regel\n' };
const named = (name: string): Part => ({ name, content: 'x' });
const zeros = (size: number) => new Uint8Array(size);
const whole = publishedZip(rule);
/** A pack whose manifest says something else. */
const withManifest = (changes: Readonly<Record<string, string>>) => {
  const manifest = { name: 'pakke.yaml', content: manifestText(changes) };
  return zipOf([manifest, checksumsFor([manifest])]);
};
const hash = (zip: Uint8Array) => createHash('sha256').update(zip).digest('hex');

const refused: readonly (readonly [string, Uint8Array, RegExp])[] = [
  ['a path upwards', publishedZip(named('../pakke.yaml')), /"\.\.\/pakke\.yaml" .* fører uden for pakken/],
  ['a path upwards within', publishedZip(named('krav/../../x.yaml')), /fører uden for pakken/],
  ['an absolute path', publishedZip(named('/etc/x.yaml')), /fører uden for pakken/],
  ['a drive letter', publishedZip(named('C:x.yaml')), /fører uden for pakken/],
  ['a backslash', publishedZip(named('krav\\x.yaml')), /fører uden for pakken/],
  ['a line break in a name', publishedZip(named('krav/x\ny.yaml')), /ikke et rigtigt navn/],
  ['an empty part of a name', publishedZip(named('krav//x.yaml')), /ikke et rigtigt navn/],
  ['a name in another encoding', zipOf([{ name: Uint8Array.of(0xf8, 0x2e), content: 'x' }]), /ikke UTF-8/],
  ['a symbolic link', publishedZip({ ...rule, mode: 0o120777 }), /"krav\/regel\.yaml" .* symbolsk link/],
  ['a device', publishedZip({ ...rule, mode: 0o020644 }), /ikke en almindelig fil/],
  ['the same file twice', zipOf([manifestPart, rule, rule]), /er to gange i zip-filen/],
  ['names that differ by case', publishedZip(rule, named('krav/Regel.yaml')), /store og små bogstaver/],
  [
    'names that differ by how ø is written',
    publishedZip(named('krav/å.yaml'), named('krav/a\u030a.yaml')),
    /samme navn/,
  ],
  [
    'too many files',
    zipOf(Array.from({ length: 5001 }, (_, i): Part => ({ name: `x${i}`, content: '', stored: true }))),
    /har 5001 filer.* højst have 5000/,
  ],
  ['a large file', publishedZip({ name: 'x', content: zeros(1_000_001) }), /"x" .* for stor.* højst være 1 MB/],
  [
    'a large net',
    publishedZip({ name: 'brevnet/x.yaml', content: zeros(3_000_001) }),
    /"brevnet\/x\.yaml" .* for stor.* højst være 3 MB/,
  ],
  [
    'too much in all',
    publishedZip(...Array.from({ length: 21 }, (_, i): Part => ({ name: `x${i}`, content: zeros(1_000_000) }))),
    /mere end 20 MB, når den er pakket ud/,
  ],
  ['a file larger than it says', publishedZip({ name: 'x', content: zeros(900_000), unpacked: 10 }), /fylder ikke det/],
  ['a file smaller than it says', publishedZip({ name: 'x', content: 'x', unpacked: 10 }), /fylder ikke det/],
  ['a stored file of another size', publishedZip({ ...rule, stored: true, unpacked: 3 }), /fylder ikke det/],
  [
    'a bomb that says it is small',
    publishedZip({ name: 'x', content: zeros(60_000_000), unpacked: 1_000_000 }),
    /for stor.* højst være 1 MB/,
  ],
  ['an encrypted file', publishedZip({ ...rule, flags: 0x801 }), /krypteret/],
  ['another way of packing', publishedZip({ ...rule, method: 12 }), /ikke kender/],
  ['broken packing', zipOf([{ name: 'x', content: Uint8Array.of(7, 1, 2), stored: true, method: 8 }]), /ødelagt/],
  ['no zip', strToU8('id: testby\n'), /ikke en zip-fil/],
  ['nothing', new Uint8Array(), /ikke en zip-fil/],
  ['a zip without its end', whole.subarray(0, whole.length - 30), /ikke hel/],
  ['a zip without its beginning', whole.subarray(40), /ikke hel/],
  ['zip64 by its count', zipOf([manifestPart], { count: 0xffff }), /zip64/],
  ['zip64 by a size', zipOf([{ ...manifestPart, unpacked: 0xffffffff }]), /zip64/],
  ['zip64 by a field', zipOf([{ ...manifestPart, extra: Uint8Array.of(1, 0, 2, 0, 9, 9) }]), /zip64/],
  ['a file with two names', publishedZip({ ...rule, localName: 'krav/rigel.yaml' }), /to navne/],
  ['more files than the list has', zipOf([manifestPart], { count: 2 }), /ikke hel/],
  ['a zip beyond the limit', zeros(24_000_001), /fylder mere end 24 MB/],
  ['no hashes', zipOf([manifestPart]), /mangler indhold\.sha256/],
  [
    'a file without a hash',
    zipOf([manifestPart, rule, checksumsFor([manifestPart])]),
    /"krav\/regel\.yaml" er i zip-filen, men ikke/,
  ],
  [
    'a hash without a file',
    zipOf([manifestPart, checksumsFor([manifestPart, rule])]),
    /står i indhold\.sha256, men mangler/,
  ],
  ['a file that was changed', zipOf([{ ...rule, content: 'id: andet\n' }, checksumsFor([rule])]), /er ændret, siden/],
  [
    'hashes that are none',
    zipOf([manifestPart, { name: 'indhold.sha256', content: 'abc  pakke.yaml\n' }]),
    /Linje 1 i/,
  ],
  ['a file that is not UTF-8', publishedZip({ ...rule, content: Uint8Array.of(0xe6) }), /ikke gemt som UTF-8/],
  ['no manifest', zipOf([rule, checksumsFor([rule])]), /mangler pakke\.yaml/],
  ['a broken manifest', withManifest({ titel: '' }), /pakke\.yaml kan ikke bruges.*"titel": mangler/],
  ['a date to come', withManifest({ dato: '2026-11-27' }), /2026-11-27, og det er efter i dag \(2026-11-26\)/],
  ['no list of changes', withManifest({ ændringer: '' }), /siger ikke, hvad der er nyt/],
  ['changes of other versions', withManifest({ version: '1.3.0' }), /version 1\.3\.0, men "ændringer"/],
];

describe('A zipped pack', () => {
  for (const [what, zip, message] of refused) {
    it(`is refused with ${what}`, () => assert.throws(() => read(zip, 'x.zip'), { message }));
  }

  for (const name of ['testby-1.2.1.rettesnor.zip', 'andenby-1.2.0.rettesnor.zip']) {
    it(`is refused under the name ${name}`, () => assert.throws(() => read(whole, name), /Filens navn, .* siger/));
  }
  for (const name of [NAME, 'regler.zip', 'testby-1.2.1.rettesnor (1).zip']) {
    it(`is read under the name ${name}`, () => assert.equal(read(whole, name).release.version, '1.2.0'));
  }

  it('is read with what it says of itself', () => {
    const { sources, release } = read(whole);
    assert.deepEqual(sources, [
      { path: 'pakke.yaml', text: manifestText() },
      { path: 'krav/regel.yaml', text: 'id: regel\n' },
    ]);
    const ændringer = [{ version: '1.2.0', dato: '2026-11-20', hvad: 'Nye regler.' }];
    assert.deepEqual(release, { id: 'testby', version: '1.2.0', dato: '2026-11-20', ændringer, sha256: hash(whole) });
  });

  it('may hold folders, a comment, and files that are no part of a pack, also a zip', () => {
    const others = [named('README.md'), { name: 'krav/pakke.zip', content: whole }, named('krav/dybere/x.yaml')];
    const listed = [manifestPart, rule, ...others];
    const zip = zipOf([{ name: 'krav/', content: '', stored: true, mode: 0o040755 }, ...listed, checksumsFor(listed)], {
      comment: 'Fra Testby',
    });
    assert.deepEqual(
      read(zip).sources.map(({ path }) => path),
      ['pakke.yaml', 'krav/regel.yaml'],
    );
  });

  it('is held against the hash that the user has been given', () => {
    assert.equal(read(whole, NAME, hash(whole).toUpperCase()).release.version, '1.2.0');
    assert.throws(() => read(whole, NAME, 'ab'.repeat(32)), /er ikke den fil, der er bedt om/);
  });

  it('is never read otherwise than published, wherever a byte is changed', () => {
    const expected = JSON.stringify(read(whole).sources);
    for (let at = 0; at < whole.length; at += 3) {
      const changed = whole.slice();
      changed[at] ^= 0x55;
      let sources: unknown;
      try {
        sources = read(changed).sources;
      } catch (error) {
        assert.equal((error as Error).constructor.name, 'ZipRefusal', `byte ${at}: ${error}`);
        continue;
      }
      assert.equal(JSON.stringify(sources), expected, `byte ${at}`);
    }
  });
});

describe('Writing a zip', () => {
  const files = [
    { path: 'krav/partshøring.yaml', bytes: strToU8('b') },
    { path: 'pakke.yaml', bytes: strToU8(manifestText()) },
    { path: 'afsnit/a.yaml', bytes: strToU8('a') },
  ];

  it('sorts the files and gives their hashes as sha256sum does', () => {
    const unzipped = unzipSync(writeZip(files));
    assert.deepEqual(Object.keys(unzipped), ['afsnit/a.yaml', 'indhold.sha256', 'krav/partshøring.yaml', 'pakke.yaml']);
    const line = (path: string) => `${hash(unzipped[path])}  ${path}\n`;
    const list = ['afsnit/a.yaml', 'krav/partshøring.yaml', 'pakke.yaml'].map(line).join('');
    assert.equal(new TextDecoder().decode(unzipped['indhold.sha256']), list);
  });

  it('gives the same bytes in any order and in any time zone', () => {
    const zone = process.env.TZ;
    const zips = ['Pacific/Honolulu', 'Europe/Copenhagen', 'Pacific/Kiritimati'].map((place, i) => {
      process.env.TZ = place;
      return hash(writeZip(i % 2 ? files : [...files].reverse()));
    });
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    assert.equal(new Set(zips).size, 1);
  });

  it('is read again', () => assert.equal(read(writeZip(files)).sources.length, 3));

  it('hashes as others do', () => assert.equal(sha256Of(whole), hash(whole)));
});

describe('A place of a pack', () => {
  const digits = '0f'.repeat(32);
  it('is a folder, or a zip with or without a hash', () => {
    assert.deepEqual(readPlace('regler/vore'), { path: 'regler/vore', isZip: false });
    assert.deepEqual(readPlace('C:\\r\\a.ZIP'), { path: 'C:\\r\\a.ZIP', isZip: true });
    assert.deepEqual(readPlace(`file:///a.zip#sha256=${digits}`), {
      path: 'file:///a.zip',
      isZip: true,
      sha256: digits,
    });
  });

  it('is refused with half a hash, or a hash of a folder', () => {
    assert.throws(() => readPlace('a.zip#sha256=abc'), /skal der stå 64 tegn/);
    assert.throws(() => readPlace(`mappe#sha256=${digits}`), /kun skrives efter navnet på en zip-fil/);
  });

  for (const [path, expected] of [
    ['regler/vore', 'vscode-vfs://github/by/breve/regler/vore'],
    ['../æ #1.zip', 'vscode-vfs://github/by/%C3%A6%20%231.zip'],
    ['/r/a.zip', 'vscode-vfs://github/r/a.zip'],
    ['file:///a.zip', 'file:///a.zip'],
  ]) {
    it(`is reckoned from the workspace: ${path}`, () =>
      assert.equal(placeUri(path, 'vscode-vfs://github/by/breve'), expected));
  }
});
