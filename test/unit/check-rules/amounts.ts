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
  {
    check: 'sum-forkert',
    rule: wording('r', { kontrol: 'sum-forkert' }),
    fails: [
      '- bad: 2 timer\n- indkøb: 1½ time\n- post: 30 minutter\n\nI alt ⟦5 timer⟧.',
      '1. Seng 2.400 kr.\n2. Køleskab 3.200 kr.\n3. Tilsammen ⟦6.500 kr.⟧',
      '- 5 timer: hver morgen, hvor hun skal ses en time\n- 3 timer: tirsdag\n\nTilsammen ⟦9 timer⟧.',
      '| Støtte | Timer |\n|---|---|\n| Post | 1½ |\n| Indkøb | 1 |\n\nTilsammen, som vi ser det, ⟦3 timer⟧.',
      '| Udgift | Kr. |\n|---|--:|\n| Medicin | 400 |\n| Kost | 1.200,50 |\n⟦| I alt | 1.700,50 |⟧',
    ],
    passes: [
      '- bad: 2 timer\n- indkøb: 1½ time\n- post: 30 minutter\n\nI alt 4 timer.',
      '| Støtte | Timer |\n|---|---|\n| Post | 1½ |\n| Indkøb | 1 |\n| I alt | 2½ |',
      // Rounded.
      '| Udgift | Kr. |\n|---|--:|\n| Medicin | 400,40 |\n| Kost | 1.200,40 |\n| I alt | 1.601 |',
      // More than one figure in a line, or in a row.
      '- bad: 2 timer, dog 1 time i ferien\n- indkøb: 1 time\n\nI alt 4 timer.',
      '| Støtte | Timer før | Timer nu |\n|---|---|---|\n| Post | 2 | 1 |\n| Indkøb | 2 | 1 |\n| I alt | 5 | 3 |',
      // An item before them may count, too.
      '- morgen efter aftale\n- bad: 2 timer\n- indkøb: 1 time\n\nI alt 4 timer.',
      // Not simply added.
      '- bad: 3 gange 20 minutter\n- indkøb: 1 time\n\nI alt 2 timer.',
      '- medicin 400 kr.\n- kost 600 kr.\n- egenbetaling 200 kr.\n\nI alt 800 kr.',
      '| Søgt | Beløb | Svar |\n|---|---|---|\n| Seng | 400 kr. | Ja |\n| Dæk | 600 kr. | Nej |\n\nI alt får du 400 kr.',
      '- medicin 400 kr. om måneden\n- kost 1.200 kr. om året\n\nI alt 500 kr. om måneden.',
      // What is given may be less.
      'Du søgte om:\n\n- bad: 2 timer\n- indkøb: 3 timer\n\nI alt får du 4 timer.',
      '- bad: 2 timer\n- indkøb: 3 timer\n\nSamlet vurderer vi, at 4 timer er nok.',
      // Time and money.
      '- bad: 2 timer\n- briller: 400 kr.\n\nI alt 5 timer.',
      // Nothing is added up.
      '- bad: 2 timer\n- indkøb: 1 time\n\nDu har 5 timer.',
      'I alt 5 timer.',
    ],
  },
  {
    check: 'sum-og-resultat',
    rule: wording('r', { kontrol: 'sum-og-resultat' }),
    fails: [
      '## Afgørelse\n\n⟦Du får 4 timer om ugen⟧.\n\n## Sådan er timerne fordelt\n\n- bad: 2 timer\n- indkøb: 1 time',
      '## Afgørelse\n\n⟦Du får 4 timer om ugen⟧.\n\n## Timerne\n\n- bad: 2 timer\n- indkøb: 1 time\n\nI alt 3 timer.',
    ],
    passes: [
      '## Afgørelse\n\nDu får 3 timer om ugen.\n\n## Sådan er timerne fordelt\n\n- bad: 2 timer\n- indkøb: 1 time',
      // May be a part, what it was, or for another period.
      '## Afgørelse\n\nDu får 4 timer om ugen.\n\n## Eksempler\n\n- bad: 2 timer\n- indkøb: 1 time',
      '## Afgørelse\n\nDu får 4 timer om ugen. Hidtil har det været 3 timer.\n\n## Fordeling\n\n- bad: 2 timer\n- indkøb: 1 time',
      '## Afgørelse\n\nDu får 4 timer om ugen.\n\n## Fordeling\n\n- bad: 2 timer om måneden\n- indkøb: 1 time om måneden',
      '## Afgørelse\n\nDu får 4 timer om ugen.\n\nDu ønskede hjælpen fordelt sådan:\n\n- bad: 3 timer\n- indkøb: 4 timer',
      // What is paid may follow a rate.
      '## Afgørelse\n\nDu får 1.074 kr. om måneden.\n\n## Beregning\n\n- kost 900 kr.\n- medicin 600 kr.\n\nI alt 1.500 kr.',
    ],
  },
];
