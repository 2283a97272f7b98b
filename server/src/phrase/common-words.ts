import { normalizeWord, stem } from '../text/words.ts';

/**
 * Words that nearly every sentence of a decision has. A pattern is only tried where its rarest word stands, and these are
 * never the rarest. The list decides how fast letters are read, not what is found in them.
 */
const words = `
vi du i de jeg man den det de der som en et og eller men at om af for fra til på med ved efter hos under over inden
er var være bliver blev har havde have får fik kan kunne skal skulle vil ville må ikke også kun selv så da når hvis fordi
din dit dine jer jeres dig dem deres vores os hun han hende ham hendes hans sin sit sine denne dette disse
hvor hvad hvilken hvilke hvornår mere mest meget alle andre anden andet ingen noget nogen hver
kommune kommunen afgørelse sag sagen hjælp støtte behov brev borger loven lov dag timer uge måned
give giver gives søge søgt ansøgning oplyst vurderer vurderet vurdering fået mulighed
`;

const common = new Set(
  words
    .trim()
    .split(/\s+/)
    .map((word) => stem(normalizeWord(word))),
);

/** How often a word of a pattern can be expected, in rough steps: 1 nearly everywhere, 0.05 seldom. */
export function expectedFrequency(word: string): number {
  return common.has(stem(normalizeWord(word))) ? 1 : 0.05;
}
