import type { Citation } from '../../decision/citations.ts';
import type { PassageTrait } from '../../decision/passage-index.ts';
import { type Edition, editionName } from '../../pack/editions.ts';
import type { LawVerdict } from '../../pack/law-in-time.ts';
import type { Pack } from '../../pack/pack.ts';
import type { ActEntity, CitationEntity, Entity, Promulgation } from '../../text/entities.ts';
import type { Evidence } from '../evidence.ts';
import type { Violation } from '../finding.ts';
import {
  capitalized,
  doubtfulCitations,
  namesItsAct,
  provisionName,
  sectionName,
  speaksOfThePast,
} from './cited-law.ts';
import type { NamedCheck } from './registry.ts';

type CitedSection = Pick<Citation, 'act' | 'reference'>;

/** What is said of a provision that does not stand; nothing where it is no matter of this check. */
type Objection = (verdict: LawVerdict, citation: CitedSection, pack: Pack) => string | undefined;

/** Only letters with a date and citations that name their act are judged: a guess must not accuse. */
function objectTo(objection: Objection): NamedCheck {
  return (evidence, pack, date) => (evidence.decision.date ? violations(evidence, pack, date, objection) : []);
}

function violations(evidence: Evidence, pack: Pack, date: string, objection: Objection): Violation[] {
  const found: Violation[] = [];
  for (const { citation, section, verdict } of doubtfulCitations(evidence, pack, date)) {
    const judged = { act: citation.act, reference: { ...citation.reference, section } };
    const note = objection(verdict, judged, pack);
    if (note === undefined || !namesItsAct(evidence, citation) || isSeeAlso(evidence, citation)) continue;
    if (speaksOfThePast(evidence, citation, oldestYear(pack, citation.act))) continue;
    const { from, to } = citation;
    if (found.at(-1)?.from !== from) found.push({ from, to, note });
  }
  return found;
}

/** `§ 80, jf. dog stk. 3`, quoted from the act: the subsection is of the section that the words stand in there. */
const SEE_ALSO = /jf\.?\s+(?:dog\s+)?$/i;

function isSeeAlso({ decision: { text } }: Evidence, { from }: Citation): boolean {
  return text[from] !== '§' && SEE_ALSO.test(text.slice(Math.max(0, from - 12), from));
}

/** Of the law before its oldest edition nothing is known. */
function oldestYear(pack: Pack, act = ''): number {
  const [oldest] = pack.editions.get(act)?.all ?? [];
  return oldest ? Number(oldest.dato.slice(0, 4)) : 0;
}

/** `paragraf-findes`: a section is cited that no edition of the act has. */
export const noSuchSection = objectTo((verdict, citation, pack) =>
  verdict.kind === 'findes ikke'
    ? `${capitalized(sectionName(pack, citation))} står ikke i ${editionsRead(pack, citation.act)}.`
    : undefined,
);

function editionsRead(pack: Pack, act = ''): string {
  const { all = [], newest } = pack.editions.get(act) ?? {};
  if (!newest) return 'loven';
  return all.length === 1 ? editionName(newest) : `de udgaver, vi har læst (den nyeste er ${editionName(newest)})`;
}

/** `stykke-findes`: a subsection or item is cited that the section did not have on the letter's day. */
export const noSuchSubsection = objectTo((verdict, citation, pack) => lack(verdict, citation, pack, true));

/** `stykke-efterse`: the same, where the section may have been amended since the newest edition. */
export const doubtfulSubsection = objectTo((verdict, citation, pack) => lack(verdict, citation, pack, false));

function lack(verdict: LawVerdict, citation: CitedSection, pack: Pack, certain: boolean): string | undefined {
  if ((verdict.kind !== 'intet stykke' && verdict.kind !== 'intet nummer') || verdict.certain !== certain)
    return undefined;
  const { edition, count } = verdict;
  const name = capitalized(provisionName(pack, citation));
  if (verdict.kind === 'intet stykke')
    return `${name}, findes ikke i ${editionName(edition)}: paragraffen har ${count === 1 ? 'kun ét stykke' : `${count} stykker`} der.`;
  return `${name}, findes ikke i ${editionName(edition)}: ${count === 0 ? 'der er ingen numre' : `der er ${count} numre`} i det stykke.`;
}

type OfEdition = (ActEntity | CitationEntity) & { readonly act: string; readonly promulgation: Promulgation };

function hasPromulgation(entity: Entity): entity is OfEdition {
  return (
    (entity.kind === 'lov' || entity.kind === 'paragraf') &&
    entity.act !== undefined &&
    entity.promulgation !== undefined
  );
}

const NAMES_A_PROMULGATION: PassageTrait = { has: ({ reading }) => reading.entities.some(hasPromulgation) };

/** `udgave-afløst`: the letter names a promulgation of an act that another had taken the place of on its day. */
export const supersededEdition: NamedCheck = (evidence, pack, date) => {
  if (!evidence.decision.date) return [];
  const found: Violation[] = [];
  const { index, passages } = evidence.decision;
  for (const number of index.with(NAMES_A_PROMULGATION)) {
    const { passage, offset } = passages[number];
    const base = offset + passage.from;
    for (const entity of passage.reading.entities) {
      if (!hasPromulgation(entity)) continue;
      const newer = newerEdition(pack, entity.act, entity.promulgation, date);
      if (newer)
        found.push({ from: base + entity.from, to: base + entity.to, note: `${editionName(newer)} er nyere.` });
    }
  }
  return found;
};

/** The newest edition on a day, where a promulgation is a known one that it took the place of. */
function newerEdition(pack: Pack, act: string, { number, year }: Promulgation, date: string): Edition | undefined {
  const all = pack.editions.get(act)?.all ?? [];
  const named = all.findIndex(({ nr, dato }) => nr === number && dato.startsWith(`${year}-`));
  const newest = all.findLastIndex(({ dato }) => dato <= date);
  return named >= 0 && named < newest ? all[newest] : undefined;
}
