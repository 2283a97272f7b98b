import { requirement, wording } from '../pack-files.ts';
import { type CheckFixture, dated } from './fixture.ts';

const period = { kontrol: 'klagefrist-forkert' };

/** Checks of the complaint guidance. */
export const complaintChecks: readonly CheckFixture[] = [
  {
    check: 'frist-i-fortiden',
    rule: wording('r', { kontrol: 'frist-i-fortiden' }),
    fails: [
      `${dated}# Afslag\n\nDu kan klage senest den ⟦4. februar 2026⟧.`,
      // The office's name says that it handles cases, not that the day is one for handling.
      `${dated}# Afslag\n\nKlagen skal være hos Voksensagsbehandlingen senest den ⟦4. februar 2026⟧.`,
    ],
    passes: [
      `${dated}# Afslag\n\nDu kan klage senest den 1. april 2026.`,
      '# Afslag\n\nDu kan klage senest den 4. februar 2026.',
      `${dated}# Afslag\n\nSagsbehandlingen af klagen var slut senest den 4. februar 2026.`,
    ],
  },
  {
    check: 'klagefrist-forkert',
    rule: wording('r', period),
    fails: [
      'Du kan klage inden ⟦6 uger⟧.',
      'Du skal klage senest ⟦14 dage⟧ efter, at du har fået brevet.',
      'Du kan klage inden ⟦4 uger⟧ fra brevets dato.',
      'Fristen for at klage er ⟦20 hverdage⟧.',
    ],
    passes: [
      'Du kan klage inden 4 uger efter, at du har modtaget afgørelsen.',
      'Du kan klage inden 28 dage.',
      'Du kan klage inden der er gået fire uger fra i dag, hvor brevet er lagt i din digitale post.',
      'Du kan klage inden fire uger. Fordi det er en varslingssag, ser vi på klagen igen inden 14 dage.',
      `${dated}# Afslag\n\nDu kan klage over afgørelsen inden 4 uger fra den 4. marts, hvor du har modtaget brevet.`,
      'Hvis du vil klage, fordi du kun får to døgn, så skriv inden 4 uger fra modtagelsen.',
      'Vi vurderer din klage inden 2 uger.',
      'Du får hjælp i 6 uger.',
    ],
  },
  {
    check: 'klagefrist-nævnt',
    rule: requirement('r', { kontrol: 'klagefrist-nævnt' }),
    fails: [
      `# Afslag\n\nDu får afslag.\n\n## ⟦Klage⟧\n\nDu kan klage til os. Vi genvurderer sagen inden 4 uger og sender den til Ankestyrelsen.`,
    ],
    passes: [
      `# Afslag\n\nDu får afslag.\n\n## Klage\n\nDu kan klage til os inden 4 uger. Vi genvurderer sagen inden 4 uger.`,
      `# Afslag\n\nDu får afslag.\n\n## Klage\n\nDu kan klage til os. Sidste dag er den 1. april 2026.`,
      '# Afslag\n\nDu får afslag.',
    ],
  },
  {
    check: 'genvurdering-nævnt',
    rule: wording('r', { kontrol: 'genvurdering-nævnt' }),
    fails: [
      '# Afslag\n\nVi ser på det igen. Du er 76 år. Du bor alene. ⟦Du kan klage⟧.',
      '# Afslag\n\nVi ser på det igen.\n\nDu er 76 år.\n\n⟦Du kan klage⟧.',
    ],
    passes: [
      '# Afslag\n\nDu kan klage. Vi ser på det igen.',
      '# Afslag\n\nDu kan klage.\n\nSkriv til os.\n\nVi ser på sagen igen.',
      '# Afslag\n\nDu er 76 år.',
    ],
  },
];
