/**
 * Times the stages of a check in this process: `npx tsx test/bench/profile.ts [BYTES] [EDITS]`. The letter is a made-up one
 * of about that size, the pack the built-in one. A keystroke is `Letter.update` and the stages below it.
 */
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { checkDecision } from '../../server/src/check/check.ts';
import { parseBlocks, unitsFrom } from '../../server/src/decision/blocks.ts';
import { readDecision } from '../../server/src/decision/decision.ts';
import { Letter } from '../../server/src/decision/letter.ts';
import { loadPackFolder } from '../../server/src/files/pack-folder.ts';
import { diagnosticsOf } from '../../server/src/language/diagnostics.ts';
import { OpenLetter } from '../../server/src/language/open-letter.ts';
import { compilePack } from '../../server/src/pack/compile.ts';
import { ActLexicon } from '../../server/src/text/acts.ts';
import { recognizeEntities } from '../../server/src/text/recognize.ts';
import { sentenceNumbers } from '../../server/src/text/sentences.ts';
import { tokenize } from '../../server/src/text/tokens.ts';
import { stop } from './options.ts';
import { median } from './rounds.ts';
import { toolFolder } from './tools.ts';

/** A day on which all law that the pack describes is in force. */
const TODAY = '2026-11-23';
const OPENINGS = { usual: 5, huge: 2 };

const [bytes, edits] = [Number(process.argv[2] ?? 200_000), Number(process.argv[3] ?? 200)];
if (!(bytes > 0 && edits > 0)) stop('Brug: npx tsx test/bench/profile.ts [BYTES] [ANSLAG]');

interface Generator {
  decision(bytes: number): string;
}

async function makeLetter(): Promise<string> {
  try {
    const { decision } = (await import(pathToFileURL(join(toolFolder(), 'gen.mjs')).href)) as Generator;
    return decision(bytes);
  } catch (error) {
    return stop((error as Error).message);
  }
}

const times = new Map<string, number[]>();
/** Runs one stage and notes its time. */
function stage<T>(name: string, work: () => T): T {
  const started = performance.now();
  const result = work();
  const time = performance.now() - started;
  const known = times.get(name);
  if (known) known.push(time);
  else times.set(name, [time]);
  return result;
}

const text = await makeLetter();
const loaded = stage('loadPackFolder', () => loadPackFolder(fileURLToPath(new URL('../../snippets', import.meta.url))));
const pack = stage('compilePack', () => compilePack(loaded));
const { book } = pack.vocabulary;
const acts = new ActLexicon(loaded.files.love.map(({ id, navne }) => ({ id, names: navne })));

for (let i = 0; i < (bytes > 500_000 ? OPENINGS.huge : OPENINGS.usual); i++) {
  stage('Letter (hele brevet læst)', () => new Letter(text, pack.vocabulary));
  const blocks = stage('· parseBlocks', () => [...unitsFrom(parseBlocks(text), 0)].flatMap((unit) => unit.blocks));
  const prose = blocks.map(({ from, to }) => text.slice(from, to));
  stage('· tokenize', () => prose.forEach((part) => void tokenize(part)));
  stage('· tokenize + sentenceNumbers', () => prose.forEach((part) => void sentenceNumbers(part, tokenize(part))));
  stage('· tokenize + recognizeEntities', () =>
    prose.forEach((part) => void recognizeEntities(part, tokenize(part), acts)),
  );
  stage('· PhraseBook.read (alt det og mønstrene)', () => prose.forEach((part) => void book.read(part)));
}

const letter = new Letter(text, pack.vocabulary);
const open = new OpenLetter('file:///brev.afgoerelse.md', 'afgoerelse', 1, text, pack);
let current = text;
const middle = text.indexOf(' ', text.length >> 1);
let findings = 0;
let answer = '';
for (let i = 0; i < edits; i++) {
  const at = middle + i;
  const typed = i % 6 === 5 ? ' ' : 'abdeg'[i % 5];
  const position = open.positionAt(at);
  current = current.slice(0, at) + typed + current.slice(at);
  stage('Letter.update', () => letter.update(current, { from: at, to: at, inserted: 1 }));
  const decision = stage('readDecision', () => readDecision(letter));
  findings = stage('checkDecision', () => checkDecision(decision, pack, TODAY)).findings.length;
  stage('OpenLetter.update (teksten og Letter.update)', () =>
    open.update([{ range: { start: position, end: position }, text: typed }], i + 2),
  );
  stage('OpenLetter.checked (readDecision og checkDecision)', () => open.checked(TODAY));
  answer = stage('diagnosticsOf og JSON.stringify', () => JSON.stringify(diagnosticsOf(open, TODAY)));
}

console.log(
  `${text.length} tegn, ${book.size.patterns} mønstre i ${book.size.sets} sæt, ${pack.requirements.length} krav, ` +
    `${pack.wordings.length} vendinger; ${findings} fund, ${answer.length} tegn JSON\n`,
);
console.log('| trin | median ms | højeste ms | gange |\n|---|--:|--:|--:|');
for (const [name, list] of times) {
  console.log(`| ${name} | ${median(list).toFixed(3)} | ${Math.max(...list).toFixed(3)} | ${list.length} |`);
}
