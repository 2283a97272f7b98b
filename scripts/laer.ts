/**
 * Learns from marked examples how much words weigh for a sentence being a defect, and from labelled letters how much such sentences
 * weigh for a letter having one, and writes the weights to `snippets/ordvaegte` and `snippets/brevvaegte`, and a net to `snippets/brevnet`:
 * `npm run laer`. What it learns from is told in `laering/README.md`. `npm run laer -- --net` learns the net alone, and how much it counts
 * beside the weights that are there.
 *
 * `npm run laer -- --proev` writes nothing: it holds the letters of each hand against what the other hands teach, and tells how many
 * letters would be found, and how many wrongly, at the probabilities that the pack's rules ask of letters, and then by the whole pack.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import { checkLetter } from '../server/src/check/check-letter.ts';
import { loadPackFolder } from '../server/src/files/pack-folder.ts';
import { compilePack } from '../server/src/pack/compile.ts';
import { fileName } from '../server/src/pack/file-name.ts';
import type { LoadedPack } from '../server/src/pack/load.ts';
import { keysOf } from '../server/src/pack/schema-parts.ts';
import { readLabelledSentences, readPackExamples, readPassages, readSentences } from './laer/examples.ts';
import { heldOutPacks } from './laer/held-out-packs.ts';
import { Joiner } from './laer/join-net.ts';
import { TrainingSet } from './laer/learn.ts';
import {
  CHILDS_VIEW,
  learnLetters,
  NOT_IN_FULL,
  ofDefect,
  PART_REFUSED,
  type Question,
  VIEW,
} from './laer/learn-letters.ts';
import { learnNets } from './laer/nets.ts';
import { tryLetters, tryOutcomes } from './laer/try-letters.ts';
import { weighLetters } from './laer/weighed-letters.ts';
import { contextPart, letterWeightsFile, weightsFile } from './laer/weights-file.ts';
import { Measurement } from './measurement.ts';

/**
 * The kinds of sentences that are learnt, and what they are: the defects that a sentence shows by itself and where weights help; at the
 * end, what may show that a requirement is met, which is added up over a letter. Language was tried too: on hands that they had not met,
 * the weights found nothing there that the rules had not found.
 */
const KINDS = {
  'anden-lovgivning': 'Sætninger, der sender borgeren videre til en anden lov eller myndighed',
  'genvurdering-mangler': 'Sætninger om klagen, hvor kommunen ikke ser på sagen igen',
  'helhed-mangler': 'Sætninger, hvor kommunen ikke har set på anden hjælp',
  'henvisning-upræcis': 'Sætninger, der henviser til regler uden at sige hvilke',
  'hovedhensyn-mangler': 'Sætninger, hvor et skøn ikke nævner, hvad der vejede',
  'klagemodtager-forkert': 'Sætninger, der sender klagen et forkert sted hen',
  'partshøring-mangler': 'Sætninger, hvor borgeren ikke har set det, der taler imod',
  'partshøringsfrist-mangler': 'Sætninger, hvor borgeren ikke har haft en frist til at svare',
  personoplysninger: 'Sætninger med noget privat om andre end borgeren',
  'resultat-uklart': 'Sætninger, hvor det er uklart, hvad borgeren får',
  'serviceniveau-alene': 'Sætninger, hvor et fast niveau er grunden',
  'skøn-uden-grundlag': 'Sætninger, hvor noget er anslået uden grundlag',
  'varsling-mangler': 'Sætninger, hvor hjælpen bliver ændret uden varsel',
  'vilkår-uklart': 'Uklare løfter og vilkår uden grundlag',
  visitationsudvalg: 'Sætninger, hvor andre i kommunen har bestemt',
  'økonomi-alene': 'Sætninger, hvor kommunens økonomi er grunden',
  'viser-fakta': 'Sætninger, der fortæller noget om borgerens situation',
  'viser-bedømmelse': 'Sætninger, der kun konkluderer',
  'viser-begrundelse': 'Sætninger, der giver en grund med noget fra sagen i',
  'viser-syn': 'Sætninger, der fortæller, hvad borgeren siger og ønsker',
  'viser-barnets-syn': 'Sætninger, der fortæller, hvad barnet selv siger, eller hvorfor det ikke er spurgt',
  'viser-andet': 'Sætninger, der viser, at der er set på anden hjælp',
  'viser-hørt': 'Sætninger, der viser, at borgeren er hørt',
  'viser-imod': 'Sætninger, der gengiver andres oplysninger, som taler imod borgeren',
  'viser-genvurdering': 'Sætninger, der viser, at kommunen ser på sagen igen',
  'viser-afslag': 'Sætninger, der siger, at noget ikke gives',
  'viser-afslagsgrund': 'Sætninger, der siger, hvorfor noget ikke gives',
} as const;
type Kind = keyof typeof KINDS;
/** In the order of the files' names, which numbers them. */
const kinds = (Object.keys(KINDS) as Kind[]).sort((a, b) => (fileName(a) < fileName(b) ? -1 : 1));

/**
 * The defects that letters are weighed for as a whole. What stands in one sentence, such as a wrong time limit, was tried too: the
 * weights found nothing that the rules had not found.
 */
