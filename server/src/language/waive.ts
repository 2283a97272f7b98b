import type { TextEdit } from 'vscode-languageserver-types';
import type { Finding } from '../check/finding.ts';
import type { WaiverFields } from '../check/waivers.ts';
import type { Place } from '../decision/outcome.ts';
import type { OpenLetter } from './open-letter.ts';
import type { WaiveParams } from './protocol.ts';
import { addBeside, addToFrontMatter } from './waiver-edits.ts';

/**
 * Edits that set a rule aside in a letter, for a client that has asked for reason and initials itself.
 *
 * @returns none where the finding is no longer there, or the front matter cannot be read and must be mended first
 */
export function waiveEdits(letter: OpenLetter, params: WaiveParams, today: string): TextEdit[] {
  const { krav, den, range } = params;
  const fields = { krav, grund: oneLine(params.grund), af: oneLine(params.af), den };
  if (!range) return addToFrontMatter(letter, fields);
  const from = letter.offsetAt(range.start);
  const to = letter.offsetAt(range.end);
  // The letter may have been edited while the writer was asked: what stands at the place now must be the same finding.
  const finding = letter
    .checked(today)
    .findings.find((found) => found.code === krav && found.from === from && found.to === to);
  return finding ? besideFinding(letter, finding, fields, today) : [];
}

/** An edit that puts a waiver beside the sentence that a finding begins in. */
export function besideFinding(letter: OpenLetter, finding: Finding, fields: WaiverFields, today: string): TextEdit[] {
  return addBeside(letter, sentenceOf(letter, finding, today), fields);
}

/** A finding outside all sentences is its own. */
function sentenceOf(letter: OpenLetter, finding: Finding, today: string): Place {
  for (const { passage, offset } of letter.checked(today).decision.passages) {
    const base = offset + passage.from;
    if (finding.from < base || finding.from >= offset + passage.to) continue;
    const { sentences } = passage.reading;
    for (let i = 0; i < sentences.length; i += 2)
      if (finding.from < base + sentences[i + 1]) return { from: base + sentences[i], to: base + sentences[i + 1] };
  }
  return finding;
}

const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
