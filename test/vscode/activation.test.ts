import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../testbed/eventually.ts';
import { openRefusal } from './letter.ts';

describe('a letter in the real extension host', () => {
  let letter: vscode.TextDocument;

  before(async () => {
    letter = await openRefusal();
  });

  it('has the language afgoerelse', () => {
    assert.equal(letter.languageId, 'afgoerelse');
  });

  it('activates the extension', async () => {
    const extension = vscode.extensions.getExtension('rettesnor.rettesnor');
    assert.ok(extension, 'rettesnor.rettesnor is installed');
    await eventually(() => assert.ok(extension.isActive, 'the extension is active'));
  });

  it('gets diagnostics that miss the complaint guidance', async () => {
    await eventually(() => {
      const messages = vscode.languages.getDiagnostics(letter.uri).map((diagnostic) => diagnostic.message);
      assert.match(messages.join('\n'), /klage/i);
    });
  });

  it('explains a principle decision on hover', async () => {
    const position = letter.positionAt(letter.getText().indexOf('34-18') + 2);
    await eventually(async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        letter.uri,
        position,
      );
      const texts = hovers.flatMap((hover) => hover.contents).map((content) => textOf(content));
      assert.match(texts.join('\n'), /34-18/);
    });
  });
});

function textOf(content: vscode.MarkedString | vscode.MarkdownString): string {
  return typeof content === 'string' ? content : content.value;
}
