import type { SectionShape } from './editions.ts';

/** What a section's shape does not have of a citation, with what it has. */
export type Lack = { readonly kind: 'intet stykke' | 'intet nummer'; readonly count: number };
export type Answer = Lack | 'has it' | 'not known';

/** Tells answers of different kinds apart. */
export const kindOf = (answer: Answer) => (typeof answer === 'string' ? answer : answer.kind);

/** What a shape lacks of what is cited. */
export function lackIn(shape: SectionShape | undefined, stk: number | undefined, nr: number | undefined): Answer {
  if (shape?.stk === undefined) return 'not known';
  if (stk !== undefined && (stk > shape.stk || stk === 0)) return { kind: 'intet stykke', count: shape.stk };
  if (nr === undefined) return 'has it';
  // A number without its subsection is clear only in a section that has one.
  const place = stk ?? (shape.stk === 1 ? 1 : undefined);
  if (place === undefined || !shape.nr || (shape.nr.has(place) && shape.nr.get(place) === undefined))
    return 'not known';
  const count = shape.nr.get(place) ?? 0;
  return nr > count || nr === 0 ? { kind: 'intet nummer', count } : 'has it';
}
