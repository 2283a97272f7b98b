import { requirement, wording } from './pack-files.ts';

/** Small rules, each with letters that it must and must not object to. */
export interface RuleFixture {
  readonly name: string;
  readonly rule: Record<string, unknown>;
  /** Letters with the words that the finding must point at between `⟦` and `⟧`. */
  readonly fails: readonly string[];
  readonly passes: readonly string[];
}

const found = { 'en af': ['klage'] };
const near = (i: string) => wording('r', found, { medmindre: [{ i, 'en af': ['men'] }] });
const also = (i: string) => wording('r', found, { og: [{ i, 'en af': ['men'] }] });
const gælder = (when: object) => wording('r', found, { gælder: when });

export const rules: readonly RuleFixture[] = [
  { name: 'en vending', rule: wording('r', found), fails: ['Du kan ⟦klage⟧.'], passes: ['Du kan ringe.', ''] },
  {
    name: 'medmindre i samme sætning',
    rule: near('sætning'),
    fails: ['Du kan ⟦klage⟧. Men vi venter.', 'Du kan ⟦klage⟧.\n\nMen vi venter.'],
    passes: ['Du kan klage, men ikke nu.'],
  },
  {
    name: 'medmindre i samme sætning eller den før eller efter',
    rule: near('nabosætning'),
    fails: ['Du kan ⟦klage⟧. Vi ser på sagen. Men vi venter.', 'Du kan ⟦klage⟧.\n\nMen vi venter.'],
    passes: ['Du kan klage. Men vi venter.', 'Men vi venter. Du kan klage.', 'Du kan klage, men ikke nu.'],
  },
  {
    name: 'og i sætningen ved siden af',
    rule: also('nabosætning'),
    fails: ['Du kan ⟦klage⟧. Men vi venter.', 'Men vi venter. Du kan ⟦klage⟧.'],
    passes: ['Du kan klage. Vi ser på sagen. Men vi venter.', 'Du kan klage.\n\nMen vi venter.'],
  },
  {
    name: 'udfaldet er ukendt',
    rule: gælder({ afgørelse: ['ukendt'] }),
    fails: ['Du kan ⟦klage⟧.'],
    passes: ['# Afslag\n\nDu kan klage.'],
  },
  {
    name: 'medmindre i samme stykke',
    rule: near('stykke'),
    fails: ['Du kan ⟦klage⟧.\n\nMen vi venter.'],
    passes: ['Du kan klage. Men vi venter.'],
  },
  {
    name: 'medmindre i samme afsnit',
    rule: near('afsnit'),
    fails: ['## Begrundelse\n\nDu kan ⟦klage⟧.\n\n## Regler\n\nMen vi venter.'],
    passes: ['## Begrundelse\n\nDu kan klage.\n\nMen vi venter.\n\n## Regler\n\nDet var det.'],
  },
  {
    name: 'medmindre i brevet',
    rule: near('brev'),
    fails: ['Du kan ⟦klage⟧.'],
    passes: ['## Begrundelse\n\nDu kan klage.\n\n## Regler\n\nMen vi venter.'],
  },
  {
    name: 'medmindre kun i et bestemt afsnit',
    rule: wording('r', found, { medmindre: [{ i: 'brev', 'kun i': ['regler'], 'en af': ['men'] }] }),
    fails: ['## Begrundelse\n\nDu kan ⟦klage⟧, men ikke nu.'],
    passes: ['## Begrundelse\n\nDu kan klage.\n\n## Regler\n\nMen vi venter.'],
  },
  {
    name: 'medmindre ikke i et bestemt afsnit',
    rule: wording('r', found, { medmindre: [{ i: 'brev', 'ikke i': ['regler'], 'en af': ['men'] }] }),
    fails: ['## Begrundelse\n\nDu kan ⟦klage⟧.\n\n## Regler\n\nMen vi venter.'],
    passes: ['## Begrundelse\n\nDu kan klage, men ikke nu.'],
  },
  {
    name: 'og i samme sætning',
    rule: also('sætning'),
    fails: ['Du kan ⟦klage⟧, men ikke nu.'],
    passes: ['Du kan klage. Men vi venter.'],
  },
  {
    name: 'og i samme stykke',
    rule: also('stykke'),
    fails: ['Du kan ⟦klage⟧. Men vi venter.'],
    passes: ['Du kan klage.'],
  },
  {
    name: 'find kun i et afsnit',
    rule: wording('r', { ...found, i: ['begrundelse'] }),
    fails: ['## Begrundelse\n\nDu vil ⟦klage⟧.'],
    passes: ['## Regler\n\nDu vil klage.', 'Du vil klage.'],
  },
  {
    name: 'find ikke i et afsnit',
    rule: wording('r', { ...found, 'ikke i': ['begrundelse'] }),
    fails: ['## Regler\n\nDu vil ⟦klage⟧.'],
    passes: ['## Begrundelse\n\nDu vil klage.'],
  },
  {
    name: 'citater springes over',
    rule: wording('r', found),
    fails: ['Du skriver: »Jeg venter.« Du vil ⟦klage⟧.'],
    passes: ['Du skriver: »Jeg vil klage.«'],
  },
  {
    name: 'citater tæller med, når reglen vil det',
    rule: wording('r', { ...found, citat: true }),
    fails: ['Du skriver: »Jeg vil ⟦klage⟧.«'],
    passes: ['Du skriver: »Jeg venter.«'],
  },
  {
    name: 'én gang i hver sætning',
    rule: wording('r', found),
    fails: ['Du kan ⟦klage⟧ og klage og klage. Så ⟦klager⟧ du.'],
    passes: [],
  },
  {
    name: 'hver gang, når ordet kan erstattes',
    rule: wording('r', found, { bedre: 'skrive', erstat: true }),
    fails: ['Du kan ⟦klage⟧ og ⟦klage⟧.'],
    passes: [],
  },
  {
    name: 'gælder et udfald',
    rule: gælder({ afgørelse: ['afslag'] }),
    fails: ['# Afslag\n\nDu kan ⟦klage⟧.', '---\nafgørelse: afslag\n---\nDu kan ⟦klage⟧.'],
    passes: ['# Bevilling\n\nDu kan klage.', 'Du kan klage.'],
  },
  {
    name: 'gælder en bestemmelse',
    rule: gælder({ bestemmelse: ['SEL § 95-96'] }),
    fails: ['Efter servicelovens § 96 kan du ⟦klage⟧.'],
    passes: ['Efter servicelovens § 97 kan du klage.', 'Efter § 95 kan du klage.', 'Du kan klage.'],
  },
  {
    name: 'gælder fra og til en dag',
    rule: gælder({ fra: '2026-01-01', til: '2026-06-30' }),
    fails: ['---\ndato: 2026-01-01\n---\nDu kan ⟦klage⟧.', '---\ndato: 2026-06-30\n---\nDu kan ⟦klage⟧.'],
    passes: ['---\ndato: 2025-12-31\n---\nDu kan klage.', '---\ndato: 2026-07-01\n---\nDu kan klage.', 'Du kan klage.'],
  },
  {
    name: 'gælder et barn',
    rule: gælder({ person: 'barn' }),
    fails: ['Efter barnets lov § 86 kan du ⟦klage⟧.'],
    passes: ['Du kan klage.', '---\ndato: 2026-01-01\nborger: { født: 1970-01-01 }\n---\nDu kan klage.'],
  },
  {
    name: 'gælder når',
    rule: gælder({ når: [{ 'en af': ['men'] }] }),
    fails: ['Du kan ⟦klage⟧.\n\n## Regler\n\nMen vi venter.'],
    passes: ['Du kan klage.'],
  },
  {
    name: 'gælder ikke når',
    rule: gælder({ 'ikke når': [{ 'en af': ['men'] }] }),
    fails: ['Du kan ⟦klage⟧.'],
    passes: ['Du kan klage.\n\n## Regler\n\nMen vi venter.'],
  },
  {
    name: 'et krav om ord, som fundet peger på titlen for',
    rule: requirement('r', { 'en af': ['fordi', 'da'] }),
    fails: ['# ⟦Afslag⟧\n\nDu får afslag.'],
    passes: ['# Afslag\n\nDu får afslag, fordi du bor alene.'],
  },
  {
    name: 'et krav om ord i et afsnit',
    rule: requirement('r', { i: ['begrundelse'], 'en af': ['fordi'] }),
    fails: ['# Afslag\n\nDu får afslag, fordi du bor her.\n\n## ⟦Begrundelse⟧\n\nDu bor alene.'],
    passes: ['# Afslag\n\n## Begrundelse\n\nDu får afslag, fordi du bor alene.'],
  },
  {
    name: 'et krav om ord uden for et afsnit',
    rule: requirement('r', { 'ikke i': ['begrundelse'], 'en af': ['fordi'] }),
    fails: ['# ⟦Afslag⟧\n\n## Begrundelse\n\nDu får afslag, fordi du bor alene.'],
    passes: ['# Afslag\n\n## Regler\n\nDet er fordi.'],
  },
  {
    name: 'et krav om ord fra hver gruppe',
    rule: requirement('r', { 'alle af': [['fordi', 'da'], ['derfor']] }),
    fails: ['# ⟦Afslag⟧\n\nDu får afslag, fordi du bor alene.', '# ⟦Afslag⟧\n\nDerfor.'],
    passes: ['# Afslag\n\nDa du bor alene, får du derfor afslag.'],
  },
  {
    name: 'et krav om et afsnit med indhold',
    rule: requirement('r', { afsnit: ['begrundelse'] }),
    fails: ['# ⟦Afslag⟧\n\nDu får afslag.', '# ⟦Afslag⟧\n\n## Begrundelse\n\n## Regler\n\nHer er de.'],
    passes: ['# Afslag\n\n## Begrundelse\n\nDu bor alene.'],
  },
  {
    name: 'et krav peger på afsnittet, hvor teksten indsættes',
    rule: requirement('r', { 'en af': ['fordi'] }, { 'indsæt i': 'begrundelse', indsæt: 'Fordi.' }),
    fails: ['# Afslag\n\n## ⟦Begrundelse⟧\n\nDu bor alene.'],
    passes: [],
  },
  {
    name: 'et krav uden titel at pege på',
    rule: requirement('r', { 'en af': ['fordi'] }),
    fails: ['⟦Du får afslag på den hjælp, som du har søgt om hos kommunen i dit brev⟧. Du bor alene.'],
    passes: [],
  },
];

