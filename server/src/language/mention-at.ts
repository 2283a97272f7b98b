import type { Decision } from '../decision/decision.ts';
import type { Pack } from '../pack/pack.ts';
import { mayBePrinciple } from '../text/principles.ts';
import { type LawMention, mentionsIn } from './law-mentions.ts';

/** A number on its own that could be a principle decision's. */
const PRINCIPLE_NUMBER = /(?<![\p{L}\d-])(?:[A-ZÆØÅ]{1,2}-)?\d{1,3}-\d{2}(?![\p{L}\d-])/gu;

/**
 * What the letter names at an offset. A number without a word that says so (`34-18`) is taken for a principle decision here, where
 * somebody points at it, if the pack has one of that number.
 */
export function mentionAt(decision: Decision, pack: Pack, offset: number): LawMention | undefined {
  for (const mention of mentionsIn(decision, offset, offset))
    if (mention.from <= offset && offset <= mention.to) return mention;
  return (
    frontMatterAt(decision, pack, offset) ??
    bareSubsectionAt(decision, offset) ??
    bareNumberAt(decision.text, pack, offset)
  );
}

/** A subsection without its section; `10 stk.` counts something. */
const SUBSECTION = /(?<!\d\s?)(?<!\p{L})stk\.\s?(\d{1,2})(?!\d)/giu;

/** `Efter stk. 2 …`: the section that was cited last before it in the same passage. */
function bareSubsectionAt({ text, passages, citations }: Decision, offset: number): LawMention | undefined {
  const index = passages.findIndex(({ passage, offset: o }) => o + passage.from <= offset && offset <= o + passage.to);
  const last = citations.findLast(({ passage, to }) => passage === index && to <= offset);
  if (!last) return undefined;
  for (const match of text.slice(last.to, passages[index].offset + passages[index].passage.to).matchAll(SUBSECTION)) {
    const from = last.to + match.index;
    const to = from + match[0].length;
    if (offset < from || offset > to) continue;
    const reference = { section: last.reference.section, stk: Number(match[1]), from, to };
    return { from, to, quoted: last.quoted, kind: 'paragraf', act: last.act, reference, bare: true };
  }
  return undefined;
}

/** What `bestemmelse: BL § 86` in the front matter names. Front matter is no passage, so its line is read here. */
function frontMatterAt({ text, passages }: Decision, pack: Pack, offset: number): LawMention | undefined {
  if (passages.length > 0 && passages[0].offset + passages[0].passage.from <= offset) return undefined;
  const lineFrom = text.lastIndexOf('\n', offset - 1) + 1;
  const line = text.slice(lineFrom).split('\n', 1)[0];
  for (const entity of pack.vocabulary.book.read(line).entities) {
    if (entity.kind !== 'paragraf' || entity.act === undefined) continue;
    for (const reference of entity.references) {
      const place = { from: lineFrom + reference.from, to: lineFrom + reference.to };
      if (place.from <= offset && offset <= place.to)
        return { ...place, quoted: false, kind: 'paragraf', act: entity.act, reference, bare: false };
    }
  }
  return undefined;
}

function bareNumberAt(text: string, pack: Pack, offset: number): LawMention | undefined {
  const lineFrom = text.lastIndexOf('\n', offset - 1) + 1;
  const lineEnd = text.indexOf('\n', offset);
  const line = text.slice(lineFrom, lineEnd < 0 ? undefined : lineEnd);
  for (const match of line.matchAll(PRINCIPLE_NUMBER)) {
    const from = lineFrom + match.index;
    const to = from + match[0].length;
    if (offset < from || offset > to || !pack.principles.has(match[0])) continue;
    if (mayBePrinciple(line, match.index, match.index + match[0].length))
      return { from, to, quoted: false, kind: 'princip', id: match[0] };
  }
  return undefined;
}
