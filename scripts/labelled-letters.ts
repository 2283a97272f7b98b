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
  /** What the case is about, in a few words, and the section that the decision rests on. */
  readonly emne?: string;
  readonly hjemmel?: string;
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

/** The outcomes that a label's type may be read as; the first that its words fit. */
const READINGS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/delvis|afslag og bevilling|bevilling og afslag/, ['delvis-bevilling']],
  [/frakend|ophør|stop/, ['ophør']],
  [/nedsæt|revurdering/, ['nedsættelse']],
  [/tilbagebetal/, ['tilbagebetaling']],
  [/afvisning/, ['afvisning']],
  [/afslag/, ['afslag']],
  [/magtanvendelse|indgreb|uden samtykke/, ['magtanvendelse']],
  [/bevilling|godkendelse|tilsagn/, ['bevilling']],
];

/** The outcomes that a letter may be read as, by its label; undefined where that does not tell. */
export function outcomesOf({ type }: Label): readonly string[] | undefined {
  return READINGS.find(([words]) => words.test(type.toLowerCase()))?.[1];
}

/** Whether a letter decides of a child's own affairs, by its label; what parents are paid is their affair. */
export function isOfChild({ type, emne = '', hjemmel = '', fil }: Label): boolean {
  const ofChild = /barn|børn|\bung\b|unge/.test(type) || /\bBL\b/.test(hjemmel);
  return ofChild && !/arbejdsfortjeneste|taf\b|merudgift|kompensation/i.test(`${emne} ${fil}`);
}
