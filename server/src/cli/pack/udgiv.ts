import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { runExample } from '../../check/pack-examples.ts';
import { type PackUnderTest, putToTest } from '../../check/pack-under-test.ts';
import { type LoadedPack, loadPack } from '../../pack/load.ts';
import { formatProblem } from '../../pack/problem.ts';
import type { ManifestFile } from '../../pack/schema.ts';
import { CHECKSUMS, sha256Of } from '../../pack/zip/checksums.ts';
import { readZippedPack, releaseOf } from '../../pack/zip/read-zip.ts';
import { type PackedFile, unpackZip } from '../../pack/zip/unpack.ts';
import { writeZip, zipName } from '../../pack/zip/write-zip.ts';
import { localDay } from '../../text/calendar.ts';
import { COULD_NOT_RUN, ERRORS_FOUND, NO_ERRORS, type Output } from '../check-command.ts';
import { type ChosenPack, readChosenPack } from './chosen-pack.ts';

export const publishUsage = `Brug: rettesnor pakke udgiv [MAPPE] [--til FIL.zip]

Ser pakken efter og samler den i én zip-fil, som andre kan bruge. Samme filer giver altid den samme zip-fil.

  MAPPE             pakkens mappe; uden den: mappen, du står i
  --til FIL.zip     zip-filen, eller en mappe til den; uden --til: ID-VERSION.rettesnor.zip i mappen, du står i

Slutkode: 0 udgivet · 1 pakken kan ikke udgives, som den er · 2 kunne ikke køre
`;

/** Why a pack is not published as it stands; Danish. */
class NotPublished extends Error {}

/** `rettesnor pakke udgiv`: checks a pack and writes it as a zip file that carries its hashes. */
export async function runPublish(args: readonly string[], builtIn: LoadedPack, { out, err }: Output): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    out(publishUsage);
    return NO_ERRORS;
  }
  let chosen: ChosenPack;
  let target: string | undefined;
  try {
    const { values, positionals } = parse(args);
    if (positionals.length > 1) throw new Error(`Skriv én mappe.\n\n${publishUsage}`);
    target = values.til;
    chosen = readChosenPack(positionals[0] ?? '.', builtIn);
    if (chosen.release) throw new Error(`${chosen.root} er allerede en udgivet zip-fil. Skriv pakkens mappe.`);
  } catch (error) {
    err(`${(error as Error).message}\n`);
    return COULD_NOT_RUN;
  }
  try {
    const today = localDay(new Date());
    const manifest = approve(chosen, today, err);
    const files = chosen.sources.map(({ path }) => ({ path, bytes: readFileSync(join(chosen.root, path)) }));
    const zip = writeZip(files);
    const path = targetPath(target, manifest);
    // What would be refused when it is read must not be sent to anybody.
    readZippedPack(zip, { name: basename(path), today });
    out(describe(save(path, zip, manifest, today), files.length));
    return NO_ERRORS;
  } catch (error) {
    err(`${(error as Error).message}\n`);
    return ERRORS_FOUND;
  }
}

/** The manifest of a pack that may be published; what should be mended, but may wait, is told. */
function approve({ sources, below }: ChosenPack, today: string, err: Output['err']): ManifestFile {
  const own = loadPack(sources);
  const told = new Set(below?.problems);
  const tested = putToTest(sources, below);
  const problems = tested.pack.problems.filter((problem) => !told.has(problem));
  for (const problem of problems) err(`${formatProblem(problem)}\n`);
  const broken = brokenExamples(tested, today);
  for (const message of broken) err(`${message}\n`);
  if (problems.some(({ fatal }) => fatal) || broken.length > 0) {
    throw new NotPublished('Pakken er ikke udgivet. Ret fejlene ovenfor, og prøv igen.');
  }
  if (!sources.some(({ path }) => path === 'pakke.yaml')) {
    throw new NotPublished('Pakken er ikke udgivet. Uden pakke.yaml har den hverken navn eller version.');
  }
  releaseOf(own.manifest, today);
  return own.manifest;
}

/** What is told of the pack's own examples that do not hold. */
function brokenExamples({ pack, examples }: PackUnderTest, today: string): string[] {
  return examples
    .filter(({ file }) => file !== undefined)
    .map(({ example }) => ({ example, result: runExample(example, pack, today) }))
    .filter(({ result }) => !result.ok)
    .map(({ example: { folder, id, kind, index }, result: { expected, found } }) => {
      const where = `${folder}/${id}, eksempel ${index + 1} under ${kind}`;
      return `${where} holder ikke. Forventet: ${expected} Fundet: ${found}`;
    });
}

/** The file that `--til` names: a file, a folder for it, or nothing. */
function targetPath(target: string | undefined, manifest: ManifestFile): string {
  const name = zipName(manifest);
  if (target === undefined) return name;
  if (statSync(target, { throwIfNoEntry: false })?.isDirectory()) return join(target, name);
  if (!/\.zip$/i.test(target))
    throw new NotPublished(`--til skal være en zip-fil eller en mappe, der findes, ikke "${target}".`);
  return target;
}

interface Saved {
  readonly path: string;
  readonly zip: Uint8Array;
  readonly isNew: boolean;
}

/**
 * Writes the zip, unless the file is there. One with the same content is left as it is, so that its hash holds; one with
 * other content is replaced only where it is another version of the same pack.
 */
function save(path: string, zip: Uint8Array, { id, version }: ManifestFile, today: string): Saved {
  if (!statSync(path, { throwIfNoEntry: false })) {
    writeFileSync(path, zip);
    return { path, zip, isNew: true };
  }
  const there = readFileSync(path);
  const before = releaseIn(there, today);
  if (before?.id !== id) {
    throw new NotPublished(
      `${path} findes allerede og er ikke en udgave af pakken ${id}. Vælg et andet navn med --til.`,
    );
  }
  if (before.version !== version) {
    writeFileSync(path, zip);
    return { path, zip, isNew: true };
  }
  if (checksumsIn(there) === checksumsIn(zip)) return { path, zip: there, isNew: false };
  throw new NotPublished(
    `Version ${version} er allerede udgivet i ${path} med et andet indhold. Sæt versionen op i pakke.yaml, og skriv under "ændringer", hvad der er nyt.`,
  );
}

function releaseIn(zip: Uint8Array, today: string) {
  try {
    return readZippedPack(zip, { name: '', today }).release;
  } catch {
    return undefined;
  }
}

const checksums = (files: readonly PackedFile[]) => files.find(({ path }) => path === CHECKSUMS)!.bytes;
/** SHA-256 of the list of hashes: the same for the same content, however it is packed. */
const checksumsIn = (zip: Uint8Array) => sha256Of(checksums(unpackZip(zip)));

function describe({ path, zip, isNew }: Saved, count: number): string {
  return `${isNew ? 'Udgivet' : 'Allerede udgivet med samme indhold'}: ${path}
  størrelse: ${zip.length} bytes
  filer: ${count} og ${CHECKSUMS}
  SHA-256 af zip-filen: ${sha256Of(zip)}
  SHA-256 af ${CHECKSUMS}: ${checksumsIn(zip)}
Send tallene ad en anden vej end filen, så modtageren kan se, at det er den rigtige.
`;
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: { til: { type: 'string' } } });
  } catch (error) {
    // Node names the argument in its (English) message.
    const named = /'(-[^'\s]*)/.exec((error as Error).message)?.[1] ?? args.join(' ');
    throw new Error(`Rettesnor forstår ikke "${named}".\n\n${publishUsage}`);
  }
}
