import { wording } from '../pack-files.ts';
import type { CheckFixture } from './fixture.ts';

const begun = '# Afslag\n\nDu får en rampe og ikke et køkken.\n\n## Begrundelse\n\n';

/** Checks of what a letter gives as its reasons. */
export const reasonChecks: readonly CheckFixture[] = [
  {
    check: 'bart-afslag',
    rule: wording('r', { kontrol: 'bart-afslag' }),
    fails: [
      `${begun}Køkkenet ⟦bevilges ikke⟧.`,
      `${begun}Rampen er på 4 meter, fordi der er tre trin.\n\nKøkkenet ⟦bevilges ikke⟧. Det er trist.`,
    ],
    passes: [
      `${begun}Køkkenet bevilges ikke, fordi det er nyt.`,
      `${begun}Køkkenet bevilges ikke. Det er nyt, fordi det er fra i år.`,
      `${begun}Køkkenet bevilges ikke. Det er nyt. Det er fra i år.`,
      `${begun}Køkkenet bevilges ikke${', som vi ser det'.repeat(20)}.`,
      `${begun}> Køkkenet bevilges ikke.`,
      '# Afslag\n\nKøkkenet bevilges ikke.',
    ],
  },
];
