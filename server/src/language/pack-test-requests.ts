import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { putToTest } from '../check/pack-under-test.ts';
import type { LoadedPack, SourceText } from '../pack/load.ts';
import type { OpenLetter } from './open-letter.ts';
import type { PackWorkspace } from './pack-files/pack-workspace.ts';
import { exampleFiles, runExamples, type TestedPack } from './pack-tests.ts';
import { tryPack } from './pack-trial.ts';
import * as protocol from './protocol.ts';
import type { LetterFiles } from './references.ts';

/** What the requests about a pack's examples need of the server. */
export interface PackTestHost {
  readonly builtIn: LoadedPack;
  /** An open file wins over the one on disk. */
  readonly workspace: PackWorkspace;
  readonly today: () => string;
  readonly all: () => readonly OpenLetter[];
  readonly lettersBelow?: (folders: readonly string[]) => LetterFiles;
  /** Lets requests that have arrived be answered first. */
  readonly rest: () => Promise<void>;
}

/** Wires what a writer of rules asks of a pack: its examples, what comes of them, and of letters. */
export function registerPackTests(connection: Connection, host: PackTestHost): void {
  /** The pack that was asked for last, for its examples are run in many requests. */
  let last:
    | {
        readonly folder: string;
        readonly sources: readonly SourceText[];
        readonly below: LoadedPack | undefined;
        readonly tested: TestedPack;
      }
    | undefined;

  const packIn = async (folder: string): Promise<TestedPack> => {
    const root = folder.replace(/\/+$/, '');
    const sources = await host.workspace.sourcesOf(root);
    if (sources.length === 0) throw new Error(`Mappen ${root} findes ikke eller er ingen pakke. Ret stien til pakken.`);
    const below = await host.workspace.below(root);
    if (last?.folder === folder && last.below === below && areSame(last.sources, sources)) return last.tested;
    const tested = { folder: root, ...putToTest(sources, below) };
    last = { folder, sources, below, tested };
    return tested;
  };
  const whileWanted = (token: CancellationToken) => ({
    today: host.today(),
    isCancelled: () => token.isCancellationRequested,
    rest: host.rest,
  });
  const orCancelled = <T>(result: T | undefined) =>
    result ?? new ResponseError<void>(LSPErrorCodes.RequestCancelled, 'Afbrudt');

  /** As it is open, or else from its file; null where it cannot be read. */
  const readLetter = async (uri: string): Promise<string | null> => {
    const open = host.all().find((letter) => letter.uri === uri);
    if (open) return open.getText();
    if (uri.startsWith('file:') && host.lettersBelow) return host.lettersBelow([]).read(uri);
    return connection.sendRequest<protocol.FileText>(protocol.readFileRequest, { uri }).catch(() => null);
  };

  connection.onRequest(protocol.packExamplesRequest, async ({ mappe }: protocol.PackFolderParams) =>
    exampleFiles(await packIn(mappe)),
  );
  connection.onRequest(
    protocol.runExamplesRequest,
    async ({ mappe, eksempler }: protocol.RunExamplesParams, token: CancellationToken) =>
      orCancelled(await runExamples(await packIn(mappe), eksempler, whileWanted(token))),
  );
  connection.onRequest(
    protocol.tryPackRequest,
    async ({ mappe, mod, breve }: protocol.TryPackParams, token: CancellationToken) => {
      const tested = await packIn(mappe);
      const against = mod === undefined ? (tested.below ?? host.builtIn) : (await packIn(mod)).pack;
      return orCancelled(await tryPack(tested.pack, against, breve, { readLetter, ...whileWanted(token) }));
    },
  );
}

function areSame(some: readonly SourceText[], others: readonly SourceText[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ path, text }, index) => path === others[index].path && text === others[index].text)
  );
}
