import { type CompletionItem, type CompletionList, MarkupKind } from 'vscode-languageserver-types';
import { actText, principleText, sectionText } from '../handbook/law-text.ts';
import type { Pack } from '../pack/pack.ts';
import type { FileOf } from '../pack/schema.ts';
import { actItems, type LawItemData, principleItems, sectionItems } from './law-items.ts';
import { mentionsIn } from './law-mentions.ts';
import { LawRanking } from './law-ranking.ts';
import { REACH, type Typed, typedBefore } from './law-typed.ts';
import type { OpenLetter } from './open-letter.ts';

/** So many of all acts' sections are sent at a time; the client asks again as the number is typed. */
const MOST = 200;

/**
 * Sections, principle decisions and acts that what is being typed could become, the likeliest first.
 *
 * @param offset the cursor
 * @param isAsked the writer asked; unasked, only what is plainly a citation is completed
 */
export function lawCompletionsAt(letter: OpenLetter, offset: number, today: string, isAsked: boolean): CompletionList {
  const before = letter.getText(letter.rangeOf({ from: Math.max(0, offset - REACH), to: offset }));
  const typed = typedBefore(before, offset, isAsked);
  if (!typed) return complete([]);
  const range = letter.rangeOf({ from: typed.from, to: offset });
  if (typed.kind === 'lov') return complete(actItems(letter.pack, typed.words, range, today));
  const { decision } = letter.checked(today);
  const context = {
    pack: letter.pack,
    ranking: new LawRanking(decision, letter.pack),
    date: decision.date?.iso ?? today,
    range,
  };
  if (typed.kind === 'princip') return complete(principleItems(context));
  const meant = actMeant(letter, typed, offset, today);
  if (meant === 'ukendt') return complete([]);
  if (meant !== undefined) return complete(sectionItems(context, meant, typed.sign, undefined));
  const acts = [...letter.pack.acts.values()].filter(({ id }) => mayBeAbout(id, decision.person));
  const items = acts
    .flatMap((act) => sectionItems(context, act, typed.sign, genitive(act)))
    .filter(({ label }) => label.includes(`§ ${typed.number}`))
    .sort((a, b) => (a.sortText! < b.sortText! ? -1 : 1));
  return { items: items.slice(0, MOST), isIncomplete: items.length > MOST };
}

const complete = (items: CompletionItem[]): CompletionList => ({ items, isIncomplete: false });

/** What an item tells when the writer comes to it: the same as hovering over it would. */
export function resolveLawItem(item: CompletionItem, pack: Pack): CompletionItem {
  const data = item.data as LawItemData | undefined;
  if (data?.target === undefined) return item;
  const { target, date } = data;
  let value: string;
  if (target.kind === 'princip') value = principleText(pack, target.id);
  else value = target.kind === 'lov' ? actText(pack, target.act) : sectionText(pack, target.act, target.section, date);
  return { ...item, documentation: { kind: MarkupKind.Markdown, value } };
}

/**
 * The act whose section is being typed: by its name on either side (`servicelovens § 8`, `§ 8 i barnets lov`), else the last one named
 * before. `ukendt` where a name stands there that the pack does not have.
 */
function actMeant(
  letter: OpenLetter,
  typed: Typed,
  offset: number,
  today: string,
): FileOf<'love'> | 'ukendt' | undefined {
  const { pack } = letter;
  const text = letter.getText();
  const from = paragraphStart(text, typed.from);
  const head = text.slice(from, typed.from);
  // What has been typed of the number may not be a number yet; any will do to read what stands around it.
  const sign = typed.kind === 'paragraf' && typed.sign === '' ? '' : '§ ';
  const tail = text.slice(offset, offset + REACH).split('\n', 1)[0];
  const { entities } = pack.vocabulary.book.read(`${head}${sign}1${tail}`);
  const citation = entities.find((e) => e.kind === 'paragraf' && e.from <= head.length && head.length < e.to);
  if (citation?.kind === 'paragraf') {
    if (citation.unknownAct) return 'ukendt';
    if (citation.act) return pack.acts.get(citation.act);
  }
  let last: string | undefined;
  for (const mention of mentionsIn(letter.checked(today).decision, 0, typed.from))
    if (mention.kind !== 'princip' && mention.act !== undefined && mention.to <= typed.from) last = mention.act;
  return last === undefined ? undefined : pack.acts.get(last);
}

function paragraphStart(text: string, offset: number): number {
  const blank = text.lastIndexOf('\n\n', offset);
  return Math.max(blank < 0 ? 0 : blank + 2, offset - REACH);
}

/** Acts that a child's or an adult's case would not rest on, by what tells whose case it is (decision/decision.ts). */
function mayBeAbout(act: string, person: 'barn' | 'voksen' | undefined): boolean {
  if (person === 'barn') return act !== 'SEL' && act !== 'ÆL';
  return person !== 'voksen' || act !== 'BL';
}

/** `servicelovens`, `barnets lovs`: how an act stands before a section. */
function genitive({ navne: [name] }: FileOf<'love'>): string {
  return name.endsWith('s') ? name : `${name}s`;
}
