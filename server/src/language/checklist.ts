import type { Pack } from '../pack/pack.ts';
import { phases, principles } from '../pack/vocabulary.ts';
import type { OpenLetter } from './open-letter.ts';
import type { Checklist, ChecklistItem } from './protocol.ts';

/** `delvis bevilling`: an outcome's name, as in a sentence. */
function outcomeTitle({ files }: Pack, id: string): string {
  const title = files.udfald.find((outcome) => outcome.id === id)?.titel ?? id;
  return title.charAt(0).toLowerCase() + title.slice(1);
}

/** The letter's checklist for the client's view. */
export function checklistOf(letter: OpenLetter, today: string): Checklist {
  const { checklist, decision } = letter.checked(today);
  return {
    udfald: decision.outcome && outcomeTitle(letter.pack, decision.outcome.id),
    dato: decision.date?.iso,
    faser: titled(phases),
    principper: titled(principles),
    punkter: checklist.map(({ requirement, status, place, message, waiver }): ChecklistItem => {
      const confirmation = decision.frontMatter.bekræftet.find((c) => c.krav === requirement.id);
      return {
        krav: requirement.id,
        titel: requirement.title,
        fase: requirement.phase,
        princip: requirement.principle,
        status,
        besked: message,
        range: place && letter.rangeOf(place),
        kanIndsættes: requirement.insertion !== undefined,
        bekræftet: confirmation && { af: confirmation.af ?? '', den: confirmation.den ?? '', note: confirmation.note },
        fraviget: waiver && {
          grund: waiver.grund ?? '',
          af: waiver.af ?? '',
          den: waiver.den ?? '',
          til: waiver.til,
        },
      };
    }),
  };
}

function titled(titles: Readonly<Record<string, string>>): { id: string; titel: string }[] {
  return Object.entries(titles).map(([id, titel]) => ({ id, titel }));
}
