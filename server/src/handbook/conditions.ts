import type { Pack } from '../pack/pack.ts';
import type { AppliesFile, ConditionFile, PatternSource } from '../pack/schema.ts';
import { danishDate } from '../text/calendar.ts';
import { examplePhrase } from './example-phrases.ts';
import { provisionLink } from './law-pages.ts';
import type { PageLinks } from './law-uris.ts';
import { oneOf, plain } from './markdown.ts';

/** What a rule's conditions say, as Danish sentences in Markdown. */

/** When a rule applies, one sentence for each thing that limits it. */
export function scopeSentences(pack: Pack, applies: AppliesFile | undefined, links: PageLinks): string[] {
  const sentences: string[] = [];
  const { afgørelse, bestemmelse, person, fra, til } = applies ?? {};
  if (afgørelse) sentences.push(`Når afgørelsen er ${oneOf(afgørelse.map((id) => outcomeWords(pack, id, links)))}.`);
  if (bestemmelse)
    sentences.push(`Når afgørelsen hviler på ${oneOf(bestemmelse.map((text) => provisionLink(pack, text, links)))}.`);
  if (person) sentences.push(person === 'barn' ? 'Når sagen handler om et barn.' : 'Når sagen handler om en voksen.');
  if (fra) sentences.push(`I breve fra og med den ${danishDate(fra)}.`);
  if (til) sentences.push(`I breve til og med den ${danishDate(til)}.`);
  for (const condition of applies?.når ?? [])
    sentences.push(`Kun når der i brevet står ${conditionWords(pack, condition, links, '')}.`);
  for (const condition of applies?.['ikke når'] ?? [])
    sentences.push(`Ikke når der i brevet står ${conditionWords(pack, condition, links, '')}.`);
  return sentences.length > 0 ? sentences : ['I alle afgørelser.'];
}

/** Where in a letter the words of a condition are looked for, counted from the place that is found. */
const near = {
  sætning: 'i samme sætning',
  nabosætning: 'i samme sætning eller sætningen før eller efter',
  stykke: 'i samme stykke',
  afsnit: 'i samme afsnit',
  brev: 'et sted i brevet',
} as const;

/** `»billigere« eller ord om noget, i samme afsnit` */
export function conditionWords(
  pack: Pack,
  condition: ConditionFile,
  links: PageLinks,
  where: string = near[condition.i],
): string {
  const words = oneOf(condition['en af'].map((pattern) => patternWords(pack, pattern, links)));
  const within = condition['kun i'] && `kun i ${sectionWords(pack, condition['kun i'], links)}`;
  const outside = condition['ikke i'] && `ikke i ${sectionWords(pack, condition['ikke i'], links)}`;
  return [words, where, within, outside].filter((text) => text).join(', ');
}

/** A pattern as an example, or the marker that it names. */
export function patternWords(pack: Pack, pattern: PatternSource, links: PageLinks): string {
  if (typeof pattern === 'string') return examplePhrase(pattern, pack.wordLists);
  const marker = pack.files.kendetegn.find(({ id }) => id === pattern.kendetegn);
  return marker
    ? `ord, der viser: [${plain(marker.titel)}](${links.toPage(['kendetegn', marker.id])})`
    : pattern.kendetegn;
}

/** `afsnittet Resultat eller Begrundelse`, with links. */
export function sectionWords(pack: Pack, roles: readonly string[], links: PageLinks): string {
  const names = roles.map((role) => {
    const section = pack.sections.find(({ id }) => id === role);
    return section ? `[${plain(section.titel)}](${links.toPage(['afsnit', role])})` : role;
  });
  return `${roles.length === 1 ? 'afsnittet' : 'afsnittene'} ${oneOf(names)}`;
}

function outcomeWords(pack: Pack, id: string, links: PageLinks): string {
  const outcome = pack.files.udfald.find((file) => file.id === id);
  if (outcome) return `[${plain(outcome.titel.toLowerCase())}](${links.toPage(['udfald', id])})`;
  return id === 'ukendt' ? 'ikke til at læse ud af brevet' : id;
}
