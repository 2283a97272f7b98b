import type { CheckOfPack } from './check-of-pack.ts';
import type { FoundRemark } from './remark.ts';
import type { ReviewedPack } from './reviewed-pack.ts';
import { ownRules } from './reviewed-pack.ts';

/** Rules without a basis, and files whose examples try less than they seem to. */
export const thinRules: CheckOfPack = {
  id: 'regel-uden-grundlag',
  title: 'Regler og filer uden grundlag eller eksempler',
  *run(reviewed) {
    for (const { folder, file } of ownRules(reviewed)) {
      if (file.alvor === 'fejl' && file.hjemmel.length === 0 && (file.praksis ?? []).length === 0)
        yield {
          folder,
          id: file.id,
          path: ['hjemmel'],
          level: 'advarsel',
          message:
            'Reglen er en fejl, men har hverken hjemmel eller praksis. Skriv, hvad den bygger på, eller gør den til en mangel.',
        };
      for (const [index, text] of file.eksempler.ok.entries())
        if (file.eksempler.fejl.some((other) => sameText(other, text)))
          yield {
            folder,
            id: file.id,
            path: ['eksempler', 'ok', index],
            level: 'fejl',
            message: 'Det samme brev står både under "fejl" og "ok". Det ene er forkert.',
          };
    }
    yield* repeatedExamples(reviewed);
    yield* untriedContents(reviewed);
  },
};

const sameText = (a: string, b: string) => a.replace(/\s+/g, ' ').trim() === b.replace(/\s+/g, ' ').trim();

const withExamples = ['kendetegn', 'afsnit', 'udfald', 'krav', 'vendinger'] as const;

function* repeatedExamples({ own }: ReviewedPack): Generator<FoundRemark> {
  for (const folder of withExamples)
    for (const { id, eksempler } of own.files[folder])
      for (const [kind, texts] of Object.entries(eksempler) as [string, readonly string[]][])
        for (const [index, text] of texts.entries())
          if (texts.slice(0, index).some((other) => sameText(other, text)))
            yield {
              folder,
              id,
              path: ['eksempler', kind, index],
              level: 'oplysning',
              message: 'Eksemplet står her to gange. Det ene prøver ikke noget; skriv et andet, eller slet det.',
            };
}

/** The format asks for examples of a section's headings, but not of its contents. */
function* untriedContents({ own }: ReviewedPack): Generator<FoundRemark> {
  for (const { id, indhold = [], eksempler } of own.files.afsnit)
    if (indhold.length > 0 && (eksempler.indhold ?? []).length === 0)
      yield {
        folder: 'afsnit',
        id,
        path: ['indhold'],
        level: 'advarsel',
        message:
          'Afsnittet kendes på sit indhold, men intet eksempel prøver det. Skriv et under "eksempler › indhold".',
      };
}
