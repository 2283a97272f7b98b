import * as vscode from 'vscode';
import type { ChecklistItem } from '../../../server/src/language/protocol.ts';
import type { ChecklistFeed } from '../checklist/feed.ts';
import type { ChecklistNode } from '../checklist/nodes.ts';
import { t } from '../l10n.ts';

/** What a command about a requirement is called with: a row of the checklist, an id from a link, or nothing. */
export type RequirementArgument = ChecklistNode | string | undefined;

/**
 * The requirement that a command is about. Called from the command palette it has none, and the writer chooses among
 * those that the command can be used on.
 */
export async function chooseRequirement(
  argument: RequirementArgument,
  feed: ChecklistFeed,
  title: string,
  fits: (item: ChecklistItem) => boolean,
): Promise<ChecklistItem | undefined> {
  const items = feed.state.kind === 'klar' ? feed.state.checklist.punkter : [];
  if (typeof argument === 'string') return items.find(({ krav }) => krav === argument);
  if (argument?.kind === 'krav') return argument.item;
  const choices = items
    .filter(fits)
    .map((item) => ({ label: item.titel, description: t(item.status), detail: item.besked, item }));
  if (choices.length === 0) {
    void vscode.window.showInformationMessage(t('Der er ingen krav i tjeklisten, som det gælder for.'));
    return undefined;
  }
  const chosen = await vscode.window.showQuickPick(choices, { title, matchOnDetail: true });
  return chosen?.item;
}
