import type { PlacedPassage } from './letter.ts';
import type { Structure } from './sections.ts';
import { type OutcomeWords, RESULT, type Role } from './vocabulary.ts';

/** A place in the letter; offsets are UTF-16 units in the letter. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/** The outcome that a letter tells, and where. */
export interface Outcome {
  readonly id: string;
  readonly granted: 'fuldt' | 'delvist' | 'intet';
  readonly intervention: boolean;
  readonly place?: Place;
}

interface Told extends Place {
  readonly words: OutcomeWords;
}

/** Sections whose sentences may tell the outcome when no section is the result. */
const MAY_TELL: ReadonlySet<Role | undefined> = new Set([undefined, RESULT, 'ansøgning', 'begrundelse', 'varsling']);

/**
 * Reads what the letter decides: from the title, then from the result, else from the first passages that say it.
 * A grant and a refusal in the result make a partial grant.
 */
export function readOutcome(
  passages: readonly PlacedPassage[],
  { roles, title }: Structure,
  outcomes: readonly OutcomeWords[],
): Outcome | undefined {
  const byId = new Map(outcomes.map((words) => [words.id, words]));
  const told = (index: number, inTitle: boolean): Told[] => {
    const { passage, offset } = passages[index];
    const base = offset + passage.from;
    return (inTitle ? passage.titleOutcomes : passage.outcomes).map((hit) => ({
      words: byId.get(hit.outcome)!,
      from: base + hit.from,
      to: base + hit.to,
    }));
  };
  const fromTitle = title < 0 ? [] : told(title, true);
  const fromResult: Told[] = [];
  for (let i = 0; i < passages.length; i++)
    if (i !== title && roles[i] === RESULT) for (const one of told(i, false)) fromResult.push(one);
  const telling = fromResult.length > 0 ? fromResult : firstTelling(passages, roles, title, told);
  return settle(fromTitle, telling, byId);
}

function firstTelling(
  passages: readonly PlacedPassage[],
  roles: Structure['roles'],
  title: number,
  told: (index: number, inTitle: boolean) => Told[],
): Told[] {
  for (let i = 0; i < passages.length; i++) {
    if (i === title || !MAY_TELL.has(roles[i])) continue;
    const found = told(i, false);
    if (found.length > 0) return found;
  }
  return [];
}

function settle(fromTitle: Told[], fromResult: Told[], byId: ReadonlyMap<string, OutcomeWords>): Outcome | undefined {
  const all = [...fromTitle, ...fromResult];
  const intervention = fromTitle.find((t) => t.words.intervention) ?? fromResult.find((t) => t.words.intervention);
  if (intervention && !fromTitle.some((t) => !t.words.intervention)) return outcome(intervention);
  const partial = all.find((t) => t.words.granted === 'delvist');
  const refused = all.find((t) => t.words.granted === 'intet' && !t.words.intervention);
  const granted = all.find((t) => t.words.granted === 'fuldt');
  if (partial) return outcome(partial);
  if (refused && granted && !fromTitle.some((t) => t.words === refused.words)) {
    const words = [...byId.values()].find((w) => w.granted === 'delvist');
    return words ? outcome({ ...refused, words }) : outcome(refused);
  }
  const single = refused ?? granted ?? all[0];
  return single && outcome(single);
}

function outcome({ words, from, to }: Told): Outcome {
  return { id: words.id, granted: words.granted, intervention: words.intervention, place: { from, to } };
}
