import type { ConditionFile, FileOf } from '../../pack/schema.ts';
import { danishDate } from '../../text/calendar.ts';
import { namedChecks } from '../named/registry.ts';
import type { CheckOfPack } from './check-of-pack.ts';
import { implies, isNowhere } from './pattern-sets.ts';
import { personOfAct } from './person-of-act.ts';
import { standsNever } from './provision-days.ts';
import type { FileKey, FoundRemark } from './remark.ts';
import { ownRules, type ReviewedPack, type RuleFile } from './reviewed-pack.ts';

/** Rules that no letter can ever break, and parts of them that can never hold. */
export const neverApplies: CheckOfPack = {
  id: 'regel-kan-aldrig-gælde',
  title: 'Regler, der aldrig kan gælde',
  *run(reviewed) {
    for (const { folder, file } of ownRules(reviewed)) {
      const at = (...path: FileKey['path']): FileKey => ({ folder, id: file.id, path });
      yield* byDates(file, at);
      yield* byProvisions(file, at, reviewed);
      yield* byConditions(file, at, reviewed);
      if ('kræver' in file) yield* byNeeds(file, at);
      else yield* byWords(file, at, reviewed);
    }
    yield* switchedOffInVain(reviewed);
  },
};

type At = (...path: FileKey['path']) => FileKey;

function* byDates({ gælder }: RuleFile, at: At): Generator<FoundRemark> {
  const { fra, til } = gælder ?? {};
  if (fra === undefined || til === undefined || fra <= til) return;
  const message = `Reglen gælder fra ${danishDate(fra)}, men kun til ${danishDate(til)}: den gælder aldrig. Byt dem om, eller ret den ene.`;
  yield { ...at('gælder', 'til'), level: 'fejl', message };
}

function* byProvisions({ gælder }: RuleFile, at: At, reviewed: ReviewedPack): Generator<FoundRemark> {
  const provisions = gælder?.bestemmelse;
  if (!provisions) return;
  const gone = provisions.map((text) => standsNever(text, gælder.fra, gælder.til, reviewed));
  for (const [index, isGone] of gone.entries()) {
    if (!isGone) continue;
    const rest = gone.every(Boolean) ? ' Reglen kan derfor aldrig gælde.' : '';
    yield {
      ...at('gælder', 'bestemmelse', index),
      level: gone.every(Boolean) ? 'fejl' : 'advarsel',
      message: `${provisions[index]} gjaldt ikke på noget tidspunkt i reglens periode.${rest} Ret bestemmelsen eller perioden.`,
    };
  }
  const persons = provisions.map((text) => personOfAct(text));
  const { person } = gælder;
  if (person !== undefined && persons.every((of) => of !== undefined && of !== person))
    yield {
      ...at('gælder', 'person'),
      level: 'advarsel',
      message: `Reglen gælder en sag om ${person === 'barn' ? 'et barn' : 'en voksen'}, men alle dens bestemmelser er for ${
        person === 'barn' ? 'voksne' : 'børn'
      }. Ret person eller bestemmelse.`,
    };
}

function* byConditions({ gælder }: RuleFile, at: At, reviewed: ReviewedPack): Generator<FoundRemark> {
  const { når = [], 'ikke når': unless = [] } = gælder ?? {};
  // What `gælder` asks, it asks of the letter.
  const ofLetter = (condition: ConditionFile): ConditionFile => ({ ...condition, i: 'brev' });
  for (const condition of når)
    for (const [index, other] of unless.entries())
      if (implies(ofLetter(condition), ofLetter(other), reviewed))
        yield {
          ...at('gælder', 'ikke når', index),
          level: 'fejl',
          message: 'Reglen gælder ikke, når netop det er opfyldt, som den gælder, når. Den gælder derfor aldrig.',
        };
  yield* emptyRegions(når, at, ['gælder', 'når'], 'Betingelsen kan aldrig opfyldes, så reglen gælder aldrig', 'fejl');
  yield* emptyRegions(unless, at, ['gælder', 'ikke når'], 'Betingelsen kan aldrig opfyldes', 'advarsel');
}

