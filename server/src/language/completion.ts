import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  InsertTextFormat,
  MarkupKind,
  type Position,
  type Range,
} from 'vscode-languageserver-types';
import { ruleText } from '../handbook/law-text.ts';
import { underHeading } from './insertion.ts';
import { lawCompletionsAt } from './law-completion.ts';
import type { OpenLetter } from './open-letter.ts';
import { ruleIdCompletions, ruleMentionAt } from './rule-ids.ts';
import { toSnippet } from './snippet.ts';

/** A line that may be the start of a section: nothing, heading marks, or a word or two. */
const SECTION_START = /^#{0,6} ?[\p{L}-]*(?: [\p{L}-]*)?$/u;
/** A letter with hardly anything in it is offered whole letters. */
const EMPTY_LETTER = 200;

/** Characters that ask for suggestions while one types: a heading's, and those within citations. */
export const triggerCharacters: readonly string[] = ['#', '§', '-', ' '];

/**
 * What can be completed at a position: the id of a rule that is set aside or signed off, and nothing else there; the law that
 * is being cited, and at the start of a line sections, missing requirements and whole letters. A space and a hyphen stand everywhere in prose, so what they ask for is settled by the words before them.
 *
 * @param trigger the character that asked, or undefined where the writer did
 */
export function completionsAt(
  letter: OpenLetter,
  position: Position,
  today: string,
  trigger?: string,
): CompletionItem[] | CompletionList {
  const mention = ruleMentionAt(letter, letter.offsetAt(position));
  if (mention) return ruleIdCompletions(letter, mention, today);
  const law = lawCompletionsAt(letter, letter.offsetAt(position), today, trigger === undefined);
  const items = [...law.items, ...sectionCompletionsAt(letter, position, today, trigger)];
  return law.isIncomplete ? { items, isIncomplete: true } : items;
}

/** Sections, missing requirements and whole letters, at the start of a line. */
function sectionCompletionsAt(
  letter: OpenLetter,
  position: Position,
  today: string,
  trigger: string | undefined,
): CompletionItem[] {
  const lineStart = { line: position.line, character: 0 };
  const range: Range = { start: lineStart, end: position };
  const typed = letter.getText(range);
  if (!SECTION_START.test(typed) || (trigger !== undefined && !typed.startsWith('#'))) return [];
  const { decision, checklist } = letter.checked(today);
  const inFrontMatter = (letter.letter.frontMatterText?.bodyFrom ?? 0) > letter.offsetAt(position);
  if (inFrontMatter) return [];
  const present = new Set(decision.structure.roles);
  const items: CompletionItem[] = [];
  for (const { id, titel, indsæt, forklaring } of letter.pack.sections) {
    if (!indsæt) continue;
    const order = present.has(id) ? '2' : '1';
    items.push(
      item(
        `Afsnit: ${titel}`,
        present.has(id) ? 'findes allerede i brevet' : 'afsnit med overskrift',
        indsæt,
        range,
        typed,
        { sort: `${order}${titel}`, words: `${titel} ${id}`, documentation: forklaring },
      ),
    );
  }
  for (const { requirement, status } of checklist) {
    if (status !== 'mangler' || !requirement.insertion) continue;
    const isUnderHeading = requirement.insertInto === undefined || present.has(requirement.insertInto);
    const text = isUnderHeading ? requirement.insertion : underHeading(letter.pack, requirement);
    items.push(
      item(requirement.title, 'mangler i brevet', text, range, typed, {
        sort: `0${requirement.title}`,
        words: `${requirement.title} ${requirement.id}`,
        documentation: ruleText(requirement),
      }),
    );
  }
  if (letter.getText().trim().length < EMPTY_LETTER) {
    for (const { titel, beskrivelse, tekst } of letter.pack.templates) {
      items.push(
        item(`Brev: ${titel}`, 'helt brev', tekst, range, typed, {
          sort: `0${titel}`,
          words: `brev ${titel}`,
          documentation: beskrivelse,
        }),
      );
    }
  }
  return items;
}

interface Presentation {
  readonly sort: string;
  readonly words: string;
  readonly documentation?: string;
}

function item(
  label: string,
  detail: string,
  text: string,
  range: Range,
  typed: string,
  { sort, words, documentation }: Presentation,
): CompletionItem {
  // Editors filter by what stands in the range; heading marks typed by the user must not hide the item.
  const marks = /^#* ?/.exec(typed)?.[0] ?? '';
  return {
    label,
    labelDetails: { description: detail },
    kind: CompletionItemKind.Snippet,
    sortText: sort,
    filterText: marks + words,
    insertTextFormat: InsertTextFormat.Snippet,
    textEdit: { range, newText: toSnippet(`${text.trim()}\n`) },
    documentation: documentation ? { kind: MarkupKind.Markdown, value: documentation } : undefined,
  };
}
