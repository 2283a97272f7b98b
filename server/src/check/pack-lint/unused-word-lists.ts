import { listMentions } from '../../phrase/word-lists.ts';
import type { CheckOfPack } from './check-of-pack.ts';
import { patternSites } from './pattern-sites.ts';
import type { ReviewedPack } from './reviewed-pack.ts';

/** Lists of words that no pattern names. */
export const unusedWordLists: CheckOfPack = {
  id: 'ordliste-bruges-ikke',
  title: 'Ordlister, som intet mønster bruger',
  *run(reviewed) {
    const used = namedLists(reviewed);
    for (const { id } of reviewed.own.files.ordlister)
      if (!used.has(id))
        yield {
          folder: 'ordlister',
          id,
          path: ['id'],
          level: 'advarsel',
          message: `Intet mønster bruger ordlisten "${id}". Skriv <${id}> i et mønster, eller slet filen.`,
        };
  },
};

const users = ['kendetegn', 'afsnit', 'udfald', 'krav', 'vendinger'] as const;

function namedLists({ loaded: { files } }: ReviewedPack): ReadonlySet<string> {
  const used = new Set<string>();
  const add = (source: string) => {
    for (const { id } of listMentions(source)) used.add(id);
  };
  for (const folder of users)
    for (const file of files[folder])
      for (const { patterns } of patternSites(folder, file))
        for (const pattern of patterns) if (typeof pattern === 'string') add(pattern);
  // A set grows while it is gone through: what a used list builds on is used too.
  for (const id of used) for (const list of files.ordlister) if (list.id === id) list.ord.forEach(add);
  return used;
}
