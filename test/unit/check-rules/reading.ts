import { wording } from '../pack-files.ts';
import type { CheckFixture } from './fixture.ts';

/** Checks of how a letter reads. */
export const readingChecks: readonly CheckFixture[] = [
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
    fails: [
      'Kære ⟦[navn]⟧, du får ⟦XX⟧ timer. Skriv: ⟦______⟧',
      '⟦[NAVN]⟧\n⟦[ADRESSE]⟧\n0000 Byen',
      'Dato: ⟦[DATO]⟧ i år',
      'Født ⟦[....]⟧, hos ⟦[ekstern leverandør]⟧, kode ⟦[sikkerhedskode]⟧',
      'Sag ⟦XX⟧-12, fra ⟦XX⟧ - til ⟦XXXX⟧',
    ],
    passes: [
      '[KLAGE] Du kan klage til os.',
      'CPR XXXXXX-XXXX og 010203-XXXX',
      'Sag \\[20-00417\\] og [24/20118], sendt [sikker mail]',
      '[LOV] Det er § 95.\n\n[KLAGE] Du kan klage.\n\n[ANDET] Intet.\n\n[UNDERSKRIFT]\nAnna',
      '[VURDERING]\nDu kan selv gå til butikken, og derfor får du ikke hjælpen.',
      'Se [siden](http://x.example).',
      '- [ ] Ja',
      '- [x] Nej',
      'Rum X',
    ],
  },
];
