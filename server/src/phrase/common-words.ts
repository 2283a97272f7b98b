import { normalizeWord, stem } from '../text/words.ts';

/**
 * Words that nearly every sentence of a decision has, and words that every letter has many times. A pattern is only tried where
 * its rarest word stands. The lists decide how fast letters are read, not what is found in them.
 */
const nearlyEverywhere = `
vi du i de jeg man den det der som en et og eller men at om af for fra til på med ved efter hos under over inden
er var være bliver blev har havde have får fik kan kunne skal skulle vil ville må ikke også kun selv så da når hvis fordi
din dit dine jer jeres dig dem deres vores os hun han hende ham hendes hans sin sit sine denne dette disse
hvor hvad hvilken hvilke hvornår mere mest meget alle andre anden andet ingen noget nogen hver
kommune kommunen afgørelse sag sagen hjælp støtte behov brev borger loven lov dag timer uge måned
`;

const often = `
give giver gives søge søgt ansøgning oplyst oplysning oplysninger vurderer vurderet vurdering fået mulighed klage klagen klager
tage tager tog se ser sige siger sagt sende sendt lægge lagt vægt grund grundlag baggrund forhold komme gøre gå skrive skrevet
læge egen uden dato ret sted tale talt finde regler betingelser bemærkninger udtalelse partshøring nødvendig behandle modtage
modtaget derfor her dermed år måned hjemmet daglig frist
`;

const stemsOf = (list: string) =>
  new Set(
    list
      .trim()
      .split(/\s+/)
      .map((word) => stem(normalizeWord(word))),
  );
const common = stemsOf(nearlyEverywhere);
const frequent = stemsOf(often);

/** How often a word of a pattern can be expected in a sentence, in rough steps. */
export function expectedFrequency(word: string): number {
  let frequency = known.get(word);
  if (frequency === undefined) {
    const stemmed = stem(normalizeWord(word));
    frequency = common.has(stemmed) ? 1 : frequent.has(stemmed) ? 0.15 : 0.01;
    known.set(word, frequency);
  }
  return frequency;
}

/** The words of patterns are few, and each stands in many. */
const known = new Map<string, number>();

/** The same for what is recognised by its form. */
export function expectedEntityFrequency(kind: string, hasCondition: boolean): number {
  const everywhere = kind === 'dato' || kind === 'tal' || kind === 'paragraf' || kind === 'frist';
  return everywhere && !hasCondition ? 0.3 : 0.05;
}
