/** The folders of a pack whose files carry examples. */
export const exampleFolders = ['krav', 'vendinger', 'kendetegn', 'udfald', 'afsnit'] as const;
export type ExampleFolder = (typeof exampleFolders)[number];

/** What an example shows; the words are the keys that it stands under in the file. */
export type ExampleKind = 'fejl' | 'ok' | 'ja' | 'nej' | 'overskrift' | 'ikke' | 'indhold';

/** A text in a pack file that shows what the file is to find, or to leave alone. */
export interface Example {
  readonly folder: ExampleFolder;
  /** Id of the file that it belongs to. */
  readonly id: string;
  readonly kind: ExampleKind;
  /** Its number among those of its kind, from 0. */
  readonly index: number;
  /** Where it stands in the file. */
  readonly path: readonly (string | number)[];
  readonly text: string;
}

/** What came of an example: two Danish texts that can be held against each other. */
export interface ExampleResult {
  readonly ok: boolean;
  readonly expected: string;
  readonly found: string;
}

/** The file is not part of the pack that runs: something in it could not be used, and has been told as a problem. */
export function notThere(id: string, expected: string): ExampleResult {
  return { ok: false, expected, found: `${id}: bruges ikke, fordi der er en fejl i filen` };
}
