import type { TextEdit } from 'vscode-languageserver-types';
import { isMap, isSeq, parseDocument } from 'yaml';
import type { Waiver, WaiverFields } from '../check/waivers.ts';
import { waiverPlaces } from '../decision/front-matter.ts';
import type { Place } from '../decision/outcome.ts';
import type { OpenLetter } from './open-letter.ts';

/** What a waiver says, in the order in which it is written. */
const KEYS = ['krav', 'grund', 'af', 'den', 'til'] as const;

/** A waiver as a comment: `<!-- fraviget: klagefrist; grund: …; af: JHA; den: 2026-02-10 -->`. */
export function waiverComment(fields: WaiverFields): string {
  const parts = KEYS.flatMap((key) => {
    const value = fields[key];
    if (value === undefined) return [];
    // A comment ends at the first `-->`, and a value before the name of another; nothing can say them otherwise.
    const written = value.replaceAll('-->', '→').replaceAll(/;(?=\s*(?:grund|af|den|til)\s*:)/gi, ',');
    return [`${key === 'krav' ? 'fraviget' : key}: ${written}`];
  });
  return `<!-- ${parts.join('; ')} -->`;
}

/** Edits that put a waiver in the front matter; none where that cannot be read and must be mended first. */
export function addToFrontMatter(letter: OpenLetter, fields: WaiverFields): TextEdit[] {
  const frontMatter = letter.letter.frontMatterText;
  if (!frontMatter) {
    const start = { line: 0, character: 0 };
    return [{ range: { start, end: start }, newText: `---\nfraviget:\n${entry(fields)}---\n\n` }];
  }
  const { yaml, yamlFrom } = frontMatter;
  const document = parseDocument(yaml, { logLevel: 'error' });
  if (document.errors.length > 0 || (document.contents !== null && !isMap(document.contents))) return [];
  if (document.has('fraviget')) return rewriteList(letter, undefined, fields);
  const at = letter.positionAt(yamlFrom + yaml.length);
  const newline = yaml === '' || yaml.endsWith('\n') ? '' : '\n';
  return [{ range: { start: at, end: at }, newText: `${newline}fraviget:\n${entry(fields)}` }];
}

/** An edit that puts a waiver as a comment after what it is about. */
export function addBeside(letter: OpenLetter, { to }: Place, fields: WaiverFields): TextEdit[] {
  // A sentence's place ends before its full stop and what closes around it.
  const closing = /^[.!?:;,]*[\])»”"*_]*[.!?]*/.exec(letter.getText().slice(to, to + 8))?.[0].length ?? 0;
  const at = letter.positionAt(to + closing);
  return [{ range: { start: at, end: at }, newText: ` ${waiverComment(fields)}` }];
}

/** Edits that write a waiver anew, or take it away where there is nothing to write. */
export function changeWaiver(letter: OpenLetter, waiver: Waiver, fields: WaiverFields | undefined): TextEdit[] {
  if (waiver.covers) {
    const blank = fields === undefined && letter.getText()[waiver.from - 1] === ' ' ? 1 : 0;
    const range = letter.rangeOf({ from: waiver.from - blank, to: waiver.to });
    return [{ range, newText: fields ? waiverComment(fields) : '' }];
  }
  return rewriteList(letter, waiver.from, fields);
}

/**
 * Rewrites `fraviget`: the entry whose rule's id stands at an offset is written anew, or taken out where nothing is to be
 * written; without an offset one is added. Other entries, keys and comments stay.
 */
function rewriteList(letter: OpenLetter, at: number | undefined, fields: WaiverFields | undefined): TextEdit[] {
  const frontMatter = letter.letter.frontMatterText;
  if (!frontMatter) return [];
  const { yaml, yamlFrom } = frontMatter;
  const document = parseDocument(yaml, { logLevel: 'error' });
  const list = document.get('fraviget', true);
  if (document.errors.length > 0 || !isSeq(list)) return [];
  const fresh = fields ? [document.createNode(written(fields), { flow: true })] : [];
  const places = at === undefined ? [] : waiverPlaces(frontMatter);
  list.items = list.items.flatMap((item, i) => (at !== undefined && places[i]?.from === at ? fresh : [item]));
  if (at === undefined) list.items.push(...fresh);
  if (list.items.length === 0) document.delete('fraviget');
  else list.flow = false;
  const isEmpty = isMap(document.contents) && document.contents.items.length === 0;
  const range = letter.rangeOf({ from: yamlFrom, to: yamlFrom + yaml.length });
  return [{ range, newText: isEmpty ? '' : document.toString({ lineWidth: 0 }) }];
}

function written(fields: WaiverFields): Record<string, string> {
  return Object.fromEntries(KEYS.flatMap((key) => (fields[key] === undefined ? [] : [[key, fields[key]]])));
}

function entry(fields: WaiverFields): string {
  const parts = Object.entries(written(fields)).map(
    ([key, value]) => `${key}: ${/^[\p{L}\p{N}-]+$/u.test(value) ? value : JSON.stringify(value)}`,
  );
  return `  - { ${parts.join(', ')} }\n`;
}
