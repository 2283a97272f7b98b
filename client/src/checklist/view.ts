import * as vscode from 'vscode';
import type { Checklist } from '../../../server/src/language/protocol.ts';
import { t } from '../l10n.ts';
import type { ChecklistFeed, ChecklistState } from './feed.ts';
import { type ChecklistNode, type Grouping, type RequirementNode, unsettledCount } from './nodes.ts';
import { ChecklistTree } from './tree.ts';
import { formatDate } from './tree-items.ts';

const groupingKey = 'rettesnor.gruppering';
const irrelevantKey = 'rettesnor.visIkkeRelevante';

/** The tree view `rettesnor.tjekliste`: rows, badge and the line above them that sums the letter up. */
export class ChecklistView implements vscode.Disposable {
  readonly #feed: ChecklistFeed;
  readonly #memory: vscode.Memento;
  readonly #tree = new ChecklistTree();
  readonly #view: vscode.TreeView<ChecklistNode>;
  readonly #subscriptions: vscode.Disposable;

  /** Fires with a requirement whose checkbox was ticked, or cleared. */
  readonly onDidToggle: vscode.Event<{ readonly node: RequirementNode; readonly checked: boolean }>;

  constructor(feed: ChecklistFeed, memory: vscode.Memento) {
    this.#feed = feed;
    this.#memory = memory;
    this.#view = vscode.window.createTreeView('rettesnor.tjekliste', {
      treeDataProvider: this.#tree,
      manageCheckboxStateManually: true,
      showCollapseAll: true,
    });
    const toggled = new vscode.EventEmitter<{ node: RequirementNode; checked: boolean }>();
    this.onDidToggle = toggled.event;
    this.#subscriptions = vscode.Disposable.from(
      this.#tree,
      this.#view,
      toggled,
      feed.onDidChange((state) => this.#show(state)),
      this.#view.onDidChangeCheckboxState(({ items }) => {
        for (const [node, state] of items) {
          const checked = state === vscode.TreeItemCheckboxState.Checked;
          if (node.kind === 'krav') toggled.fire({ node, checked });
        }
      }),
    );
    this.#show(feed.state);
  }

  /** Divides the list by principle instead of by phase, or back; remembered. */
  async toggleGrouping(): Promise<void> {
    await this.#memory.update(groupingKey, this.#grouping === 'fase' ? 'princip' : 'fase');
    this.#show(this.#feed.state);
  }

  /** Shows or hides what does not apply to the letter; remembered. */
  async toggleIrrelevant(): Promise<void> {
    await this.#memory.update(irrelevantKey, !this.#showIrrelevant);
    this.#show(this.#feed.state);
  }

  /** Puts a checkbox back as the letter has it. */
  restore(node: RequirementNode): void {
    this.#tree.redraw([node]);
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  get #grouping(): Grouping {
    return this.#memory.get<Grouping>(groupingKey, 'fase');
  }

  get #showIrrelevant(): boolean {
    return this.#memory.get(irrelevantKey, false);
  }

  #show(state: ChecklistState): void {
    const checklist = state.kind === 'klar' ? state.checklist : null;
    // While another letter is read, the rows of the last one would mislead; while this one is, they stay.
    this.#tree.update(checklist, this.#grouping, this.#showIrrelevant);
    this.#view.message = message(state);
    this.#view.description = [
      this.#grouping === 'fase' ? t('efter fase') : t('efter princip'),
      this.#showIrrelevant && t('også ikke relevante'),
    ]
      .filter(Boolean)
      .join(', ');
    const count = checklist ? unsettledCount(checklist) : 0;
    this.#view.badge = count > 0 ? { value: count, tooltip: t('{0} krav udestår', count) } : undefined;
  }
}

/** The line above the rows. None where no letter is open: there the welcome text speaks. */
function message(state: ChecklistState): string | undefined {
  switch (state.kind) {
    case 'intet brev':
      return undefined;
    case 'henter':
      return t('Læser brevet …');
    case 'fejl':
      return t('Tjeklisten kan ikke hentes. Se loggen med kommandoen "Vis serverlog".');
    case 'klar':
      return summary(state.checklist);
  }
}

function summary({ udfald, dato }: Checklist): string {
  const date = dato ? formatDate(dato) : t('Brevets dato kan ikke læses.');
  if (!udfald) {
    const unknown = t('Det fremgår ikke tydeligt, hvad der er afgjort. Skriv det i brevets resultat.');
    return `${unknown} ${date}`;
  }
  return `${udfald.charAt(0).toUpperCase()}${udfald.slice(1)}${dato ? ' · ' : '. '}${date}`;
}
