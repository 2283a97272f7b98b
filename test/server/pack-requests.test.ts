import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ExampleOutcomes, PackExamples, PackTrial } from '../../server/src/language/protocol.ts';
import { rulePack } from '../unit/rule-pack.ts';
import { Client, OpenText } from './client.ts';

const PATIENCE = 60_000;
const WORDING = 'vendinger/ikke-nok.yaml';

describe("Requests about a pack's examples", function () {
  this.timeout(PATIENCE);

  let client: Client;
  let folder: string;
  let mappe: string;
  const textOf = (path: string) => rulePack().find((source) => source.path === path)?.text ?? '';

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rettesnor-pakke-'));
    mappe = pathToFileURL(folder).href;
    for (const { path, text } of rulePack()) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    writeFileSync(join(folder, 'brev.afgoerelse.md'), '# Brev\n\nDet er ikke nok.\n');
    ({ client } = await Client.start({}));
  });
  after(async () => {
    await client.dispose();
    rmSync(folder, { recursive: true, force: true });
  });

  const examples = () => client.request('rettesnor/pakkeeksempler', { mappe }) as Promise<PackExamples>;
  const run = (eksempler: readonly string[]) =>
    client.request('rettesnor/koerEksempler', { mappe, eksempler }) as Promise<ExampleOutcomes>;

  it('tell where each example stands in its file', async () => {
    const { pakke, filer } = await examples();
    assert.equal(pakke.id, 'prøvstrup');
    const file = filer.find(({ uri }) => uri === `${mappe}/${WORDING}`);
    assert.deepEqual([file?.mappe, file?.id, file?.titel], ['vendinger', 'ikke-nok', 'Ikke nok']);
    const lines = textOf(WORDING).split('\n');
    const written = file?.eksempler.map(({ id, range: { start, end } }) => {
      assert.equal(start.line, end.line);
      return [id, lines[start.line].slice(start.character, end.character)];
    });
    assert.deepEqual(written, [
      ['vendinger/ikke-nok/fejl/0', 'Det er ikke nok.'],
      ['vendinger/ikke-nok/ok/0', '"Det er ikke nok, fordi det er lidt."'],
    ]);
  });

  it('run them, and pass over those that are not there', async () => {
    const { filer } = await examples();
    const ids = filer.flatMap(({ eksempler }) => eksempler.map(({ id }) => id));
    const outcomes = await run([...ids, 'krav/borte/fejl/0']);
    assert.deepEqual(
      outcomes.map(({ id }) => id),
      ids,
    );
    for (const { id, holder, fundet, ms } of outcomes) assert.ok(holder && ms >= 0, `${id}: ${fundet}`);
  });

  it('go by what is open in the editor, saved or not', async () => {
    const file = new OpenText(client, `${mappe}/${WORDING}`, textOf(WORDING), 'yaml');
    file.write(file.text.replace('ikke nok]', 'for lidt]'));
    const [outcome] = await run(['vendinger/ikke-nok/fejl/0']);
    assert.equal(outcome.holder, false);
    assert.equal(outcome.forventet, 'ikke-nok: mindst ét fund');
    assert.match(outcome.fundet, /^ikke-nok: ingen fund\n/);
    file.close();
    assert.equal((await run(['vendinger/ikke-nok/fejl/0']))[0].holder, true);
  });

  it('tell which letters the pack judges otherwise than the one below', async () => {
    const uri = `${mappe}/brev.afgoerelse.md`;
    const trial = (await client.request('rettesnor/proevMod', {
      mappe,
      breve: [{ uri }, { uri: 'untitled:x', tekst: 'Vi ses.' }, { uri: `${mappe}/borte.md` }],
    })) as PackTrial;
    assert.deepEqual([trial.pakke.id, trial.mod.id, trial.breve], ['prøvstrup', 'rettesnor', 2]);
    assert.deepEqual(trial.ulæste, [`${mappe}/borte.md`]);
    const letter = trial.ændrede.find((diff) => diff.uri === uri);
    const finding = letter?.nye.find(({ kode }) => kode === 'ikke-nok');
    assert.deepEqual(finding, {
      kode: 'ikke-nok',
      alvor: 'fejl',
      besked: 'Skriv det anderledes.',
      uddrag: 'ikke nok',
      position: { line: 2, character: 7 },
    });
    assert.ok(trial.regler.some(({ kode, nye }) => kode === 'ikke-nok' && nye === 1));
  });

  it('fail with a sentence about a folder that is no pack', async () => {
    await assert.rejects(client.request('rettesnor/pakkeeksempler', { mappe: `${mappe}/borte` }), /findes ikke/);
  });
});
