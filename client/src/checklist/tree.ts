import * as vscode from 'vscode';
import type { Checklist } from '../../../server/src/language/protocol.ts';
import { appearance, type ChecklistNode, type Grouping, type GroupNode, groupsOf, structure } from './nodes.ts';
import { groupItem, requirementItem } from './tree-items.ts';

/** The rows of the checklist. Only rows that look different are drawn again, so that nothing flickers while one types. */
export class ChecklistTree implements vscode.TreeDataProvider<ChecklistNode>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<ChecklistNode[] | undefined>();
  #groups: GroupNode[] = [];

  readonly onDidChangeTreeData = this.#changed.event;

  /** Shows another state of the checklist, or none. */
  update(checklist: Checklist | null, grouping: Grouping, showIrrelevant: boolean): void {
    const next = checklist ? groupsOf(checklist, grouping, showIrrelevant) : [];
    if (structure(next) !== structure(this.#groups)) {
      this.#groups = next;
      this.#changed.fire(undefined);
      return;
    }
    const changed: ChecklistNode[] = [];
    this.#groups.forEach((group, index) => {
      if (this.#renew(group, next[index], changed)) changed.push(group);
    });
    if (changed.length > 0) this.#changed.fire(changed);
  }

  /** Draws rows anew although nothing changed, such as a checkbox that was ticked and then called off. */
  redraw(nodes: ChecklistNode[]): void {
    this.#changed.fire(nodes);
  }

  getTreeItem(node: ChecklistNode): vscode.TreeItem {
    return node.kind === 'gruppe' ? groupItem(node) : requirementItem(node);
  }

  getChildren(node?: ChecklistNode): ChecklistNode[] {
    if (!node) return this.#groups;
    return node.kind === 'gruppe' ? node.children : [];
  }

  getParent(node: ChecklistNode): ChecklistNode | undefined {
    return node.kind === 'krav' ? node.group : undefined;
  }

  dispose(): void {
    this.#changed.dispose();
  }

  /** Takes over what `next` says of the same group; true if the group's own row looks different now. */
  #renew(group: GroupNode, next: GroupNode, changed: ChecklistNode[]): boolean {
    const differs = appearance(group) !== appearance(next);
    group.titel = next.titel;
    group.children.forEach((node, index) => {
      const renewed = next.children[index];
      // Where a requirement stands in the letter moves with every line typed above it, and no row shows that.
      if (appearance(node) !== appearance(renewed)) changed.push(node);
      node.item = renewed.item;
    });
    return differs;
  }
}
