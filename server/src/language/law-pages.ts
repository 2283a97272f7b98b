import type { Pack, Rule } from '../pack/pack.ts';
import type { FileOf } from '../pack/schema.ts';
import { danishDate } from '../text/calendar.ts';
import { compareSections, parseProvision } from '../text/provisions.ts';
import { principlesAbout, rulesAbout, rulesOn } from './law-index.ts';
import { sectionState, stateText } from './law-status.ts';
import {
  actName,
  actSource,
  capital,
  PRINCIPLES_ONLINE,
  principleHolding,
  principleName,
  principleStatus,
  principleText,
  sectionFacts,
  sectionText,
  sourceLine,
  unknownActText,
} from './law-text.ts';
import { type LawTarget, PageLinks, pageParts, pageUri } from './law-uris.ts';

type Section = FileOf<'love'>['paragraffer'][string];

/** The page of a section, an act or a principle decision, in Markdown that reads well unrendered too. */
export function lawPage(pack: Pack, target: LawTarget, today: string): string {
  const links = new PageLinks(pageParts(pageUri(target)));
  if (target.kind === 'princip') return principlePage(pack, target.id, links);
  if (target.kind === 'lov') return actPage(pack, target.act, links, today);
  return sectionPage(pack, target.act, target.section, links, today);
}

function sectionPage(pack: Pack, actId: string, section: string, links: PageLinks, today: string): string {
  const act = pack.acts.get(actId);
  const known = act?.paragraffer[section];
  if (!act) return sectionText(pack, actId, section);
  const wholeAct = `Hele loven: [${actName(pack, actId)}](${links.to({ kind: 'lov', act: actId })})`;
  if (!known) return [sectionText(pack, actId, section, today), wholeAct].join('\n\n');
  const successors = (known.efterfølger ?? []).map((text) => provisionLink(pack, text, links));
  const state = stateText(sectionState(act, section, today), successors);
  return sections([
    `# ${capital(act.navne[0])} § ${section}`,
    `**${known.emne ?? 'Ikke beskrevet i pakken endnu'}**`,
    state,
    ...sectionFacts(known),
    ...part('Hvornår den gælder', datesOf(known, successors)),
    ...part('Principmeddelelser om paragraffen', principleList(principlesAbout(pack, actId, section), links)),
    ...part('Regler i Rettesnor, der bruger paragraffen', ruleList(rulesAbout(pack, actId, section), links)),
    '## Kilder',
    [actSource(pack, actId), ...(known.kilder ?? []).map(sourceItem)].map((item) => `- ${item}`).join('\n'),
    wholeAct,
  ]);
}

/** Every date known of a section, and what its number stood for before. */
function datesOf({ fra, til, tidligere, ...seen }: Section, successors: readonly string[]): string[] {
  const dates: string[] = [];
  if (fra) dates.push(`Gælder fra den ${danishDate(fra)}.`);
  if (til) dates.push(`Gælder til og med den ${danishDate(til)}.`);
  if (seen['først set'])
    dates.push(
      `Står i udgaven fra den ${danishDate(seen['først set'])}, men ikke i ældre udgaver, som Rettesnor kender.`,
    );
  if (seen['sidst set'])
    dates.push(
      `Står i udgaven fra den ${danishDate(seen['sidst set'])}, men ikke i nyere udgaver, som Rettesnor kender.`,
    );
  if (successors.length > 0) dates.push(`Reglen står nu i ${successors.join(' eller ')}.`);
  for (const former of tidligere ?? []) {
    const until = former.til ? `Til og med den ${danishDate(former.til)}` : 'Tidligere';
    dates.push(`${until} handlede samme nummer om: ${former.emne}.`);
  }
  return dates;
}

function actPage(pack: Pack, actId: string, links: PageLinks, today: string): string {
  const act = pack.acts.get(actId);
  if (!act) return unknownActText(actId);
  const numbers = Object.keys(act.paragraffer).sort(compareSections);
  const lines = numbers.map((section) => {
    const state = sectionState(act, section, today);
    const link = `[§ ${section}](${links.to({ kind: 'paragraf', act: actId, section })})`;
    const ended = state.state === 'ophørt' ? ` *(gjaldt til og med den ${danishDate(state.til)})*` : '';
    return `${link}: ${act.paragraffer[section].emne ?? 'ikke beskrevet i pakken endnu'}${ended}`;
  });
  return sections([
    `# ${capital(act.navne[0])}`,
    act.titel,
    act.fra && `I kraft fra den ${danishDate(act.fra)}.`,
    act.til && `⚠ Gjaldt til og med den ${danishDate(act.til)}.`,
    actSource(pack, actId),
    ...part('Paragraffer', lines),
    lines.length === 0 ? 'Rettesnor beskriver endnu ingen af paragrafferne.' : undefined,
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
    ...part('Erstattet af', others(principle['erstattet af'])),
    ...part('Erstatter', others(principle.erstatter)),
    ...part(
      'Bestemmelser',
      principle.bestemmelser.map((text) => provisionLink(pack, text, links)),
    ),
    ...part('Emner', principle.emner.length > 0 ? [principle.emner.join(', ')] : []),
    ...part('Regler i Rettesnor, der bygger på den', ruleList(rulesOn(pack, id), links)),
    '## Kilde',
    sourceLine(principle.kilde, principle.kontrolleret),
    `Alle principmeddelelser: [Ankestyrelsens side](${PRINCIPLES_ONLINE})`,
  ]);
}

/** The law and practice that a rule rests on, with links to their pages; nothing where it names none. */
export function basisOf(pack: Pack, rule: Rule): string {
  const links = new PageLinks([rule.kind, rule.id]);
  const basis = [
    ...rule.legalBasis.map((text) => provisionLink(pack, text, links)),
    ...rule.practice.map((id) => principleLink(pack, id, links)),
  ];
  return sections(part('Loven bag reglen', basis));
}

/** `[BL § 86](…)` where the pack has the section or its act; else the text as it is. */
function provisionLink(pack: Pack, text: string, links: PageLinks): string {
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

function ruleList(rules: readonly Rule[], links: PageLinks): string[] {
  return rules.map(({ kind, id, title }) => `[${title}](${links.toRule(kind, id)})`);
}

function sourceItem({ titel, url, kontrolleret }: { titel: string; url?: string; kontrolleret: string }): string {
  return `${url ? `[${titel}](${url})` : titel}, kontrolleret ${danishDate(kontrolleret)}`;
}

/** A heading with a list under it; nothing where there is nothing to list. */
function part(heading: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`## ${heading}`, items.map((item) => `- ${item}`).join('\n')];
}

const sections = (parts: readonly (string | undefined)[]) =>
  parts.filter((text) => text !== undefined && text !== '').join('\n\n');
