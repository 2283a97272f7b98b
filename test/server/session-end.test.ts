import assert from 'node:assert/strict';
import { Client } from './client.ts';

/** The server is a process of its own, on a machine that may have other things to do. */
const PATIENCE = 60_000;

const pulling = { textDocument: { diagnostic: {} } };

describe('The end of a session', function () {
  this.timeout(PATIENCE);

  it('is orderly after shutdown', async () => {
    const { client } = await Client.start(pulling);
    assert.equal(await client.stop(), 0);
    assert.equal(client.errors, '');
  });

  it('is told as an error when shutdown was forgotten', async () => {
    const { client } = await Client.start(pulling);
    assert.equal(await client.exit(), 1);
  });
});
