import { type ActEditions, editionDay, editionName } from '../../pack/editions.ts';
import { judgeProvision } from '../../pack/law-in-time.ts';
import type { SourceFile } from '../../pack/schema.ts';
import type { CheckOfPack } from './check-of-pack.ts';
import { readProvision } from './law-mentions.ts';
import type { ReviewedPack } from './reviewed-pack.ts';

/** Sources that are an edition of an act which a newer one has taken the place of. */
export const supersededEditions: CheckOfPack = {
  id: 'kilde-i-ældre-udgave',
  title: 'Kilder, som er kommet i en nyere udgave',
  *run(reviewed) {
    for (const { folder, id, sources, until, restsOn } of ownSources(reviewed)) {
      const day = until !== undefined && until < reviewed.date ? until : reviewed.date;
      for (const [index, { url }] of sources.entries()) {
        const newest = newerThan(url, reviewed, day);
        // Who names both has compared them.
        if (!newest || sources.some((other) => other.url === newest.edition.url)) continue;
        // Law that has ended stands in an older edition only.
        if (restsOn.some((text) => hasEnded(text, newest.act, reviewed))) continue;
        yield {
          folder,
          id,
          path: ['kilder', index, 'url'],
          level: 'advarsel',
          message: `Kilden er en ældre udgave. Den nyeste, pakken kender, er ${editionName(newest.edition)}. Sammenhold filen med den, og ret kilden.`,
        };
      }
    }
  },
};

interface Sourced {
  readonly folder: 'afsnit' | 'krav' | 'vendinger';
  readonly id: string;
  readonly sources: readonly SourceFile[];
  /** Last day that a rule is for; its sources need be no newer. */
  readonly until?: string;
  /** Provisions as the file writes them. */
  readonly restsOn: readonly string[];
}

function* ownSources({ own: { files } }: ReviewedPack): Generator<Sourced> {
  for (const { id, kilder } of files.afsnit) if (kilder) yield { folder: 'afsnit', id, sources: kilder, restsOn: [] };
  for (const folder of ['krav', 'vendinger'] as const)
    for (const { id, kilder, gælder, hjemmel } of files[folder])
      yield { folder, id, sources: kilder, until: gælder?.til, restsOn: [...hjemmel, ...(gælder?.bestemmelse ?? [])] };
}

function hasEnded(text: string, act: string, reviewed: ReviewedPack): boolean {
  return readProvision(text, reviewed).some(
    (provision) =>
      provision.act === act && judgeProvision(reviewed.pack, provision, reviewed.date).kind === 'ikke længere',
  );
}

/** The newest edition on a day of the act that an address is an edition of; nothing where the address is the newest's, or no act's. */
function newerThan(url: string | undefined, { pack }: ReviewedPack, day: string) {
  if (url === undefined) return undefined;
  for (const [act, editions] of pack.editions) {
    if (!editions.all.some((edition) => edition.url === url)) continue;
    const newest = newestOn(editions, day);
    return newest === undefined || newest.url === url || isFuture(editions, url, day)
      ? undefined
      : { act, edition: newest };
  }
  return undefined;
}

function newestOn({ all }: ActEditions, day: string) {
  return all.findLast((edition) => editionDay(edition) <= day);
}

/** An edition of days to come has been read ahead. */
function isFuture({ all }: ActEditions, url: string, day: string): boolean {
  return all.some((edition) => edition.url === url && editionDay(edition) > day);
}
