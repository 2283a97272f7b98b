import { requirement, wording } from '../pack-files.ts';
import { type CheckFixture, dated } from './fixture.ts';

/** Checks of the law that a letter cites. */
export const lawChecks: readonly CheckFixture[] = [
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
    passes: [
      '# Afslag\n\nEfter servicelovens § 95.',
      '# Afslag\n\nDu får afslag.',
      '# Afslag\n\nParagraffen hedder 95 i serviceloven.',
    ],
  },
  {
    check: 'hjemmel-gælder',
    rule: requirement('r', { kontrol: 'hjemmel-gælder' }),
    fails: [
      `${dated}# Afslag\n\nDu får afslag på merudgifter efter servicelovens ⟦§ 41⟧.`,
      '4. marts 2023\n\n# Afslag\n\nDu får afslag på merudgifter efter barnets lov ⟦§ 86⟧.',
      `${dated}# Afslag\n\n## Partshøring\n\nDu sagde, at du mangler penge. Afslaget er givet efter servicelovens ⟦§ 41⟧.`,
    ],
    passes: [
      '31. december 2023\n\n# Afslag\n\nDu får afslag på merudgifter efter servicelovens § 41.',
      `${dated}# Afslag\n\nDu fik tidligere hjælp efter servicelovens § 41.`,
      `${dated}# Afslag\n\nAnsøgningen kom ind, mens servicelovens § 41 gjaldt.`,
      `${dated}# Afslag\n\nDu fik hjælp i 2022 efter servicelovens § 41.`,
      `${dated}# Afslag\n\nDu får afslag efter servicelovens § 100. Du har talt med jobcentret om en § 41-aftale.`,
      `${dated}# Afslag\n\nDu skriver: "Jeg har ret til det efter servicelovens § 41".`,
      `${dated}# Afslag\n\nDu får afslag efter barnets lov § 86 og servicelovens § 200.`,
      '# Afslag\n\nDu får afslag på merudgifter efter servicelovens § 41.',
    ],
  },
  {
    check: 'hjælpens-paragraf',
    rule: wording('r', { kontrol: 'hjælpens-paragraf' }),
    fails: [
      `${dated}# Afslag på ledsagelse\n\nDu får ikke ledsagelse efter servicelovens ⟦§ 117 b⟧.`,
      `${dated}# Svar\n\n## Afgørelse\n\nDu får afslag på støtte til bil.\n\n## Regler\n\nServicelovens ⟦§ 97⟧.`,
    ],
    passes: [
      `${dated}# Afslag på ledsagelse\n\nDu får ikke ledsagelse efter servicelovens § 97. Du har bil efter § 117 b.`,
      `${dated}# Afslag på ledsagelse\n\nDu får ikke ledsagelse efter servicelovens § 95.`,
      `${dated}# Afslag på ledsagelse\n\nDu får ikke ledsagelse efter § 97. Du har bil efter servicelovens § 117 b.`,
      `${dated}# Afslag på ledsagelse og bil\n\nDu får ikke hjælpen efter servicelovens § 95.`,
      `${dated}# Afslag på ledsagelse\n\nDu får ikke ledsagelse efter servicelovens § 100.`,
      `${dated}# Afslag\n\n## Afgørelse\n\nDu får afslag efter servicelovens § 97.\n\nDu kan selv køre i din bil.`,
    ],
  },
  {
    check: 'paragraf-genfortalt',
    rule: wording('r', { kontrol: 'paragraf-genfortalt' }),
    fails: [
      `${dated}# Afslag\n\nReglen er servicelovens ⟦§ 117 b⟧. Den siger, at der kan gives ledsagelse.`,
      `${dated}# Afslag\n\nDu får afslag efter servicelovens ⟦§ 117 b⟧, hvorefter der kan gives ledsagelse.`,
      `${dated}# Afslag\n\nReglen er servicelovens ⟦§ 117 b⟧. Unge mellem 12 og 18 år kan få ledsagelse.`,
      `${dated}# Afslag\n\nUnge mellem 12 og 18 år kan få ledsagelse. Det står i servicelovens ⟦§ 117 b⟧.`,
    ],
    passes: [
      `${dated}# Afslag\n\nVi har set på servicelovens § 117 b om råd og på ledsagelse.`,
      `${dated}# Afslag\n\nReglen er servicelovens § 97. Den siger, at der kan gives ledsagelse.`,
      `${dated}# Afslag\n\nReglen er servicelovens § 95. Den siger, at der kan gives ledsagelse.`,
      `${dated}# Afslag\n\nReglen er servicelovens § 117 b. Vi har også set på ledsagelse.`,
      `${dated}# Afslag\n\nReglen er servicelovens § 117 b. Den siger, at der kan gives bil og ledsagelse.`,
      `${dated}# Afslag\n\nReglen er § 117 b i serviceloven, jf. § 97, hvorefter der kan gives ledsagelse.`,
      `${dated}# Afslag\n\nReglen er servicelovens § 100. Den siger, at der kan gives ledsagelse.`,
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
    fails: [
      `${dated}# Afslag\n\nDu får afslag på merudgiftsydelse efter servicelovens ⟦§ 100⟧.`,
      `${dated}# Afslag\n\nReglen er servicelovens ⟦§ 100⟧. Den giver adgang til merudgiftsydelse.`,
    ],
    passes: [
      '4. marts 2025\n\n# Afslag\n\nDu får afslag på merudgiftsydelse efter servicelovens § 100.',
      `${dated}# Afslag\n\nDu får afslag på kompensationsydelse efter servicelovens § 100.`,
      `${dated}# Afslag\n\nDu får afslag efter servicelovens § 100. Kompensationsydelse hed indtil den 1. september 2025 merudgiftsydelse.`,
      `${dated}# Afslag\n\nDu får afslag på merudgiftsydelse efter servicelovens § 100.\n\n## Begrundelse\n\nDu søgte den 4. juni 2025.`,
      `${dated}# Ophør\n\nDin hjælp ophører, din merudgiftsydelse efter servicelovens § 100.`,
      `${dated}# Afslag\n\nEfter servicelovens § 100 kan man få kompensationsydelse, når de sandsynliggjorte merudgifter når en grænse.`,
    ],
  },
  {
    check: 'barn-i-serviceloven',
    rule: wording('r', { kontrol: 'barn-i-serviceloven' }),
    fails: [
      `${dated}# Afslag\n\n## Resultat\n\nDu får afslag på ledsagelse til din søn efter servicelovens ⟦§ 97⟧. Din søn er 12 år.`,
      `${dated}# Ledsagelse til Storm: afslag\n\nDu får afslag efter servicelovens ⟦§ 97⟧. Storm er 12 år.`,
      `${dated}# Afslag\n\nI får ikke ledsagelse til Storm på 11 år. Afgørelsen er truffet efter servicelovens ⟦§ 97⟧.\n\nKlubben har en voksen med.`,
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
    fails: [
      `${dated}# Afslag\n\nDu får afslag efter barnets lovs ⟦§ 89⟧.\n\nDu er 47 år.`,
      `${dated}# Afslag\n\nDu får afslag efter barnets lovs ⟦§ 89⟧.\n\nDu fyldte 18 år den 4. januar.`,
    ],
    passes: [
      `${dated}# Afslag\n\nDu fyldte 18 den 4. januar. Før fik du ledsagelse efter barnets lovs § 89. Nu gælder servicelovens § 97.`,
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
      `${dated}# Afslag\n\n## Resultat\n\nDu får afslag. Vi har set på servicelovens § 117.\n\n## Ansøgning\n\nDet giver vi ikke efter servicelovens § 95.\n\n## Klage\n\nDu kan klage til Ankestyrelsen.`,
      `${dated}# Afslag\n\n## Resultat\n\nDu får afslag efter servicelovens § 117.\n\n## Klage\n\nAfgørelsen kan ikke påklages. Mener du, at vi tog fejl, kan du klage til borgmesteren. Du kan klage mundtligt.`,
      `${dated}# Afslag\n\n## Resultat\n\nDu får afslag efter servicelovens § 117.`,
    ],
  },
  {
    check: 'ældreloven-gælder',
    rule: wording('r', { kontrol: 'ældreloven-gælder' }),
    fails: [
      '---\nafgørelse: afslag\ndato: 2025-09-01\n---\n# Afslag\n\nDu er 81 år. Vi har behandlet ansøgningen efter servicelovens ⟦§ 83⟧.',
      '---\nafgørelse: afslag\ndato: 2025-09-01\n---\nVedrørende: rengøring, Alfred Munkesø, 83 år\n\nVi har behandlet ansøgningen efter servicelovens ⟦§ 83⟧.',
      '---\nafgørelse: afslag\ndato: 2025-10-21\n---\n# Afslag\n\nDu blev 81 i september. Vi har behandlet ansøgningen efter servicelovens ⟦§ 83⟧.',
      '---\nafgørelse: afslag\ndato: 2025-12-01\n---\n# Afslag\n\nI har bedt om, at Holger kan komme på aflastningsophold. Holger er 81 år og har demens; Agnete er 79. Afgørelsen er truffet efter servicelovens ⟦§ 84⟧.',
    ],
    passes: [
      '---\nafgørelse: afslag\ndato: 2025-06-01\n---\n# Afslag\n\nDu er 81 år. Vi har behandlet ansøgningen efter servicelovens § 83.',
      '---\nafgørelse: afslag\ndato: 2025-09-01\n---\n# Afslag\n\nDu er 47 år. Vi har behandlet ansøgningen efter servicelovens § 83.',
      '---\nafgørelse: afslag\ndato: 2025-12-01\n---\n# Afslag\n\nI har bedt om, at Bo kan komme på aflastningsophold. Holger er 81 år; Agnete er 79. Bo er 45 år. Afgørelsen er truffet efter servicelovens § 84.',
      '---\nafgørelse: ophør\ndato: 2025-09-01\n---\n# Ophør\n\nDu er 81 år. Vi har behandlet sagen efter servicelovens § 83.',
    ],
  },
  {
    check: 'ældreloven-for-yngre',
    rule: wording('r', { kontrol: 'ældreloven-for-yngre' }),
    fails: ['# Afslag\n\nDu er 45 år. Vi har behandlet ansøgningen efter ældrelovens ⟦§ 10⟧.'],
    passes: [
      '# Afslag\n\nDu er 63 år. Vi har behandlet ansøgningen efter ældrelovens § 10.',
      '# Afslag\n\nDu er 45 år. Vi har behandlet ansøgningen efter servicelovens § 83 og ikke ældrelovens § 10.',
    ],
  },
  {
    check: 'genudgivet-praksis',
    rule: wording('r', { kontrol: 'genudgivet-praksis' }),
    fails: [`${dated}# Afslag\n\nVi henviser til principmeddelelse ⟦20-25⟧.`],
    passes: [
      `${dated}# Afslag\n\nVi henviser til principmeddelelse 41-17.`,
      `${dated}# Afslag\n\nVi henviser til principmeddelelse 1-26, før 20-25.`,
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
];
