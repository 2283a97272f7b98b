import {
  CodeActionKind,
  type Connection,
  DidChangeConfigurationNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type InitializeParams,
  type InitializeResult,
  type TextDocumentContentChangeEvent,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { isPage } from './handbook/law-uris.ts';
import { pageFor } from './handbook/pages.ts';
import { codeActionsIn } from './language/code-actions.ts';
import { completionsAt, triggerCharacters } from './language/completion.ts';
import { diagnosticsOf, SOURCE } from './language/diagnostics.ts';
import { hoverAt } from './language/hover.ts';
import { inlayHintsIn } from './language/inlay-hints.ts';
import { resolveLawItem } from './language/law-completion.ts';
import { registerLawRequests } from './language/law-requests.ts';
import { registerLetterRequests } from './language/letter-requests.ts';
import { registerNewFiles } from './language/new-file-requests.ts';
import { OpenLetter } from './language/open-letter.ts';
import { packTriggers } from './language/pack-files/completion.ts';
import { addressOf, OpenPackFile } from './language/pack-files/open-pack-file.ts';
import { PackWorkspace } from './language/pack-files/pack-workspace.ts';
import { registerPackFiles } from './language/pack-files/requests.ts';
import { PackFileService } from './language/pack-files/service.ts';
import { registerPackTests } from './language/pack-test-requests.ts';
import { Packs, type ReadPack } from './language/packs.ts';
import * as protocol from './language/protocol.ts';
import type { LetterFiles } from './language/references.ts';
import { foldingOf, symbolsOf } from './language/symbols.ts';
import { warmUp } from './language/warm-up.ts';
import type { LoadedPack } from './pack/load.ts';

/** What the two ways in (Node and web worker) supply. */
export interface ServerHost {
  readonly builtInPack: LoadedPack;
  /** `workspace`: URI of the first folder of the workspace, which relative paths are reckoned from. */
  readonly readPack: (place: string, workspace: string | undefined) => ReturnType<ReadPack>;
  /** Folders of packs below the workspace's, as URIs, where the server has a disk; used for clients that do not find them themselves. */
  readonly packsBelow?: (folders: readonly string[]) => readonly string[];
  /** Letters below the workspace's folders, likewise. */
  readonly lettersBelow?: (folders: readonly string[]) => LetterFiles;
  /** Today as `2026-11-23`; asked at each check, for an editor stays open overnight. */
  readonly today: () => string;
  /** Resolves when messages that have arrived have been answered. */
  readonly nextTurn: () => Promise<void>;
}

/** Wires the language features to a connection. All state is here; the features are functions of a letter. */
export function startServer(connection: Connection, host: ServerHost): void {
  let firstFolder: string | undefined;
  const packs = new Packs(host.builtInPack, async (place) => {
    const found = await host.readPack(place, firstFolder);
    return { ...found, beside: [...(found.beside ?? []), ...(await workspace.packs())] };
  });
  const texts = new TextDocuments<OpenLetter | OpenPackFile>({
    create: (uri, languageId, version, text) => {
      const address = languageId === 'yaml' ? addressOf(uri) : undefined;
      if (address) return new OpenPackFile(address, uri, languageId, version, text);
      return new OpenLetter(uri, languageId, version, text, packs.current);
    },
    update: (text, changes, version) => {
      text.update(changes as TextDocumentContentChangeEvent[], version);
      return text;
    },
  });
  const opened = (uri: string) => {
    const text = texts.get(uri);
    return text instanceof OpenLetter ? text : undefined;
  };
  const allLetters = () => texts.all().filter((text) => text instanceof OpenLetter);
  const openedPackFile = (uri: string) => {
    const text = texts.get(uri);
    return text instanceof OpenPackFile ? text : undefined;
  };
  const workspace = new PackWorkspace(host.builtInPack, host.readPack, () =>
    texts.all().filter((text) => text instanceof OpenPackFile),
  );
  const inPackFiles = new PackFileService({
    workspace,
    packs,
    builtIn: host.builtInPack,
    letters: () => allLetters().filter(isLetter),
    today: host.today,
  });
  const packFiles = registerPackFiles(connection, {
    workspace,
    service: inPackFiles,
    packsBelow: host.packsBelow,
    opened: openedPackFile,
    packChanged: () => reload(),
  });
  let client: InitializeParams['capabilities'] = {};
  /** The client opens pages of ours from a link. */
  let showsPages = false;
  /** The client asks for a waiver's reason and initials. */
  let asks = false;
  let packGeneration = 0;
  /** The setting `fristdage`; a client without settings shows hints or not by its own choice. */
  let showsLastDays = false;
  const pulls = () => client.textDocument?.diagnostic !== undefined;
  const withLetter = <T>(uri: string, use: (letter: OpenLetter, today: string) => T, otherwise: T): T => {
    const letter = opened(uri);
    return letter && isLetter(letter) ? use(letter, host.today()) : otherwise;
  };
  /** What is wrong in an open text; undefined for what is neither a letter nor a pack's file. */
  const problemsOf = async (uri: string) => {
    const file = openedPackFile(uri);
    return file
      ? inPackFiles.problems(file)
      : withLetter(uri, (letter, today) => diagnosticsOf(letter, today, showsPages), undefined);
  };
  const push = async ({ uri, version }: OpenLetter | OpenPackFile) => {
    const diagnostics = await problemsOf(uri);
    if (diagnostics) void connection.sendDiagnostics({ uri, version, diagnostics });
  };

  const law = registerLawRequests(connection, {
    packs,
    today: host.today,
    opened,
    all: allLetters,
    isLetter,
    inPackFile: {
      opened: openedPackFile,
      definition: (file, position) => inPackFiles.definition(file, position),
      references: (file, position, includeDefinition) => inPackFiles.references(file, position, includeDefinition),
    },
    lettersBelow: host.lettersBelow,
    rest: pause,
  });

  registerPackTests(connection, {
    builtIn: host.builtInPack,
    workspace,
    today: host.today,
    all: allLetters,
    lettersBelow: host.lettersBelow,
    rest: pause,
  });

  registerNewFiles(connection, { workspace, builtIn: host.builtInPack, today: host.today });

  /** The setting `pakke`; without it a pack of the workspace is used, where there is one. */
  let chosenPack = '';
  const reload = async () => {
    const tops = chosenPack === '' ? await workspace.topPacks() : [];
    await packs.load(chosenPack || (tops.length === 1 ? tops[0] : ''), tops.length > 1 ? tooMany(tops) : undefined);
    packGeneration++;
    for (const letter of allLetters()) letter.usePack(packs.current);
    if (!pulls()) for (const text of texts.all()) void push(text);
    else if (client.workspace?.diagnostics?.refreshSupport) connection.languages.diagnostics.refresh();
    law.packChanged();
    void connection.sendNotification(protocol.changedNotification);
  };
  /** The settings, where the client can be asked for them. */
  const askForSettings = async () => {
    const settings = client.workspace?.configuration
      ? await connection.workspace.getConfiguration('rettesnor')
      : undefined;
    const shown = settings === undefined || settings?.fristdage === true;
    if (shown !== showsLastDays && client.workspace?.inlayHint?.refreshSupport)
      void connection.languages.inlayHint.refresh();
    showsLastDays = shown;
    chosenPack = typeof settings?.pakke === 'string' ? settings.pakke : '';
  };
  const readSettings = async () => {
    await askForSettings();
    await reload();
  };

  connection.onInitialize((params): InitializeResult => {
    client = params.capabilities;
    firstFolder = params.workspaceFolders?.[0]?.uri ?? params.rootUri ?? undefined;
    const options = params.initializationOptions as protocol.ClientOptions | undefined;
    showsPages = options?.sider === true;
    asks = options?.spørger === true;
    showsLastDays = !client.workspace?.configuration;
    return {
      serverInfo: { name: SOURCE, version: host.builtInPack.manifest.version },
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        diagnosticProvider: pulls()
          ? { identifier: 'rettesnor', interFileDependencies: false, workspaceDiagnostics: false }
          : undefined,
        hoverProvider: true,
        completionProvider: {
          triggerCharacters: [...new Set([...triggerCharacters, ...packTriggers])],
          resolveProvider: true,
        },
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
        inlayHintProvider: true,
        documentSymbolProvider: true,
        foldingRangeProvider: true,
        ...law.capabilities(params),
        ...packFiles.capabilities(params),
      },
    };
  });
  connection.onInitialized(async () => {
    if (client.workspace?.didChangeConfiguration?.dynamicRegistration) {
      await connection.client.register(DidChangeConfigurationNotification.type, { section: 'rettesnor' });
    }
    if (client.workspace?.configuration) await askForSettings();
    await packFiles.initialized();
    if (chosenPack !== '' || workspace.roots.length > 0) await reload();
  });
  connection.onDidChangeConfiguration(readSettings);

  let isWarm = false;
  /** The first findings come first; the time until the first keystroke is then used to make it a quick one. */
  const warmUpOnce = (letter: OpenLetter | undefined) => {
    if (isWarm || !letter) return;
    isWarm = true;
    const [text, version] = [letter.getText(), letter.version];
    const isUntouched = () => letter.version === version;
    setTimeout(() => void warmUp(text, packs.current, host.today(), host.nextTurn, isUntouched), REST_AFTER_OPENING);
  };
  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }) => {
    const packFile = openedPackFile(textDocument.uri);
    if (packFile) return { kind: DocumentDiagnosticReportKind.Full, items: await inPackFiles.problems(packFile) };
    warmUpOnce(opened(textDocument.uri));
    return withLetter<DocumentDiagnosticReport>(
      textDocument.uri,
      (letter, today) => {
        const resultId = `${packGeneration}:${letter.opening}:${letter.version}:${today}`;
        if (previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
        return { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnosticsOf(letter, today, showsPages) };
      },
      { kind: DocumentDiagnosticReportKind.Full, items: [] },
    );
  });
  texts.onDidChangeContent(({ document }) => {
    if (pulls()) return;
    if (document instanceof OpenLetter) warmUpOnce(document);
    void push(document);
  });
  texts.onDidClose(({ document }) => {
    law.closed(document.uri);
    if (!pulls()) void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });

  connection.onHover(({ textDocument, position }) => {
    const file = openedPackFile(textDocument.uri);
    if (file) return inPackFiles.hover(file, position);
    return withLetter(textDocument.uri, (letter, today) => hoverAt(letter, position, today), null);
  });
  connection.onCompletion(({ textDocument, position, context }) => {
    const file = openedPackFile(textDocument.uri);
    if (file) return inPackFiles.completions(file, position);
    return withLetter<ReturnType<typeof completionsAt>>(
      textDocument.uri,
      (letter, today) => completionsAt(letter, position, today, context?.triggerCharacter),
      [],
    );
  });
  connection.onCompletionResolve((item) => resolveLawItem(item, packs.current));
  connection.onCodeAction(({ textDocument, range, context }) => {
    const file = openedPackFile(textDocument.uri);
    if (file) return inPackFiles.actions(file, range, context.diagnostics);
    return withLetter(textDocument.uri, (letter, today) => codeActionsIn(letter, range, today, showsPages, asks), []);
  });
  connection.languages.inlayHint.on(({ textDocument, range }) =>
    withLetter(textDocument.uri, (letter, today) => (showsLastDays ? inlayHintsIn(letter, range, today) : []), []),
  );
  connection.onDocumentSymbol(({ textDocument }) => withLetter(textDocument.uri, symbolsOf, []));
  connection.onFoldingRanges(({ textDocument }) => withLetter(textDocument.uri, foldingOf, []));

  registerLetterRequests(connection, { withLetter, pack: () => packs.current });
  connection.onRequest(
    protocol.pageRequest,
    ({ uri }: protocol.PageParams): protocol.Page => pageFor(packs.current, uri, host.today()),
  );
  const status = (uri?: string) => packs.status(uri === undefined ? undefined : opened(uri), host.today());
  connection.onRequest(protocol.statusRequest, (params?: protocol.StatusParams) => status(params?.textDocument?.uri));
  connection.onRequest(protocol.reloadRequest, async () => {
    await reload();
    return status();
  });

  texts.listen(connection);
  connection.listen();
}

/** Milliseconds that the editor has for its other questions about a letter that it has just opened. */
const REST_AFTER_OPENING = 100;

/** Long enough for a message that has arrived to be answered first. */
const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 1));

/** Which of several packs is meant, only the user knows. */
function tooMany(roots: readonly string[]): string {
  const names = roots.map((root) => decodeURIComponent(root.slice(root.lastIndexOf('/') + 1)));
  return `Der ligger flere pakker i arbejdsområdet (${names.join(', ')}), og ingen af dem bruges. Skriv i indstillingen rettesnor.pakke, hvilken det skal være.`;
}

/** Pack files and pages are open in the same editor and come the same way; they are no letters. */
function isLetter({ languageId, uri }: OpenLetter): boolean {
  return languageId !== 'yaml' && !isPage(uri);
}
