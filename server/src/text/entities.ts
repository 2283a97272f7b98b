/**
 * What the text layer recognises in prose beyond words. Offsets (`from`, `to`) are UTF-16 code units in the text given;
 * `first` and `last` are token indexes, `last` exclusive. Entities of one text are sorted and do not overlap.
 */
interface EntityBase {
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly last: number;
}

/** A date. `iso` is `2025-03-14`, or `--03-14` where the text gives no year. */
export interface DateEntity extends EntityBase {
  readonly kind: 'dato';
  readonly iso: string;
}

export type DurationUnit = 'timer' | 'dage' | 'hverdage' | 'uger' | 'måneder' | 'år';

/** A length of time: `4 uger`, `fire uger`, `14 dage`, `en måned`, `10 hverdage`. */
export interface DurationEntity extends EntityBase {
  readonly kind: 'frist';
  readonly amount: number;
  readonly unit: DurationUnit;
}

/** An amount of Danish kroner, in øre so that sums are exact. */
export interface AmountEntity extends EntityBase {
  readonly kind: 'beløb';
  readonly øre: number;
}

/** What identifies a promulgation in Lovtidende: its number and the year it was issued. */
export interface Promulgation {
  readonly number: number;
  readonly year: number;
}

/** A section number as the statutes print it: `41`, `3 a`, `150 c`. */
export type SectionNumber = string;

/** One cited section or range of sections, with the deeper levels where given. */
export interface SectionReference {
  readonly section: SectionNumber;
  /** Last section of a range (`§§ 107-110`), else absent. */
  readonly through?: SectionNumber;
  readonly stk?: number;
  readonly nr?: number;
  readonly litra?: string;
  readonly pkt?: number;
  /** Where this one reference stands, so that each of `§§ 95 og 96` can be hovered by itself. */
  readonly from: number;
  readonly to: number;
}

/** A citation of one or more sections; `act` is the id of the act where the citation names it, before or after. */
export interface CitationEntity extends EntityBase {
  readonly kind: 'paragraf';
  readonly act?: string;
  /** The words that name the act, where the lexicon does not know it (`planlovens`). */
  readonly unknownAct?: string;
  /** `samme lovs § 86`, `lovens § 86`: the act last named. */
  readonly sameAct?: boolean;
  /** `§ 17 i bekendtgørelse nr. 1064 af 27. august 2025`: number and year of the promulgation, where given. */
  readonly promulgation?: Promulgation;
  readonly references: readonly SectionReference[];
}

/** An act named without a section. `act` is absent where the lexicon does not know the name. */
export interface ActEntity extends EntityBase {
  readonly kind: 'lov';
  readonly act?: string;
  readonly name: string;
  /** `lovbekendtgørelse nr. 170 af 24. januar 2022`: number and year of the promulgation, where given. */
  readonly promulgation?: Promulgation;
}

/** A principle decision of Ankestyrelsen: `34-18`, `C-17-99`. Only recognised with a word that says so, or in letter form. */
export interface PrincipleEntity extends EntityBase {
  readonly kind: 'princip';
  readonly id: string;
}

export interface PlainEntity extends EntityBase {
  readonly kind: 'cpr' | 'telefon' | 'mail' | 'adresse' | 'procent' | 'klokkeslæt';
}

export type Entity =
  | DateEntity
  | DurationEntity
  | AmountEntity
  | CitationEntity
  | ActEntity
  | PrincipleEntity
  | PlainEntity;

export type EntityKind = Entity['kind'];

const kindBits: Readonly<Record<EntityKind, number>> = {
  dato: 1,
  frist: 2,
  beløb: 4,
  paragraf: 8,
  lov: 16,
  princip: 32,
  cpr: 64,
  telefon: 128,
  mail: 256,
  adresse: 512,
  procent: 1024,
  klokkeslæt: 2048,
};

/** The kinds that occur among entities, a bit each. */
export type EntityKinds = number;

export function kindsOf(entities: readonly Entity[]): EntityKinds {
  let kinds = 0;
  for (const { kind } of entities) kinds |= kindBits[kind];
  return kinds;
}

export function includesKind(kinds: EntityKinds, kind: EntityKind): boolean {
  return (kinds & kindBits[kind]) !== 0;
}
