import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { missingGuidance, openRefusal } from './letter.ts';

interface Manifest {
  contributes: { commands: { command: string }[]; configuration: { properties: Record<string, unknown> }[] };
}

describe('what the manifest declares', () => {
  const manifest = () => vscode.extensions.getExtension('rettesnor.rettesnor')?.packageJSON as Manifest;

  before(async () => {
    await missingGuidance(await openRefusal());
  });

  it('is there: every command has its handler, and every handler is declared', async () => {
    const declared = manifest().contributes.commands.map(({ command }) => command);
    const registered = (await vscode.commands.getCommands(true)).filter((name) => /^rettesnor\.[^.]+$/.test(name));
    const internal = ['rettesnor.visPakkeproblemer']; // a link of the language status
    assert.deepEqual([...declared, ...internal].sort(), registered.sort());
  });

  it('holds for letters: lines wrap and nothing pops up while one types', () => {
    const settings = vscode.workspace.getConfiguration('editor', { languageId: 'afgoerelse' });
    assert.equal(settings.get('wordWrap'), 'on');
    assert.equal(settings.get('unicodeHighlight.ambiguousCharacters'), false);
    assert.deepEqual(settings.get('quickSuggestions'), { comments: 'off', strings: 'off', other: 'off' });
  });
});
