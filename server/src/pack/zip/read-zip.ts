import type { SourceText } from '../load.ts';
import { readManifest } from '../read-pack-file.ts';
import { folderSchemas, type ManifestFile } from '../schema.ts';
import { sha256Of, verifyChecksums } from './checksums.ts';
import { LARGEST_ZIP } from './limits.ts';
import { ZipRefusal } from './refusal.ts';
import { type PackedFile, unpackZip } from './unpack.ts';
import { zipName } from './write-zip.ts';

/** What is known of a published pack before its rules are read. */
export interface Release {
  readonly id: string;
  readonly version: string;
  readonly dato: string;
  readonly ændringer: NonNullable<ManifestFile['ændringer']>;
  /** Of the zip file, 64 hex digits. */
  readonly sha256: string;
}

/** A published pack: its files, and what it says of itself. */
export interface ZippedPack {
  readonly sources: readonly SourceText[];
  readonly release: Release;
}

export interface ZipExpectations {
  /** The zip file's name, without folder. Where it has the form of a published pack's, it must fit the manifest. */
  readonly name: string;
  /** `2026-11-23`; a pack may not be dated later. */
  readonly today: string;
  /** SHA-256 that the user has been given for the zip file. */
  readonly sha256?: string;
}

/**
 * Reads a published pack from a zip file's bytes, without a disk. Nothing of it is used unless all of it is as published;
 * whether the rules in it are in order is for `loadPack` to say.
 *
 * @throws ZipRefusal with a Danish message
 */
export function readZippedPack(zip: Uint8Array, { name, today, sha256 }: ZipExpectations): ZippedPack {
  if (zip.length > LARGEST_ZIP) throw new ZipRefusal(zipTooLarge(name));
  const hash = sha256Of(zip);
  if (sha256 !== undefined && sha256.toLowerCase() !== hash) {
    throw new ZipRefusal(
      `${name} er ikke den fil, der er bedt om: dens SHA-256 er ${hash}, og den skulle være ${sha256.toLowerCase()}. Hent den igen.`,
    );
  }
  const files = unpackZip(zip);
  verifyChecksums(files);
  const sources = files.filter(({ path }) => isPackPath(path)).map(toText);
  const manifest = manifestIn(sources);
  checkName(name, manifest);
  return { sources, release: { ...releaseOf(manifest, today), sha256: hash } };
}

export const zipTooLarge = (name: string) =>
  `${name} fylder mere end ${LARGEST_ZIP / 1e6} MB. Så stor kan en pakke ikke være.`;

/**
 * What a manifest says of the version that is published.
 *
 * @throws ZipRefusal where the date is after today, or the list of changes does not tell of this version
 */
export function releaseOf({ id, version, dato, ændringer = [] }: ManifestFile, today: string): Omit<Release, 'sha256'> {
  if (dato > today) {
    throw new ZipRefusal(`Pakkens dato er ${dato}, og det er efter i dag (${today}). Ret "dato" i pakke.yaml.`);
  }
  if (!ændringer.some((change) => change.version === version)) {
    throw new ZipRefusal(
      `Pakken er version ${version}, men "ændringer" i pakke.yaml siger ikke, hvad der er nyt i den. Skriv en linje om ${version}.`,
    );
  }
  return { id, version, dato, ændringer };
}

/** Whether a pack is read from a file at that path; other files are passed over. */
function isPackPath(path: string): boolean {
  const [folder, file, ...deeper] = path.split('/');
  if (file === undefined) return path === 'pakke.yaml';
  return Object.hasOwn(folderSchemas, folder) && deeper.length === 0 && /\.ya?ml$/.test(file);
}

function toText({ path, bytes }: PackedFile): SourceText {
  try {
    return { path, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    throw new ZipRefusal(`Filen "${path}" er ikke gemt som UTF-8. Gem den som UTF-8, og udgiv pakken igen.`);
  }
}

function manifestIn(sources: readonly SourceText[]): ManifestFile {
  if (!sources.some(({ path }) => path === 'pakke.yaml'))
    throw new ZipRefusal('Zip-filen mangler pakke.yaml og er derfor ingen pakke.');
  const { manifest, problems } = readManifest(sources);
  if (problems.length === 0) return manifest;
  const { line, column, message } = problems[0];
  throw new ZipRefusal(`Pakkens pakke.yaml kan ikke bruges (linje ${line}, kolonne ${column}): ${message}`);
}

/** A name such as `testby-1.0.0.rettesnor.zip` says what it holds. Other names say nothing, and are let be. */
function checkName(name: string, manifest: ManifestFile): void {
  const [, id, version] = /^(.+)-(\d+\.\d+\.\d+)\.rettesnor\.zip$/.exec(name) ?? [];
  if (version === undefined || name === zipName(manifest)) return;
  const [said, is] = version === manifest.version ? [id, manifest.id] : [version, manifest.version];
  throw new ZipRefusal(
    `Filens navn, ${name}, siger ${said}, men pakken i den er ${is}. Brug den ikke, før I ved, hvilken der er rigtig.`,
  );
}
