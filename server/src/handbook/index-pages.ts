import type { Pack, Rule } from '../pack/pack.ts';
import { phases } from '../pack/vocabulary.ts';
import { danishDate } from '../text/calendar.ts';
import { ruleList } from './law-pages.ts';
import { actName, principleStatus } from './law-text.ts';
import { INDEX, type PageLinks } from './law-uris.ts';
import { list, part, plain, sections } from './markdown.ts';

/** Folder of the handbook → what its list is called. */
export const indexTitles = {
  krav: 'Krav',
  vendinger: 'Vendinger',
  love: 'Love',
  principper: 'Principmeddelelser',
  udfald: 'Udfald',
  afsnit: 'Brevets afsnit',
  kendetegn: 'Kendetegn',
  ordlister: 'Ordlister',
} as const;
export type IndexedFolder = keyof typeof indexTitles;

const introductions: Readonly<Record<IndexedFolder, string>> = {
  krav: 'Det, et brev skal indeholde, og det, der skal være sket, før afgørelsen blev truffet.',
  vendinger: 'Ord, der tyder på en fejl, når intet i brevet viser, at det er i orden.',
  love: 'Love og bekendtgørelser, som pakken kender, med deres paragraffer i egne ord.',
  principper: 'Ankestyrelsens afgørelser, som pakken kender.',
  udfald: 'Hvad en afgørelse kan gå ud på.',
  afsnit: 'De afsnit, et brev kan have, og hvordan de kendes.',
  kendetegn: 'Ord, som flere regler leder efter.',
  ordlister: 'Ord af samme slags, som mønstre bruger under ét navn.',
};

export const isIndexed = (folder: string): folder is IndexedFolder => Object.hasOwn(indexTitles, folder);

/** The handbook's front page. */
export function frontPage(pack: Pack, links: PageLinks): string {
  const { titel, version, udgiver, dato } = pack.manifest;
  const folders = Object.keys(indexTitles) as IndexedFolder[];
  return sections([
    `# Håndbog: ${plain(titel)}`,
    `Version ${version} af ${danishDate(dato)}, udgivet af ${plain(udgiver)}.`,
    'Her står, hvad Rettesnor ser efter i en afgørelse, hvorfor, og hvor det står i loven.',
    ...part(
      'Indhold',
      folders.map(
        (folder) =>
          `[${indexTitles[folder]}](${links.toPage([folder, INDEX])}) (${countIn(pack, folder)}): ${introductions[folder]}`,
      ),
    ),
  ]);
}

/** The list of all pages in a folder. */
export function indexPage(pack: Pack, folder: IndexedFolder, links: PageLinks): string {
  const head = [`# ${indexTitles[folder]}`, introductions[folder]];
  return sections([...head, ...listed(pack, folder, links)]);
}

function countIn(pack: Pack, folder: IndexedFolder): number {
  if (folder === 'krav') return pack.requirements.length;
  return folder === 'vendinger' ? pack.wordings.length : pack.files[folder].length;
}

function listed(pack: Pack, folder: IndexedFolder, links: PageLinks): string[] {
  switch (folder) {
    case 'krav':
      return grouped(phases, (key) => pack.requirements.filter(({ phase }) => phase === key), links);
    case 'vendinger':
      return [list(ruleList(byTitle(pack.wordings), links))];
    case 'love':
      return [
        list([...pack.acts.keys()].map((act) => `[${plain(actName(pack, act))}](${links.to({ kind: 'lov', act })})`)),
      ];
    case 'principper':
      return [
        list(
          pack.files.principper.map((principle) => {
            const discarded = principle.status === 'kasseret' ? `. ${principleStatus(principle)}` : '';
            return `[${principle.id}](${links.to({ kind: 'princip', id: principle.id })}): ${plain(principle.titel)}${discarded}`;
          }),
        ),
      ];
    default:
      return [list(pack.files[folder].map(({ id, titel }) => `[${plain(titel)}](${links.toPage([folder, id])})`))];
  }
}

function grouped(
  groups: Readonly<Record<string, string>>,
  rulesIn: (key: string) => readonly Rule[],
  links: PageLinks,
): string[] {
  return Object.entries(groups).flatMap(([key, heading]) => part(heading, ruleList(byTitle(rulesIn(key)), links)));
}

const byTitle = (rules: readonly Rule[]) => [...rules].sort((a, b) => a.title.localeCompare(b.title, 'da'));
