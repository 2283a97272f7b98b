import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A defect that somebody has marked in a letter: `uddrag` is its sentence, or null where something is absent. */
export interface Defect {
  readonly fejltype: string;
  readonly uddrag: string | null;
}

/** What a folder's `labels.json` says of a letter. */
export interface Label {
  readonly fil: string;
  /** The outcome in words: `afslag (børnesag)`. */
  readonly type: string;
  readonly lovlig: boolean;
  readonly fejl: readonly Defect[];
  readonly 'kan også anføres'?: readonly string[];
}

/** The labels of the letters in a folder. */
export function readLabels(folder: string): Label[] {
  return JSON.parse(readFileSync(join(folder, 'labels.json'), 'utf8')) as Label[];
}

/** Whether the first number in a letter's file name is odd: of some sets one half is kept unread. */
export function isOdd({ fil }: Label): boolean {
  return Number(/\d+/.exec(fil)?.[0]) % 2 === 1;
}

/** The kinds of defect that a letter has, or that a reasonable jurist could also raise. */
export function raisable({ fejl, 'kan også anføres': also = [] }: Label): Set<string> {
  return new Set([...fejl.map(({ fejltype }) => fejltype), ...also]);
}

/** Position of a sentence whose emphasis marks and line breaks were removed; -1 where it is not found. */
export function findLoosely(text: string, excerpted: string): number {
  const words = excerpted.split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return text.search(new RegExp(words.join('[\\s*_>|]+')));
}
