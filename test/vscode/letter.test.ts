import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../testbed/eventually.ts';
import { missingGuidance, openRefusal } from './letter.ts';

describe('the language features of a letter', () => {
  let letter: vscode.TextDocument;

  before(async () => {
    letter = await openRefusal();
    await missingGuidance(letter);
  });

  /** The line that is this heading. */
  const lineOf = (heading: string) => letter.positionAt(letter.getText().indexOf(`\n${heading}\n`) + 1).line;

  it('complete the section Klagevejledning as a snippet', async () => {
    const end = letter.lineAt(letter.lineCount - 1).range.end;
    assert.equal(end.character, 0, 'the last line is empty');
    await eventually(async () => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        letter.uri,
        end,
      );
      const section = items.find(({ label }) => /^Afsnit: Klagevejledning$/.test(labelOf(label)));
      assert.ok(section?.insertText instanceof vscode.SnippetString, items.map(({ label }) => labelOf(label)).join());
      assert.match(section.insertText.value, /^## Klagevejledning\n.*\$\{1:/s);
    });
  });

  it('repair the missing complaint guidance by a code action', async () => {
    const { range } = await missingGuidance(letter);
    await eventually(async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        letter.uri,
        range,
        vscode.CodeActionKind.QuickFix.value,
      );
      const repair = actions.find(({ title }) => title === 'Indsæt det manglende: Klagevejledning er med');
      assert.ok(repair, actions.map(({ title }) => title).join());
      const [edit, ...others] = repair.edit?.get(letter.uri) ?? [];
      assert.deepEqual(others, []);
      assert.match(edit.newText, /Ankestyrelsen/);
      assert.ok(edit.range.isEmpty, 'nothing is taken out');
      assert.ok(edit.range.start.line > lineOf('## Begrundelse'), 'it comes after the reasons');
    });
  });

  it('outline its sections', async () => {
    await eventually(async () => {
      const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        letter.uri,
      );
      assert.deepEqual(
        symbols.map(({ name, children }) => [name, children.map((child) => child.name)]),
        [['Afslag på kompressionspumpe', ['Afgørelse', 'Sagens oplysninger', 'Begrundelse']]],
      );
    });
  });

  it('fold its front matter and sections', async () => {
    await eventually(async () => {
      const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
        'vscode.executeFoldingRangeProvider',
        letter.uri,
      );
      const starts = folds.map(({ start }) => start);
      for (const line of [0, ...['## Afgørelse', '## Sagens oplysninger', '## Begrundelse'].map(lineOf)])
        assert.ok(starts.includes(line), `line ${line} is not among ${starts}`);
      for (const { start, end } of folds) assert.ok(end > start && end < letter.lineCount);
    });
  });
});

function labelOf(label: string | vscode.CompletionItemLabel): string {
  return typeof label === 'string' ? label : label.label;
}
