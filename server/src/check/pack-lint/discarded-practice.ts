import type { CheckOfPack } from './check-of-pack.ts';
import { type PracticeMention, principlesIn, textsOf } from './law-mentions.ts';
import type { ReviewedPack } from './reviewed-pack.ts';
import { ownRules } from './reviewed-pack.ts';

/** What rests on a principle decision that no longer counts. */
export const discardedPractices: CheckOfPack = {
  id: 'praksis-er-kasseret',
  title: 'Hviler på en principmeddelelse, der er kasseret',
  *run(reviewed) {
    for (const { principle, ...key } of mentions(reviewed)) {
      const known = reviewed.pack.principles.get(principle);
      if (known?.status !== 'kasseret') continue;
      const successors = known['erstattet af'] ?? [];
      const instead = successors.length > 0 ? ` I stedet er kommet ${successors.join(' og ')}.` : '';
      yield {
        ...key,
        level: 'advarsel',
        message: `${capitalized(known.slags)} ${principle} er kasseret og må ikke bruges som praksis.${instead}`,
      };
    }
  },
};

const capitalized = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

function* mentions(reviewed: ReviewedPack): Generator<PracticeMention> {
  for (const { folder, file } of ownRules(reviewed))
    for (const [index, principle] of (file.praksis ?? []).entries())
      yield { folder, id: file.id, path: ['praksis', index], principle };
  for (const folder of ['afsnit', 'krav', 'vendinger', 'skabeloner'] as const)
    for (const file of reviewed.own.files[folder])
      for (const { path, text } of textsOf(folder, file))
        for (const principle of principlesIn(text, reviewed.pack)) yield { folder, id: file.id, path, principle };
}
