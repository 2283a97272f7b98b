import * as vscode from 'vscode';
import english from '../../l10n/bundle.l10n.en.json';

const translations: Readonly<Record<string, string>> = english;

/**
 * A string of the interface: Danish as written, or English by the setting `rettesnor.sprog`. VS Code never loads a
 * bundle for English, which it takes to be every extension's default language, so the choice is made here; for any
 * other display language its own mechanism decides.
 */
export function t(message: string, ...args: (string | number)[]): string {
  return vscode.l10n.t(inEnglish() ? (translations[message] ?? message) : message, ...args);
}

/** The locale that dates of the interface are written in. */
export function locale(): string {
  return inEnglish() ? 'en-GB' : 'da-DK';
}

function inEnglish(): boolean {
  return vscode.workspace.getConfiguration('rettesnor').get<string>('sprog') === 'en';
}
