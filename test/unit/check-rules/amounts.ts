import { wording } from '../pack-files.ts';
import type { CheckFixture } from './fixture.ts';

const result = '## Afgørelse\n\nDu får 3 timer om ugen.\n\n';

/** Checks of how much is given. */
export const amountChecks: readonly CheckFixture[] = [
  {
    check: 'mængde-uens',
    rule: wording('r', { kontrol: 'mængde-uens' }),
    fails: [
      `${result}## Begrundelse\n\nDu er glad. ⟦Så har du altså 5 timer⟧.`,
      `${result}## Begrundelse\n\n⟦Dermed får du 5 timer om ugen⟧.`,
      `${result}## Begrundelse\n\n⟦Det er i alt 5 timer om ugen, og det er dét, du får⟧.`,
      `# ⟦Bevilling af 4 timer om ugen⟧\n\n${result}`,
    ],
    passes: [
      `${result}## Begrundelse\n\nSå har du altså 3 timer.`,
      // Both may be right.
      `${result}## Begrundelse\n\nDu har 2 timer i forvejen. Så har du altså i alt 5 timer.`,
      `${result}## Begrundelse\n\nSå får du 12 timer om måneden.`,
      `# Ansøgning om 4 timer om ugen\n\n${result}`,
      `## Afgørelse\n\nDu får 3 timer om ugen. Fra maj får du 4 timer om ugen.\n\nSå har du altså 5 timer.`,
      'Du får 3 timer om ugen. Så har du altså 5 timer.',
    ],
  },
];
