import { requirement, wording } from '../pack-files.ts';
import { type CheckFixture, dated } from './fixture.ts';

/** Checks of dates. */
export const dateChecks: readonly CheckFixture[] = [
  {
    check: 'hændelse-på-to-dage',
    rule: wording('r', { kontrol: 'hændelse-på-to-dage' }),
    fails: [
      '19. marts 2024\n\n# Afslag\n\nJeg besøgte dig hjemme den 7. marts 2024. Ved besøget den ⟦12. marts 2024⟧ gik du selv.',
      '19. marts 2024\n\n# Afslag\n\nLægens attest af 7. februar viser, at du går. Vi lægger vægt på attesten af ⟦9. februar⟧.',
    ],
    passes: [
      '19. marts 2024\n\n# Afslag\n\nJeg besøgte dig hjemme den 7. marts 2024. Ved besøget den 7. marts gik du selv.',
      // Another one, told as such or known from elsewhere in the letter.
      '19. marts 2024\n\n# Afslag\n\nJeg besøgte dig den 7. marts 2024. Ved det andet besøg den 12. marts 2024 gik du selv.',
      '19. marts 2024\n\n# Afslag\n\nJeg besøgte dig den 7. marts 2024. Jeg kom igen den 12. marts 2024. Ved besøget den 12. marts 2024 gik du selv.',
      '19. marts 2024\n\n# Afslag\n\nLægens attest af 7. februar viser, at du går. Psykologattesten af 9. februar siger det samme.',
      // When it was sent.
      '19. marts 2024\n\n# Afslag\n\nVed besøget den 7. marts 2024 gik du selv. Notatet fra besøget den 9. marts 2024 har du set.',
      // Too far apart for a slip of the pen.
      '19. marts 2024\n\n# Afslag\n\nJeg besøgte dig den 7. januar 2024. Ved besøget den 12. marts 2024 gik du selv.',
    ],
  },
  {
    check: 'brevets-dato',
    rule: requirement('r', { kontrol: 'brevets-dato' }),
    fails: [
      '# ⟦Afslag⟧\n\nDu får afslag.',
      '# ⟦Afslag⟧\n\nForløbet begynder den 3. november 2025.\n\nDu får afslag på den anden plads.\n\nDu har én plads.\n\nDen er nok.',
    ],
    passes: [
      `${dated}# Afslag`,
      '---\ndato: 2026-03-04\n---\n# Afslag',
      'Prøvstrup Kommune\nuge 37, 2024 (fredag den 13. september)\n\n# Afslag\n\nDu får afslag.',
      'Skrevet den sidste hverdag i april 2024 (tirsdag den 30.)\n\n# Afslag\n\nDu får afslag.',
      '# Afslag\n\nVi har truffet afgørelsen den 31. maj 2023.',
      'Prøvstrup Kommune\n\n**Til:** Else Højrup  **Dato:** 11. november 2024  **Spørgsmål:** Jytte Lind\n\n# Afslag\n\nDu får afslag.',
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
      `${dated}# Afslag\n\nVi var hjemme hos dig den ⟦4. juni 2026⟧.`,
      `${dated}# Afslag\n\nSagen blev drøftet med dig og skolen den ⟦4. juni 2026⟧.`,
      `${dated}# Afslag\n\nI dit svar af ⟦4. juni 2026⟧ skriver du, at du har ondt.`,
    ],
    passes: [
      '| | |\n|---|---|\n| Ansøgt | 16. januar 2026 |\n| Afgjort | 4. marts 2026 |\n\n# Afslag\n\nVi var hos dig den 27. februar 2026.',
      `${dated}# Afslag\n\nDu fik en tid hos lægen den 4. juni 2026.`,
      `${dated}# Afslag\n\nDu fik bevilget hjælp fra den 4. juni 2026.`,
      `${dated}# Afslag\n\nNy bevilling fra 4. juni 2026: 84 timer.`,
      `${dated}# Afslag\n\nDu kan indgive ansøgning fra den 4. juni 2026.`,
      `${dated}# Afslag\n\nDu sendte os indkaldelsen til mødet den 4. juni 2026.`,
      `${dated}# Afslag\n\nVi modtog din ansøgning den 4. januar 2026.`,
      `${dated}# Afslag\n\nDu får en attest af din læge senest den 4. juni 2026.`,
      '# Afslag\n\nVi modtog din ansøgning den 4. juni 2026.',
    ],
  },
  {
    check: 'to-brevdatoer',
    rule: wording('r', { kontrol: 'to-brevdatoer' }),
    fails: [`${dated}# Afslag\n\nDu får afslag.\n\nProstrup, den ⟦4. april 2026⟧`],
    passes: [
      `${dated}# Afslag\n\nDu får afslag.\n\nProstrup, den 4. marts 2026`,
      '# Afslag\n\nDu får afslag.\n\nProstrup, den 4. april 2026',
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
    check: 'virkning-uens',
    rule: wording('r', { kontrol: 'virkning-uens' }),
    fails: [
      `${dated}# Ophør af din støtte\n\n## Afgørelse\n\nDin støtte ophører den 1. juni 2026.\n\n## Begrundelse\n\nDu beholder støtten som nu frem til den ⟦30. april 2026⟧.`,
      `${dated}# Ophør af din støtte\n\n## Afgørelse\n\nDin støtte ophører den 1. juni 2026.\n\n## Begrundelse\n\nDu kan selv. Støtten ophører den ⟦1. juli 2026⟧.`,
      `${dated}# Ophør af din støtte\n\n## Afgørelse\n\nDin støtte ophører den 1. juni 2026.\n\n## Begrundelse\n\nDu kan selv. Karens sidste besøg er den ⟦24. april 2026⟧, og støtten er derefter slut.`,
      `${dated}# Ophør af din støtte\n\n## Afgørelse\n\nDin støtte ophører den 1. juni.\n\n## Begrundelse\n\nDu kan selv. Karens sidste besøg er fredag den ⟦24. april⟧.`,
    ],
    passes: [
      `${dated}# Ophør af din støtte\n\n## Afgørelse\n\nDin støtte ophører den 1. juni 2026.\n\n## Begrundelse\n\nDu beholder støtten som nu frem til den 31. maj 2026.`,
      `${dated}# Ophør af din støtte\n\n## Afgørelse\n\nDin støtte ophører den 1. juni 2026.\n\n## Begrundelse\n\nDu beholder støtten som nu frem til den 31. maj.`,
      `${dated}# Ophør af din støtte\n\n## Afgørelse\n\nDin støtte ophører den 1. juni 2026.\n\n## Begrundelse\n\nDu kan selv. Støtten ophører den 1. juli 2026, hvis du klager.`,
      `${dated}# Ophør af din støtte\n\n## Afgørelse\n\nDin støtte ophører den 1. juni 2026, og ledsagelsen fra den 1. maj 2026.\n\n## Begrundelse\n\nDu kan selv. Støtten ophører den 1. juli 2026.`,
    ],
  },
  {
    check: 'start-uens',
    rule: wording('r', { kontrol: 'start-uens' }),
    fails: [
      `${dated}# Bevilling\n\n## Afgørelse\n\nDu får støtten fra den 1. april 2026.\n\n## Praktisk\n\nStøtten starter den ⟦1. maj 2026⟧.`,
      `${dated}# Bevilling\n\n## Afgørelse\n\nDu får støtten fra den 1. april 2026.\n\n## Praktisk\n\nBrug timerne fra den ⟦1. maj 2026⟧, hvor bevillingen træder i kraft.`,
      `${dated}# Bevilling\n\n## Afgørelse\n\nDu får støtten fra den 1. april 2026. Du har søgt om, at timerne skal have virkning fra den 1. januar 2026.\n\n## Praktisk\n\nStøtten starter den ⟦1. maj 2026⟧.`,
    ],
    passes: [
      `${dated}# Bevilling\n\n## Afgørelse\n\nDu får støtten fra den 1. april 2026.\n\n## Praktisk\n\nStøtten starter den 1. april 2026.`,
      `${dated}# Bevilling\n\n## Afgørelse\n\nDu får støtten fra den 1. april 2026 og mere fra den 1. maj 2026.\n\n## Praktisk\n\nStøtten starter den 1. maj 2026.`,
      `${dated}# Bevilling\n\n## Afgørelse\n\nDu får støtten fra den 1. april 2026.\n\n## Praktisk\n\nHvis du vil vente, starter støtten den 1. maj 2026.`,
    ],
  },
  {
    check: 'aftale-i-fortiden',
    rule: wording('r', { kontrol: 'aftale-i-fortiden' }),
    fails: [
      `${dated}# Bevilling\n\nVi følger op igen den ⟦14. november 2025⟧.`,
      `${dated}# Bevilling\n\nVi mødes om, hvordan støtten virker, den ⟦14. november 2025⟧.`,
    ],
    passes: [
      `${dated}# Bevilling\n\nVi følger op igen den 14. november 2026.`,
      `${dated}# Bevilling\n\nVi fulgte op den 14. november 2025.`,
    ],
  },
  {
    check: 'ugedage-optalt',
    rule: wording('r', { kontrol: 'ugedage-optalt' }),
    fails: [
      'Du får plads ⟦tre dage om ugen, nemlig mandag, tirsdag, torsdag og fredag⟧ kl. 9-15.',
      'Hjælperen kommer ⟦to dage i ugen: mandag, onsdag og fredag⟧.',
    ],
    passes: [
      'Du får plads tre dage om ugen, nemlig mandag, tirsdag og torsdag kl. 9-15.',
      'Du får plads to dage om ugen, mandag og onsdag eller torsdag.',
      'Hjælperen kommer tre dage om ugen: mandag, onsdag og hver anden fredag.',
      'Du får hjælp fem dage om ugen, mandag-fredag.',
      'Du kommer fem dage om ugen: mandag, tirsdag og onsdag kl. 8-12 og torsdag og fredag kl. 8-10.',
      'Du får tre dage om ugen, mandag og onsdag. Den tredje dag aftaler I.',
      'Du får tre dage om ugen, mandag og onsdag på værkstedet og én dag i haven.',
      'Du er i klubben fire dage om ugen, og mandag og onsdag henter din far dig.',
    ],
  },
  {
    check: 'periode-varighed',
    rule: wording('r', { kontrol: 'periode-varighed' }),
    fails: [
      'Forløbet varer ⟦otte uger⟧, fra den 2. september 2024 til den 24. november 2024.',
      'Du får hjælp fra den 1. oktober til den 31. december 2024, i alt ⟦fire måneder⟧.',
      'Ordningen gælder i ⟦to år⟧ fra den 1. oktober 2024 til den 30. september 2025.',
    ],
    passes: [
      'Forløbet varer tolv uger, fra den 2. september 2024 til den 24. november 2024.',
      'Du får hjælp fra den 1. november til den 31. januar 2025, i alt tre måneder.',
      'Du holder to ugers ferie i perioden fra den 1. juni 2025 til den 31. august 2025.',
    ],
  },
  {
    check: 'tid-og-dato',
    rule: wording('r', { kontrol: 'tid-og-dato' }),
    fails: [
      `${dated}# Afslag\n\nVi talte sammen i går, den ⟦2. marts 2026⟧.`,
      `${dated}# Afslag\n\nVi talte sammen for ⟦tre uger⟧ siden, den 2. januar 2026.`,
      `${dated}# Afslag\n\nDu begynder i næste måned, den ⟦1. marts 2026⟧.`,
      `${dated}# Afslag\n\nHåndværkeren kommer i uge 12 (⟦21. april 2026⟧).`,
      `${dated}# Afslag\n\nKurset er i weekenden den ⟦8. april 2026⟧.`,
    ],
    passes: [
      `${dated}# Afslag\n\nVi talte sammen i går, den 3. marts 2026.`,
      `${dated}# Afslag\n\nVi talte sammen for tre uger siden, den 10. februar 2026.`,
      `${dated}# Afslag\n\nDu begynder i næste måned, den 1. april 2026.`,
      `${dated}# Afslag\n\nHåndværkeren kommer i uge 12 (17. marts 2026).`,
      `${dated}# Afslag\n\nDu har 8 timer i dag, og fra den 1. maj 2026 har du 10. Du er hjemme hver anden weekend fra den 1. april 2026.`,
    ],
  },
  {
    check: 'alder-og-fødselsdag',
    rule: wording('r', { kontrol: 'alder-og-fødselsdag' }),
    fails: [
      `${dated}# Afslag\n\nNoah er 7 år (født den ⟦4. maj 2015⟧).`,
      `${dated}# Afslag\n\nHun er født den 12. december 2008 og får støtten, til hun fylder 18, som er den ⟦12. maj 2026⟧.`,
    ],
    passes: [
      `${dated}# Afslag\n\nNoah er 10 år (født den 4. maj 2015).`,
      `${dated}# Afslag\n\nNoah er 11 år (født den 4. maj 2015).`,
      `${dated}# Afslag\n\nHun er født den 12. december 2008 og får støtten, til hun fylder 18, som er den 12. december 2026.`,
    ],
  },
  {
    check: 'rækkefølge',
    rule: wording('r', { kontrol: 'rækkefølge' }),
    fails: [
      `${dated}# Afslag\n\nDu søgte den ⟦3. juni 2025⟧ efter ulykken den 22. august 2025.`,
      `${dated}# Afslag\n\nVi sendte notatet i høring den 20. januar 2026. Du svarede den ⟦14. januar 2026⟧.`,
      `${dated}# Afslag\n\nDin ansøgning er dateret den ⟦14. januar 2026⟧, og vi modtog den den 9. januar 2026.`,
    ],
    passes: [
      `${dated}# Afslag\n\nDin ansøgning er dateret den 9. januar 2026, og vi modtog den den 14. januar 2026.`,
      `${dated}# Afslag\n\nDu søgte den 3. september 2025 efter ulykken den 22. august 2025.`,
      `${dated}# Afslag\n\nVi sendte notatet i høring den 10. januar 2026. Du svarede den 14. januar 2026.`,
      `${dated}# Afslag\n\nVi sendte notatet i høring den 10. januar 2026 og rapporten i høring den 20. januar 2026. Du svarede den 14. januar 2026.`,
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
      `${dated}# Afslag\n\n## Klage\n\nVi gennemgår sagen igen og svarer dig inden den ⟦4. februar 2026⟧.`,
      `${dated}Du skal sende kvitteringer til os senest den ⟦4. februar 2026⟧.`,
      `${dated}Ring til os inden mandag den ⟦2. marts 2026⟧.`,
      `${dated}Vi skal have kvitteringerne senest den ⟦4. februar 2026⟧.`,
      `${dated}Fakturaen skal være os i hænde senest den ⟦2. februar 2026⟧.`,
      `${dated}Tilbud på bilen skal sendes til kommunen senest den ⟦2. februar 2026⟧.`,
      `${dated}Får du svar fra klinikken, må du gerne sende det til os senest den ⟦4. februar 2026⟧, så tager vi det med.`,
      `${dated}Vil du sende flere papirer, skal jeg have dem senest den ⟦4. februar 2026⟧.`,
      `${dated}Du er velkommen til at indsende attesten, dog senest den ⟦4. februar 2026⟧.`,
    ],
    passes: [
      `${dated}Du skal sende kvitteringer til os senest den 4. april 2026.`,
      `${dated}Vi skrev, at du skulle sende kvitteringer til os senest den 4. februar 2026.`,
      `${dated}Vi skal svare dig og sende papirerne til skolen senest den 4. februar 2026.`,
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
];
