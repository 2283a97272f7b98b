import type { Pack, Rule } from '../pack/pack.ts';
import type { FileOf, PatternSource } from '../pack/schema.ts';
import { patternWords } from './conditions.ts';
import { examplePhrase } from './example-phrases.ts';
import { ruleList } from './law-pages.ts';
import { sourceItem } from './law-text.ts';
import type { PageLinks } from './law-uris.ts';
import { outcomeByLetter } from './likeness-words.ts';
import { part, plain, sections, verbatim } from './markdown.ts';

/** The pages of what rules are made of: markers, sections of a letter, outcomes. */

export function markerPage(pack: Pack, marker: FileOf<'kendetegn'>, links: PageLinks): string {
  return sections([
    `# ${plain(marker.titel)}`,
    'Et kendetegn: ord, som flere regler leder efter.',
    ...part('Ord, det kendes på', wordsOf(pack, marker.mønstre, links)),
    ...part('Tæller ikke, når der i samme sætning står', wordsOf(pack, marker.undtagen, links)),
    ...part(
      'Regler, der bruger kendetegnet',
      ruleList(
        rulesWhere(pack, (file) => namesMarker(file, marker.id)),
        links,
      ),
    ),
    ...examples({ 'Her findes det': marker.eksempler.ja, 'Her findes det ikke': marker.eksempler.nej }),
  ]);
}

export function wordListPage(pack: Pack, list: FileOf<'ordlister'>, links: PageLinks): string {
  const names = (file: unknown) => textsIn(file).some((text) => text.includes(`<${list.id}>`));
  const markers = pack.files.kendetegn
    .filter(names)
    .map(({ id, titel }) => `[${plain(titel)}](${links.toPage(['kendetegn', id])})`);
  return sections([
    `# ${plain(list.titel)}`,
    `En ordliste: ord, som mønstre finder ét af, når der står \`<${list.id}>\`.`,
    ...part(
      'Ordene',
      list.ord.map((word) => examplePhrase(word, pack.wordLists)),
    ),
    ...part('Kendetegn, der bruger ordlisten', markers),
    ...part('Regler, der bruger ordlisten', ruleList(rulesWhere(pack, names), links)),
  ]);
}

export function letterSectionPage(pack: Pack, section: FileOf<'afsnit'>, links: PageLinks): string {
  return sections([
    `# Afsnittet ${plain(section.titel)}`,
    section.forklaring?.trim(),
    ...part('Overskrifter, det kendes på', wordsOf(pack, section.overskrifter, links)),
    ...part('Ord, det kendes på uden overskrift', wordsOf(pack, section.indhold, links)),
    ...(section.indsæt ? ['## Tekst, der kan indsættes', verbatim(section.indsæt)] : []),
    ...part('Kilder', (section.kilder ?? []).map(sourceItem)),
  ]);
}

const grants = {
  fuldt: 'Borgeren får det, der er søgt om.',
  delvist: 'Borgeren får noget af det, der er søgt om.',
  intet: 'Borgeren får ikke det, der er søgt om.',
  uafgjort: 'Brevet afgør ikke noget.',
} as const;

export function outcomePage(pack: Pack, outcome: FileOf<'udfald'>, links: PageLinks): string {
  const rules = rulesOf(pack).filter(({ applies }) => applies.outcomes?.has(outcome.id));
  const ofWhole = outcomeByLetter(pack, outcome);
  const byLetter = ofWhole === undefined ? [] : ['## Brevet som helhed', ofWhole];
  return sections([
    `# ${plain(outcome.titel)}`,
    outcome.indgreb ? 'Afgørelsen tager eller kræver noget, som borgeren ikke har søgt om.' : grants[outcome.medhold],
    ...part('Ord i brevets titel', wordsOf(pack, outcome.titler, links)),
    ...part('Ord i resultatet', wordsOf(pack, outcome.mønstre, links)),
    ...byLetter,
    ...part('Ord, som titlen skal have, når brevet bliver vejet', wordsOf(pack, outcome.brevet?.titlen, links)),
    ...part('Regler, der kun gælder visse udfald, og dette er et af dem', ruleList(rules, links)),
    ...examples({ 'Her er det udfaldet': outcome.eksempler.ja, 'Her er det ikke': outcome.eksempler.nej }),
  ]);
}

function wordsOf(pack: Pack, patterns: readonly PatternSource[] | undefined, links: PageLinks): string[] {
  return (patterns ?? []).map((pattern) => patternWords(pack, pattern, links));
}

function examples(groups: Readonly<Record<string, readonly string[]>>): string[] {
  return [
    '## Eksempler',
    ...Object.entries(groups).flatMap(([heading, texts]) => [`### ${heading}`, ...texts.map(verbatim)]),
  ];
}

function rulesWhere(pack: Pack, wanted: (file: FileOf<'krav'> | FileOf<'vendinger'>) => boolean): Rule[] {
  const named = new Set([...pack.files.krav, ...pack.files.vendinger].filter(wanted).map(({ id }) => id));
  return rulesOf(pack).filter(({ id }) => named.has(id));
}

const rulesOf = ({ requirements, wordings }: Pack): Rule[] => [...requirements, ...wordings];

/** Whether `{ kendetegn: ID }` stands anywhere in a file. */
function namesMarker(value: unknown, marker: string): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if ('kendetegn' in value && value.kendetegn === marker) return true;
  return Object.values(value).some((inner) => namesMarker(inner, marker));
}

/** All texts of a file, however deep they stand. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
