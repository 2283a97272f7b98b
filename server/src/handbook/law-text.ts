import { formatCitation } from '../decision/format-citation.ts';
import { editionName } from '../pack/editions.ts';
import type { Pack, Rule } from '../pack/pack.ts';
import type { FileOf, SourceFile } from '../pack/schema.ts';
import { danishDate } from '../text/calendar.ts';
import type { SectionReference } from '../text/entities.ts';
import { olderEditionWith, principlesAbout, sectionsBetween } from './law-index.ts';
import { sectionState, stateText } from './law-status.ts';
import { originLines } from './origin.ts';

/** Short texts about the law, in Markdown, made from the pack: what hover and completion tell. The pages say it at length. */

/** Where a reader can look a principle decision up that the pack does not know, or has no address of. */
export const PRINCIPLES_ONLINE = 'https://www.ast.dk/for-myndigheder/principmeddelelser';
const ACTS_ONLINE = 'https://www.retsinformation.dk';

/** What a principle decision says, with its status and what that rests on. */
export function principleText(pack: Pack, id: string): string {
  const principle = pack.principles.get(id);
  if (!principle)
    return `**${id}**: ukendt – slå den op på [Ankestyrelsens side](${PRINCIPLES_ONLINE}). Rettesnor kender langt fra alle principmeddelelser.`;
  const lines = [
    `**${principleName(principle)}**: ${principle.titel}`,
    principleHolding(principle),
    principleStatus(principle),
  ];
  if (principle.bemærkning) lines.push(principle.bemærkning);
  if (principle.bestemmelser.length > 0) lines.push(`Bestemmelser: ${principle.bestemmelser.join(', ')}`);
  lines.push(sourceLine(principle.kilde, principle.kontrolleret));
  return lines.join('\n\n');
}

/** `Principmeddelelse 34-18` */
export function principleName({ slags, id }: FileOf<'principper'>): string {
  return `${capital(slags)} ${id}`;
}

/** What it settles, or that only its subject is known. */
export function principleHolding({ konklusion }: FileOf<'principper'>): string {
  return konklusion ?? 'Rettesnor kender kun emnet, ikke hvad den fastslår. Læs den, før du bruger den.';
}

const statusWords = {
  gældende: 'Gældende',
  kasseret: '**Kasseret: brug den ikke**',
  ukendt: 'Status er ikke kontrolleret',
} as const;

/** Its status together with what the status rests on; one without the other would say too much. */
export function principleStatus(principle: FileOf<'principper'>): string {
  const successor = principle['erstattet af'] ? ` Erstattet af ${principle['erstattet af'].join(', ')}.` : '';
  return `${statusWords[principle.status]} (${principle.statusgrundlag.replace(/\.$/, '')}).${successor}`;
}

/** Where a statement comes from, and when it was last compared with that. */
export function sourceLine(source: string, checked: string): string {
  const shown = /^https?:/.test(source) ? `[${new URL(source).hostname}](${source})` : source.replace(/\.$/, '');
  return `Kilde: ${shown}, kontrolleret ${danishDate(checked)}`;
}

/** A source with its address, and when it was last compared with that. */
export function sourceItem({ titel, url, kontrolleret }: SourceFile): string {
  return `${url ? `[${titel}](${url})` : titel}, kontrolleret ${danishDate(kontrolleret)}`;
}

/**
 * What a cited section says: the one, or each of a range (`§§ 107-110`).
 *
 * @param date the day whose law the letter is read against
 */
export function citationText(pack: Pack, act: string, reference: SectionReference, date: string): string {
  const { section, through } = reference;
  if (through === undefined) return sectionText(pack, act, section, date, reference);
  const sections = pack.acts.get(act)?.paragraffer ?? {};
  const lines = sectionsBetween(pack, act, section, through).map(
    (number) => `- § ${number}: ${sections[number]?.emne ?? NOT_DESCRIBED}`,
  );
  const heading = `**${actName(pack, act)} §§ ${section}-${through}**`;
  if (lines.length === 0) return `${heading}: ukendt – ${lookUp(pack, act)}`;
  return [heading, lines.join('\n'), actSource(pack, act)].join('\n\n');
}

/** Of a section that stands in the act, but of which the pack says nothing more. */
export const NOT_DESCRIBED = 'ikke beskrevet i pakken endnu';

/**
 * What a section of an act says, when it held, and where the rule stands now; or that the pack does not describe it.
 *
 * @param date day on which to look at it; without one nothing is told of when it held
 * @param reference the deeper place that is meant (stk., nr.), for the heading
 */
