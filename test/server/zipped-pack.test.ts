import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sha256Of } from '../../server/src/pack/zip/checksums.ts';
import { manifestText, publishedZip } from '../unit/zip-maker.ts';
import { Client } from './client.ts';

interface Status {
  pakke: string;
  version: string;
  dato: string;
  sha256?: string;
  problemer: { besked: string }[];
}

const NAME = 'testby-1.2.0.rettesnor.zip';
const zip = publishedZip({ name: 'README.md', content: 'x' });

describe('The setting rettesnor.pakke', function () {
  this.timeout(60_000);

  let workspace: string;
  before(() => {
    workspace = mkdtempSync(join(tmpdir(), 'rettesnor-zip-'));
    writeFileSync(join(workspace, NAME), zip);
    mkdirSync(join(workspace, 'regler'));
    writeFileSync(join(workspace, 'regler', 'pakke.yaml'), manifestText());
    writeFileSync(join(workspace, 'andet.zip'), 'andet');
  });
  after(() => rmSync(workspace, { recursive: true, force: true }));

  /** What the server tells of the pack that the setting names. */
  async function statusWith(pakke: string): Promise<Status> {
    const capabilities = { workspace: { configuration: true }, textDocument: { diagnostic: {} } };
    const { client } = await Client.start(capabilities, { rootUri: pathToFileURL(workspace).href });
    try {
      // It is not asked for before the server has heard that the session has begun, and then the pack is read.
      client.settings = { pakke };
      await client.notification('rettesnor/aendret');
      return (await client.request('rettesnor/status')) as Status;
    } finally {
      await client.dispose();
    }
  }

  const ways = () => [
    NAME,
    join(workspace, NAME),
    pathToFileURL(join(workspace, NAME)).href,
    `${NAME}#sha256=${sha256Of(zip)}`,
  ];
  for (const [index, way] of ['relative to the workspace', 'as a path', 'as a URI', 'with its hash'].entries()) {
    it(`names a zip ${way}`, async () => {
      const { pakke, version, dato, sha256, problemer } = await statusWith(ways()[index]);
      assert.deepEqual(problemer, []);
      assert.deepEqual([pakke, version, dato, sha256], ['Testbys regler', '1.2.0', '2026-11-20', sha256Of(zip)]);
    });
  }

  it('names a folder, which has no hash', async () => {
    const { pakke, dato, sha256 } = await statusWith('regler');
    assert.deepEqual([pakke, dato, sha256], ['Testbys regler', '2026-11-20', undefined]);
  });

  it('leaves the built-in pack in use where the zip is refused, and says why', async () => {
    const { pakke, sha256, problemer } = await statusWith('andet.zip');
    assert.deepEqual([pakke, sha256], ['Rettesnors grundpakke', undefined]);
    assert.match(problemer[0].besked, /^Filen er ikke en zip-fil/);
  });
});
