import type { Entity, SectionReference } from './entities.ts';

/** Whether two entities say the same, wherever they stand. */
export function areSameEntity(was: Entity, is: Entity): boolean {
  if (was.kind !== is.kind) return false;
  switch (was.kind) {
    case 'dato':
      return was.iso === (is as typeof was).iso;
    case 'frist':
      return was.amount === (is as typeof was).amount && was.unit === (is as typeof was).unit;
    case 'beløb':
      return was.øre === (is as typeof was).øre;
    case 'princip':
      return was.id === (is as typeof was).id;
    case 'lov': {
      const other = is as typeof was;
      return was.act === other.act && was.name === other.name && areSamePromulgation(was, other);
    }
    case 'paragraf': {
      const other = is as typeof was;
      return (
        was.act === other.act &&
        was.unknownAct === other.unknownAct &&
        was.sameAct === other.sameAct &&
        areSamePromulgation(was, other) &&
        was.references.length === other.references.length &&
        was.references.every((reference, i) => areSameReference(reference, other.references[i]))
      );
    }
    default:
      return true;
  }
}

type Promulgated = Extract<Entity, { kind: 'lov' | 'paragraf' }>;

function areSamePromulgation({ promulgation: was }: Promulgated, { promulgation: is }: Promulgated): boolean {
  return was?.number === is?.number && was?.year === is?.year;
}

/** Whether two references are to the same provision, wherever they stand. */
export function areSameReference(was: SectionReference, is: SectionReference): boolean {
  return (
    was.section === is.section &&
    was.through === is.through &&
    was.stk === is.stk &&
    was.nr === is.nr &&
    was.litra === is.litra &&
    was.pkt === is.pkt
  );
}
