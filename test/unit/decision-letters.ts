/** A letter as its blocks, each with the role that the reader must give it (`-` for none), and what it decides. */
export interface LetterFixture {
  readonly name: string;
  readonly frontMatter?: string;
  readonly blocks: readonly (readonly [role: string, block: string])[];
  readonly outcome?: string;
  readonly date?: string;
  readonly person?: string;
  /** As `formatCitation` writes them, in order. */
  readonly citations?: readonly string[];
}

export const letters: readonly LetterFixture[] = [
  { name: 'et tomt brev har intet', blocks: [] },
  {
    name: 'overskrifter giver afsnit deres rolle, og titlen giver udfaldet',
    blocks: [
      ['brevhoved', 'Prøvstrup Kommune\nRådhuspladsen 9'],
      ['brevhoved', '4. marts 2026'],
      ['titel', '# Afslag på kontant tilskud'],
      ['resultat', '## Afgørelse'],
      ['resultat', 'Du får afslag på kontant tilskud efter servicelovens § 95, stk. 1.'],
      ['begrundelse', '## Begrundelse'],
      ['begrundelse', 'Du bor alene og klarer selv rengøringen, jf. § 95, stk. 2.'],
      ['klagevejledning', '## Sådan klager du'],
      ['klagevejledning', 'Du skriver eller ringer til os.'],
      ['hilsen', 'Venlig hilsen\nAnna Andersen'],
    ],
    outcome: 'afslag',
    date: '2026-03-04',
    person: 'voksen',
    citations: ['SEL § 95, stk. 1', 'SEL § 95, stk. 2'],
  },
  {
    name: 'uden overskrifter kendes stykkerne på deres indhold',
    blocks: [
      ['resultat', 'Vi har truffet afgørelse i din sag, og vi har bevilget dig fire timers hjælp om ugen fra 1. maj.'],
      ['begrundelse', 'Vi har lagt vægt på, at du ikke selv kan gøre rent, fordi du har nedsat funktion i begge arme.'],
      ['klagevejledning', 'Du kan klage over afgørelsen inden 4 uger efter, at du har modtaget den, til kommunen.'],
      ['-', 'Vi håber, at hjælpen vil gøre en forskel for dig, og at du vil kontakte os, hvis noget ændrer sig.'],
    ],
    outcome: 'bevilling',
  },
  {
    name: 'en linje med fed skrift er en overskrift',
    blocks: [
      ['titel', '**Afgørelse om bevilling**'],
      ['begrundelse', '**Begrundelse**'],
      ['begrundelse', 'Du har behov for hjælp.'],
      ['regler', 'Lovgrundlag'],
      ['regler', 'Barnets lov § 86 siger, at der kan gives hjælp.'],
    ],
    outcome: 'bevilling',
    person: 'barn',
    citations: ['BL § 86'],
  },
  {
    name: 'en indledning med kolon giver stykket dets rolle',
    blocks: [
      ['titel', '# Bevilling'],
      ['begrundelse', 'Begrundelse: Du har behov for hjælp til rengøringen i dit hjem.'],
      ['klagevejledning', '**Klagevejledning:** Skriv til os.'],
    ],
    outcome: 'bevilling',
  },
  {
    name: 'et nummereret afsnit er en overskrift, selv om Markdown læser en liste',
    blocks: [
      ['titel', '# Bevilling'],
      ['regler', '1. Regler'],
      ['regler', 'Efter servicelovens § 95 kan der gives tilskud.'],
    ],
    outcome: 'bevilling',
    citations: ['SEL § 95'],
  },
  {
    name: 'en underoverskrift, der intet siger, hører til afsnittet over den',
    blocks: [
      ['titel', '# Bevilling'],
      ['begrundelse', '## Begrundelse'],
      ['begrundelse', '### Punkt 2'],
      ['begrundelse', 'Du har behov for hjælp.'],
    ],
    outcome: 'bevilling',
  },
  {
    name: 'en klagevejledning kendes også under en anden overskrift',
    blocks: [
      ['titel', '# Bevilling'],
      ['begrundelse', '## Begrundelse'],
      ['klagevejledning', 'Du kan klage over afgørelsen.'],
    ],
    outcome: 'bevilling',
  },
  {
    name: 'lister, citater og tabeller er stykker hver for sig',
    blocks: [
      ['titel', '# Bevilling'],
      ['begrundelse', '## Begrundelse'],
      ['begrundelse', '- Du bor alene.'],
      ['begrundelse', '> Jeg kan ikke selv.'],
      ['begrundelse', '    Rykket fire mellemrum ind.'],
    ],
    outcome: 'bevilling',
  },
  {
    name: 'afslag og bevilling i resultatet er en delvis bevilling',
    blocks: [
      ['resultat', '## Afgørelse'],
      ['resultat', 'Vi har bevilget dig fire timers hjælp til rengøring om ugen, regnet fra den første i næste måned.'],
      ['resultat', 'Du får afslag på hjælp til indkøb, fordi du efter vores vurdering kan få varerne bragt ud.'],
    ],
    outcome: 'delvis-bevilling',
  },
  {
    name: 'færre timer end hidtil er en nedsættelse, også når kun tallene siger det',
    blocks: [
      ['titel', '# Dine timer'],
      ['-', 'Fra den 1. november kommer vi 7 timer om ugen. Hidtil har det været 15 timer om ugen.'],
    ],
    outcome: 'nedsættelse',
  },
  {
    name: 'flere timer end hidtil er ingen nedsættelse',
    blocks: [
      ['titel', '# Dine timer'],
      ['-', 'Fra den 1. november kommer vi 15 timer om ugen. Hidtil har det været 7 timer om ugen.'],
    ],
    outcome: undefined,
  },
  {
    name: 'et brev, der siger, at det ikke er en afgørelse, er ingen, hvad det ellers siger',
    blocks: [
      ['titel', '# Din mail'],
      ['-', 'Du får afslag på mere tid, hvis jeg ikke er enig med dig.'],
      ['-', 'Brevet her er et svar og ikke en afgørelse.'],
    ],
    outcome: 'ingen-afgørelse',
  },
  {
    name: 'titlens afslag vinder over en bevilling i teksten',
    blocks: [
      ['titel', '# Afslag på merudgifter'],
      ['resultat', '## Afgørelse'],
      ['resultat', 'Du får afslag på ny cykel. Vi har bevilget dig en hjelm i januar.'],
    ],
    outcome: 'afslag',
  },
  {
    name: 'et indgreb er et indgreb, også når noget bevilges',
    blocks: [
      ['titel', '# Afgørelse om din hjælp'],
      ['resultat', '## Afgørelse'],
      ['resultat', 'Hjælpen til rengøring ophører. Vi har bevilget dig en robotstøvsuger.'],
    ],
    outcome: 'ophør',
  },
  {
    name: 'et citat afgør ikke udfaldet',
    blocks: [
      ['titel', '# Afgørelse om din hjælp'],
      ['resultat', '## Resultat'],
      ['resultat', 'Du skriver: »Naboen får bevilget hjælp.« Sagen er ikke afgjort.'],
    ],
  },
  {
    name: 'brevets dato er ikke den dag, som en linje siger, at noget gælder fra',
    blocks: [
      ['brevhoved', 'FRA: mandag den 3. februar 2025'],
      ['brevhoved', 'Hjælpen er hver mandag.'],
      ['hilsen', 'Venlig hilsen\nAnna Andersen\nVindeby, 23. januar 2025'],
    ],
    date: '2025-01-23',
  },
  {
    name: 'brevets dato kan stå i en sætning om, at brevet er sendt',
    blocks: [
      ['brevhoved', 'Du får hver mandag.'],
      ['brevhoved', 'Brevet er sendt d. 19/9-19 fra Ravnkilde Kommune'],
    ],
    date: '2019-09-19',
  },
  {
    name: 'brevets dato er ikke den dag, noget varer til',
    blocks: [
      ['-', '- Første gang er den 13.-15. december 2024.'],
      ['hilsen', 'Venlig hilsen\nAnna, 5. december 2024'],
    ],
    date: '2024-12-05',
  },
  {
    name: 'brevets dato kan stå sidst med en bemærkning om, at det er sendt',
    blocks: [
      ['-', 'Du spurgte om en plads.'],
      ['-', 'Den har du fra på mandag.'],
      ['-', 'Der er kaffe hver dag.'],
      ['-', 'Tag selv tøj med.'],
      ['hilsen', 'Venlig hilsen\nAnna Andersen\nSkovhus, den 19. april 2022 (brevet er sendt med posten)'],
    ],
    date: '2022-04-19',
  },
  {
    name: 'fødselsdage, frister og andre brevdatoer er ikke brevets dato',
    blocks: [
      ['brevhoved', 'Født 2. maj 1950'],
      ['brevhoved', 'Ansøgning modtaget 3. januar 2026'],
      ['brevhoved', 'Prøvstrup, den 4. marts 2026'],
      ['titel', '# Bevilling'],
    ],
    outcome: 'bevilling',
    date: '2026-03-04',
  },
  ...[
    ['-', 'Nordhøj Kommune – Handicap, Psykiatri og Udsatte – den 24.09.25'],
    ['brevhoved', 'Ydelse ¤ kontakt: ydelse@havre.example ¤ 24. september 2025'],
    ['-', 'Skrevet den fireogtyvende september 2025 af specialkonsulent Agnete Ring'],
    ['-', 'Hr. Asger Lind                                   Sendt med Digital Post den 24. september 2025'],
  ].map(([role, line]) => ({
    name: `brevets dato kan stå sidst i brevhovedet eller efter "skrevet": ${line}`,
    blocks: [
      [role, line],
      ['titel', '# Bevilling'],
    ] as [string, string][],
    outcome: 'bevilling',
    date: '2025-09-24',
  })),
  ...[
    'Brevet er fra onsdag den 24. september 2025 og er lidt langt.',
    'Brevet har dato 24. september 2025 og sendes digitalt.',
    'Her er vores afgørelse om din ansøgning, og den er fra onsdag den 24. september 2025.',
    'Dette brev af 24. september 2025 er svar på din ansøgning om hjælp fra maj.',
    'Vi er Prøvstrup Kommune. I dag er det den 24. september 2025.',
    'Prøvstrup Kommune har i dag, 24. september 2025, set på din ansøgning om hjælp.',
    'Du bad i maj om et svar på skrift, og det kommer her, onsdag den 24. september 2025.',
    'I fredags talte vi sammen. Dagen er den 24. september 2025.',
    'Du får her kommunens afgørelse om din hjælp. Afgørelsen er fra den 24. september 2025.',
    'Dato: d. 24.9.25',
  ].map((line) => ({
    name: `brevets dato kan stå i en sætning: ${line}`,
    blocks: [
      [line.startsWith('Dato') ? 'brevhoved' : '-', line],
      ['titel', '# Bevilling'],
    ] as [string, string][],
    outcome: 'bevilling',
    date: '2025-09-24',
  })),
  ...[
    'Din hjælp er ændret. Det er fra den 24. september 2025, at du får mere.',
    'Afgørelsen er fra den 24. maj 2020.',
    'Du er 68 år og har nedsat funktionsevne. Du søgte den 9. maj 2022. Inde går du langs møblerne.',
  ].map((line) => ({
    name: `andres dato i en sætning er ikke brevets: ${line}`,
    blocks: [
      ['titel', '# Bevilling'],
      ['-', line],
    ] as [string, string][],
    outcome: 'bevilling',
  })),
  {
    name: 'en dato midt i en sætning er ikke brevets',
    blocks: [
      ['titel', '# Bevilling'],
      ['-', 'Den 4. marts 2026 talte vi med dig om den hjælp, du får, og om hvordan den virker i hverdagen.'],
    ],
    outcome: 'bevilling',
  },
  {
    name: 'oplysningerne øverst vinder over teksten',
    frontMatter: 'afgørelse: Delvis bevilling\ndato: 2026-05-01\nborger: { født: 2010-01-01 }',
    blocks: [
      ['brevhoved', '4. marts 2026'],
      ['titel', '# Afslag'],
      ['-', 'Efter servicelovens § 95 kan du ikke få hjælp til det, som du har søgt om hos os i dit brev til os.'],
    ],
    outcome: 'delvis-bevilling',
    date: '2026-05-01',
    person: 'barn',
    citations: ['SEL § 95'],
  },
  {
    name: 'den, der er født for atten år siden på brevets dag, er voksen',
    frontMatter: 'dato: 2028-01-01\nborger: { født: 2010-01-01 }',
    blocks: [['titel', '# Afslag']],
    outcome: 'afslag',
    date: '2028-01-01',
    person: 'voksen',
  },
  {
    name: 'serviceloven viser ikke alderen i breve fra før barnets lov',
    blocks: [
      ['titel', '# Afslag'],
      ['brevhoved', '4. marts 2023'],
      ['-', 'Efter servicelovens § 41 gives der ikke hjælp.'],
    ],
    outcome: 'afslag',
    date: '2023-03-04',
    citations: ['SEL § 41'],
  },
  {
    name: 'en bar paragraf følger den lov, der sidst er nævnt',
    blocks: [
      ['titel', '# Afslag'],
      ['brevhoved', 'Se § 19.'],
      ['-', 'Se barnets lov § 86, og derefter § 87.'],
      ['-', 'Se §§ 95-96 i serviceloven.'],
      ['-', 'Se § 97, nr. 2.'],
      ['-', 'Se planlovens § 3 og siden § 4.'],
    ],
    outcome: 'afslag',
    person: 'barn',
    citations: ['§ 19', 'BL § 86', 'BL § 87', 'SEL §§ 95-96', 'SEL § 97, nr. 2', '§ 3', '§ 4'],
  },
];
