import { type Hover, MarkupKind, type Position } from 'vscode-languageserver-types';
import type { Decision } from '../decision/decision.ts';
import type { Place } from '../decision/outcome.ts';
import type { Pack } from '../pack/pack.ts';
import { actText, principleText, ruleText, sectionText } from './law-text.ts';
import type { OpenLetter } from './open-letter.ts';

interface Told extends Place {
  readonly text: string;
}

/** What stands under the pointer: a principle decision, a section or an act; and why there is a finding there. */
export function hoverAt(letter: OpenLetter, position: Position, today: string): Hover | null {
  const offset = letter.offsetAt(position);
  const { decision, findings } = letter.checked(today);
  const told = [
    lawAt(decision, letter.pack, offset),
    ...findings.filter((f) => covers(f, offset)).map((f) => ({ from: f.from, to: f.to, text: ruleText(f.rule) })),
  ];
  const parts = told.filter((part) => part !== undefined);
  if (parts.length === 0) return null;
  const texts = [...new Set(parts.map(({ text }) => text))];
  return { contents: { kind: MarkupKind.Markdown, value: texts.join('\n\n---\n\n') }, range: letter.rangeOf(parts[0]) };
}

function lawAt(decision: Decision, pack: Pack, offset: number): Told | undefined {
  const citation = decision.citations.find((c) => covers(c, offset));
  if (citation) {
    const { act, reference, from, to } = citation;
    const text = act
      ? sectionText(pack, act, reference.section, decision.date?.iso)
      : `**§ ${reference.section}**: brevet viser ikke, hvilken lov der menes. Skriv lovens navn, fx *servicelovens § ${reference.section}*.`;
    return { from, to, text };
  }
  for (const { passage, offset: base } of decision.passages) {
    const start = base + passage.from;
    if (offset < start || offset > base + passage.to) continue;
    for (const entity of passage.reading.entities) {
      const place = { from: start + entity.from, to: start + entity.to };
      if (!covers(place, offset)) continue;
      if (entity.kind === 'princip') return { ...place, text: principleText(pack, entity.id) };
      if ((entity.kind === 'lov' || entity.kind === 'paragraf') && entity.act)
        return { ...place, text: actText(pack, entity.act) };
    }
  }
  return undefined;
}

const covers = ({ from, to }: Place, offset: number) => from <= offset && offset <= to;
