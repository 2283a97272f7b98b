import type { Pack } from '../pack/pack.ts';
import type { FileOf } from '../pack/schema.ts';
import { plain } from './markdown.ts';

/** What rules ask of sentences that are weighed, as Danish sentences in Markdown; undefined where they ask nothing. */

/** How sentences may meet a requirement. */
export function metByLikeness(pack: Pack, { ligner, ...words }: FileOf<'krav'>['kræver']): string | undefined {
  if (!ligner) return undefined;
  const also = words['en af'] || words['alle af'] || words.afsnit ? ' også' : '';
  const kind = kindOf(pack, ligner.ordvægte);
  return ligner.mindst === undefined
    ? `Nok af en slags sætninger opfylder${also} kravet: ${kind}. ${counted(ligner['i alt'])}`
    : `Én sætning af en slags opfylder${also} kravet: ${kind}. Den skal veje mindst ${number(ligner.mindst)}, når dens ord bliver vejet mod en samling af eksempler.`;
}

/** How a letter as a whole may meet a requirement. */
export function metByLetter(pack: Pack, { brevet, ...rest }: FileOf<'krav'>['kræver']): string | undefined {
  if (!brevet) return undefined;
  const also = Object.keys(rest).some((key) => key !== 'i' && key !== 'ikke i') ? ' også' : '';
  return `Brevet bliver${also} vejet som helhed. ${ofWhole(pack, brevet.brevvægte)} Kravet er ikke opfyldt, når den er mere end ${percent(brevet.højst)} sandsynlig.${asked(brevet['råd over'])}${besideOthers(brevet['ved andre fund'])}${doubted(brevet['tvivl under'])}${borneOut(brevet['vidne over'])}`;
}

/** Which letters a wording finds. */
export function foundByLetter(pack: Pack, { brevet }: FileOf<'vendinger'>['find']): string | undefined {
  if (!brevet) return undefined;
  return `Brevet bliver vejet som helhed. ${ofWhole(pack, brevet.brevvægte)} Er den mere end ${percent(brevet.over)} sandsynlig, står fundet ved den sætning, der ligner mest.${inEach(pack, brevet['også i'])}${asked(brevet['råd over'])}${besideOthers(brevet['ved andre fund'])}${doubted(brevet['tvivl under'])}${borneOut(brevet['vidne over'])} Siger en anden regel det samme, viger denne.`;
}

/** When a letter has an outcome by its weight. */
export function outcomeByLetter(pack: Pack, { brevet }: FileOf<'udfald'>): string | undefined {
  if (!brevet) return undefined;
  return `Ser resultatet ud til at give borgeren alt, bliver brevet også vejet som helhed: Hver sætning bliver vejet mod en samling af eksempler. Er det mere end ${percent(brevet.over)} sandsynligt, at det er et af disse: *${plain(lettersOf(pack, brevet.brevvægte))}*, bliver det læst som dette udfald. ${unlessSure(brevet['sikkert over'])} Skriv \`afgørelse: bevilling\` øverst i brevet, hvis borgeren får alt.`;
}

const unlessSure = (sure: number | undefined) =>
  sure === undefined
    ? 'Det, der hænger på det alene, er kun råd om at se efter.'
    : `Er det ikke mere end ${number(100 * sure)} % sandsynligt, er det, der hænger på det alene, kun råd om at se efter.`;

/** What sentences a wording finds, or which of those with its words. */
export function foundByLikeness(
  pack: Pack,
  { ligner, 'en af': patterns }: FileOf<'vendinger'>['find'],
): string | undefined {
  if (!ligner) return undefined;
  const least = number(ligner.mindst);
  const kind = kindOf(pack, ligner.ordvægte);
  return patterns
    ? `Sætningen skal også veje mindst ${least}, når dens ord bliver vejet mod en samling af eksempler: ${kind}. Sætninger, der bruger ordene om noget andet, går fri.`
    : `Sætninger, der ligner en samling af eksempler: ${kind}. Hvert ord og ordpar vejer for eller imod, og sætningen skal veje mindst ${least}. Fundet nævner de ord, der vejer mest.`;
}

/** Of which sentences a letter may have enough to excuse a wording. */
export function excusedByLikeness(pack: Pack, enough: FileOf<'vendinger'>['medmindre nok']): string | undefined {
  return (
    enough &&
    `Det er også i orden, når brevet har nok af en slags sætninger: ${kindOf(pack, enough.ordvægte)}. ${counted(enough['i alt'])}`
  );
}

const counted = (total: number | undefined) =>
  `Hver sætning bliver vejet mod en samling af eksempler og tæller med, så sikker den er; i alt skal der være mindst ${number(total ?? 0)}.`;

/** The kind's title, as it goes on a sentence. */
function kindOf(pack: Pack, id: string): string {
  const title = pack.files.ordvaegte.find((file) => file.id === id)?.titel ?? id;
  return `*${plain(title.charAt(0).toLowerCase() + title.slice(1))}*`;
}

/** How the letter as a whole is weighed. */
const ofWhole = (pack: Pack, id: string) =>
  `Hver sætning bliver vejet mod en samling af eksempler, efter sine ord og hvor den står, og det, de viser tilsammen, gør fejlen mere eller mindre sandsynlig (*${plain(lettersOf(pack, id))}*).${beside(pack, id)}`;

/** What counts beside the letter's weights. */
const beside = ({ net, files }: Pack, id: string) =>
  net && files.brevvaegte.find((file) => file.id === id)?.net
    ? ' Et lille net, der er lært af de samme breve, tæller med.'
    : '';

const inEach = (pack: Pack, roles: readonly string[] | undefined) => {
  if (!roles) return '';
  const titles = roles.map((role) => pack.sections.find(({ id }) => id === role)?.titel ?? role);
  return ` Står den i et af afsnittene ${titles.map((title) => `*${plain(title)}*`).join(' og ')}, er der også et fund i de andre af dem, hvor en sætning viser det.`;
};

const asked = (advice: number | undefined) =>
  advice === undefined ? '' : ` Er den mere end ${percent(advice)} sandsynlig, bliver der spurgt, om det er sådan.`;

const besideOthers = (least: number | undefined) =>
  least === undefined
    ? ''
    : ` Har brevet også fund af andre fejltyper, skal den kun være mere end ${percent(least)} sandsynlig, for at det er et fund: det brev skal rettes alligevel.`;

const borneOut = (least: number | undefined) =>
  least === undefined
    ? ''
    : ` Er den mere end ${percent(least)} sandsynlig, er det, en vending om det samme ellers kun ville råde til at se efter, et fund.`;

const doubted = (doubt: number | undefined) =>
  doubt === undefined
    ? ''
    : ` Er den mindre end ${percent(doubt)} sandsynlig, er også det, pakkens andre regler finder af samme fejltype, kun et råd om at se efter.`;

function lettersOf(pack: Pack, id: string): string {
  const title = pack.files.brevvaegte.find((file) => file.id === id)?.titel ?? id;
  return title.charAt(0).toLowerCase() + title.slice(1);
}

const percent = (probability: number) => `${Math.round(100 * probability)} %`;
const number = (value: number) => String(value).replace('.', ',').replace('-', '−');
