import { requirement, wording } from '../pack-files.ts';
import { type CheckFixture, dated } from './fixture.ts';

/** Checks of notice and of hearing. */
export const noticeChecks: readonly CheckFixture[] = [
  {
    check: 'varsel-14-uger',
    rule: wording('r', { kontrol: 'varsel-14-uger' }),
    fails: [
      `${dated}# Ophør\n\n## Afgørelse\n\nHjælpen ophører den ⟦1. april 2026⟧.`,
      // A day without a year is the nearest one.
      '---\ndato: 2025-12-12\n---\n# Ophør\n\n## Afgørelse\n\nHjælpen ophører den ⟦20. januar⟧.',
      `${dated}# Ophør\n\n## Afgørelse\n\nHjælpen ophører ⟦8 uger⟧ efter, at du har modtaget brevet.`,
      `${dated}# Ophør\n\n## Afgørelse\n\nHjælpen stopper med ⟦en måneds⟧ varsel.`,
      // Without headings of its own the result may stand where the law is told.
      `${dated}# Ophør\n\n## Regler\n\nPladsen er efter barnets lov § 82 og er opsagt, så hans sidste dag er den ⟦1. april 2026⟧.`,
      `${dated}# Ophør\n\n## Afgørelse\n\nDu får færre timer. Det sker onsdag den ⟦1. april 2026⟧.`,
      `${dated}# Ophør\n\n## Afgørelse\n\nÆndringen sker onsdag den ⟦1. april 2026⟧. Du har krav på 14 ugers varsel.`,
    ],
    passes: [
      `${dated}# Ophør\n\n## Afgørelse\n\nHjælpen ophører 15 uger efter, at du har modtaget brevet.`,
      `${dated}# Ophør\n\n## Afgørelse\n\nDu kan svare 8 uger efter, at du har modtaget brevet.`,
      `${dated}# Ophør\n\n## Afgørelse\n\nHjælpen ophører den 1. juli 2026.`,
      // Something else happens then.
      `${dated}# Ophør\n\n## Afgørelse\n\nVi taler om planerne for efteråret. Det sker onsdag den 1. april 2026.`,
      `${dated}# Ophør\n\n## Afgørelse\n\nHjælpen ophører den 1. april 2026. Du blev varslet 14 uger før.`,
      '# Ophør\n\n## Afgørelse\n\nHjælpen ophører den 1. april 2026.',
    ],
  },
  {
    check: 'dag-inden-14-uger',
    rule: wording('r', { kontrol: 'dag-inden-14-uger' }),
    fails: [`${dated}# Ophør\n\n## Afgørelse\n\nHjælpen er slut den ⟦1. april 2026⟧.`],
    passes: [
      `${dated}# Ophør\n\n## Afgørelse\n\nHjælpen ophører den 1. juli 2026. Vi ses den 1. april 2026.`,
      `${dated}# Ophør\n\n## Afgørelse\n\nDu har 14 ugers varsel. Vi ses den 1. april 2026.`,
      `${dated}# Ophør\n\n## Afgørelse\n\nHjælpen er slut den 1. marts 2026.`,
      '# Ophør\n\n## Afgørelse\n\nHjælpen er slut den 1. april 2026.',
    ],
  },
  {
    check: 'høringsfrist-ikke-udløbet',
    rule: wording('r', { kontrol: 'høringsfrist-ikke-udløbet' }),
    fails: [
      `${dated}# Afslag\n\nDu har fået sagen i partshøring med frist den ⟦18. marts 2026⟧.`,
      `${dated}# Afslag\n\nVi sendte dig notatet i partshøring den 1. marts 2026 med en frist på ⟦10 dage⟧.`,
      `${dated}# Afslag\n\nDu fik notatet i høring. Fristen blev forlænget til den ⟦18. marts 2026⟧, fordi du ville tale med din datter.`,
      `${dated}# Afslag\n\nVi gennemgik brevet med dig og aftalte, at du ville vende tilbage med dit svar, når du kom hjem den ⟦8. marts⟧.`,
      `${dated}# Afslag\n\nUdtalelsen blev sendt til dig den ⟦26. februar 2026⟧ med frist til fredag i uge 11 til at udtale dig.`,
      `${dated}# Afslag\n\nVi sendte dig notatet den 25. februar og bad om dine bemærkninger inden ⟦2 uger⟧.`,
      `${dated}# Afslag\n\nRapporten fik I den 12. februar med svarfrist den 26. februar. Den 24. skrev I og bad om lidt mere tid. Jeg gav jer til fredag den ⟦6. marts 2026⟧.`,
      // for an answer, without a deadline, and not answered
      `${dated}# Afslag\n\nUdtalelsen gik til dig i e-Boks den ⟦26. februar 2026⟧, så du kunne vende tilbage.`,
      `${dated}# Afslag\n\nHans skema sendte vi dig den ⟦26. februar 2026⟧. Du må meget gerne ringe, hvis du hører det anderledes.`,
      `${dated}# Afslag\n\nDu keder dig om formiddagen. Jeg lagde en kopi i din postkasse den ⟦26. februar 2026⟧, og du skal bare ringe, hvis noget ikke passer.`,
      `${dated}# Afslag\n\nJeg lagde en kopi i din postkasse den ⟦26. februar 2026⟧, og I skal bare ringe, hvis der er noget, der ikke passer.`,
      `${dated}# Afslag\n\nDu fik dem på polsk den ⟦26. februar 2026⟧ med besked om, at du kunne svare, hvis du ønskede det.`,
      `${dated}# Afslag\n\nDe to udtalelser sendte jeg til dig den ⟦1. marts 2026⟧, og har du kommentarer, hører jeg dem gerne.`,
      `${dated}# Afslag\n\nDen ⟦26. februar 2026⟧ mailede vi notatet til dig og bad dig kigge på det. Da vi ikke har hørt noget, er afgørelsen skrevet nu.`,
    ],
    passes: [
      `${dated}# Afslag\n\nVi sendte dig notatet i partshøring den 18. februar 2026 med en frist på 14 dage.`,
      `${dated}# Afslag\n\nVi sendte dig notatet i partshøring den 18. februar 2026 med en frist på 15 dage.`,
      `${dated}# Afslag\n\nVi sendte dig notatet den 1. marts 2026 med en frist på 10 dage, og du svarede, at det passer.`,
      `${dated}# Afslag\n\nVi sendte dig notatet i partshøring den 18. februar 2026 med en frist på 14 dage, og du svarede den 3. marts 2026.`,
      `${dated}# Afslag\n\nVi talte den 1. marts 2026 og den 2. marts 2026 om høring med en frist på 10 dage.`,
      `${dated}# Afslag\n\nDu har fået sagen i partshøring med frist den 18. februar 2026.`,
      `${dated}# Afslag\n\nDu skal til møde senest den 18. marts 2026.`,
      `${dated}# Afslag\n\nVi gennemgik brevet med dig og aftalte, at du ville vende tilbage med dit svar, når du kom hjem den 8. marts. I går sagde du, at du ikke har mere at tilføje.`,
      `${dated}# Afslag\n\nUdtalelsen fik du den 26. februar 2026, og I kunne svare til mødet den 2. marts 2026.`,
      `${dated}# Afslag\n\nUdtalelsen gik til dig i e-Boks den 16. februar 2026, så du kunne vende tilbage.`,
      `${dated}# Afslag\n\nUdtalelsen gik til dig i e-Boks den 26. februar 2026, så du kunne vende tilbage. Du skrev, at den passer.`,
      `${dated}# Afslag\n\nDu fik tilsendt alle akter den 8. februar og kunne komme med bemærkninger frem til den 26. februar 2026; det gjorde din advokat.`,
      `${dated}# Afslag\n\nVi fik udtalelsen fra lægen den 26. februar 2026.`,
      `${dated}# Afslag\n\nDu fik stolen den 26. februar 2026. Du må meget gerne ringe, hvis den er for lille.`,
      `${dated}# Afslag\n\nBrochuren sendte jeg til dig den 26. februar 2026, og du må gerne ringe, hvis du vil prøve stolen.`,
      `${dated}# Afslag\n\nVi sendte dig rapporten den 26. februar 2026. I telefonen dagen efter havde du to bemærkninger.`,
      `${dated}# Afslag\n\nVi sendte dig pjecen den 26. februar 2026. Ring endelig, hvis du har spørgsmål til kurset.`,
      `${dated}# Afslag\n\nHans skema sendte vi dig den 26. februar 2026. Du må meget gerne ringe inden den 3. marts, hvis du hører det anderledes.`,
      `${dated}# Afslag\n\nVi sendte dig referatet den 26. februar 2026, så du kunne se, hvad vi havde aftalt.`,
    ],
  },
  {
    check: 'høringsfrist-før-udsendelsen',
    rule: wording('r', { kontrol: 'høringsfrist-før-udsendelsen' }),
    fails: [
      `${dated}# Afslag\n\nVi sendte dig notatet den 18. februar 2026 med frist for bemærkninger den ⟦4. februar 2026⟧.`,
      `${dated}# Afslag\n\nFysioterapeutens undersøgelse blev sendt til jer den 18. februar 2026 med frist til den ⟦4. februar 2026⟧.`,
    ],
    passes: [
      `${dated}# Afslag\n\nVi sendte dig notatet den 4. februar 2026 med frist for bemærkninger den 18. februar 2026.`,
      `${dated}# Afslag\n\nNotatet af 2. februar 2026 blev sendt den 4. februar 2026 med frist for bemærkninger den 1. februar 2026.`,
      `${dated}# Afslag\n\nVi sendte dig notatet i partshøring. Fristen for bemærkninger var den 4. februar 2026.`,
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
      // What the sentence after says of it.
      '# Afslag\n\nDu fik lægens brev.\n\nSkolen skriver om dagen. ⟦Den er lagt til grund⟧.',
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
    check: 'oplysning-efter-kontakt',
    rule: wording('r', { kontrol: 'oplysning-efter-kontakt' }),
    fails: [
      `${dated}# Afslag\n\nDu fortalte den 1. februar 2026, at du er træt. ⟦Skolen skriver den 9. februar 2026, at han kan selv⟧.`,
      // A day without a year lies before the letter, and the newest of what was told counts.
      `${dated}# Afslag\n\nVi talte med dig på et møde den 1. februar. Skolen skriver den 5. februar om dagen. ⟦Skolen skriver den 9. februar, at han kan selv⟧.`,
      `${dated}# Afslag\n\nVi besøgte dig den 1. februar 2026.\n\n⟦Skolen skriver den 9. februar 2026, at han kan selv⟧.`,
    ],
    passes: [
      `${dated}# Afslag\n\nDu fortalte den 1. februar 2026, at du er træt. Skolen skriver den 9. januar 2026, at han kan selv.`,
      // Who got a copy, or answered, was there.
      `${dated}# Afslag\n\nDu fortalte den 1. februar 2026, at du er træt. Skolen skriver den 9. februar 2026, at han kan selv. Du fik brevet den 10. februar 2026.`,
      `${dated}# Afslag\n\nDu fortalte den 1. februar 2026, at du er træt. Skolen skriver den 9. februar 2026 i et brev, som du afleverede.`,
      // Where nothing tells of the citizen, nothing is known; nor without the letter's day.
      `${dated}# Afslag\n\nSkolen skriver den 9. februar 2026, at han kan selv.`,
      '# Afslag\n\nDu fortalte den 1. februar 2026, at du er træt. Skolen skriver den 9. februar 2026, at han kan selv.',
      `${dated}# Afslag\n\nDu fortalte den 1. februar 2026, at du er træt.\n\n## Regler\n\nSkolen skriver den 9. februar 2026, at han kan selv.`,
    ],
  },
];
