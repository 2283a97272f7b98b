import type { Pack, Rule } from '../pack/pack.ts';
import type { FileOf, PatternSource } from '../pack/schema.ts';
import { phases, principles, type Severity } from '../pack/vocabulary.ts';
import { conditionWords, patternWords, scopeSentences, sectionWords } from './conditions.ts';
import { basisOf } from './law-pages.ts';
import { sourceItem } from './law-text.ts';
import type { PageLinks } from './law-uris.ts';
import { excusedByLikeness, foundByLetter, foundByLikeness, metByLetter, metByLikeness } from './likeness-words.ts';
import { list, part, plain, sections, verbatim } from './markdown.ts';
import { originLines } from './origin.ts';

const severityWords: Readonly<Record<Severity, string>> = {
  fejl: 'Fejl: Ankestyrelsen ville sende sagen tilbage, eller afgørelsen kan være ugyldig.',
  mangel: 'Mangel: en regel om sagsbehandlingen eller god praksis er ikke fulgt.',
  råd: 'Råd: om sprog og læselighed. Brevet kan sendes, som det er.',
};

const ALONE =
  'Står det kun ét sted, finder ingen anden regel om det samme noget i brevet, og taler brevet som helhed ikke for det, er det et råd om at se efter: ordene står også i lovlige breve.';

const NOT_ALONE = 'Har brevet fund af andre fejltyper, er det nok til et fund: det brev skal rettes alligevel.';

/** When the letter as a whole makes a finding doubtful, by the rule's own bound. */
const doubtfulBelow = (least: number) =>
  `Taler resten af brevet imod, er fundet kun et råd om at se efter: når fejlen er mindre end ${Math.round(100 * least)} % sandsynlig, efter at hele brevet er vejet.`;

/** Which requirement weighs the letter for a rule that names one. */
function weighedBy({ requirements }: Pack, id: string): string | undefined {
  const weighing = requirements.find((requirement) => requirement.id === id);
  return (
    weighing &&
    `Hele brevet bliver vejet med kravet *${plain(weighing.title)}*. Taler det imod, er fundet kun et råd om at se efter.`
  );
}

/** The page of a requirement or a risky wording, as the pack in use has it. */
export function rulePage(pack: Pack, rule: Rule, links: PageLinks): string {
  const files: readonly (FileOf<'krav'> | FileOf<'vendinger'>)[] =
    rule.kind === 'krav' ? pack.files.krav : pack.files.vendinger;
  const file = files.find(({ id }) => id === rule.id);
  return sections([
    `# ${plain(rule.title)}`,
    `**${severityWords[rule.severity]}**`,
    rule.kind === 'vending' && rule.advisesAlone ? ALONE : undefined,
    rule.kind === 'vending' && rule.accusesBesideOthers ? NOT_ALONE : undefined,
    rule.weighedBy === undefined ? undefined : weighedBy(pack, rule.weighedBy),
    rule.doubtBelow === undefined ? undefined : doubtfulBelow(rule.doubtBelow),
    plain(rule.message),
    rule.explanation.trim(),
    ...part('Hvornår reglen gælder', scopeSentences(pack, file?.gælder, links)),
    ...lookedFor(pack, file, links),
    ...repairs(rule),
    ...part('Loven bag reglen', basisOf(pack, rule, links)),
    ...(file ? examples(file) : []),
    ...part('Kilder', rule.sources.map(sourceItem)),
    ...part('Om reglen', about(rule)),
  ]);
}

function lookedFor(
  pack: Pack,
  file: FileOf<'krav'> | FileOf<'vendinger'> | undefined,
  links: PageLinks,
): (string | undefined)[] {
  if (!file) return [];
  return [
    '## Hvad der ledes efter',
    ...('kræver' in file ? requiredOf(pack, file, links) : foundBy(pack, file, links)),
  ];
}

