import { contradictions } from './cases/contradictions.ts';
import { law } from './cases/law.ts';
import { patterns } from './cases/patterns.ts';
import { reading } from './cases/reading.ts';
import { use } from './cases/use.ts';
import type { LintCase } from './run-lint.ts';

/** Small packs that a check has something to say of, and packs that it must be silent about. */
export const cases: readonly LintCase[] = [...reading, ...law, ...use, ...contradictions, ...patterns];
