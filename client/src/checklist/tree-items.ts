import * as vscode from 'vscode';
import type { ChecklistItem, ChecklistStatus } from '../../../server/src/language/protocol.ts';
import { locale, t } from '../l10n.ts';
import { canSignOff, type GroupNode, isUnsettled, type RequirementNode } from './nodes.ts';

/** A shape for each state, so that colour is never the only sign; the word stands beside it too. */
const icons: Record<ChecklistStatus, vscode.ThemeIcon> = {
  opfyldt: new vscode.ThemeIcon('pass', new vscode.ThemeColor('testing.iconPassed')),
  mangler: new vscode.ThemeIcon('error', new vscode.ThemeColor('testing.iconFailed')),
  'skal bekræftes': new vscode.ThemeIcon('question', new vscode.ThemeColor('problemsWarningIcon.foreground')),
  fraviget: new vscode.ThemeIcon('circle-slash'),
  'ikke relevant': new vscode.ThemeIcon('dash'),
};

/** The row of a phase or a principle. */
export function groupItem(group: GroupNode): vscode.TreeItem {
  const row = new vscode.TreeItem(group.titel, vscode.TreeItemCollapsibleState.Expanded);
  const unsettled = group.children.filter(({ item }) => isUnsettled(item)).length;
  row.id = `gruppe/${group.id}`;
  row.contextValue = 'gruppe';
  row.description = unsettled > 0 ? t('{0} udestår', unsettled) : t('i orden');
  row.accessibilityInformation = { label: `${group.titel}: ${row.description}` };
  return row;
}

/** The row of a requirement. */
export function requirementItem(node: RequirementNode): vscode.TreeItem {
  const { item } = node;
  const row = new vscode.TreeItem(item.titel, vscode.TreeItemCollapsibleState.None);
  const signed = signature(item);
  row.id = `krav/${item.krav}`;
  row.iconPath = icons[item.status];
  row.description = item.bekræftet ? `${t(item.status)} · ${item.bekræftet.af}` : t(item.status);
  row.tooltip = tooltip(item, signed);
  row.contextValue = contextValue(item);
  row.accessibilityInformation = {
    label: [`${item.titel}: ${t(item.status)}.`, message(item)?.replaceAll(/[*_`]/g, ''), signed]
      .filter(Boolean)
      .join(' '),
  };
  if (canSignOff(item)) row.checkboxState = checkbox(item, signed);
  if (item.range) row.command = { command: 'rettesnor.gaaTil', title: t('Gå til'), arguments: [node] };
  return row;
}

function checkbox(item: ChecklistItem, signed: string | undefined): vscode.TreeItem['checkboxState'] {
  const { Checked, Unchecked } = vscode.TreeItemCheckboxState;
  return {
    state: item.bekræftet ? Checked : Unchecked,
    tooltip: signed
      ? t('{0}. Fjern fluebenet for at tage bekræftelsen tilbage.', signed)
      : t('Bekræft: {0}', item.titel),
    accessibilityInformation: { label: t('Bekræftet'), role: 'checkbox' },
  };
}

/** What menus may offer for a requirement, as words that their `when` clauses look for. */
function contextValue(item: ChecklistItem): string {
  const words = ['krav', item.range && 'gaaTil', item.kanIndsættes && isUnsettled(item) && 'indsaet'];
  if (isUnsettled(item)) words.push('kanFraviges');
  if (canSignOff(item)) words.push(item.bekræftet ? 'bekraeftet' : 'kanBekraeftes');
  return words.filter(Boolean).join(' ');
}

function tooltip(item: ChecklistItem, signed: string | undefined): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  text.appendMarkdown(`**${t(item.status)}**\n\n`).appendText(item.titel);
  const explained = message(item);
  if (explained) text.appendMarkdown(`\n\n${explained}`);
  if (signed) text.appendMarkdown('\n\n').appendText(signed);
  return text;
}

/** What is missing, or asked; it has nothing to say of what the letter itself shows. */
function message(item: ChecklistItem): string | undefined {
  return item.status === 'opfyldt' && !item.bekræftet ? undefined : item.besked;
}

/** `Bekræftet af JHA den 10. februar 2026: journal 26-1234`, for a requirement that is signed off or waived. */
function signature({ bekræftet, fraviget }: ChecklistItem): string | undefined {
  if (fraviget) return `${t('Fraviget af {0} den {1}', fraviget.af, formatDate(fraviget.den))}: ${fraviget.grund}`;
  if (!bekræftet) return undefined;
  const who = t('Bekræftet af {0} den {1}', bekræftet.af, formatDate(bekræftet.den));
  return bekræftet.note ? `${who}: ${bekræftet.note}` : who;
}

/** `2026-02-10` as `10. februar 2026`; what is no such date stays as it was written. */
export function formatDate(iso: string): string {
  const date = new Date(`${iso}T00:00:00`);
  if (Number.isNaN(date.getTime())) return iso;
  return date.toLocaleDateString(locale(), { day: 'numeric', month: 'long', year: 'numeric' });
}
