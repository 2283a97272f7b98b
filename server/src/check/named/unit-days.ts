import type { DurationEntity } from '../../text/entities.ts';

/** An amount for each unit of time that days can be counted in. */
export type ByUnit = Readonly<Partial<Record<DurationEntity['unit'], number>>>;

/** Days of each unit; of a month and a year on average. */
export const DAYS_OF: ByUnit = { dage: 1, uger: 7, måneder: 30.44, år: 365.25 };
