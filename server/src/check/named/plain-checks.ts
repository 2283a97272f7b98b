import type { Decision } from '../../decision/decision.ts';
import type { Place } from '../../decision/outcome.ts';
import { type PassageTrait, textOf } from '../../decision/passage-index.ts';
import type { Pack } from '../../pack/pack.ts';
import { anchorFor } from '../anchor.ts';
import type { Evidence } from '../evidence.ts';
import type { Violation } from '../finding.ts';
import { choose, chosenEntities, entitiesIn, rememberPerPassage } from './entities-in.ts';
import type { NamedCheck } from './registry.ts';

/** `cpr-nummer`: a CPR number stands in the letter (databeskyttelseslovens § 11; the front matter is not the letter). */
export const civilRegistrationNumber: NamedCheck = (evidence) =>
  [...entitiesIn(evidence, 'cpr')].map(({ from, to }) => ({ from, to }));

/** `brevets-dato`: the letter has no date of its own. */
export const missingDate: NamedCheck = (evidence) =>
  evidence.decision.date ||
  isDatedAtTheEnd(evidence) ||
  mayBeDated(evidence.decision) ||
  FRONT_MATTER_DATE.test(evidence.decision.text)
    ? []
    : [anchorFor(evidence.decision, [])];

/** `Femte august totusindfireogtyve`, `(18) februar (2026)`: a line of the letterhead that begins or ends as a date that we cannot read. */
const ODD_DATE =
  /^\W*(?:den\s+)?\(?[\p{L}\d]+\)?\.?\s(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)(?!\p{L})[^.!?]{0,40}$/imu;
/** Passages that the letterhead stands in. */
const HEAD_PASSAGES = 4;

function mayBeDated({ passages, text }: Decision): boolean {
  return passages
    .slice(0, HEAD_PASSAGES)
    .some((placed) => placed.passage.shortLines && ODD_DATE.test(textOf(placed, text)));
}

/** A date in the front matter counts, however it is written there. */
const FRONT_MATTER_DATE = /^---\n(?:(?!---)[^\n]*\n){0,20}?dato:\s*\d/;

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

/** The letter itself says that the principle decision no longer counts. */
const SAID_TO_BE_DISCARDED =
  /kasser|historisk|vejledningsværdi|(?:er|blev|senere|siden|nu)\s+(?:blevet\s+)?(?:ophævet|erstattet|afløst|bortfaldet)|ikke længere\s+(?:gæld|udtryk|vejled|brug|anvend)/i;

/** Somebody else than the authority points to it. */
const CITED_BY_OTHERS =
  /(?<!\p{L})(?:du|de|i|han|hun|forældrene|advokat\p{L}*|(?:parts)?repræsentant\p{L}*|værge\p{L}*|ansøger\p{L}*|borgeren)\s+(?:\p{L}+\s+){0,2}?(?:henvis|peg|nævn|skriv|skrev|men|anfør|citer|læst|fund)\p{L}*(?!\p{L})/iu;

const isReliedOn = choose(
  'princip',
  ({ text, before, quoted }) => !quoted && !SAID_TO_BE_DISCARDED.test(text) && !CITED_BY_OTHERS.test(before),
);

/** `linjen i 54-11`: a number that stands for practice without the word that the reader of numbers asks for. */
const BARE_NUMBER =
  /(?<!\p{L})(?:linjen?|praksis(?:sen)?|rettesnoren?|retningslinjen?|udmelding(?:en)?|styrelsens? \p{L}+|fastslået|fastlagt)\s+(?:\p{L}+\s+){0,2}(?<id>(?:[A-Z]-)?\d{1,3}-\d{2})(?![\d-])/gu;
const bareNumbers = rememberPerPassage((text) =>
  [...text.matchAll(BARE_NUMBER)].flatMap(({ index, 0: whole, groups }) =>
    groups && !SAID_TO_BE_DISCARDED.test(text) && !CITED_BY_OTHERS.test(text.slice(0, index))
      ? [{ id: groups.id, at: index + whole.length - groups.id.length }]
      : [],
  ),
);

/** What the letter relies on, as numbers of principle decisions with their places. */
function* reliedOn(evidence: Evidence): Generator<Place & { readonly id: string }> {
  for (const { entity, from, to } of chosenEntities(evidence, isReliedOn)) yield { id: entity.id, from, to };
  for (const { placed, found } of bareNumbers(evidence))
    for (const { id, at } of found) {
      const from = placed.offset + placed.passage.from + at;
      yield { id, from, to: from + id.length };
    }
}

/** `kasseret-praksis`: a principle decision is relied on that the pack knows to be discarded. */
export const discardedPractice: NamedCheck = (evidence, pack) => {
  const violations: Violation[] = [];
  const written = evidence.decision.date?.iso;
  const seen = new Set<number>();
  for (const { id, from, to } of reliedOn(evidence)) {
    if (seen.has(from)) continue;
    seen.add(from);
    const principle = pack.principles.get(id);
    if (principle?.status !== 'kasseret') continue;
    const successors = principle['erstattet af'] ?? [];
    if (successors.some((id) => cites(evidence, id) || (written && isYounger(pack, id, written)))) continue;
    const successor = successors.join(' og ');
    const note = `${id} er kasseret${successor ? ` og erstattet af ${successor}` : ''} (${principle.statusgrundlag.replace(/\.$/, '')}).`;
    // The practice of today in its place, where the pack knows of one: whether it carries the decision is the writer's to see.
    const replacement = successors.length === 1 ? { from, to, text: successors[0] } : undefined;
    violations.push({ from, to, note, replacement });
  }
  return violations;
};

/** A letter that knows the successor tells of the old one as history. */
function cites(evidence: Evidence, id: string): boolean {
  for (const { entity } of entitiesIn(evidence, 'princip')) if (entity.id === id) return true;
  return false;
}

/** Whether a principle decision came after the letter, so that its predecessor still held. */
function isYounger({ principles }: Pack, id: string, written: string): boolean {
  const published = principles.get(id)?.offentliggjort;
  return published !== undefined && written < published;
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

/** `uudfyldt-felt`: a field of a template was left as it was. */
export const unfilledField: NamedCheck = ({ decision }) =>
  decision.index.with(hasFields).flatMap((index) => {
    const { passage, offset } = decision.passages[index];
    const base = offset + passage.from;
    return passage.fields.map((field) => ({ from: base + field.from, to: base + field.to }));
  });
