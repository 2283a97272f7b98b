import { type Hover, MarkupKind, type Position } from 'vscode-languageserver-types';
import type { Place } from '../decision/outcome.ts';
import { actText, citationText, principleText, ruleText, unknownActText } from '../handbook/law-text.ts';
import type { Pack } from '../pack/pack.ts';
import type { LawMention } from './law-mentions.ts';
import { mentionAt } from './mention-at.ts';
import type { OpenLetter } from './open-letter.ts';
import { ruleMentionAt, ruleMentionText } from './rule-ids.ts';

/** What stands under the pointer: a principle decision, a section, an act, or a rule that is set aside or signed off; and why there is a finding there. */
export function hoverAt(letter: OpenLetter, position: Position, today: string): Hover | null {
  const offset = letter.offsetAt(position);
  const { decision, findings } = letter.checked(today);
  const mention = mentionAt(decision, letter.pack, offset);
  const rule = ruleMentionAt(letter, offset);
  const parts = [
    ...(rule?.id ? [{ ...rule, text: ruleMentionText(letter.pack, rule.id) }] : []),
    ...(mention ? [{ ...mention, text: mentionText(letter.pack, mention, decision.date?.iso ?? today) }] : []),
    ...findings.filter((f) => covers(f, offset)).map((f) => ({ from: f.from, to: f.to, text: ruleText(f.rule) })),
  ];
  if (parts.length === 0) return null;
  const texts = [...new Set(parts.map(({ text }) => text))];
  return { contents: { kind: MarkupKind.Markdown, value: texts.join('\n\n---\n\n') }, range: letter.rangeOf(parts[0]) };
}

/** @param date the day whose law the letter is read against */
function mentionText(pack: Pack, mention: LawMention, date: string): string {
  if (mention.kind === 'princip') return principleText(pack, mention.id);
  if (mention.kind === 'lov') return mention.act ? actText(pack, mention.act) : unknownActText(mention.name);
  const { act, unknownAct, reference } = mention;
  if (act) return citationText(pack, act, reference, date);
  if (unknownAct) return unknownActText(`${unknownAct} § ${reference.section}`);
  return `**§ ${reference.section}**: brevet viser ikke, hvilken lov der menes. Skriv lovens navn, fx *servicelovens § ${reference.section}*.`;
}

const covers = ({ from, to }: Place, offset: number) => from <= offset && offset <= to;
