import * as vscode from 'vscode';
import { reloadRequest, type WaiverPlace } from '../../../server/src/language/protocol.ts';
import type { ActiveLetter } from '../active-letter.ts';
import type { ChecklistFeed } from '../checklist/feed.ts';
import { canSignOff, isUnsettled } from '../checklist/nodes.ts';
import type { ChecklistView } from '../checklist/view.ts';
import { t } from '../l10n.ts';
import type { LanguageStatus } from '../language-status.ts';
import { type Pages, requirementPage } from '../pages.ts';
import type { ServerConnection } from '../server-connection.ts';
import { tryOnLetters } from '../tests/try-on-letters.ts';
import { insertSection, insertText } from './insert.ts';
import { newLetter, openExample } from './new-letter.ts';
import { newPack } from './new-pack.ts';
import { newRule } from './new-rule.ts';
import { chooseRequirement, type RequirementArgument } from './requirement.ts';
import { signOff } from './sign-off.ts';
import { waive } from './waive.ts';

/** What the commands work on. */
export interface Parts {
  readonly server: ServerConnection;
  readonly letter: ActiveLetter;
  readonly feed: ChecklistFeed;
  readonly view: ChecklistView;
  readonly pages: Pages;
  readonly status: LanguageStatus;
  readonly memory: vscode.Memento;
  /** Where the extension is installed. */
  readonly extension: vscode.Uri;
}

/** Commands by name, and what each does with the argument that it is called with. */
type Handlers<Argument> = Readonly<Record<string, (argument: Argument) => unknown>>;

/** Registers every command of the manifest. A command that fails says so once, with a way to the log. */
export function registerCommands(parts: Parts): vscode.Disposable {
  const registrations = [
    ...register(parts, handlers(parts)),
    ...register(parts, waiverHandlers(parts)),
    ...register(parts, packHandlers(parts)),
  ];
  const checkboxes = parts.view.onDidToggle(({ node, checked }) => toggleSignOff(parts, node, checked));
  return vscode.Disposable.from(...registrations, checkboxes);
}

function register<Argument>({ server }: Parts, handlers: Handlers<Argument>): vscode.Disposable[] {
  return Object.entries(handlers).map(([name, handler]) =>
    vscode.commands.registerCommand(`rettesnor.${name}`, async (argument: Argument) => {
      try {
        await handler(argument);
      } catch (error) {
        await tellFailure(server, error);
      }
    }),
  );
}

/** Called by a quick fix, on a row of the checklist, or on nothing. */
function waiverHandlers({ server, letter, feed, memory }: Parts): Handlers<RequirementArgument | WaiverPlace> {
  return {
    fravig: async (argument) => {
      if (typeof argument === 'object' && 'textDocument' in argument) return waive(server, memory, argument);
      const item = await chooseRequirement(argument, feed, t('Fravig'), isUnsettled);
      const uri = letter.document?.uri.toString();
      if (item && uri) await waive(server, memory, { textDocument: { uri }, krav: item.krav }, item.titel);
    },
  };
}

/** Called on a file or a folder in the Explorer, or on nothing. */
function packHandlers({ server }: Parts): Handlers<vscode.Uri | undefined> {
  return {
    nyPakke: () => newPack(server),
    nyRegel: (argument) => newRule(server, argument),
  };
}

function handlers(parts: Parts): Handlers<RequirementArgument> {
  const { server, letter, feed, view, pages, status, memory, extension } = parts;
  return {
    nytBrev: () => newLetter(server, letter),
    aabnEksempel: () => openExample(extension, letter),
    indsaetAfsnit: () => insertSection(server, letter),
    gaaTil: async (argument) => {
      const item = await chooseRequirement(argument, feed, t('Gå til'), ({ range }) => range !== undefined);
      if (item?.range) await goTo(letter, item.range);
    },
    indsaet: async (argument) => {
      if (typeof argument === 'string') return insertText(server, letter, { krav: argument });
      const fits = (item: { kanIndsættes: boolean }) => item.kanIndsættes;
      const item = await chooseRequirement(argument, feed, t('Indsæt manglende tekst'), fits);
      if (item) await insertText(server, letter, { krav: item.krav });
    },
    hvorfor: async (argument) => {
      // An id comes from a link, which may be about a requirement that this letter is not asked to meet.
      if (typeof argument === 'string') return pages.showBeside(requirementPage(argument));
      const item = await chooseRequirement(argument, feed, t('Hvorfor'), isUnsettled);
      if (item) await pages.showBeside(requirementPage(item.krav));
    },
    bekraeft: async (argument) => {
      const item = await chooseRequirement(argument, feed, t('Bekræft'), canSignOff);
      if (item) await signOff(server, letter, memory, item, item.bekræftet === undefined);
    },
    skiftGruppering: () => view.toggleGrouping(),
    skiftIkkeRelevante: () => view.toggleIrrelevant(),
    visTjekliste: () => vscode.commands.executeCommand('rettesnor.tjekliste.focus'),
    genindlaesPakke: async () => {
      status.show(await server.request(reloadRequest, undefined));
      feed.refresh();
    },
    proevModBreve: (argument) =>
      tryOnLetters(server, pages, memory, typeof argument === 'string' ? argument : undefined),
    visServerlog: () => server.showLog(),
  };
}

async function toggleSignOff(
  parts: Parts,
  node: Parameters<ChecklistView['restore']>[0],
  checked: boolean,
): Promise<void> {
  const { server, letter, memory, view } = parts;
  try {
    if (!(await signOff(server, letter, memory, node.item, checked))) view.restore(node);
  } catch (error) {
    view.restore(node);
    await tellFailure(server, error);
  }
}

async function goTo(
  { document, editor }: ActiveLetter,
  { start, end }: { start: { line: number; character: number }; end: { line: number; character: number } },
): Promise<void> {
  if (!document) return;
  const selection = new vscode.Range(start.line, start.character, end.line, end.character);
  await vscode.window.showTextDocument(document, { viewColumn: editor?.viewColumn, selection });
}

async function tellFailure(server: ServerConnection, error: unknown): Promise<void> {
  const showLog = t('Vis serverlog');
  const reason = error instanceof Error ? error.message : String(error);
  const chosen = await vscode.window.showErrorMessage(t('Rettesnor kunne ikke udføre det: {0}', reason), showLog);
  if (chosen === showLog) server.showLog();
}
