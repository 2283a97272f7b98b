import { editionName } from '../pack/editions.ts';
import type { Pack, Rule } from '../pack/pack.ts';
import type { FileOf } from '../pack/schema.ts';
import { danishDate } from '../text/calendar.ts';
import { parseProvision } from '../text/provisions.ts';
import { principlesAbout, rulesAbout, rulesOn, sectionsOf } from './law-index.ts';
import { isOutdated, sectionState, stateText } from './law-status.ts';
import {
  actName,
  actSource,
  capital,
  NOT_DESCRIBED,
  PRINCIPLES_ONLINE,
  principleHolding,
  principleName,
  principleStatus,
  principleText,
  sectionFacts,
  sectionText,
  sourceItem,
  sourceLine,
  unknownActText,
} from './law-text.ts';
import type { LawTarget, PageLinks } from './law-uris.ts';
import { part, plain, sections } from './markdown.ts';

type Section = FileOf<'love'>['paragraffer'][string];

/** The page of a section, an act or a principle decision, in Markdown that reads well unrendered too. */
export function lawPage(pack: Pack, target: LawTarget, links: PageLinks, today: string): string {
  if (target.kind === 'princip') return principlePage(pack, target.id, links);
  if (target.kind === 'lov') return actPage(pack, target.act, links, today);
  return sectionPage(pack, target.act, target.section, links, today);
}

function sectionPage(pack: Pack, actId: string, section: string, links: PageLinks, today: string): string {
  const act = pack.acts.get(actId);
  if (!act) return sectionText(pack, actId, section);
  const known = act.paragraffer[section] ?? {};
  const history = pack.editions.get(actId)?.historyOf(section);
  const wholeAct = `Hele loven: [${actName(pack, actId)}](${links.to({ kind: 'lov', act: actId })})`;
  if (!act.paragraffer[section] && !history) return [sectionText(pack, actId, section, today), wholeAct].join('\n\n');
  const show = (text: string) => provisionLink(pack, text, links);
  const state = stateText(sectionState(pack, { act: actId, section }, today), show);
  return sections([
    `# ${capital(act.navne[0])} § ${section}`,
    `**${known.emne ?? capital(NOT_DESCRIBED)}**`,
    state,
    ...sectionFacts(known, show),
    ...part('Hvornår den gælder', [...datesOf(known, show), ...editionsOf(pack, actId, section)]),
    ...part('Principmeddelelser om paragraffen', principleList(principlesAbout(pack, actId, section), links)),
    ...part('Regler i Rettesnor, der bruger paragraffen', ruleList(rulesAbout(pack, actId, section), links)),
    '## Kilder',
    [
      `${history && !history.at(-1) ? 'Loven, som den er nu: ' : ''}${actSource(pack, actId)}`,
      ...(known.kilder ?? []).map(sourceItem),
    ]
      .map((item) => `- ${item}`)
      .join('\n'),
    wholeAct,
  ]);
}

/** Every date known of a section, where its parts stand now, and what its number stood for before. */
function datesOf({ fra, til, tidligere, ...known }: Section, show: (provision: string) => string): string[] {
  const dates: string[] = [];
  if (fra) dates.push(`Første dag: ${danishDate(fra)}.`);
  if (til) dates.push(`Sidste dag: ${danishDate(til)}.`);
  for (const [part, successor] of Object.entries(known['efterfølger for led'] ?? {}))
    dates.push(`${capital(part)} står nu i ${show(successor)}.`);
  for (const former of tidligere ?? []) {
    const until = former.til ? `Til og med den ${danishDate(former.til)}` : 'Tidligere';
    dates.push(`${until} handlede samme nummer om: ${former.emne}.`);
    if (former['nyt navn']) dates.push(`Hjælpen hedder nu ${former['nyt navn']}.`);
    if (former.bemærkning) dates.push(former.bemærkning);
  }
  return dates;
}

/** Through the editions that have been read: in which the section stands, and in which it does not. */
function editionsOf(pack: Pack, actId: string, section: string): string[] {
  const editions = pack.editions.get(actId);
  const history = editions?.historyOf(section);
  if (!editions || !history) return [];
  const links = editions.all.map((edition) => `[${editionName(edition)}](${edition.url})`);
  const stretches: { has: boolean; first: string; last: string }[] = [];
  for (const [index, link] of links.entries()) {
    const has = history[index] !== undefined;
    const open = stretches.at(-1);
    if (open?.has === has) open.last = link;
    else stretches.push({ has, first: link, last: link });
  }
  return stretches.map(({ has, first, last }) => {
    const where = first === last ? first : `udgaverne fra ${first} til ${last}`;
    return `${has ? 'Står i' : 'Står ikke i'} ${where}.`;
  });
}