const DEFECTS = {
  'anden-lovgivning': 'Breve, der sender borgeren videre til en anden lov eller myndighed',
  'begrundelse-mangler': 'Breve, hvor der ikke står hvorfor',
  'helhed-mangler': 'Breve, hvor der ikke er set på anden hjælp',
  'hovedhensyn-mangler': 'Breve, der ikke nævner, hvad der vejede',
  'oplysninger-mangler': 'Breve, hvor oplysningerne om borgeren mangler',
  'partshøring-mangler': 'Breve, hvor borgeren ikke har set det, der taler imod',
  'partshøringsfrist-mangler': 'Breve, hvor borgeren ikke har haft en frist til at svare',
  personoplysninger: 'Breve med noget privat om andre end borgeren',
  'resultat-uklart': 'Breve, hvor det er uklart, hvad borgeren får',
  'serviceniveau-alene': 'Breve, hvor et fast niveau er grunden',
  'skøn-uden-grundlag': 'Breve, hvor noget er anslået uden grundlag',
  'varsling-mangler': 'Breve, hvor hjælpen bliver ændret uden varsel',
  'vilkår-uklart': 'Breve med uklare løfter og vilkår uden grundlag',
  visitationsudvalg: 'Breve, hvor andre i kommunen har bestemt',
  'økonomi-alene': 'Breve, hvor kommunens økonomi er grunden',
} as const;
/** All that is learnt of letters, and what letters it tells. */
const QUESTIONS: readonly (readonly [Question, string])[] = [
  ...keysOf(DEFECTS).map((defect) => [ofDefect(defect), DEFECTS[defect]] as const),
  [VIEW, 'Breve, hvor borgerens syn mangler'],
  [CHILDS_VIEW, 'Breve om et barn, hvor barnets eget syn mangler'],
  [PART_REFUSED, 'Delvise bevillinger, der ikke siger, hvorfor resten ikke gives'],
  [NOT_IN_FULL, 'Breve, der ikke giver alt, hvad der er søgt om'],
];

/** Examples without a date are read by the law of this day, so that they teach the same whenever they are read. */
const TODAY = '2026-11-26';

const folder = fileURLToPath(new URL('../snippets', import.meta.url));
const loaded = loadPackFolder(folder);
const pack = compilePack(loaded);
/** What is learnt now may not hang on what was learnt before. */
const byPhrases = compilePack(withoutLikeness(loaded));

if (process.argv.includes('--net')) await writeNet();
else if (process.argv.includes('--proev')) tryAll(examples());
else {
  writeWeights(examples());
  await writeNet();
}

function examples(): TrainingSet {
  return new TrainingSet([
    ...readPassages(byPhrases.vocabulary),
    ...readSentences(byPhrases.vocabulary, kinds),
    ...readPackExamples(byPhrases, TODAY),
    ...readLabelledSentences(byPhrases.vocabulary),
  ]);
}

/** Holds the letters of each hand against what the other hands teach. */
function tryAll(set: TrainingSet): void {
  const weighed = weighLetters(set, kinds, byPhrases.vocabulary);
  tryLetters(weighed.letters, pack);
  tryOutcomes(weighed.letters, pack);
  const measurement = new Measurement();
  for (const { pack, letters } of heldOutPacks(loaded, weighed, QUESTIONS, kinds))
    for (const { text, label } of letters) measurement.add(label, checkLetter(text, pack, TODAY));
  measurement.print('Hver hånds breve, vejet med det, de andre hænder lærer');
  measurement.printRules();
}

function writeWeights(set: TrainingSet): void {
  const { letters: weighed, contexts } = weighLetters(set, kinds, byPhrases.vocabulary);
  for (const [number, kind] of kinds.entries()) {
    const context = contexts.find((of) => of.kind === number);
    const file = weightsFile(set.learn(kind), KINDS[kind]);
    write('ordvaegte', context ? { ...file, sammenhæng: contextPart(context, kinds) } : file);
  }
  for (const [question, title] of QUESTIONS)
    write('brevvaegte', letterWeightsFile(learnLetters(weighed, question), title, kinds, question.pointsAt));
}

/** Learns the net, and weighs it against the letters' weights as they are now. */
async function writeNet(): Promise<void> {
  write('brevnet', await learnNets());
  const weighing = compilePack(loadPackFolder(folder));
  const joiner = new Joiner(weighing);
  for (const [question] of QUESTIONS) {
    const file = weighing.files.brevvaegte.find(({ id }) => id === question.id);
    if (file) write('brevvaegte', joiner.join(file, question));
  }
}

/** The pack by its phrases alone. */
function withoutLikeness({ files, ...rest }: LoadedPack): LoadedPack {
  const vendinger = files.vendinger
    .filter(({ find }) => find.brevet === undefined)
    .map((file) => ({ ...file, find: { ...file.find, ligner: undefined } }));
  const udfald = files.udfald.map((file) => ({ ...file, brevet: undefined }));
  return { ...rest, files: { ...files, vendinger, udfald } };
}

function write(of: 'ordvaegte' | 'brevvaegte' | 'brevnet', file: { readonly id: string }): void {
  const header = '# Lært af eksempler med npm run laer; ret ikke i den. Se laering/README.md.\n';
  mkdirSync(join(folder, of), { recursive: true });
  writeFileSync(join(folder, of, `${fileName(file.id)}.yaml`), header + stringify(file, { lineWidth: 140 }));
}