function* emptyRegions(
  conditions: readonly ConditionFile[],
  at: At,
  path: readonly string[],
  message: string,
  level: FoundRemark['level'],
): Generator<FoundRemark> {
  for (const [index, condition] of conditions.entries())
    if (isNowhere({ only: condition['kun i'], not: condition['ikke i'] }))
      yield { ...at(...path, index, 'kun i'), level, message: `${message}: "ikke i" tager alle afsnit i "kun i".` };
}

function* byNeeds({ kræver }: FileOf<'krav'>, at: At): Generator<FoundRemark> {
  const { 'en af': oneOf, 'alle af': allOf = [], afsnit = [], kontrol, ligner, brevet } = kræver;
  const asksForWords = oneOf !== undefined || allOf.length > 0 || afsnit.length > 0;
  if (!asksForWords && kontrol === undefined && ligner === undefined && brevet === undefined)
    yield { ...at('kræver'), level: 'fejl', message: 'Kravet kræver ingenting og er derfor altid opfyldt.' };
  if (kontrol !== undefined && kontrol in namedChecks) return;
  if (isNowhere({ only: kræver.i, not: kræver['ikke i'] }))
    yield {
      ...at('kræver', 'i'),
      level: 'fejl',
      message: 'Kravet kan aldrig opfyldes: "ikke i" tager alle de afsnit, som det skal stå i.',
    };
}

function* byWords(
  { find, og = [], medmindre = [] }: FileOf<'vendinger'>,
  at: At,
  reviewed: ReviewedPack,
): Generator<FoundRemark> {
  if ([find['en af'], find.kontrol, find.ligner, find.brevet].every((sought) => sought === undefined))
    yield { ...at('find'), level: 'fejl', message: 'Vendingen leder ikke efter noget og finder derfor aldrig noget.' };
  if (isNowhere({ only: find.i, not: find['ikke i'] }))
    yield {
      ...at('find', 'i'),
      level: 'fejl',
      message: 'Vendingen leder ingen steder: "ikke i" tager alle de afsnit, som den leder i.',
    };
  // The words themselves are a companion that always stands in the sentence.
  const found: ConditionFile[] = find['en af']
    ? [{ i: 'sætning', 'en af': find['en af'], 'kun i': find.i, 'ikke i': find['ikke i'] }]
    : [];
  for (const [index, excuse] of medmindre.entries())
    if ([...found, ...og].some((given) => implies(given, excuse, reviewed)))
      yield {
        ...at('medmindre', index),
        level: 'fejl',
        message: 'Undskyldningen er altid opfyldt, når ordene er fundet. Vendingen finder derfor aldrig noget.',
      };
    else if (find['en af'])
      for (const [word, pattern] of find['en af'].entries())
        if (implies({ ...found[0], 'en af': [pattern] }, excuse, reviewed))
          yield {
            ...at('find', 'en af', word),
            level: 'advarsel',
            message: 'Mønstret undskylder sig selv: det står også under "medmindre" og finder derfor aldrig noget.',
          };
  yield* emptyRegions(og, at, ['og'], 'Betingelsen kan aldrig opfyldes, så vendingen finder aldrig noget', 'fejl');
  yield* emptyRegions(medmindre, at, ['medmindre'], 'Undskyldningen kan aldrig opfyldes', 'advarsel');
}

/** Switching off what is not there: mostly a misspelt id, and then the rule that was meant is still on. */
function* switchedOffInVain({ own, loaded }: ReviewedPack): Generator<FoundRemark> {
  for (const folder of ['krav', 'vendinger'] as const)
    for (const { id, alvor } of own.files[folder])
      if (alvor === 'fra' && !loaded.layers?.get(`${folder}/${id}`)?.at(-1)?.isChange)
        yield {
          folder,
          id,
          path: ['alvor'],
          level: 'fejl',
          message: `"alvor: fra" slår en regel fra, men pakken nedenunder har ingen regel "${id}". Er id stavet rigtigt?`,
        };
}
