import assert from 'node:assert/strict';
import type { CodeAction, TextEdit } from 'vscode-languageserver-types';
import { Client, OpenText } from './client.ts';

const PATIENCE = 60_000;
const LETTER = '# Afslag\n\nDato: 3. marts 2026\n\nDu får afslag på støtte efter servicelovens § 85.\n';

describe('A client that asks for what a waiver must tell', function () {
  this.timeout(PATIENCE);
  let client: Client;

  before(async () => {
    const initializationOptions = { spørger: true };
    ({ client } = await Client.start({ textDocument: { diagnostic: {} } }, { initializationOptions }));
  });
  after(() => client.stop());

  it('is given a command, and edits when it has asked, after which the finding is gone', async () => {
    const letter = new OpenText(client, 'file:///afslag.afgoerelse.md', LETTER);
    const found = (await letter.diagnostics()).find(({ code }) => code === 'klagevejledning');
    assert.ok(found);
    const context = { diagnostics: [] };
    const actions = (await letter.ask('textDocument/codeAction', { range: found.range, context })) as CodeAction[];
    const fixes = actions.filter(({ title }) => title.startsWith('Fravig "klagevejledning" '));
    assert.deepEqual(
      fixes.map(({ edit, command }) => [edit, command?.command]),
      [
        [undefined, 'rettesnor.fravig'],
        [undefined, 'rettesnor.fravig'],
      ],
    );
    const place = fixes[0].command!.arguments![0] as object;
    const answered = { ...place, grund: 'Vedlagt', af: 'JHA', den: '2026-03-03' };
    letter.apply((await client.request('rettesnor/fravig', answered)) as TextEdit[]);
    assert.match(letter.text, /^---\nfraviget:\n {2}- \{ krav: klagevejledning, grund: Vedlagt, af: JHA, /);
    assert.ok((await letter.diagnostics()).every(({ code }) => code !== 'klagevejledning'));
  });
});
