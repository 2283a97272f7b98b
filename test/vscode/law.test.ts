import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../testbed/eventually.ts';
import { missingGuidance, openRefusal } from './letter.ts';

describe('the law behind a letter', () => {
  let letter: vscode.TextDocument;
  let page: vscode.TextDocument;

  before(async () => {
    letter = await openRefusal();
    await missingGuidance(letter);
  });

  const at = (document: vscode.TextDocument, words: string) => {
    const offset = document.getText().indexOf(words);
    assert.ok(offset >= 0, `${words} is in ${document.uri}`);
    return document.positionAt(offset + 1);
  };
  const definitions = async (document: vscode.TextDocument, words: string) => {
    const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      at(document, words),
    );
    return found.map((target) => ('targetUri' in target ? target.targetUri : target.uri));
  };
  const references = async (document: vscode.TextDocument, words: string) => {
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      at(document, words),
    );
    return found.filter(({ uri }) => uri.toString() === letter.uri.toString());
  };

  it('opens as a page of its own by go to definition', async () => {
    await eventually(async () => {
      const [uri] = await definitions(letter, '§ 112, stk. 1');
      assert.equal(uri?.scheme, 'rettesnor');
      assert.equal(uri.path, '/love/SEL/112.md');
      page = await vscode.workspace.openTextDocument(uri);
    });
    assert.match(page.getText(), /^# Serviceloven § 112\n/);
    assert.equal(page.languageId, 'markdown');
  });

  it('leads on from that page to its act', async () => {
    await eventually(async () => {
      const uris = await definitions(page, '[Serviceloven]');
      assert.ok(
        uris.some(({ scheme, path }) => scheme === 'rettesnor' && path === '/love/SEL.md'),
        uris.join(),
      );
    });
  });

  it('finds where letters cite the section, from the letter and from the page', async () => {
    await eventually(async () => assert.equal((await references(letter, '§ 112, stk. 1')).length, 2));
    await eventually(async () => assert.equal((await references(page, '# Serviceloven')).length, 2));
  });

  it('has links to Retsinformation in the letter', async () => {
    await eventually(async () => {
      const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
        'vscode.executeLinkProvider',
        letter.uri,
      );
      const hosts = links.map(({ target }) => target?.authority);
      assert.ok(hosts.includes('www.retsinformation.dk'), hosts.join());
    });
  });

  it('is found by its subject among the symbols of the workspace', async () => {
    await eventually(async () => {
      const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        'SEL 112',
      );
      const paths = symbols.map(({ location }) => location.uri.path);
      assert.ok(paths.includes('/love/SEL/112.md'), paths.join());
    });
  });

  it('colours citations by tokens that VS Code knows of', async () => {
    await eventually(async () => {
      const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend | undefined>(
        'vscode.provideDocumentSemanticTokensLegend',
        letter.uri,
      );
      assert.deepEqual(legend?.tokenTypes, ['lov', 'paragraf', 'principmeddelelse']);
      const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens | undefined>(
        'vscode.provideDocumentSemanticTokens',
        letter.uri,
      );
      assert.ok((tokens?.data.length ?? 0) >= 5 * 5, `${tokens?.data.length} numbers`);
    });
  });
});
