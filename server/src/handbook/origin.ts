import type { Rule } from '../pack/pack.ts';
import { plain } from './markdown.ts';

/** Which pack a rule comes from, and what packs over that one have changed in it, and why; a Markdown line each. */
export function originLines({ origin: { pack, changes } }: Rule): string[] {
  return [
    `${plain(pack.titel)}, version ${pack.version}`,
    ...changes.map(
      (change) =>
        `Ændret i ${plain(change.pack.titel)}, version ${change.pack.version} (${plain(change.keys.join(', '))}): ${plain(change.grund)}`,
    ),
  ];
}