const period = { kontrol: 'klagefrist-forkert' };
const dated = '4. marts 2026\n\n';

/** The named checks, each switched on by a rule of its own. */
/** What is wrong with a waiver is a defect of its own, which no waiver sets aside. */
const ofWaivers = { fejltype: 'fravigelse-ugyldig' };

export const named: readonly (RuleFixture & { readonly check: string })[] = [
  {
    check: 'cpr-nummer',
    rule: wording('r', { kontrol: 'cpr-nummer' }),
    fails: ['Cpr-nr. ⟦010203-1234⟧'],
    passes: ['Sagsnr. 2026-041732', '---\nborger: { cpr: 010203-1234 }\n---\nHej'],
  },
  {
    check: 'hjemmel',
    rule: requirement('r', { kontrol: 'hjemmel' }),
    fails: ['# ⟦Afslag⟧\n\nDu får afslag.', '# ⟦Afslag⟧\n\nVi har hørt dig, jf. forvaltningslovens § 19.'],
    passes: ['# Afslag\n\nEfter servicelovens § 95.', '# Afslag\n\nEfter § 95.', '# Afslag\n\nEfter serviceloven.'],
  },
  {
    check: 'hjemmel-upræcis',
    rule: requirement('r', { kontrol: 'hjemmel-upræcis' }),
    fails: ['# Afslag\n\n⟦Du får afslag efter serviceloven⟧.'],
    passes: ['# Afslag\n\nEfter servicelovens § 95.', '# Afslag\n\nDu får afslag.'],
  },
  {
    check: 'hjemmel-gælder',
    rule: requirement('r', { kontrol: 'hjemmel-gælder' }),
    fails: [
      `${dated}# Afslag\n\nDu får afslag på merudgifter efter servicelovens ⟦§ 41⟧.`,
      '4. marts 2023\n\n# Afslag\n\nDu får afslag på merudgifter efter barnets lov ⟦§ 86⟧.',
    ],
    passes: [
      '31. december 2023\n\n# Afslag\n\nDu får afslag på merudgifter efter servicelovens § 41.',
      `${dated}# Afslag\n\nDu fik tidligere hjælp efter servicelovens § 41.`,
      `${dated}# Afslag\n\nDu fik hjælp i 2022 efter servicelovens § 41.`,
      `${dated}# Afslag\n\nDu får afslag efter servicelovens § 100. Du har talt med jobcentret om en § 41-aftale.`,
      `${dated}# Afslag\n\nDu skriver: "Jeg har ret til det efter servicelovens § 41".`,
      `${dated}# Afslag\n\nDu får afslag efter barnets lov § 86 og servicelovens § 200.`,
      '# Afslag\n\nDu får afslag på merudgifter efter servicelovens § 41.',
    ],
  },
  {
    check: 'paragraf-findes',
    rule: wording('r', { kontrol: 'paragraf-findes' }),
    fails: [
      `${dated}# Afslag\n\nDu får afslag efter servicelovens ⟦§ 300⟧.`,
      '4. marts 2023\n\n# Afslag\n\nDu får afslag efter ⟦§ 95 x⟧ i serviceloven.',
      `${dated}# Afslag\n\nDu får afslag efter servicelovens ⟦§§ 95-300⟧.`,
    ],
    passes: [
      `${dated}# Afslag\n\nDu får afslag efter servicelovens § 95.`,
      // A lettered section may be newer than the newest edition, and of the time before the oldest nothing is known.
      `${dated}# Afslag\n\nDu får afslag efter servicelovens § 95 x.`,
      '4. marts 2020\n\n# Afslag\n\nDu får afslag efter servicelovens § 300.',
      `${dated}# Afslag\n\nDu får afslag efter barnets lov § 300 og forvaltningslovens § 300.`,
      `${dated}# Afslag\n\nDu får afslag efter servicelovens § 95, jf. straffeloven og § 300.`,
      `${dated}# Afslag\n\nDu får afslag efter servicelovens § 95. Se § 300.`,
      `${dated}# Afslag\n\nDu skriver: »Se servicelovens § 300.«`,
      '# Afslag\n\nDu får afslag efter servicelovens § 300.',
    ],
  },
  {
    check: 'stykke-findes',
    rule: wording('r', { kontrol: 'stykke-findes' }),
    fails: [
      '4. marts 2023\n\n# Afslag\n\nDu får afslag efter servicelovens ⟦§ 95, stk. 4⟧.',
      '4. marts 2023\n\n# Afslag\n\nDu får afslag efter servicelovens ⟦§ 95, stk. 1, nr. 3⟧.',
      '4. marts 2023\n\n# Afslag\n\nDu får afslag efter servicelovens ⟦§ 95, stk. 2, nr. 1⟧.',
    ],
    passes: [
      '4. marts 2023\n\n# Afslag\n\nDu får afslag efter servicelovens § 95, stk. 3, og § 95, stk. 1, nr. 2.',
      '4. marts 2023\n\n# Afslag\n\nDu får afslag efter servicelovens § 97, stk. 9.',
      '4. marts 2023\n\n# Afslag\n\nDu får afslag efter servicelovens § 95, jf. dog stk. 9.',
      '4. marts 2023\n\n# Afslag\n\nDu får afslag efter servicelovens § 95, nr. 9.',
      '4. marts 2025\n\n# Afslag\n\nDu får afslag efter servicelovens § 100, stk. 5.',
      `${dated}# Afslag\n\nDu får afslag efter servicelovens § 95, stk. 4.`,
    ],
  },
  {
    check: 'stykke-efterse',
    rule: wording('r', { kontrol: 'stykke-efterse' }),
    fails: [`${dated}# Afslag\n\nDu får afslag efter servicelovens ⟦§ 95, stk. 4⟧.`],
    passes: [
      '4. marts 2023\n\n# Afslag\n\nDu får afslag efter servicelovens § 95, stk. 4.',
      `${dated}# Afslag\n\nDu får afslag efter servicelovens § 95, stk. 3.`,
    ],
  },
  {
    check: 'udgave-afløst',
    rule: wording('r', { kontrol: 'udgave-afløst' }),
    fails: [
      `${dated}# Afslag\n\nDu får afslag efter ⟦lovbekendtgørelse nr. 170 af 24. januar 2022 om social service⟧.`,
      '4. marts 2024\n\n# Afslag\n\nDu får afslag efter ⟦§ 95 i lovbekendtgørelse nr. 170 af 24. januar 2022 om social service⟧.',
    ],
    passes: [
      `${dated}# Afslag\n\nDu får afslag efter lovbekendtgørelse nr. 1129 af 22. september 2025 om social service.`,
      '4. marts 2023\n\n# Afslag\n\nDu får afslag efter lovbekendtgørelse nr. 170 af 24. januar 2022 om social service.',
      `${dated}# Afslag\n\nDu får afslag efter lovbekendtgørelse nr. 171 af 24. januar 2022 om social service.`,
      '# Afslag\n\nDu får afslag efter lovbekendtgørelse nr. 170 af 24. januar 2022 om social service.',
    ],
  },
  {
    check: 'paragraf-nyt-emne',
    rule: wording('r', { kontrol: 'paragraf-nyt-emne' }),
    fails: ['4. marts 2025\n\n# Afslag\n\nDu får afslag på et pejlesystem efter servicelovens ⟦§ 125⟧.'],
    passes: [
      '4. marts 2025\n\n# Afslag\n\nDu får afslag på en døråbner efter servicelovens § 125.',
      // Between the two editions the day of the change is not known.
      '4. marts 2023\n\n# Afslag\n\nDu får afslag på et pejlesystem efter servicelovens § 125.',
      `${dated}# Afslag\n\nDu får afslag på merudgiftsydelse efter servicelovens § 100.`,
    ],
  },
  {
    check: 'paragraf-nyt-navn',
    rule: wording('r', { kontrol: 'paragraf-nyt-navn' }),
    fails: [`${dated}# Afslag\n\nDu får afslag på merudgiftsydelse efter servicelovens ⟦§ 100⟧.`],
    passes: [
      '4. marts 2025\n\n# Afslag\n\nDu får afslag på merudgiftsydelse efter servicelovens § 100.',
      `${dated}# Afslag\n\nDu får afslag på kompensationsydelse efter servicelovens § 100.`,
      `${dated}# Afslag\n\nDu får afslag på merudgiftsydelse efter servicelovens § 100.\n\n## Begrundelse\n\nDu søgte den 4. juni 2025.`,
      `${dated}# Ophør\n\nDin hjælp ophører, din merudgiftsydelse efter servicelovens § 100.`,
    ],
  },
  {
    check: 'barn-i-serviceloven',
    rule: wording('r', { kontrol: 'barn-i-serviceloven' }),
    fails: [
      `${dated}# Afslag\n\n## Resultat\n\nDu får afslag på ledsagelse til din søn efter servicelovens ⟦§ 97⟧. Din søn er 12 år.`,
      `${dated}# Ledsagelse til Storm: afslag\n\nDu får afslag efter servicelovens ⟦§ 97⟧. Storm er 12 år.`,
      '---\nborger: { født: 2012-01-01 }\n---\n4. marts 2026\n\n# Afslag\n\nDu får afslag efter servicelovens ⟦§ 97⟧.',
    ],
    passes: [
      `${dated}# Afslag\n\nDu får afslag på ledsagelse efter servicelovens § 97. Din søn er 12 år.`,
      `${dated}# Afslag\n\n## Resultat\n\nDu får afslag på ledsagelse til din søn efter servicelovens § 97. Din søn er 32 år.`,
      `${dated}# Afslag\n\n## Resultat\n\nDu får afslag på ledsagelse til din søn efter servicelovens § 97, når han fylder 18. Din søn er 17 år.`,
      `${dated}# Afslag\n\n## Resultat\n\nDu får afslag på ledsagelse til din søn efter barnets lov § 89, jf. servicelovens § 97. Din søn er 12 år.`,
      `${dated}# Afslag\n\n## Resultat\n\nDu får afslag på ledsagelse til din søn efter servicelovens § 95. Din søn er 12 år.`,
      '4. marts 2023\n\n# Afslag\n\n## Resultat\n\nDu får afslag på ledsagelse til din søn efter servicelovens § 97. Din søn er 12 år.',
    ],
  },
  {
    check: 'voksen-i-barnets-lov',
    rule: wording('r', { kontrol: 'voksen-i-barnets-lov' }),
    fails: [`${dated}# Afslag\n\nDu får afslag efter barnets lovs ⟦§ 89⟧.\n\nDu er 47 år.`],
    passes: [
      `${dated}# Afslag\n\nDu får afslag efter barnets lovs § 89.\n\nDu er 17 år.`,
      `${dated}# Afslag\n\nDu får afslag til din søn efter barnets lovs § 89.\n\nDu er 47 år.`,
      `${dated}# Afslag\n\nDu får afslag efter barnets lovs § 86.\n\nDu er 47 år.`,
      `${dated}# Afslag\n\nDu får afslag efter barnets lovs § 89.`,
    ],
  },
  {
    check: 'klage-udelukket',
    rule: wording('r', { kontrol: 'klage-udelukket' }),
    fails: [
      `${dated}# Afslag\n\n## Resultat\n\nDu får afslag efter servicelovens § 117.\n\n## Klage\n\n⟦Du kan klage til Ankestyrelsen⟧.`,
      `${dated}# Afslag\n\n## Resultat\n\nDu får afslag efter barnets lovs § 35, stk. 3.\n\n## Klage\n\n⟦Du kan klage til Ankestyrelsen⟧.`,
    ],
    passes: [
      `${dated}# Afslag\n\n## Resultat\n\nDu får afslag efter servicelovens §§ 95 og 117.\n\n## Klage\n\nDu kan klage til Ankestyrelsen.`,
      `${dated}# Afslag\n\n## Resultat\n\nDu får afslag efter barnets lovs § 35.\n\n## Klage\n\nDu kan klage til Ankestyrelsen.`,
      `${dated}# Afslag\n\n## Resultat\n\nDu får afslag efter servicelovens § 117.\n\n## Klage\n\nAfgørelsen kan ikke påklages. Mener du, at vi tog fejl, kan du klage til borgmesteren. Du kan klage mundtligt.`,
      `${dated}# Afslag\n\n## Resultat\n\nDu får afslag efter servicelovens § 117.`,
    ],
  },
  {
    check: 'brevets-dato',
    rule: requirement('r', { kontrol: 'brevets-dato' }),
    fails: ['# ⟦Afslag⟧\n\nDu får afslag.'],
    passes: [
      `${dated}# Afslag`,
      '---\ndato: 2026-03-04\n---\n# Afslag',
      '# Afslag\n\nDu får afslag.\n\nEllen Mose, Prøvstrup Kommune, den 1. juni 2026',
    ],
  },
  {
    check: 'dato-findes',
    rule: wording('r', { kontrol: 'dato-findes' }),
    fails: [
      '# Afslag\n\nVi talte med dig den ⟦31. april⟧ 2025.',
      '# Afslag\n\nDu søgte den ⟦29. februar 2025⟧.',
      '# Afslag\n\nBrevet kom den ⟦45. maj⟧ 2025.',
    ],
    passes: ['# Afslag\n\nDu søgte den 29. februar 2024.', '# Afslag\n\nVi talte med dig den 30. april 2025.'],
  },
  {
    check: 'dato-i-fremtiden',
    rule: wording('r', { kontrol: 'dato-i-fremtiden' }),
    fails: [
      `${dated}# Afslag\n\nVi modtog din ansøgning den ⟦4. juni 2026⟧.`,
      `${dated}# Afslag\n\nI dit svar af ⟦4. juni 2026⟧ skriver du, at du har ondt.`,
    ],
    passes: [
      `${dated}# Afslag\n\nDu fik en tid hos lægen den 4. juni 2026.`,
      `${dated}# Afslag\n\nDu fik bevilget hjælp fra den 4. juni 2026.`,
      `${dated}# Afslag\n\nDu sendte os indkaldelsen til mødet den 4. juni 2026.`,
      `${dated}# Afslag\n\nVi modtog din ansøgning den 4. januar 2026.`,
      `${dated}# Afslag\n\nDu får en attest af din læge senest den 4. juni 2026.`,
      '# Afslag\n\nVi modtog din ansøgning den 4. juni 2026.',
    ],
  },
  {
    check: 'dato-uoverensstemmelse',
    rule: wording('r', { kontrol: 'dato-uoverensstemmelse' }),
    fails: [`${dated}# Din støtte ophører den 1. maj 2026\n\nDin støtte ophører den ⟦1. juni 2026⟧.`],
    passes: [
      `${dated}# Din støtte ophører den 1. maj 2026\n\nDin støtte ophører den 1. maj 2026.`,
      `${dated}# Din støtte ophører den 1. maj 2026\n\nDin støtte ophører den 30. april 2026.`,
    ],
  },
  {
    check: 'ansøgningsdato',
    rule: wording('r', { kontrol: 'ansøgningsdato' }),
    fails: [
      'Vi modtog din ansøgning den 5. januar 2026.\n\nVi har modtaget din ansøgning den ⟦15. januar 2026⟧.',
      'Din ansøgning om støtte modtog vi den 5. januar 2026. I din ansøgning, som vi modtog den ⟦8. januar 2026⟧, skriver du det.',
    ],
    passes: [
      'Vi modtog din ansøgning den 5. januar 2026.\n\nVi modtog din ansøgning den 5. januar 2026.',
      'Vi modtog din ansøgning den 5. januar 2026.\n\nVi modtog din nye ansøgning den 15. januar 2026.',
      'Vi modtog din ansøgning om bad den 5. januar 2026.\n\nVi modtog din ansøgning om støtte den 15. januar 2026.',
      'Vi modtog din ansøgning den 5. januar 2026. Vi læste din ansøgning den 15. januar 2026.',
    ],
  },
  {
    check: 'ugedag-forkert',
    rule: wording('r', { kontrol: 'ugedag-forkert' }),
    fails: [
      'Vi kommer ⟦mandag den 3. marts 2026⟧.',
      'Vi kommer **⟦onsdag d. 3/3 2026⟧**, og ⟦søndagen, den 4. marts 2026⟧, går vi.',
      `${dated}Vi kommer ⟦onsdag den 9. marts⟧.`,
    ],
    passes: [
      'Vi kommer tirsdag den 3. marts 2026 og onsdag d. 4/3 2026.',
      `${dated}Vi kommer mandag den 9. marts, og vi kom søndag den 9. marts.`,
      'Vi kommer onsdag den 9. marts.',
      'Du skrev: "I kom mandag den 3. marts 2026."',
      '> I kom mandag den 3. marts 2026.',
      'Vi kommer mandag-onsdag den 6. marts 2026 eller om mandagen. Den 3. marts 2026 går vi.',
    ],
  },
  {
    check: 'periode-omvendt',
    rule: wording('r', { kontrol: 'periode-omvendt' }),
    fails: [
      'Du får hjælp fra den ⟦1. april 2026 til og med den 31. marts 2025⟧.',
      'Periode: ⟦01-04-2026 - 31-03-2026⟧',
    ],
    passes: [
      'Du får hjælp fra den 1. april 2026 til og med den 31. marts 2027.',
      'Du får hjælp fra den 1. oktober til den 31. marts 2026.',
      'Mødet er flyttet fra den 5. april 2026 til den 3. april 2026.',
      'Vi fik breve fra den 5. april 2026 og den 3. april 2026.',
      'Du skrev: "Jeg var syg fra den 5. april 2026 til den 3. april 2026".',
      'Vi fik brevet fra den 5. april 2026. Til den 3. april 2026 ventede vi.',
    ],
  },
  {
    check: 'frist-overskredet',
    rule: wording('r', { kontrol: 'frist-overskredet' }),
    fails: [
      `${dated}Du skal sende kvitteringer til os senest den ⟦4. februar 2026⟧.`,
      `${dated}Ring til os inden mandag den ⟦2. marts 2026⟧.`,
    ],
    passes: [
      `${dated}Du skal sende kvitteringer til os senest den 4. april 2026.`,
      `${dated}Vi skrev, at du skulle sende kvitteringer til os senest den 4. februar 2026.`,
      `${dated}Du kan klage og sende klagen senest den 4. februar 2026.`,
      `${dated}Man skal være flyttet hertil senest den 4. februar 2026.`,
      'Du skal sende kvitteringer til os senest den 4. februar 2026.',
    ],
  },
  {
    check: 'virkning-før-brevet',
    rule: wording('r', { kontrol: 'virkning-før-brevet' }),
    fails: [
      `${dated}# Ophør\n\nDin hjælp ophører den ⟦1. februar 2026⟧.`,
      `${dated}# Nedsættelse\n\nDin hjælp bliver mindre med virkning fra den ⟦1. marts 2026⟧.`,
    ],
    passes: [
      `${dated}# Ophør\n\nDin hjælp ophører den 1. juli 2026.`,
      `${dated}# Ophør\n\nDin hjælp ophører den 1. februar 2026, fordi du er flyttet.`,
      `${dated}# Ophør\n\nDin hjælp ophørte den 1. februar 2026.`,
      '# Ophør\n\nDin hjælp ophører den 1. februar 2026.',
    ],
  },
  {
    check: 'ældreloven-gælder',
    rule: wording('r', { kontrol: 'ældreloven-gælder' }),
    fails: [
      '---\nafgørelse: afslag\ndato: 2025-09-01\n---\n# Afslag\n\nDu er 81 år. Vi har behandlet ansøgningen efter servicelovens ⟦§ 83⟧.',
    ],
    passes: [
      '---\nafgørelse: afslag\ndato: 2025-06-01\n---\n# Afslag\n\nDu er 81 år. Vi har behandlet ansøgningen efter servicelovens § 83.',
      '---\nafgørelse: afslag\ndato: 2025-09-01\n---\n# Afslag\n\nDu er 47 år. Vi har behandlet ansøgningen efter servicelovens § 83.',
      '---\nafgørelse: ophør\ndato: 2025-09-01\n---\n# Ophør\n\nDu er 81 år. Vi har behandlet sagen efter servicelovens § 83.',
    ],
  },
  {
    check: 'frist-i-fortiden',
    rule: wording('r', { kontrol: 'frist-i-fortiden' }),
    fails: [`${dated}# Afslag\n\nDu kan klage senest den ⟦4. februar 2026⟧.`],
    passes: [
      `${dated}# Afslag\n\nDu kan klage senest den 1. april 2026.`,
      '# Afslag\n\nDu kan klage senest den 4. februar 2026.',
    ],
  },
  {
    check: 'klagefrist-forkert',
    rule: wording('r', period),
    fails: [
      'Du kan klage inden ⟦6 uger⟧.',
      'Du skal klage senest ⟦14 dage⟧ efter, at du har fået brevet.',
      'Du kan klage inden ⟦4 uger⟧ fra brevets dato.',
      'Fristen for at klage er ⟦20 hverdage⟧.',
    ],
    passes: [
      'Du kan klage inden 4 uger efter, at du har modtaget afgørelsen.',
      'Du kan klage inden 28 dage.',
      'Vi vurderer din klage inden 2 uger.',
      'Du får hjælp i 6 uger.',
    ],
  },
  {
    check: 'klagefrist-nævnt',
    rule: requirement('r', { kontrol: 'klagefrist-nævnt' }),
    fails: [
      `# Afslag\n\nDu får afslag.\n\n## ⟦Klage⟧\n\nDu kan klage til os. Vi genvurderer sagen inden 4 uger og sender den til Ankestyrelsen.`,
    ],
    passes: [
      `# Afslag\n\nDu får afslag.\n\n## Klage\n\nDu kan klage til os inden 4 uger. Vi genvurderer sagen inden 4 uger.`,
      `# Afslag\n\nDu får afslag.\n\n## Klage\n\nDu kan klage til os. Sidste dag er den 1. april 2026.`,
      '# Afslag\n\nDu får afslag.',
    ],
  },
  {
    check: 'varsel-14-uger',
    rule: wording('r', { kontrol: 'varsel-14-uger' }),
    fails: [
      `${dated}# Ophør\n\n## Afgørelse\n\nHjælpen ophører den ⟦1. april 2026⟧.`,
      `${dated}# Ophør\n\n## Afgørelse\n\nHjælpen ophører ⟦8 uger⟧ efter, at du har modtaget brevet.`,
      `${dated}# Ophør\n\n## Afgørelse\n\nHjælpen stopper med ⟦en måneds⟧ varsel.`,
    ],
    passes: [
      `${dated}# Ophør\n\n## Afgørelse\n\nHjælpen ophører 15 uger efter, at du har modtaget brevet.`,
      `${dated}# Ophør\n\n## Afgørelse\n\nDu kan svare 8 uger efter, at du har modtaget brevet.`,
      `${dated}# Ophør\n\n## Afgørelse\n\nHjælpen ophører den 1. juli 2026.`,
      `${dated}# Ophør\n\n## Afgørelse\n\nHjælpen ophører den 1. april 2026. Du blev varslet 14 uger før.`,
      '# Ophør\n\n## Afgørelse\n\nHjælpen ophører den 1. april 2026.',
    ],
  },
  {
    check: 'høringsfrist-ikke-udløbet',
    rule: wording('r', { kontrol: 'høringsfrist-ikke-udløbet' }),
    fails: [
      `${dated}# Afslag\n\nDu har fået sagen i partshøring med frist den ⟦18. marts 2026⟧.`,
      `${dated}# Afslag\n\nVi sendte dig notatet i partshøring den 1. marts 2026 med en frist på ⟦10 dage⟧.`,
      `${dated}# Afslag\n\nVi sendte dig notatet den 25. februar og bad om dine bemærkninger inden ⟦2 uger⟧.`,
    ],
    passes: [
      `${dated}# Afslag\n\nVi sendte dig notatet i partshøring den 18. februar 2026 med en frist på 14 dage.`,
      `${dated}# Afslag\n\nVi sendte dig notatet i partshøring den 18. februar 2026 med en frist på 15 dage.`,
      `${dated}# Afslag\n\nVi sendte dig notatet den 1. marts 2026 med en frist på 10 dage, og du svarede, at det passer.`,
      `${dated}# Afslag\n\nVi talte den 1. marts 2026 og den 2. marts 2026 om høring med en frist på 10 dage.`,
      `${dated}# Afslag\n\nDu har fået sagen i partshøring med frist den 18. februar 2026.`,
      `${dated}# Afslag\n\nDu skal til møde senest den 18. marts 2026.`,
    ],
  },
  {
    check: 'varsel-bil',
    rule: wording('r', { kontrol: 'varsel-bil' }),
    fails: [
      `${dated}# Ophør af bilstøtte\n\n## Resultat\n\nGenanskaffelse er først mulig den 2. marts 2028. Støtten ophører den ⟦1. april 2026⟧.`,
    ],
    passes: [
      `${dated}# Ophør af bilstøtte\n\n## Resultat\n\nGenanskaffelse var mulig fra den 2. marts 2025. Støtten ophører den 1. april 2026.`,
      `${dated}# Ophør af bilstøtte\n\n## Resultat\n\nGenanskaffelse er først mulig den 2. marts 2028. Støtten ophører den 1. december 2026.`,
      `${dated}# Ophør af bilstøtte\n\n## Resultat\n\nStøtten ophører den 1. april 2026.`,
    ],
  },
  {
    check: 'genvurdering-nævnt',
    rule: wording('r', { kontrol: 'genvurdering-nævnt' }),
    fails: [
      '# Afslag\n\nVi ser på det igen. Du er 76 år. Du bor alene. ⟦Du kan klage⟧.',
      '# Afslag\n\nVi ser på det igen.\n\nDu er 76 år.\n\n⟦Du kan klage⟧.',
    ],
    passes: [
      '# Afslag\n\nDu kan klage. Vi ser på det igen.',
      '# Afslag\n\nDu kan klage.\n\nSkriv til os.\n\nVi ser på sagen igen.',
      '# Afslag\n\nDu er 76 år.',
    ],
  },
  {
    check: 'tredjeparts-helbred',
    rule: wording('r', { kontrol: 'tredjeparts-helbred' }),
    fails: [
      '⟦Din nabo Ole har epilepsi⟧.',
      '⟦Vi gav Aase Tågeland i nr. 14, som har epilepsi, et toilet⟧.',
      '⟦I familien Brandt var faren ramt af epilepsi⟧.',
    ],
    passes: [
      'Din nabo ved, at du har epilepsi.',
      'Din nabo har epilepsi og kan ikke køre dig.',
      'Ida Sten, som har epilepsi, er 7 år. Ida går i skole.',
      'Naboen har fortalt, at din nabo har epilepsi.',
      'Din mor har epilepsi.',
    ],
  },
  {
    check: 'kilde-ikke-hørt',
    rule: requirement('r', { kontrol: 'kilde-ikke-hørt' }),
    fails: [
      '# Afslag\n\n⟦Skolen skriver, at han kan selv⟧.',
      '# Afslag\n\nSkolen skriver om dagen. ⟦Heri står, at han kan selv⟧.',
      // What the citizen had from one is not what another wrote.
      '# Afslag\n\nDu fik lægens brev.\n\n⟦Skolen skriver, at han kan selv⟧.',
      // Nobody is heard on what is not written yet.
      `${dated}# Afslag\n\nDu fik skolens brev den 1. februar 2026.\n\n⟦Skolen skriver den 9. februar 2026, at han kan selv⟧.`,
      // Where it is told, and where it carries the decision.
      '# Afslag\n\n⟦Skolen skriver, at han kan selv⟧. Han er ni år. ⟦Vi lægger vægt på skolen⟧.',
      '# Afslag\n\nLægen skriver i et brev om vejret. Du fik brevet.\n\n⟦Skolen skriver, at han kan selv⟧.',
    ],
    passes: [
      '# Afslag\n\nSkolen skriver, at han har det svært.',
      '# Afslag\n\nSkolen skriver, at han kan selv. Du fik brevet.',
      '# Afslag\n\nSkolen skriver, at han kan selv.\n\nDu fik skolens brev.',
      '# Afslag\n\nSkolen skriver, at han kan selv.\n\nDu fik alle papirer.',
      '# Afslag\n\nSkolen skriver, at han kan selv.\n\nDu fik den.',
      '# Afslag\n\nDu fik skolens brev. Heri står, at han kan selv.',
      '# Afslag\n\nSkolen skriver: "jeg kan selv".',
      '# Afslag\n\n## Regler\n\nSkolen skriver, at han kan selv.',
      '',
    ],
  },
  {
    check: 'kasseret-praksis',
    rule: wording('r', { kontrol: 'kasseret-praksis' }),
    fails: ['Vi henviser til principmeddelelse ⟦41-17⟧.'],
    passes: [
      'Vi henviser til principmeddelelse 34-18.',
      'Principmeddelelse 41-17 er ophævet.',
      'Se principmeddelelse 99-99.',
      'Du henviser til principmeddelelse 41-17.',
      'Du skriver: "Se principmeddelelse 41-17."',
    ],
  },
  {
    check: 'lang-sætning',
    rule: wording('r', { kontrol: 'lang-sætning' }),
    fails: [`⟦${'ord '.repeat(65)}slut⟧.`],
    passes: [`${'ord '.repeat(64)}slut.`],
  },
  {
    check: 'lixtal',
    rule: wording('r', { kontrol: 'lixtal' }),
    fails: [
      `## ⟦Grunde⟧\n\n${`${'Langtord nu ko ord '.repeat(6)}slut. `.repeat(4)}${'Funktionsnedsat '.repeat(20)}slut.`,
    ],
    passes: [
      `## Grunde\n\n${'Du bor alene i et hus. '.repeat(30)}`,
      // Many long words, but too few sentences to tell.
      `## Grunde\n\n${'funktionsnedsat '.repeat(95)}slut.`,
      // A table's rows are no sentences.
      `| a | b |\n|---|---|\n${'| funktionsnedsat foranstaltning | bevilling forudsat |\n'.repeat(40)}`,
    ],
  },
  {
    check: 'uudfyldt-felt',
    rule: wording('r', { kontrol: 'uudfyldt-felt' }),
    fails: ['Kære ⟦[navn]⟧, du får ⟦XX⟧ timer. Skriv: ⟦______⟧'],
    passes: ['Se [siden](http://x.example).', '- [ ] Ja', '- [x] Nej', 'Rum X'],
  },
  {
    check: 'fravigelse-ufuldstændig',
    rule: wording('r', { kontrol: 'fravigelse-ufuldstændig' }, ofWaivers),
    fails: [
      '---\nfraviget:\n  - { krav: ⟦r⟧, af: J, den: 2026-02-10 }\n---\nHej.',
      'Hej. ⟦<!-- fraviget: r; grund: [grund]; af: J; den: 2026-02-10 -->⟧',
      '⟦<!-- fraviget: r -->⟧\n\nHej.',
    ],
    passes: [
      'Hej. <!-- fraviget: r; grund: a; b; af: J; den: 2026-02-10 -->',
      'Hej. <!-- note -->',
      'Hej. <!-- fraviget: r',
    ],
  },
  {
    check: 'fravigelse-udløbet',
    rule: wording('r', { kontrol: 'fravigelse-udløbet' }, ofWaivers),
    fails: [
      'Hej. ⟦<!-- fraviget: r; grund: a; af: J; den: 2026-02-10; til: 2026-11-22 -->⟧',
      'Hej. ⟦<!-- fraviget: r; grund: a; af: J; den: 2026-02-30 -->⟧',
      'Hej. ⟦<!-- fraviget: r; grund: a; af: J; den: 2026-11-24 -->⟧',
      '---\nfraviget:\n  - { krav: ⟦r⟧, den: 2026-13-01 }\n---\nHej.',
    ],
    passes: ['Hej. <!-- fraviget: r; grund: a; af: J; den: 2026-11-23; til: 2026-11-23 -->'],
  },
  {
    check: 'fravigelse-ukendt',
    rule: wording('r', { kontrol: 'fravigelse-ukendt' }, ofWaivers),
    fails: ['Hej. ⟦<!-- fraviget: q; grund: a; af: J; den: 2026-02-10 -->⟧'],
    passes: ['Hej. <!-- fraviget: r; grund: a; af: J; den: 2026-02-10 -->'],
  },
  {
    check: 'fravigelse-overflødig',
    rule: wording('r', { kontrol: 'fravigelse-overflødig' }, ofWaivers),
    fails: ['Hej. ⟦<!-- fraviget: r; grund: a; af: J; den: 2026-02-10 -->⟧'],
    passes: [
      'Hej. <!-- fraviget: r; grund: a; af: J -->',
      'Hej. <!-- fraviget: q; grund: a; af: J; den: 2026-02-10 -->',
    ],
  },
  {
    check: 'cpr-nummer',
    rule: wording('r', { kontrol: 'cpr-nummer' }),
    fails: ['<!-- note -->\n⟦010190-1234⟧ <!-- 010190-1234 -->', '<!-- note --> Se ⟦010190-1234⟧.'],
    passes: [
      '<!-- 010190-1234 -->',
      'Hej 010190-1234. <!-- fraviget: r; grund: a; af: J; den: 2026-02-10 -->',
      '<!-- fraviget: r; grund: a; af: J; den: 2026-02-10 -->\nHej 010190-1234.',
      'Hej 010190-1234.\n\n<!-- fraviget: r; grund: a; af: J; den: 2026-02-10 -->\n\n\nHej.',
    ],
  },
  {
    check: 'cpr-nummer',
    rule: wording('r', { kontrol: 'cpr-nummer' }),
    fails: [
      'Hej. <!-- fraviget: r; grund: a; af: J; den: 2026-02-10 --> Se ⟦010190-1234⟧.',
      '<!-- fraviget: r; grund: a; af: J; den: 2026-02-10 -->\n\nHej.\n\nSe ⟦010190-1234⟧.',
      'Se ⟦010190-1234⟧. <!-- fraviget: r; grund: a; af: J; den: 2026-02-10; til: 2026-11-22 -->',
    ],
    passes: [],
  },
].map((fixture) => ({ name: fixture.check, ...fixture }));
