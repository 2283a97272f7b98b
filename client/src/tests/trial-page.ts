import * as vscode from 'vscode';
import type { ChangedFinding, ChangedState, LetterDiff, PackTrial } from '../../../server/src/language/protocol.ts';
import { t } from '../l10n.ts';
import { WrittenPage } from '../written-page.ts';

/** UTF-16 units of a letter's words that are shown. */
const LONGEST_EXCERPT = 120;

/**
 * Writes what a pack changes in letters as a page.
 *
 * @param folder what the letters' names are shown from
 */
export function writeTrial({ pakke, mod, breve, ulæste, ændrede, regler }: PackTrial, folder: vscode.Uri): WrittenPage {
  const page = new WrittenPage();
  const name = (uri: vscode.Uri) =>
    uri.path.startsWith(`${folder.path}/`) ? uri.path.slice(folder.path.length + 1) : uri.path;
  page.line(`# ${t('{0} {1} mod {2} {3}', pakke.titel, pakke.version, mod.titel, mod.version)}`).line();
  page.line(t('Breve, der er prøvet: {0}. Breve, der bliver bedømt anderledes: {1}.', breve, ændrede.length));
  if (ulæste.length > 0)
    page.line(t('Kunne ikke læses: {0}', ulæste.map((uri) => name(vscode.Uri.parse(uri))).join(', ')));
  if (regler.length > 0)
    page
      .line()
      .line(`## ${t('Regler, der gør forskellen')}`)
      .line();
  for (const rule of regler) page.line(`- ${rule.titel}: ${changesOf(rule)} [${rule.kode}]`);
  for (const letter of ændrede) writeLetter(page, letter, name);
  return page;
}

function writeLetter(
  page: WrittenPage,
  { uri, nye, væk, tjekliste }: LetterDiff,
  name: (uri: vscode.Uri) => string,
): void {
  const letter = vscode.Uri.parse(uri);
  page.line().add('## ').link(name(letter), letter).line().line();
  for (const finding of nye) writeFinding(page, letter, t('nyt fund'), finding);
  for (const finding of væk) writeFinding(page, letter, t('fund væk'), finding);
  for (const state of tjekliste) page.line(`- ${stateText(state)}`);
}

function writeFinding(page: WrittenPage, letter: vscode.Uri, what: string, finding: ChangedFinding): void {
  const { alvor, besked, kode, uddrag, position } = finding;
  const words = uddrag.replace(/\s+/g, ' ').trim();
  const excerpt = words.length > LONGEST_EXCERPT ? `${words.slice(0, LONGEST_EXCERPT - 1)}…` : words;
  const target = letter.with({ fragment: `L${position.line + 1},${position.character + 1}` });
  page
    .add('- ')
    .link(t('linje {0}', position.line + 1), target)
    .line(`: ${what} (${alvor}): ${besked} [${kode}]`);
  if (excerpt) page.line(`  »${excerpt}«`);
}

function stateText({ krav, titel, før, efter }: ChangedState): string {
  const absent = t('ikke med');
  return `${t('tjeklisten')}: ${titel}: ${før ? t(før) : absent} → ${efter ? t(efter) : absent} [${krav}]`;
}

/** What has changed, without what has not. */
function changesOf({ nye, væk, tilstande }: PackTrial['regler'][number]): string {
  const parts = [
    nye > 0 && (nye === 1 ? t('1 nyt fund') : t('{0} nye fund', nye)),
    væk > 0 && t('{0} fund væk', væk),
    tilstande > 0 && t('{0} ændret i tjeklisten', tilstande),
  ];
  return parts.filter((part) => part !== false).join(', ');
}
