import type { Pack, Rule } from '../pack/pack.ts';
import type { FileOf } from '../pack/schema.ts';
import { danishDate } from '../text/calendar.ts';
import { compareSections } from '../text/provisions.ts';

/** Texts about the law, in Markdown, made from the pack. Used by hover and by the read-only pages. */

/** What a principle decision says, with its status and what that rests on. */
export function principleText(pack: Pack, id: string): string {
  const principle = pack.principles.get(id);
  if (!principle) {
    return `**${id}** kender Rettesnor ikke. Det betyder ikke, at den ikke findes: slå den op på [Ankestyrelsens side](https://www.ast.dk/for-myndigheder/principmeddelelser).`;
  }
  const heading = `**${principle.slags === 'principmeddelelse' ? 'Principmeddelelse' : 'Principafgørelse'} ${id}**: ${principle.titel}`;
  const holding =
    principle.konklusion ?? 'Rettesnor kender kun emnet, ikke hvad den fastslår. Læs den, før du bruger den.';
  const lines = [heading, holding, statusLine(principle)];
  if (principle.bemærkning) lines.push(principle.bemærkning);
  if (principle.bestemmelser.length > 0) lines.push(`Bestemmelser: ${principle.bestemmelser.join(', ')}`);
  lines.push(sourceLine(principle.kilde, principle.kontrolleret));
  return lines.join('\n\n');
}

const statusWords = {
  gældende: 'Gældende',
  kasseret: '**Kasseret: brug den ikke**',
  ukendt: 'Status er ikke kontrolleret',
} as const;

function statusLine(principle: FileOf<'principper'>): string {
  const successor = principle['erstattet af'] ? ` Erstattet af ${principle['erstattet af'].join(', ')}.` : '';
  return `${statusWords[principle.status]} (${principle.statusgrundlag.replace(/\.$/, '')}).${successor}`;
}

function sourceLine(source: string, checked: string): string {
  const shown = /^https?:/.test(source) ? `[${new URL(source).hostname}](${source})` : source;
  return `Kilde: ${shown}, kontrolleret ${danishDate(checked)}`;
}

/** What a section of an act says, or that the pack does not describe it. */
export function sectionText(pack: Pack, actId: string, section: string, date?: string): string {
  const act = pack.acts.get(actId);
  if (!act)
    return `**${actId} § ${section}** kender Rettesnor ikke. Slå den op på [Retsinformation](https://www.retsinformation.dk).`;
  const known = act.paragraffer[section];
  const heading = `**${capital(act.navne[0])} § ${section}**`;
  if (!known?.emne) {
    const word = known ? 'er ikke beskrevet i pakken endnu' : 'kender Rettesnor ikke';
    return `${heading} ${word}. Slå den op: [${act.version}](${act.url}).`;
  }
  const lines = [`${heading}: ${known.emne}`];
  if (known.til && date && date > known.til) {
    const successor = known.efterfølger ? ` Reglen står nu i ${known.efterfølger.join(' eller ')}.` : '';
    lines.push(`⚠ Gjaldt til og med den ${danishDate(known.til)}.${successor}`);
  } else if (known.fra && date && date < known.fra)
    lines.push(`⚠ Gælder i denne form først fra den ${danishDate(known.fra)}.`);
  if (known.betingelser)
    lines.push(['En afgørelse skal tage stilling til:', ...known.betingelser.map((b) => `- ${b}`)].join('\n'));
  if (known.pligt === 'kan')
    lines.push(
      'Kommunen *kan* give hjælpen. Det fritager ikke for en konkret vurdering (Folketingets Ombudsmand, FOB 2024-19).',
    );
  if (known.klage === false) lines.push('Afgørelsen kan ikke påklages til Ankestyrelsen.');
  if (known.varsel) lines.push(`Varsel: ${known.varsel}`);
  const related = [...pack.principles.values()].filter(
    (p) => p.status !== 'kasseret' && p.bestemmelser.some((b) => names(b, actId, section)),
  );
  if (related.length > 0)
    lines.push(
      `Praksis: ${related
        .slice(0, 6)
        .map((p) => p.id)
        .join(', ')}`,
    );
  lines.push(`[${act.version}](${act.url}), kontrolleret ${danishDate(act.kontrolleret)}`);
  return lines.join('\n\n');
}

function names(provision: string, act: string, section: string): boolean {
  const match = /^(\S+) §{1,2} ?(\d+(?: [a-z])?)(?:-(\d+(?: [a-z])?))?/.exec(provision);
  if (match?.[1] !== act) return false;
  return compareSections(section, match[2]) >= 0 && compareSections(section, match[3] ?? match[2]) <= 0;
}

/** What an act is. */
export function actText(pack: Pack, actId: string): string {
  const act = pack.acts.get(actId);
  if (!act) return `**${actId}** kender Rettesnor ikke.`;
  const from = act.fra ? `\n\nI kraft fra den ${danishDate(act.fra)}.` : '';
  return `**${capital(act.navne[0])}**: ${act.titel}${from}\n\n[${act.version}](${act.url}), kontrolleret ${danishDate(act.kontrolleret)}`;
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
  return lines.join('\n\n');
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