function actPage(pack: Pack, actId: string, links: PageLinks, today: string): string {
  const act = pack.acts.get(actId);
  if (!act) return unknownActText(actId);
  const link = (section: string) => `[§ ${section}](${links.to({ kind: 'paragraf', act: actId, section })})`;
  const [current, former, undescribed]: [string[], string[], string[]] = [[], [], []];
  for (const section of sectionsOf(pack, actId)) {
    const emne = act.paragraffer[section]?.emne;
    const state = sectionState(pack, { act: actId, section }, today);
    const line = `${link(section)}${emne ? `: ${emne}` : ''}`;
    if (isOutdated(state)) former.push(`${line}. ${stateText(state)}`);
    else if (emne) current.push(line);
    else undescribed.push(line);
  }
  return sections([
    `# ${capital(act.navne[0])}`,
    act.titel === capital(act.navne[0]) ? undefined : act.titel,
    act.fra && `I kraft fra den ${danishDate(act.fra)}.`,
    act.til && `⚠ Gjaldt til og med den ${danishDate(act.til)}.`,
    actSource(pack, actId),
    ...part('Paragraffer', current),
    ...part('Paragraffer, der ikke gælder i dag', former),
    ...part('Ikke beskrevet i pakken endnu', undescribed.length > 0 ? [undescribed.join(', ')] : []),
  ]);
}

function principlePage(pack: Pack, id: string, links: PageLinks): string {
  const principle = pack.principles.get(id);
  if (!principle) return principleText(pack, id);
  const others = (ids: readonly string[] = []) => ids.map((other) => principleLink(pack, other, links));
  return sections([
    `# ${principleName(principle)}`,
    `**${principle.titel}**`,
    principleStatus({ ...principle, 'erstattet af': undefined }),
    principleHolding(principle),
    principle.bemærkning,
    principle.emner.length > 0 ? `Emner: ${principle.emner.join(', ')}` : undefined,
    ...part('Erstattet af', others(principle['erstattet af'])),
    ...part('Erstatter', others(principle.erstatter)),
    ...part(
      'Bestemmelser',
      principle.bestemmelser.map((text) => provisionLink(pack, text, links)),
    ),
    ...part('Regler i Rettesnor, der bygger på den', ruleList(rulesOn(pack, id), links)),
    sourceLine(principle.kilde, principle.kontrolleret),
    `Alle principmeddelelser: [Ankestyrelsens side](${PRINCIPLES_ONLINE})`,
  ]);
}

/** The law and practice that a rule rests on, with links to their pages. */
export function basisOf(pack: Pack, rule: Rule, links: PageLinks): string[] {
  return [
    ...rule.legalBasis.map((text) => provisionLink(pack, text, links)),
    ...rule.practice.map((id) => principleLink(pack, id, links)),
  ];
}

/** `[BL § 86](…)` where the pack has the section or its act; else the text as it is. */
export function provisionLink(pack: Pack, text: string, links: PageLinks): string {
  const provision = parseProvision(text);
  const act = provision?.act === undefined ? undefined : pack.acts.get(provision.act);
  if (!provision || !act) return text;
  const section = provision.first;
  const isKnown = section !== undefined && act.paragraffer[section] !== undefined;
  return `[${text}](${links.to(isKnown ? { kind: 'paragraf', act: act.id, section } : { kind: 'lov', act: act.id })})`;
}

function principleLink(pack: Pack, id: string, links: PageLinks): string {
  return pack.principles.has(id) ? `[${id}](${links.to({ kind: 'princip', id })})` : id;
}

function principleList(principles: readonly FileOf<'principper'>[], links: PageLinks): string[] {
  return principles.map(({ id, titel, status }) => {
    const discarded = status === 'kasseret' ? ' **(kasseret: brug den ikke)**' : '';
    return `[${id}](${links.to({ kind: 'princip', id })}): ${titel}${discarded}`;
  });
}

export function ruleList(rules: readonly Rule[], links: PageLinks): string[] {
  return rules.map(({ kind, id, title }) => `[${plain(title)}](${links.toRule(kind, id)})`);
}
