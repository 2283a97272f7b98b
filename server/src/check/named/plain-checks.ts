import { DATE_KEYS } from '../../decision/front-matter.ts';
import { BRACKETED_LABEL } from '../../decision/passage.ts';
import { type PassageTrait, textOf } from '../../decision/passage-index.ts';
import { MONTHS } from '../../text/calendar.ts';
import { anchorFor } from '../anchor.ts';
import type { Evidence } from '../evidence.ts';
import type { Violation } from '../finding.ts';
import { entitiesIn } from './entities-in.ts';
import type { NamedCheck } from './registry.ts';

/** `cpr-nummer`: a CPR number stands in the letter (databeskyttelseslovens § 11; the front matter is not the letter). */
export const civilRegistrationNumber: NamedCheck = (evidence) =>
  [...entitiesIn(evidence, 'cpr')].map(({ from, to }) => ({ from, to }));

/** `brevets-dato`: the letter has no date of its own. */
export const missingDate: NamedCheck = (evidence) =>
  evidence.decision.date || isDatedAtTheEnd(evidence) || mayBeDated(evidence)
    ? []
    : [anchorFor(evidence.decision, undefined)];

/** `Femte august totusindfireogtyve`, `(18) februar (2026)`: a line of the letterhead that begins as a date that we cannot read. */
const ODD_DATE = new RegExp(
  String.raw`^\W*(?:den\s+)?\(?[\p{L}\d]+\)?\.?\s(?:${MONTHS.join('|')})(?!\p{L})[^.!?]{0,40}$`,
  'imu',
);
/** `uge 37, 2024 (fredag den 13. september)`, `den sidste hverdag i april 2024`: a line of the letterhead with a year and a day in words or figures. */
const YEAR_AND_DAY = new RegExp(
  String.raw`^(?!.*(?:modtag|ansøg|søgt|klag|frist|møde|født|høring|gælder|period|begynd|start))(?=.*(?<!\d)20\d\d(?!\d))(?=.*(?:(?<!\p{L})(?:${MONTHS.join('|')})(?!\p{L})|(?:man|tirs|ons|tors|fre|lør|søn)dag)).{6,70}(?<!\.)$`,
  'imu',
);
/** Passages that the letterhead stands in. */
const HEAD_PASSAGES = 4;
/** What cannot be read as a date in the front matter is told there, or is a matter of the municipality's own (see front-matter.ts). */
const DATE_KEY = new RegExp(`^(?:${DATE_KEYS.join('|')}):[ \\t]*\\S`, 'im');

function mayBeDated(evidence: Evidence): boolean {
  const { text, frontMatterText } = evidence.decision;
  if (frontMatterText && DATE_KEY.test(frontMatterText.yaml)) return true;
  return evidence.allPassages
    .slice(0, HEAD_PASSAGES)
    .some(
      (placed) => placed.passage.shortLines && [ODD_DATE, YEAR_AND_DAY].some((date) => date.test(textOf(placed, text))),
    );
}

/** How many of the letter's last passages may hold the signature. */
const SIGNATURE_PASSAGES = 3;
/** Longer than a line with a name, an office and a date. */
const SIGNATURE_LENGTH = 120;

/** `Ellen Mose, Familie og Børn, Skovkær Kommune, den 1. juni 2026`, as the letter's last line. */
function isDatedAtTheEnd(evidence: Evidence): boolean {
  const { passages } = evidence.decision;
  for (const { entity, passage, to } of entitiesIn(evidence, 'dato')) {
    const { passage: read, offset } = passages[passage];
    if (entity.iso.startsWith('--') || passage < passages.length - SIGNATURE_PASSAGES) continue;
    if (read.to - read.from <= SIGNATURE_LENGTH && offset + read.to - to <= 1 && read.reading.sentences.length === 2)
      return true;
  }
  return false;
}

/** Longer than any sentence that a tired reader can hold; ordinary legal prose stays below 50. */
const TOO_MANY_WORDS = 65;

const hasLongSentence: PassageTrait = {
  has: ({ reading, kind }) => reading.longestSentence > TOO_MANY_WORDS && kind !== 'row',
};

/** `lang-sætning`: a sentence that cannot be read for its length. */
export const longSentence: NamedCheck = (evidence) => {
  const violations: Violation[] = [];
  for (const index of evidence.decision.index.with(hasLongSentence)) {
    const { passage } = evidence.decision.passages[index];
    for (const [sentence, words] of passage.reading.sentenceWords.entries()) {
      if (words > TOO_MANY_WORDS) {
        violations.push({ ...evidence.sentence({ passage: index, sentence }), note: `Sætningen er på ${words} ord.` });
      }
    }
  }
  return violations;
};

const hasFields: PassageTrait = { has: ({ fields }) => fields.length > 0 };

/** `[KLAGE] Du kan klage`: a letter that has so many labels of this kind has brackets for headings. */
const LABELS = new RegExp(BRACKETED_LABEL, 'gmu');
const ITS_STYLE = 3;
const LABEL_ALONE = /^\[\p{Lu}[\p{Lu}\s/-]+\]$/u;

/** `uudfyldt-felt`: a field of a template was left as it was. */
export const unfilledField: NamedCheck = (evidence) => {
  const { passages, index: known } = evidence.decision;
  const fields = known.with(hasFields).flatMap((index) => {
    const { passage, offset } = passages[index];
    const base = offset + passage.from;
    return passage.fields.map((field) => ({ from: base + field.from, to: base + field.to }));
  });
  if (fields.length === 0) return fields;
  const text = evidence.wholeText;
  if ((text.match(LABELS)?.length ?? 0) < ITS_STYLE) return fields;
  return fields.filter(({ from, to }) => !(LABEL_ALONE.test(text.slice(from, to)) && text[from - 1] === '\n'));
};
