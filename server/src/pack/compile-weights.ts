import { NO_ROLE, TRAITS_IN_CONTEXT, type WeightsInContext } from '../likeness/context-weights.ts';
import type { WeightsOfKind } from '../likeness/word-weights.ts';
import type { LikenessOfLetter } from './pack.ts';
import type { FileOf } from './schema.ts';
import { BETWEEN_TRAITS } from './weights-schema.ts';

/** The number of a kind of sentences by its id; throws, where there is none. */
type KindOf = (id: string) => number;

/** What letters are weighed by for one defect, and which sentences count. */
export type WeighedLetters = Pick<LikenessOfLetter, 'weights' | 'notIn' | 'pointsAt' | 'joined'>;

/** A file of `ordvaegte` that tells what surroundings weigh. */
type FileWithContext = FileOf<'ordvaegte'> & {
  readonly sammenhæng: NonNullable<FileOf<'ordvaegte'>['sammenhæng']>;
};

export const hasContext = (file: FileOf<'ordvaegte'>): file is FileWithContext => file.sammenhæng !== undefined;

/** The weights of words in a file of `ordvaegte`. */
export function weightsOf({ id, grundtal, vægte }: FileOf<'ordvaegte'>): WeightsOfKind {
  const weights = vægte.flatMap(({ vægt, træk }) =>
    træk.split(BETWEEN_TRAITS).map((trait) => [trait.trim(), vægt] as const),
  );
  return { id, base: grundtal, weights };
}

/**
 * What surrounds a sentence weighs, by a file of `ordvaegte`.
 *
 * @param kinds so many kinds of sentences the pack knows
 */
export function weightsInContext({ id, sammenhæng }: FileWithContext, kinds: number, kindOf: KindOf): WeightsInContext {
  const step = TRAITS_IN_CONTEXT.length;
  const ofKinds = new Float64Array(step * kinds);
  for (const { ordvægte, vægt, sandsynlighed, før, efter } of sammenhæng.sætninger)
    ofKinds.set([vægt, sandsynlighed, før, efter], step * kindOf(ordvægte));
  const roles = sammenhæng.afsnit.map(({ afsnit, vægt }) => [afsnit, vægt] as const);
  return {
    kind: kindOf(id),
    base: sammenhæng.grundtal,
    roles: new Map([[NO_ROLE, sammenhæng['uden afsnit']], ...roles]),
    hasBefore: sammenhæng['har før'],
    hasAfter: sammenhæng['har efter'],
    ofKinds,
  };
}

/** What letters are weighed by, by a file of `brevvaegte`. */
export function weighedLetters(file: FileOf<'brevvaegte'>, kindOf: KindOf): WeighedLetters {
  const kinds = file.sætninger.map((of) => ({
    kind: kindOf(of.ordvægte),
    count: of.antal,
    share: of.andel,
    clearest: of.tydeligst,
    inReasons: of['i begrundelsen'],
  }));
  const outcomes = new Map(file.udfald.map(({ udfald, vægt }) => [udfald, vægt]));
  const weights = { id: file.id, base: file.grundtal, length: file.længde, outcomes, kinds };
  const pointsAt = file['peger på'];
  return {
    weights,
    notIn: file['ikke i'] && new Set(file['ikke i']),
    pointsAt: pointsAt === undefined ? undefined : kindOf(pointsAt),
    joined: file.net && {
      defect: file.net.fejltype,
      base: file.net.grundtal,
      ofWeights: file.net.vægte,
      ofNet: file.net.net,
    },
  };
}
