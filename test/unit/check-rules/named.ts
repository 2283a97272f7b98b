import { amountChecks } from './amounts.ts';
import { complaintChecks } from './complaints.ts';
import { dateChecks } from './dates.ts';
import type { CheckFixture, RuleFixture } from './fixture.ts';
import { lawChecks } from './law.ts';
import { noticeChecks } from './notice-and-hearing.ts';
import { personalDataChecks } from './people.ts';
import { readingChecks } from './reading.ts';
import { reasonChecks } from './reasons.ts';
import { waiverChecks } from './waivers.ts';

/** The named checks, each switched on by a rule of its own. */
export const named: readonly (CheckFixture & RuleFixture)[] = [
  ...lawChecks,
  ...dateChecks,
  ...complaintChecks,
  ...noticeChecks,
  ...personalDataChecks,
  ...amountChecks,
  ...readingChecks,
  ...reasonChecks,
  ...waiverChecks,
].map((fixture) => ({ name: fixture.check, ...fixture }));
