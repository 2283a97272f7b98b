import assert from 'node:assert/strict';
import type { InlayHint } from 'vscode-languageserver-types';
import { Client, OpenText } from './client.ts';

/** The server is a process of its own, on a machine that may have other things to do. */
const PATIENCE = 60_000;

const pulling = { textDocument: { diagnostic: {} } };

describe('The last days of deadlines', function () {
  this.timeout(PATIENCE);

  const text = 'Dato: 3. marts 2026\n\nDu kan klage inden 4 uger efter, at du har modtaget dette brev.\n';
  const all = { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } };
  const hintsIn = async (letter: OpenText) =>
    ((await letter.ask('textDocument/inlayHint', { range: all })) as InlayHint[]).map(({ label }) => label);
  const shown = ['→ ti. 31.3.2026 ved modtagelse 3.3.2026'];

  it('are given to a client that has no settings and asks for them', async () => {
    const { client } = await Client.start(pulling);
    assert.deepEqual(await hintsIn(new OpenText(client, 'file:///a.afgoerelse.md', text)), shown);
    await client.dispose();
  });

  it('are given when the setting is on, and asked for again when it is turned', async () => {
    const workspace = { configuration: true, inlayHint: { refreshSupport: true } };
    const { client } = await Client.start({ ...pulling, workspace });
    const letter = new OpenText(client, 'file:///a.afgoerelse.md', text);
    assert.deepEqual(await hintsIn(letter), []);
    for (const [fristdage, hints] of [
      [true, shown],
      [false, []],
    ] as const) {
      client.settings = { fristdage };
      client.notify('workspace/didChangeConfiguration', { settings: null });
      await client.notification('workspace/inlayHint/refresh');
      assert.deepEqual(await hintsIn(letter), hints);
    }
    await client.dispose();
  });
});