function requiredOf(
  pack: Pack,
  { kræver, vidne, bekræftes }: FileOf<'krav'>,
  links: PageLinks,
): (string | undefined)[] {
  const { afsnit } = kræver;
  return [
    ...places(pack, kræver, links),
    ...(afsnit ? [`Brevet skal have ${sectionWords(pack, afsnit, links)} med indhold i.`] : []),
    ...phrases(pack, 'Et af disse skal stå der:', kræver['en af'], links),
    ...(kræver['alle af'] ?? []).flatMap((group, index) =>
      phrases(pack, index === 0 ? 'Et af disse skal stå der:' : 'Og et af disse:', group, links),
    ),
    kræver.øverst && 'Det er også nok, at det står i oplysningerne øverst i brevet.',
    kræver.kontrol && byCode(kræver.kontrol),
    metByLikeness(pack, kræver),
    metByLetter(pack, kræver),
    vidne && witnessed(vidne),
    bekræftes && `Kan brevet ikke selv vise det, spørger tjeklisten: *${plain(bekræftes)}*`,
  ];
}

function foundBy(
  pack: Pack,
  { find, og, medmindre, 'medmindre nok': enough, vidne, afkræfter = [] }: FileOf<'vendinger'>,
  links: PageLinks,
): (string | undefined)[] {
  return [
    ...places(pack, find, links),
    ...phrases(pack, 'Et af disse:', find['en af'], links),
    foundByLikeness(pack, find),
    foundByLetter(pack, find),
    vidne && witnessed(vidne),
    find.kontrol && byCode(find.kontrol),
    ...conditions(
      'Der skal også stå:',
      og?.map((condition) => conditionWords(pack, condition, links)),
    ),
    ...conditions(
      'Det er i orden, når der står:',
      medmindre?.map((condition) => conditionWords(pack, condition, links)),
    ),
    excusedByLikeness(pack, enough),
    find.citat ? 'Der ledes også i citater.' : undefined,
    contradicted(pack, afkræfter),
  ];
}

/** Whom a rule asks where the letter as a whole leaves it open. */
const witnessed = (check: string) =>
  `Er det ikke sikkert, bliver kontrollen ${plain(check)} spurgt. Siger den, at det er sådan, er det et fund og ikke kun et råd.`;

/** The requirements that the checklist shows as not met, where a wording is found. */
function contradicted(pack: Pack, ids: readonly string[]): string | undefined {
  const titles = pack.requirements.flatMap(({ id, title }) => (ids.includes(id) ? [`*${plain(title)}*`] : []));
  return titles.length === 0
    ? undefined
    : `Findes den, viser tjeklisten, at brevet ikke opfylder: ${titles.join(', ')}.`;
}

function places(
  pack: Pack,
  { i, 'ikke i': not }: { readonly i?: readonly string[]; readonly 'ikke i'?: readonly string[] },
  links: PageLinks,
): string[] {
  return [
    ...(i ? [`Der ledes i ${sectionWords(pack, i, links)}.`] : []),
    ...(not ? [`Der ledes ikke i ${sectionWords(pack, not, links)}.`] : []),
  ];
}

const byCode = (check: string) =>
  `Ord er ikke nok til at afgøre det, så Rettesnor regner selv efter (kontrollen ${plain(check)}).`;

function phrases(
  pack: Pack,
  heading: string,
  patterns: readonly PatternSource[] | undefined,
  links: PageLinks,
): string[] {
  return conditions(
    heading,
    patterns?.map((pattern) => patternWords(pack, pattern, links)),
  );
}

function conditions(heading: string, items: readonly string[] | undefined): string[] {
  return items && items.length > 0 ? [heading, list(items)] : [];
}

function repairs(rule: Rule): string[] {
  if (rule.kind === 'vending') return rule.better ? ['## Bedre sådan', verbatim(rule.better)] : [];
  return rule.insertion ? ['## Tekst, der kan indsættes', verbatim(rule.insertion)] : [];
}

function examples({ eksempler }: FileOf<'krav'> | FileOf<'vendinger'>): string[] {
  return [
    '## Eksempler',
    '### Her reagerer reglen',
    ...eksempler.fejl.map(verbatim),
    '### Her er det i orden',
    ...eksempler.ok.map(verbatim),
  ];
}

function labelledOrigin(rule: Rule): string[] {
  const [pack, ...changes] = originLines(rule);
  return [`Pakke: ${pack}`, ...changes];
}

function about(rule: Rule): string[] {
  return [
    ...(rule.kind === 'krav' ? [`Hører til: ${phases[rule.phase]}`] : []),
    `Princip: ${principles[rule.principle]}`,
    `Slags fejl: ${rule.faultType.replaceAll('-', ' ')}`,
    `Navn: ${plain(rule.id)}`,
    ...labelledOrigin(rule),
  ];
}
