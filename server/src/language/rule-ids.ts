import { type CompletionItem, CompletionItemKind, MarkupKind } from 'vscode-languageserver-types';
import type { Place } from '../decision/outcome.ts';
import { mayBeAsked, type Pack, type Rule } from '../pack/pack.ts';
import type { OpenLetter } from './open-letter.ts';

/** Where a letter names a rule: what it sets aside, or has been signed off. Offsets are UTF-16 units in the letter. */
export interface RuleMention extends Place {
  readonly id: string;
  readonly kind: 'fraviget' | 'bekræftet';
}

/** As much before an id as tells what it is: a line of front matter, or the beginning of a comment. */
const REACH = 200;
const ID_BEFORE = /[\p{L}\p{N}-]*$/u;
const ID_AFTER = /^[\p{L}\p{N}-]*/u;
const IN_COMMENT = /<!--\s*fraviget\s*:[ \t]*$/i;
const IN_ENTRY = /(?:^|[\s{,])["']?krav["']?[ \t]*:[ \t]*["']?$/;

/**
 * The rule's id at an offset, or the empty place where one is to be written: after `krav:` below `fraviget` or `bekræftet` in
 * the front matter, or after `<!-- fraviget:`. Read from the text alone, for front matter that is being typed is no YAML.
 */
export function ruleMentionAt(letter: OpenLetter, offset: number): RuleMention | undefined {
  const text = letter.getText();
  const typed = ID_BEFORE.exec(text.slice(Math.max(0, offset - REACH), offset))![0];
  const from = offset - typed.length;
  const before = text.slice(Math.max(0, from - REACH), from);
  const mention = () => {
    const to = offset + ID_AFTER.exec(text.slice(offset, offset + REACH))![0].length;
    return { from, to, id: text.slice(from, to) };
  };
  const frontMatter = letter.letter.frontMatterText;
  if (frontMatter && offset < frontMatter.bodyFrom) {
    const line = before.slice(before.lastIndexOf('\n') + 1);
    const kind = IN_ENTRY.test(line) ? keyAbove(frontMatter.yaml.slice(0, from - frontMatter.yamlFrom)) : undefined;
    return kind && { ...mention(), kind };
  }
  return IN_COMMENT.test(before) ? { ...mention(), kind: 'fraviget' } : undefined;
}

/** The list that the end of some YAML is in: the last key that is not indented. */
function keyAbove(yaml: string): RuleMention['kind'] | undefined {
  const key = [...yaml.matchAll(/^["']?([^\s#"'-][^\n:"']*)["']?[ \t]*:/gm)].at(-1)?.[1];
  return key === 'fraviget' || key === 'bekræftet' ? key : undefined;
}

/** What the rule with an id is called and says, as Markdown. */
export function ruleMentionText(pack: Pack, id: string): string {
  const rule = [...pack.requirements, ...pack.wordings].find((other) => other.id === id);
  return rule ? shortText(rule) : `Pakken har ingen regel med navnet "${id}".`;
}

const shortText = (rule: Rule) =>
  `**${rule.title}**\n\n${(rule.kind === 'krav' && rule.question) || rule.message}`.trim();

/** Ids of rules to write at a place: those with a finding or a question in this letter first, in its order, and then all. */
export function ruleIdCompletions(letter: OpenLetter, mention: RuleMention, today: string): CompletionItem[] {
  const { pack } = letter;
  const { findings, checklist } = letter.checked(today);
  const confirmed = mention.kind === 'bekræftet';
  const open = checklist.filter(({ status }) => status === 'skal bekræftes').map(({ requirement }) => requirement);
  const atHand = confirmed ? open : [...findings.map(({ rule }) => rule), ...open];
  // What is wrong with a waiver cannot be waived, and what the letter itself shows cannot be signed off.
  const fits = (rule: Rule) =>
    confirmed ? mayBeAsked(rule) || open.some((other) => other === rule) : rule.faultType !== 'fravigelse-ugyldig';
  const rules = new Set([...atHand, ...pack.requirements, ...pack.wordings].filter(fits));
  const first = new Set(atHand);
  const range = letter.rangeOf(mention);
  return [...rules].map((rule, index) => ({
    label: rule.id,
    labelDetails: { description: rule.title },
    detail: first.has(rule) ? whyFirst(rule) : undefined,
    kind: CompletionItemKind.Reference,
    sortText: first.has(rule) ? `0${String(index).padStart(4, '0')}` : `1${rule.id}`,
    filterText: `${rule.id} ${rule.title}`,
    textEdit: { range, newText: rule.id },
    documentation: { kind: MarkupKind.Markdown, value: shortText(rule) },
  }));
}

const whyFirst = (rule: Rule) => (mayBeAsked(rule) ? 'skal bekræftes i brevet' : 'fund i brevet');
