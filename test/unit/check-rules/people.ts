import { wording } from '../pack-files.ts';
import type { CheckFixture } from './fixture.ts';

/** Checks of what a letter tells of people. */
export const personalDataChecks: readonly CheckFixture[] = [
  {
    check: 'cpr-nummer',
    rule: wording('r', { kontrol: 'cpr-nummer' }),
    fails: ['Cpr-nr. ⟦010203-1234⟧'],
    passes: ['Sagsnr. 2026-041732', '---\nborger: { cpr: 010203-1234 }\n---\nHej'],
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
      'Om Ida har epilepsi, er ikke undersøgt.',
    ],
  },
];
