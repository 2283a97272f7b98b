import { wording } from '../pack-files.ts';
import type { CheckFixture } from './fixture.ts';

/** What is wrong with a waiver is a defect of its own, which no waiver sets aside. */
const ofWaivers = { fejltype: 'fravigelse-ugyldig' };

/** Checks of waivers, and what waivers set aside. */
export const waiverChecks: readonly CheckFixture[] = [
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
];
