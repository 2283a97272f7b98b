import type { Place } from '../../decision/outcome.ts';
import type { Pack } from '../../pack/pack.ts';
import { isWithin } from '../../phrase/reading.ts';
import type { Evidence } from '../evidence.ts';
import type { Violation } from '../finding.ts';
import { choose, chosenEntities } from './choices.ts';
import { entitiesIn, rememberPerPassage } from './entities-in.ts';
import type { NamedCheck } from './registry.ts';

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
/** Asked first: hardly any passage has such a number. */
const ITS_FIGURES = /\d-\d{2}/;
const bareNumbers = rememberPerPassage((text) =>
  (ITS_FIGURES.test(text) ? [...text.matchAll(BARE_NUMBER)] : []).flatMap(({ index, 0: whole, groups }) =>
    groups && !SAID_TO_BE_DISCARDED.test(text) && !CITED_BY_OTHERS.test(text.slice(0, index))
      ? [{ id: groups.id, at: index + whole.length - groups.id.length }]
      : [],
  ),
);

/** What the letter relies on, as numbers of principle decisions with their places. */
function* reliedOn(evidence: Evidence): Generator<Place & { readonly id: string }> {
  for (const { entity, from, to } of chosenEntities(evidence, isReliedOn)) yield { id: entity.id, from, to };
  for (const { placed, found } of bareNumbers(evidence)) {
    const { from: start, kind, reading } = placed.passage;
    for (const { id, at } of found) {
      // Other people's words rely on nothing.
      if (kind === 'quote' || isWithin(reading.quotations, at, at + id.length)) continue;
      const from = placed.offset + start + at;
      yield { id, from, to: from + id.length };
    }
  }
}

/** `kasseret-praksis`: a principle decision is relied on that the pack knows to be discarded. */
export const discardedPractice: NamedCheck = (evidence, pack) => noLongerCurrent(evidence, pack, false);

/** `genudgivet-praksis`: a principle decision is relied on that has been published again, under another number and saying the same. */
export const republishedPractice: NamedCheck = (evidence, pack) => noLongerCurrent(evidence, pack, true);

function noLongerCurrent(evidence: Evidence, pack: Pack, republished: boolean): Violation[] {
  const violations: Violation[] = [];
  const written = evidence.decision.date?.iso;
  const seen = new Set<number>();
  for (const { id, from, to } of reliedOn(evidence)) {
    if (seen.has(from)) continue;
    seen.add(from);
    const principle = pack.principles.get(id);
    if (principle?.status !== 'kasseret' || (principle.genudgivet ?? false) !== republished) continue;
    const successors = principle['erstattet af'] ?? [];
    if (successors.some((id) => cites(evidence, id) || (written && isYounger(pack, id, written)))) continue;
    const successor = successors.join(' og ');
    const status = principle.statusgrundlag.replace(/\.$/, '');
    const note = republished
      ? `${id} hedder nu ${successor} (${status}).`
      : `${id} er kasseret${successor ? ` og erstattet af ${successor}` : ''} (${status}).`;
    // The practice of today in its place, where the pack knows of one: whether it carries the decision is the writer's to see.
    const replacement = successors.length === 1 ? { from, to, text: successors[0] } : undefined;
    violations.push({ from, to, note, replacement });
  }
  return violations;
}

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
