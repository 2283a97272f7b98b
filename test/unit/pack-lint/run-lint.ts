import { stringify } from 'yaml';
import { lintPack } from '../../../server/src/check/pack-lint/lint-pack.ts';
import { reviewPack } from '../../../server/src/check/pack-lint/reviewed-pack.ts';
import { extendPack } from '../../../server/src/pack/load.ts';
import { load, type PackText } from '../pack-files.ts';

/** A small pack, and what one check says of it. */
export interface LintCase {
  readonly name: string;
  /** Id of the check. */
  readonly check: string;
  /** The pack's own files. */
  readonly files: PackText;
  /** What the pack lies over; absent: sections, outcomes and acts enough to write letters with. */
  readonly below?: PackText;
  readonly date?: string;
  readonly months?: number;
  /**
   * The check's remarks in order: `fejl vendinger/r.yaml »til: 2024-01-01« gælder aldrig` is a remark of that level, on the place
   * in the file that goes on like this, with these words in its message.
   */
  readonly remarks: readonly string[];
}

const manifest = { id: 'egen', titel: 'Prøvepakke', version: '1.0.0', udgiver: 'Prøvstrup', dato: '2026-01-01' };

/** The remarks of one check, each as a case writes them, with as much of file and message as the case has. */
export function runLint(
  { check, files, date = '2026-11-23', months = 12, remarks: expected }: LintCase,
  below: PackText,
): string[] {
  const sources = Object.entries({ 'pakke.yaml': manifest, ...files }).map(([path, content]) => ({
    path,
    text: typeof content === 'string' ? content : stringify(content),
  }));
  const reviewed = reviewPack(extendPack(load(below), sources), { date, today: '2026-11-23', months });
  const remarks = lintPack(reviewed).filter((remark) => remark.check === check);
  return remarks.map(({ level, file, line, column, message }, index) => {
    const text = sources
      .find(({ path }) => path === file)!
      .text.split('\n')
      [line - 1].slice(column - 1);
    const [, wantedText = text, wanted = message] = /»(.*?)« (.*)$/.exec(expected[index] ?? '') ?? [];
    const place = text.startsWith(wantedText) ? wantedText : text;
    return `${level} ${file} »${place}« ${message.includes(wanted) ? wanted : message}`;
  });
}
