import { loadBelow, type SourcePack } from '../../pack/chain.ts';
import type { LoadedPack, SourceText } from '../../pack/load.ts';
import { outcomesWithoutFile, rolesWithoutFile } from '../../pack/references.ts';
import { type Folder, folderSchemas } from '../../pack/schema.ts';
import type { ReferenceKind } from '../../pack/schema-parts.ts';
import type { FileKind } from '../../pack/shape.ts';
import type { ReadablePack } from '../packs.ts';
import { addressOf, fileUri, type OpenPackFile } from './open-pack-file.ts';

/** A file of a pack as others refer to it. */
export interface PackEntry {
  readonly kind: FileKind;
  readonly id: string;
  readonly titel: string;
  /** The file; absent for what is in the built-in pack and not in the workspace. */
  readonly uri?: string;
}

/** Where what is referred to has its file. */
export const folderOf: Readonly<Partial<Record<ReferenceKind, FileKind>>> = {
  kendetegn: 'kendetegn',
  afsnit: 'afsnit',
  udfald: 'udfald',
  krav: 'krav',
  lov: 'love',
  ordvægte: 'ordvaegte',
  brevvægte: 'brevvaegte',
  pakke: 'pakke',
};

/** What a file says of itself at its top, also where the rest of it cannot be read. */
const ID = /^id:[ \t]*(?:"([^"]*)"|'([^']*)'|([^\s#][^\n#]*))/m;
const TITLE = /^titel:[ \t]*(?:"([^"]*)"|'([^']*)'|([^\n#]*))/m;
const EXTENDS = /^udvider:[ \t]*["']?([^\s"'#]+)/m;

const captured = (pattern: RegExp, text: string) =>
  pattern
    .exec(text)
    ?.slice(1)
    .find((part) => part !== undefined)
    ?.trim();

/**
 * The packs that are being written: their files as they are on disk, or as they stand in the editor. What a file may refer to
 * is what its pack and those that it extends have.
 */
export class PackWorkspace {
  readonly #builtIn: LoadedPack;
  readonly #read: (root: string, workspace: undefined) => Promise<ReadablePack>;
  readonly #opened: () => readonly OpenPackFile[];
  readonly #folders = new Map<string, Promise<readonly SourceText[]>>();

  /** @param opened the files of packs that are open in the editor */
  constructor(
    builtIn: LoadedPack,
    read: (root: string, workspace: undefined) => Promise<ReadablePack>,
    opened: () => readonly OpenPackFile[],
  ) {
    this.#builtIn = builtIn;
    this.#read = read;
    this.#opened = opened;
  }

  /** Forgets what was read of a pack, for a file of it has changed on disk. */
  changed(root: string): void {
    this.#folders.delete(root);
  }

  /** Makes packs known, so that others that extend them find them. */
  know(roots: readonly string[]): void {
    for (const root of roots) if (!this.#folders.has(root)) this.#folders.set(root, this.#readFolder(root));
  }

  /** URIs of the packs that are known. */
  get roots(): readonly string[] {
    return [...this.#folders.keys()];
  }

  /**
   * The packs of the workspace that no other extends. Where no setting names one, letters are checked with the only one; between
   * several, the user has to choose.
   */
  async topPacks(): Promise<string[]> {
    const below = new Set<string>();
    for (const root of this.roots) for (const under of (await this.chainOf(root)).slice(0, -1)) below.add(under);
    return this.roots.filter((root) => !below.has(root));
  }

  /** The files of a pack, an open one as it stands in the editor. */
  async sourcesOf(root: string): Promise<SourceText[]> {
    this.know([root]);
    const files = new Map((await this.#folders.get(root)!).map(({ path, text }) => [path, text]));
    for (const { address, getText } of this.#openedIn(root)) files.set(address.path, getText());
    return [...files].map(([path, text]) => ({ path, text }));
  }

  /**
   * What a pack lies over: the packs of the workspace that it extends, and the built-in one; undefined for a pack that stands in the
   * built-in one's place.
   */
  async below(root: string): Promise<LoadedPack | undefined> {
    const packs = await this.packs();
    const top = packs.find((pack) => pack.root === root) ?? { root, sources: await this.sourcesOf(root) };
    return loadBelow(
      top,
      packs.filter((pack) => pack !== top),
      this.#builtIn,
    );
  }

  /** All packs that are known, with their files. */
  packs(): Promise<SourcePack[]> {
    return Promise.all(this.roots.map(async (root) => ({ root, sources: await this.sourcesOf(root) })));
  }

  /** What the files of a pack may refer to: its own files, and those of the packs below it that it does not change. */
  async entriesOf(root: string): Promise<PackEntry[]> {
    const found = new Map<string, PackEntry>();
    for (const entry of this.#builtInEntries()) found.set(`${entry.kind} ${entry.id}`, entry);
    for (const folder of await this.chainOf(root))
      for (const entry of entriesIn(folder, await this.sourcesOf(folder)))
        found.set(`${entry.kind} ${entry.id}`, entry);
    return [...found.values()];
  }

  /** A pack and those of the workspace that it extends, the lowest first. A ring ends where it comes round. */
  async chainOf(root: string): Promise<string[]> {
    const chain: string[] = [];
    for (let at: string | undefined = root; at !== undefined && !chain.includes(at); at = await this.#below(at))
      chain.unshift(at);
    return chain;
  }

  async #below(root: string): Promise<string | undefined> {
    const wanted = captured(EXTENDS, await this.#manifestOf(root));
    if (wanted === undefined) return undefined;
    for (const other of this.roots)
      if (other !== root && captured(ID, await this.#manifestOf(other)) === wanted) return other;
    return undefined;
  }

  async #manifestOf(root: string): Promise<string> {
    return (await this.sourcesOf(root)).find(({ path }) => path === 'pakke.yaml')?.text ?? '';
  }

  #openedIn(root: string): { address: OpenPackFile['address']; getText: () => string }[] {
    return this.#opened()
      .filter(({ address }) => address.root === root)
      .map((file) => ({ address: file.address, getText: () => file.getText() }));
  }

  /** A folder that cannot be read has no files yet; what is wrong with it is told where the pack is used. */
  async #readFolder(root: string): Promise<readonly SourceText[]> {
    try {
      return (await this.#read(root, undefined)).sources;
    } catch {
      return [];
    }
  }

  *#builtInEntries(): Generator<PackEntry> {
    for (const kind of Object.keys(folderSchemas) as Folder[])
      for (const file of this.#builtIn.files[kind])
        yield { kind, id: file.id, titel: 'titel' in file ? file.titel : file.id };
    for (const id of rolesWithoutFile) yield { kind: 'afsnit', id, titel: 'læses i hvert brev' };
    for (const id of outcomesWithoutFile) yield { kind: 'udfald', id, titel: 'brevet viser ikke, hvad der er afgjort' };
    const { id, titel } = this.#builtIn.manifest;
    yield { kind: 'pakke', id, titel };
  }
}

function* entriesIn(root: string, sources: readonly SourceText[]): Generator<PackEntry> {
  for (const { path, text } of sources) {
    const uri = fileUri(root, path);
    const id = captured(ID, text);
    const address = addressOf(uri);
    if (id && address) yield { kind: address.kind, id, titel: captured(TITLE, text) ?? id, uri };
  }
}
