import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { NewFiles, NewPack, PackExamples } from '../../server/src/language/protocol.ts';
import { Client } from './client.ts';

const PATIENCE = 60_000;

describe('Requests for new files', function () {
  this.timeout(PATIENCE);
  const folder = mkdtempSync(join(tmpdir(), 'rettesnor-ny-'));
  const mappe = pathToFileURL(folder).href;
  const slags = 'vending';
  let client: Client;

  before(async () => {
    ({ client } = await Client.start({}));
  });
  after(async () => {
    await client.stop();
    rmSync(folder, { recursive: true });
  });

  const write = ({ filer }: NewFiles) => {
    for (const { sti, tekst } of filer) {
      mkdirSync(dirname(join(folder, sti)), { recursive: true });
      writeFileSync(join(folder, sti), tekst);
    }
  };

  it("refuse a pack with the built-in one's id", async () => {
    assert.match((await client.request('rettesnor/efterproevId', { id: 'rettesnor' })) as string, /er taget/);
    assert.equal(await client.request('rettesnor/efterproevId', { id: 'testby' }), null);
    await assert.rejects(
      client.request('rettesnor/nyPakke', { id: 'rettesnor', titel: 'x' }),
      /^Error: "rettesnor" er/,
    );
  });

  it('give a pack, and then a rule in it, with examples that are found', async () => {
    const id = await client.request('rettesnor/nytId', { titel: 'Testby' });
    assert.equal(id, 'testby');
    write((await client.request('rettesnor/nyPakke', { id, titel: 'Testby' })) as NewPack);
    const ruleId = await client.request('rettesnor/nytId', { titel: 'Vi plejer', mappe, slags });
    assert.equal(ruleId, 'testby-vi-plejer');
    const rule = await client.request('rettesnor/nyRegel', { mappe, slags, id: ruleId, titel: 'Vi plejer' });
    write(rule as NewFiles);
    client.notify('workspace/didChangeWatchedFiles', {
      changes: [{ uri: `${mappe}/vendinger/testby-vi-plejer.yaml`, type: 1 }],
    });
    const { filer } = (await client.request('rettesnor/pakkeeksempler', { mappe })) as PackExamples;
    assert.ok(filer.some((file) => file.id === ruleId && file.eksempler.length > 0));
    assert.match(
      (await client.request('rettesnor/efterproevId', { id: ruleId, mappe, slags })) as string,
      /^"testby-vi-plejer" er taget: Vi plejer\. /,
    );
  });

  it('refuse an id of the built-in pack, and a folder that is no pack', async () => {
    const titel = 'Klagefrist';
    const params = { id: 'klagefrist', mappe, slags: 'krav', titel };
    await assert.rejects(client.request('rettesnor/nyRegel', params), /"klagefrist" er taget/);
    const nowhere = { ...params, mappe: `${mappe}/krav` };
    await assert.rejects(client.request('rettesnor/nyRegel', nowhere), /pakke\.yaml mangler/);
  });
});
