import { markersReadByCode } from '../../pack/code-markers.ts';
import type { CheckOfPack } from './check-of-pack.ts';
import { markerIdOf, patternSites } from './pattern-sites.ts';
import type { ReviewedPack } from './reviewed-pack.ts';

/** Markers that nobody asks for: often a name that was changed in one place only. */
export const unusedMarkers: CheckOfPack = {
  id: 'kendetegn-bruges-ikke',
  title: 'Kendetegn, som ingen regel bruger',
  *run(reviewed) {
    const used = usedMarkers(reviewed);
    for (const { id } of reviewed.own.files.kendetegn)
      if (!used.has(id))
        yield {
          folder: 'kendetegn',
          id,
          path: ['id'],
          level: 'advarsel',
          message: `Ingen regel, intet afsnit og intet udfald bruger kendetegnet "${id}". Brug det, eller slet filen.`,
        };
  },
};

const users = ['afsnit', 'udfald', 'krav', 'vendinger'] as const;

/** The markers that something other than an unused marker asks for. */
function usedMarkers({ loaded: { files } }: ReviewedPack): ReadonlySet<string> {
  const used = new Set(markersReadByCode);
  const add = (id: string | undefined) => {
    if (id !== undefined) used.add(id);
  };
  for (const folder of users)
    for (const file of files[folder])
      for (const { patterns } of patternSites(folder, file)) for (const pattern of patterns) add(markerIdOf(pattern));
  // A set grows while it is gone through: what a used marker builds on is used too.
  for (const id of used) {
    const file = files.kendetegn.find((marker) => marker.id === id);
    if (!file) continue;
    for (const { patterns } of patternSites('kendetegn', file))
      for (const pattern of patterns) add(markerIdOf(pattern));
  }
  return used;
}