export function sectionText(
  pack: Pack,
  actId: string,
  section: string,
  date?: string,
  reference: Partial<SectionReference> = {},
): string {
  const place = formatCitation({ reference: { ...reference, section, through: undefined, from: 0, to: 0 } });
  const act = pack.acts.get(actId);
  if (!act) return `**${actId} ${place}**: ukendt – ${lookUp(pack, actId)}`;
  const known = act.paragraffer[section];
  const { stk, nr } = reference;
  const onDay = date ? sectionState(pack, { act: actId, section, stk, nr }, date) : undefined;
  const state = onDay && stateText(onDay);
  const heading = `**${capital(act.navne[0])} ${place}**`;
  if (!known?.emne) {
    const isInAct = known !== undefined || pack.editions.get(actId)?.historyOf(section) !== undefined;
    const word = isInAct ? NOT_DESCRIBED : 'ukendt';
    return [`${heading}: ${word} – ${lookUp(pack, actId)}`, ...(state ? [state] : [])].join('\n\n');
  }
  // What the section asks for now says nothing of the day on which its number stood for something else.
  const lines =
    onDay?.state === 'andet-indhold'
      ? [`${heading}: ${onDay.emne}`, `⚠ ${untilWhen(onDay.til)} Nu handler paragraffen om: ${known.emne}.`]
      : [`${heading}: ${known.emne}`, ...(state ? [state] : []), ...sectionFacts(known)];
  const related = principlesAbout(pack, actId, section).filter(({ status }) => status !== 'kasseret');
  if (related.length > 0)
    lines.push(
      `Praksis: ${related
        .slice(0, MOST_PRINCIPLES)
        .map(({ id }) => id)
        .join(', ')}${related.length > MOST_PRINCIPLES ? ' …' : ''}`,
    );
  const older = date ? olderEditionWith(pack, actId, section, date) : undefined;
  if (older) lines.push(`Læs den i datidens udgave: [${editionName(older)}](${older.url})`);
  lines.push(actSource(pack, actId));
  return lines.join('\n\n');
}

const untilWhen = (til: string | undefined) =>
  til ? `Sådan til og med den ${danishDate(til)}.` : 'Sådan var det tidligere.';

/** More than a hover should list; the page has them all. */
const MOST_PRINCIPLES = 6;

/**
 * What a decision under a section must mind, a paragraph each.
 *
 * @param show a provision as the reader should see it: as it is, or as a link
 */
export function sectionFacts(
  section: FileOf<'love'>['paragraffer'][string],
  show = (provision: string) => provision,
): string[] {
  const { betingelser, pligt, klage, varsel, bemærkning, overgang, barn, voksen } = section;
  const lines: string[] = [];
  if (betingelser) lines.push(['En afgørelse skal tage stilling til:', ...betingelser.map((b) => `- ${b}`)].join('\n'));
  if (pligt === 'kan')
    lines.push(
      'Kommunen *kan* give hjælpen. Det fritager ikke for en konkret vurdering (Folketingets Ombudsmand, FOB 2024-19).',
    );
  if (klage === false) lines.push('Afgørelsen kan ikke påklages til Ankestyrelsen.');
  const withoutAppeal = section['ingen klage efter stk'];
  if (withoutAppeal) lines.push(`Afgørelser efter stk. ${withoutAppeal.join(' og ')} kan ikke påklages.`);
  if (varsel) lines.push(`Varsel: ${varsel}`);
  if (bemærkning) lines.push(bemærkning);
  if (overgang) lines.push(`Overgangsregel for hjælp, der er givet før: ${show(overgang)}`);
  if (barn) lines.push(`For børn står reglen i ${show(barn)}.`);
  if (voksen) lines.push(`For voksne står reglen i ${show(voksen)}.`);
  return lines;
}

/** What an act is. */
export function actText(pack: Pack, actId: string): string {
  const act = pack.acts.get(actId);
  if (!act) return unknownActText(actId);
  const lines = [`**${capital(act.navne[0])}**: ${act.titel}`];
  if (act.fra) lines.push(`I kraft fra den ${danishDate(act.fra)}.`);
  if (act.til) lines.push(`⚠ Gjaldt til og med den ${danishDate(act.til)}.`);
  lines.push(actSource(pack, actId));
  return lines.join('\n\n');
}

/** An act that the pack does not have, by the words that name it. */
export function unknownActText(name: string): string {
  return `**${name}**: ukendt – slå den op på [Retsinformation](${ACTS_ONLINE}).`;
}

/** `Serviceloven`; an id that the pack does not know stands for itself. */
export function actName(pack: Pack, actId: string): string {
  const act = pack.acts.get(actId);
  return act ? capital(act.navne[0]) : actId;
}

/** The edition that an act was read in, with its address, and when that was checked. */
export function actSource(pack: Pack, actId: string): string {
  const act = pack.acts.get(actId);
  return act ? `[${act.version}](${act.url}), kontrolleret ${danishDate(act.kontrolleret)}` : '';
}

function lookUp(pack: Pack, actId: string): string {
  const act = pack.acts.get(actId);
  return act ? `slå den op i [${act.version}](${act.url}).` : `slå den op på [Retsinformation](${ACTS_ONLINE}).`;
}

/** Why a rule is as it is: its explanation, its basis and its sources. */
export function ruleText(rule: Rule): string {
  const lines = [`**${rule.title}**`, rule.explanation.trim()];
  if (rule.kind === 'vending' && rule.better) lines.push(`Bedre: ${rule.better.trim()}`);
  if (rule.legalBasis.length > 0) lines.push(`Grundlag: ${[...rule.legalBasis, ...rule.practice].join(', ')}`);
  const sources = rule.sources.map(
    ({ titel, url, kontrolleret }) =>
      `${url ? `[${titel}](${url})` : titel} (kontrolleret ${danishDate(kontrolleret)})`,
  );
  lines.push(`Kilder: ${sources.join('; ')}`);
  lines.push(`Regelpakke: ${originLines(rule).join('. ')}`);
  return lines.join('\n\n');
}

/** With a capital letter first. */
export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
