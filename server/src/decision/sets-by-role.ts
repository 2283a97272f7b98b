import { addBits, type SetBits } from '../phrase/set-bits.ts';
import type { PlacedPassage } from './letter.ts';
import type { Structure } from './sections.ts';
import type { Role } from './vocabulary.ts';

/** Which phrase sets occur in the passages of each role. */
export type SetsByRole = ReadonlyMap<Role | undefined, SetBits>;

/** Adds up the sets of all passages: a few words of bits each, so that most questions about a letter are answered by them. */
export function addUpSets(passages: readonly PlacedPassage[], { roles }: Structure): SetsByRole {
  const byRole = new Map<Role | undefined, SetBits>();
  for (let index = 0; index < passages.length; index++) {
    const { present, hitPlaces } = passages[index].passage.reading;
    if (hitPlaces.length === 0) continue;
    const sum = byRole.get(roles[index]);
    if (sum) addBits(sum, present);
    else byRole.set(roles[index], present.slice());
  }
  return byRole;
}
