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
  {
    check: 'barnet-taler',
    rule: wording('r', { kontrol: 'barnet-taler' }),
    fails: [
      '⟦I søgte om støtte til Ida på 9 år⟧. Skolen fortalte, at Ida trives.',
      '⟦Jeres søn Mads er træt⟧. I vil gerne have en pause, og det sagde I på mødet.',
    ],
    passes: [
      'I søgte om støtte til Ida på 9 år. Ida sagde, at hun vil hjem.',
      'I søgte om støtte til Ida på 9 år. Da vi kom, viste Ida os sin hule.',
      'I søgte om støtte til Ida på 9 år.\n\nHun vil gerne være med til fodbold.',
      'I søgte om støtte til Ida på 9 år. Vi talte den 3. maj med Ida på skolen.',
      'Jeres søn Mads er træt. Mads’ eget ønske er en ven.\n\nVi var hos ham i børnehaven.',
      'I søgte om støtte til Ida på 9 år. Om lejren skrev hun: »Jeg vil helst med bus.«',
      // A letter to the child itself, one that names no child, and one whose child has no sure name.
      'Hej Ida\n\nDu er Ida på 9 år, og vi siger nej.',
      'I søgte om støtte til jeres barn. Skolen fortalte, at det går godt.',
      'I søgte om støtte til Ida.',
    ],
  },
];
