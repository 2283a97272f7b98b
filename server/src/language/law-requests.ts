import {
  type CancellationToken,
  type Connection,
  type InitializeParams,
  type Location,
  LSPErrorCodes,
  ResponseError,
  SemanticTokensBuilder,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { Position, Range } from 'vscode-languageserver-types';
import { isPage, PAGE_SCHEME } from '../handbook/law-uris.ts';
import { pageFor } from '../handbook/pages.ts';
import { asLocations, definitionAt, definitionOnPage } from './definition.ts';
import { documentLinksOf } from './document-links.ts';
import { lawSymbols } from './law-symbols.ts';
import type { OpenLetter } from './open-letter.ts';
import type { OpenPackFile } from './pack-files/open-pack-file.ts';
import type { Packs } from './packs.ts';
import * as protocol from './protocol.ts';
import { type LetterFiles, referencesTo, targetsIn, targetsOnPage } from './references.ts';
import { tokenModifiers, tokensOf, tokenTypes } from './semantic-tokens.ts';

/** What the requests about the law need of the server. */
export interface LawHost {
  readonly packs: Packs;
  readonly today: () => string;
  /** Any open text; a page of ours is among them where the client tells of it. */
  readonly opened: (uri: string) => OpenLetter | undefined;
  readonly all: () => readonly OpenLetter[];
  readonly isLetter: (text: OpenLetter) => boolean;
  readonly lettersBelow?: (folders: readonly string[]) => LetterFiles;
  /** The same questions in a pack's file, which are answered elsewhere. */
  readonly inPackFile: {
    readonly opened: (uri: string) => OpenPackFile | undefined;
    readonly definition: (file: OpenPackFile, position: Position) => Promise<Location[]>;
    readonly references: (file: OpenPackFile, position: Position, includeDefinition: boolean) => Promise<Location[]>;
  };
  /** Lets requests that have arrived be answered first. */
  readonly rest: () => Promise<void>;
}

/**
 * Wires what a letter's citations lead to: definitions, references, links, symbols of the law, tokens, and the pages' text.
 *
 * @returns what the server can do, by what the client said in `initialize`; and what to do when the pack has changed
 */
export function registerLawRequests(connection: Connection, host: LawHost) {
  let client: InitializeParams['capabilities'] = {};
  let options: protocol.ClientOptions = {};
  let folders: readonly string[] = [];
  const builders = new Map<string, SemanticTokensBuilder>();

  const opened = <T>(
    uri: string,
    { onLetter, onPage, otherwise }: { onLetter: (l: OpenLetter) => T; onPage?: (p: OpenLetter) => T; otherwise: T },
  ): T => {
    const text = host.opened(uri);
    if (!text) return otherwise;
    if (host.isLetter(text)) return onLetter(text);
    return onPage && isPage(uri) ? onPage(text) : otherwise;
  };

  connection.onDefinition(({ textDocument, position }) => {
    const file = host.inPackFile.opened(textDocument.uri);
    if (file) return host.inPackFile.definition(file, position);
    const links = opened(textDocument.uri, {
      onLetter: (letter) => definitionAt(letter, position, host.today()),
      onPage: (page) => definitionOnPage(page, position),
      otherwise: [],
    });
    return client.textDocument?.definition?.linkSupport ? links : asLocations(links);
  });

  connection.onReferences(async ({ textDocument, position, context }, token) => {
    const file = host.inPackFile.opened(textDocument.uri);
    if (file) return host.inPackFile.references(file, position, context.includeDeclaration);
    const targets = opened(textDocument.uri, {
      onLetter: (letter) => targetsIn(letter, position, host.today()),
      onPage: (page) => targetsOnPage(page, position),
      otherwise: [],
    });
    const found: Location[] = await referencesTo(targets, {
      pack: host.packs.current,
      today: host.today(),
      open: host.all().filter(host.isLetter),
      files: options.breve ? filesOfClient(connection, token) : host.lettersBelow?.(folders),
      includeDeclaration: context.includeDeclaration,
      isCancelled: () => token.isCancellationRequested,
      rest: host.rest,
    });
    if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'Afbrudt');
    return found;
  });

  connection.onDocumentLinks(({ textDocument }) =>
    opened(textDocument.uri, { onLetter: (letter) => documentLinksOf(letter, host.today()), otherwise: [] }),
  );
  connection.onWorkspaceSymbol(({ query }) => lawSymbols(host.packs.current, query, host.today()));

  /** Fills the builder that a letter's tokens are told apart with from those told before. */
  const build = (uri: string, builder: SemanticTokensBuilder, range?: Range) => {
    const tokens = opened(uri, { onLetter: (letter) => tokensOf(letter, host.today(), range), otherwise: [] });
    for (const { line, character, length, type, modifiers } of tokens)
      builder.push(line, character, length, type, modifiers);
    return builder;
  };
  connection.languages.semanticTokens.on(({ textDocument: { uri } }) => {
    const builder = new SemanticTokensBuilder();
    if (host.opened(uri)) builders.set(uri, builder);
    return build(uri, builder).build();
  });
  connection.languages.semanticTokens.onDelta(({ textDocument: { uri }, previousResultId }) => {
    const builder = builders.get(uri) ?? new SemanticTokensBuilder();
    builder.previousResult(previousResultId);
    return build(uri, builder).buildEdits();
  });
  connection.languages.semanticTokens.onRange(({ textDocument, range }) =>
    build(textDocument.uri, new SemanticTokensBuilder(), range).build(),
  );

  connection.workspace.textDocumentContent.on(({ uri }) => ({
    text: pageFor(host.packs.current, uri, host.today()) ?? '',
  }));
  /** A client that shows pages by itself would have two providers of one scheme. */
  const givesContent = () => client.workspace?.textDocumentContent !== undefined && !options.sider;

  return {
    capabilities(params: InitializeParams): Partial<ServerCapabilities> {
      client = params.capabilities;
      options = (params.initializationOptions ?? {}) as protocol.ClientOptions;
      folders = foldersOf(params);
      return {
        definitionProvider: true,
        referencesProvider: true,
        documentLinkProvider: { resolveProvider: false },
        workspaceSymbolProvider: true,
        semanticTokensProvider: client.textDocument?.semanticTokens && {
          legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] },
          full: { delta: true },
          range: true,
        },
        workspace: givesContent() ? { textDocumentContent: { schemes: [PAGE_SCHEME] } } : undefined,
      };
    },
    /** Forgets what was told of a text that has been closed. */
    closed: (uri: string): void => void builders.delete(uri),
    /** Asks the client to ask anew for what was made from the pack that has been replaced. */
    packChanged(): void {
      if (client.workspace?.semanticTokens?.refreshSupport) void connection.languages.semanticTokens.refresh();
      if (!givesContent()) return;
      for (const { uri } of host.all()) if (isPage(uri)) void connection.workspace.textDocumentContent.refresh(uri);
    },
  };
}

/** The workspace's folders; older clients tell of one, as `rootUri`. */
function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  return rootUri ? [rootUri] : [];
}

/** The client finds and reads letters, on whatever file system the workspace is. */
function filesOfClient(connection: Connection, token: CancellationToken): LetterFiles {
  return {
    find: () => connection.sendRequest<protocol.FoundFiles>(protocol.findLettersRequest, token),
    read: (uri) => connection.sendRequest<protocol.FileText>(protocol.readFileRequest, { uri }, token),
  };
}
