import type { FileOf, PatternSource } from '../../pack/schema.ts';
import { checkLetter } from '../check-letter.ts';
import { exampleRuns } from './example-runs.ts';
import { phrasedFindings, wordingKey } from './objections.ts';
import type { FoundRemark } from './remark.ts';
import type { ReviewedPack } from './reviewed-pack.ts';
import { samplesOf } from './sample-sentences.ts';
import { withOutcome, withPassage } from './trial-letters.ts';

/**
 * Requirements that no words can meet without a wording objecting: sentences are made of all patterns that would meet one,
 * put into a letter that misses it, and one and the same wording objects to each of them.
 */
export function* forbiddenWords(reviewed: ReviewedPack): Generator<FoundRemark> {
  for (const { folder, file, fejl } of exampleRuns(reviewed)) {
    if (!('kræver' in file)) continue;
    for (const { path, patterns } of waysToMeet(file)) {
      const samples = patternsIn(patterns, reviewed).flatMap((text) =>
        samplesOf(text, reviewed.loaded.files.love, reviewed.pack.wordLists),
      );
      const wording = samples.length === 0 ? undefined : objectingToAll(samples, file, fejl[0].text, reviewed);
      if (wording === undefined) continue;
      yield {
        folder,
        id: file.id,
        path,
        other: wordingKey(wording),
        level: 'fejl',
        message: `Alle de ord, som kan opfylde kravet "${file.id}", er forbudt af vendingen "${wording}". Den, der følger det ene, bryder det andet.`,
      };
    }
  }
}

interface Way {
  readonly path: readonly (string | number)[];
  readonly patterns: readonly PatternSource[];
}

/** Lists of patterns of which one must be there. */
function waysToMeet({ kræver }: FileOf<'krav'>): Way[] {
  const groups = (kræver['alle af'] ?? []).map((patterns, index) => ({ path: ['kræver', 'alle af', index], patterns }));
  return kræver['en af'] ? [{ path: ['kræver', 'en af'], patterns: kræver['en af'] }, ...groups] : groups;
}

/** The patterns of a list and of the markers in it. */
function patternsIn(
  patterns: readonly PatternSource[],
  reviewed: ReviewedPack,
  seen: Set<string> = new Set(),
): string[] {
  return patterns.flatMap((pattern) => {
    if (typeof pattern === 'string') return [pattern];
    const marker = reviewed.loaded.files.kendetegn.find(({ id }) => id === pattern.kendetegn);
    if (!marker || seen.has(marker.id)) return [];
    return patternsIn(marker.mønstre, reviewed, seen.add(marker.id));
  });
}

/** The wording that objects to every sample, each a passage of its own, under one of the outcomes that the requirement is for. */
function objectingToAll(
  samples: readonly string[],
  file: FileOf<'krav'>,
  letter: string,
  reviewed: ReviewedPack,
): string | undefined {
  const passages = samples.map((sample) => `${sample}.`);
  const role = file.kræver.i?.[0] ?? file['indsæt i'];
  const { text, from } = withPassage(letter, role, passages.join('\n\n'), reviewed);
  for (const outcome of [undefined, ...(file.gælder?.afgørelse ?? [])]) {
    const whole = outcome === undefined || outcome === 'ukendt' ? text : withOutcome(text, outcome);
    const findings = phrasedFindings(checkLetter(whole, reviewed.pack, reviewed.date));
    let start = from + whole.length - text.length;
    const objecting = passages.map((passage) => {
      const end = start + passage.length;
      const here = findings.filter((finding) => finding.from >= start && finding.from < end);
      start = end + 2;
      return new Set(here.map(({ code }) => code));
    });
    for (const code of objecting[0]) if (objecting.every((codes) => codes.has(code))) return code;
  }
  return undefined;
}
