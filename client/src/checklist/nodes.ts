import type { Checklist, ChecklistItem, ChecklistStatus } from '../../../server/src/language/protocol.ts';

/** How the checklist is divided. */
export type Grouping = 'fase' | 'princip';

export interface RequirementNode {
  readonly kind: 'krav';
  /** As the server last told it; renewed in place, so that the tree keeps its rows. */
  item: ChecklistItem;
  group: GroupNode;
}

export interface GroupNode {
  readonly kind: 'gruppe';
  readonly id: string;
  titel: string;
  children: RequirementNode[];
}

export type ChecklistNode = RequirementNode | GroupNode;

const unsettled: ReadonlySet<ChecklistStatus> = new Set(['mangler', 'skal bekræftes']);

/** Whether the writer still has something to do about a requirement. */
export function isUnsettled(item: ChecklistItem): boolean {
  return unsettled.has(item.status);
}

/** Whether a requirement is one that somebody signs off, because the letter itself cannot show it. */
export function canSignOff(item: ChecklistItem): boolean {
  return item.status === 'skal bekræftes' || item.bekræftet !== undefined;
}

/** How many requirements are unsettled: the badge. */
export function unsettledCount(checklist: Checklist): number {
  return checklist.punkter.filter(isUnsettled).length;
}

/** The rows of a checklist. An item of a group that the pack gives no title to comes last, under its id. */
export function groupsOf(checklist: Checklist, grouping: Grouping, showIrrelevant: boolean): GroupNode[] {
  const titles = grouping === 'fase' ? checklist.faser : checklist.principper;
  const groups = new Map<string, GroupNode>();
  for (const { id, titel } of titles) groups.set(id, { kind: 'gruppe', id, titel, children: [] });
  for (const item of checklist.punkter) {
    if (item.status === 'ikke relevant' && !showIrrelevant) continue;
    const id = item[grouping];
    const group = groups.get(id) ?? { kind: 'gruppe', id, titel: id, children: [] };
    groups.set(id, group);
    group.children.push({ kind: 'krav', item, group });
  }
  return [...groups.values()].filter(({ children }) => children.length > 0);
}

/** Everything of a node that its row shows, so that two that look alike can be told from two that do not. */
export function appearance(node: ChecklistNode): string {
  if (node.kind === 'gruppe') return JSON.stringify([node.titel, node.children.map(({ item }) => isUnsettled(item))]);
  const { range, ...shown } = node.item;
  return JSON.stringify([shown, range !== undefined]);
}

/** The rows and their order, without what is in them. */
export function structure(groups: readonly GroupNode[]): string {
  return JSON.stringify(groups.map(({ id, children }) => [id, children.map(({ item }) => item.krav)]));
}
