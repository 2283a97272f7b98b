import type {
  CodeAction,
  CompletionItem,
  Diagnostic,
  Hover,
  Location,
  Position,
  Range,
} from 'vscode-languageserver-types';
import type { LoadedPack } from '../../pack/load.ts';
import type { OpenLetter } from '../open-letter.ts';
import type { Packs } from '../packs.ts';
import { packActionsIn } from './actions.ts';
import { packCompletionsAt } from './completion.ts';
import { packHoverAt } from './hover.ts';
import { type PackRename, packDefinitionAt, packReferencesTo, renameInPacks, targetAt } from './navigation.ts';
import type { OpenPackFile } from './open-pack-file.ts';
import type { PackWorkspace } from './pack-workspace.ts';
import { PatternSearch } from './pattern-hits.ts';
import { patternAt } from './place.ts';
import { type PackSurroundings, problemsIn } from './problems.ts';

/** What the features in pack files are made from. */
export interface PackFileHost {
  readonly workspace: PackWorkspace;
  readonly packs: Packs;
  readonly builtIn: LoadedPack;
  /** The letters in which patterns are looked for. */
  readonly letters: () => readonly OpenLetter[];
  readonly today: () => string;
}

/** The language features in the files of a pack. */
export class PackFileService {
  readonly #host: PackFileHost;

  constructor(host: PackFileHost) {
    this.#host = host;
  }

  async problems(file: OpenPackFile): Promise<Diagnostic[]> {
    return problemsIn(file, await this.#around(file));
  }

  async completions(file: OpenPackFile, position: Position): Promise<CompletionItem[]> {
    return packCompletionsAt(file, file.offsetAt(position), await this.#around(file), this.#host.today());
  }

  async hover(file: OpenPackFile, position: Position): Promise<Hover | null> {
    const { builtIn, letters } = this.#host;
    return packHoverAt(file, file.offsetAt(position), { ...(await this.#around(file)), builtIn, letters: letters() });
  }

  async actions(file: OpenPackFile, range: Range, diagnostics: readonly Diagnostic[]): Promise<CodeAction[]> {
    const places = { from: file.offsetAt(range.start), to: file.offsetAt(range.end) };
    return packActionsIn(file, places, diagnostics, await this.#around(file), this.#host.today());
  }

  async definition(file: OpenPackFile, position: Position): Promise<Location[]> {
    return packDefinitionAt(file, file.offsetAt(position), await this.#host.workspace.entriesOf(file.address.root));
  }

  /** Where a thing is named in the packs; of a pattern, where it is found in the open letters. */
  async references(file: OpenPackFile, position: Position, includeDefinition: boolean): Promise<Location[]> {
    const offset = file.offsetAt(position);
    const found = targetAt(file, offset);
    if (found) return packReferencesTo(found.target, this.#host.workspace, includeDefinition);
    const pattern = patternAt(file, offset);
    return pattern === undefined ? [] : this.#hitsOf(pattern);
  }

  /** The id that can be renamed at a position, with its range; null where none stands. */
  renameable(file: OpenPackFile, position: Position): { range: Range; placeholder: string } | null {
    const found = targetAt(file, file.offsetAt(position));
    return found ? { range: file.rangeOf(found.place), placeholder: found.target.id } : null;
  }

  /** @throws Error in Danish where the new id cannot be used */
  async rename(file: OpenPackFile, position: Position, id: string): Promise<PackRename | undefined> {
    const found = targetAt(file, file.offsetAt(position));
    const { workspace } = this.#host;
    return found && renameInPacks(found.target, id, workspace, await workspace.entriesOf(file.address.root));
  }

  #hitsOf(pattern: string): Location[] {
    const search = PatternSearch.for(pattern, this.#host.packs.current);
    if (!search) return [];
    return this.#host
      .letters()
      .flatMap((letter) => search.in(letter.letter).map((hit) => ({ uri: letter.uri, range: letter.rangeOf(hit) })));
  }

  async #around({ address }: OpenPackFile): Promise<PackSurroundings> {
    const { workspace, packs } = this.#host;
    const [entries, below] = [await workspace.entriesOf(address.root), await workspace.below(address.root)];
    return { entries, below, pack: packs.current };
  }
}
