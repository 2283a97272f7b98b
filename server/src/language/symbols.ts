import { type DocumentSymbol, type FoldingRange, FoldingRangeKind, SymbolKind } from 'vscode-languageserver-types';
import type { Section } from '../decision/sections.ts';
import type { OpenLetter } from './open-letter.ts';

/** The letter's sections as an outline, a section below the heading above it. */
export function symbolsOf(letter: OpenLetter, today: string): DocumentSymbol[] {
  const { structure, passages } = letter.checked(today).decision;
  const roots: DocumentSymbol[] = [];
  const open: { level: number; symbol: DocumentSymbol }[] = [];
  const titles = new Map(letter.pack.sections.map(({ id, titel }) => [id, titel]));
  for (const section of structure.sections) {
    if (section.heading === undefined) continue;
    const heading = placeOf(letter, section.heading);
    const name = letter.getText(heading).replace(/[#*_]/g, '').trim() || 'Afsnit';
    const end = passages[section.last - 1];
    const symbol: DocumentSymbol = {
      name,
      detail: section.role ? titles.get(section.role) : undefined,
      kind: SymbolKind.String,
      range: { start: heading.start, end: letter.positionAt(end.offset + end.passage.to) },
      selectionRange: heading,
      children: [],
    };
    while (open.length > 0 && open.at(-1)!.level >= section.level) open.pop();
    for (const { symbol: above } of open) above.range = { start: above.range.start, end: symbol.range.end };
    (open.at(-1)?.symbol.children ?? roots).push(symbol);
    open.push({ level: section.level, symbol });
  }
  return roots;
}

/** Folds for the front matter and for each section with its sub-sections. */
export function foldingOf(letter: OpenLetter, today: string): FoldingRange[] {
  const { structure, passages } = letter.checked(today).decision;
  const folds: FoldingRange[] = [];
  const frontMatter = letter.letter.frontMatterText;
  if (frontMatter) {
    const endLine = letter.positionAt(frontMatter.yamlFrom + frontMatter.yaml.length).line;
    folds.push({ startLine: 0, endLine, kind: FoldingRangeKind.Region });
  }
  for (const [index, section] of structure.sections.entries()) {
    if (section.heading === undefined) continue;
    const last = passages[endOf(structure.sections, index) - 1];
    const startLine = placeOf(letter, section.heading).start.line;
    const endLine = letter.positionAt(last.offset + last.passage.to).line;
    if (endLine > startLine) folds.push({ startLine, endLine });
  }
  return folds;
}

/** A section reaches to the next heading of its own level or above. */
function endOf(sections: readonly Section[], index: number): number {
  const { level } = sections[index];
  const next = sections.slice(index + 1).find((section) => section.heading !== undefined && section.level <= level);
  return next ? next.first : sections.at(-1)!.last;
}

function placeOf(letter: OpenLetter, index: number) {
  const { passage, offset } = letter.letter.passages[index];
  return letter.rangeOf({ from: offset + passage.from, to: offset + passage.to });
}
