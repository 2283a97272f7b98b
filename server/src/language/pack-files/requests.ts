import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  LSPErrorCodes,
  ResponseError,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { RenameFile, TextDocumentEdit, type WorkspaceEdit } from 'vscode-languageserver-types';
import { folderSchemas } from '../../pack/schema.ts';
import * as protocol from '../protocol.ts';
import type { PackRename } from './navigation.ts';
import { addressOf, type OpenPackFile } from './open-pack-file.ts';
import type { PackWorkspace } from './pack-workspace.ts';
import type { PackFileService } from './service.ts';

/** What the features in pack files need of the server. */
export interface PackFilesHost {
  readonly workspace: PackWorkspace;
  readonly service: PackFileService;
  /** Packs below folders, where the server has a disk; URIs. */
  readonly packsBelow?: (folders: readonly string[]) => readonly string[];
  readonly opened: (uri: string) => OpenPackFile | undefined;
  /** To be called when a pack has changed that may be in use. */
  readonly packChanged: () => Promise<void>;
}

const PACK_FILES = ['**/pakke.yaml', `**/{${Object.keys(folderSchemas).join(',')}}/*.{yaml,yml}`];

/** Wires what is particular to pack files: finding packs, following their changes, renaming. */
export function registerPackFiles(connection: Connection, host: PackFilesHost) {
  let client: InitializeParams['capabilities'] = {};
  let options: protocol.ClientOptions = {};
  let folders: readonly string[] = [];

  const findPacks = async () => {
    const found = options.breve
      ? await connection.sendRequest<protocol.FoundFiles>(protocol.findFilesRequest, { glob: '**/pakke.yaml' })
      : (host.packsBelow?.(folders).map((root) => `${root}/pakke.yaml`) ?? []);
    host.workspace.know(found.map((uri) => uri.replace(/\/pakke\.yaml$/, '')));
  };
  const changed = async (uris: readonly string[]) => {
    const roots = new Set(uris.flatMap((uri) => addressOf(uri)?.root ?? []));
    for (const root of roots) host.workspace.changed(root);
    if (uris.some((uri) => uri.endsWith('/pakke.yaml'))) await findPacks();
    if (roots.size > 0) await host.packChanged();
  };

  connection.onDidChangeWatchedFiles(({ changes }) => changed(changes.map(({ uri }) => uri)));
  connection.onDidSaveTextDocument(async ({ textDocument: { uri } }) => {
    // A client that watches files tells of this one, too.
    if (host.opened(uri) && !client.workspace?.didChangeWatchedFiles?.dynamicRegistration) await changed([uri]);
  });
  connection.onPrepareRename(({ textDocument, position }) => {
    const file = host.opened(textDocument.uri);
    return file ? host.service.renameable(file, position) : null;
  });
  connection.onRenameRequest(async ({ textDocument, position, newName }) => {
    const file = host.opened(textDocument.uri);
    if (!file) return null;
    try {
      const renamed = await host.service.rename(file, position, newName);
      return renamed ? asWorkspaceEdit(renamed, client) : null;
    } catch (error) {
      return new ResponseError(LSPErrorCodes.RequestFailed, (error as Error).message);
    }
  });

  return {
    capabilities(params: InitializeParams): Partial<ServerCapabilities> {
      client = params.capabilities;
      options = (params.initializationOptions ?? {}) as protocol.ClientOptions;
      folders = params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []);
      return { renameProvider: client.textDocument?.rename?.prepareSupport ? { prepareProvider: true } : true };
    },
    /** Looks for packs in the workspace and asks to be told when they change. */
    async initialized(): Promise<void> {
      if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration)
        await connection.client.register(DidChangeWatchedFilesNotification.type, {
          watchers: PACK_FILES.map((globPattern) => ({ globPattern })),
        });
      await findPacks();
    },
  };
}

/** A client that cannot rename files gets the edits alone; the file's name is then told as a problem. */
function asWorkspaceEdit({ edits, files }: PackRename, client: InitializeParams['capabilities']): WorkspaceEdit {
  const { documentChanges, resourceOperations } = client.workspace?.workspaceEdit ?? {};
  if (!documentChanges || !resourceOperations?.includes('rename')) return { changes: Object.fromEntries(edits) };
  return {
    documentChanges: [
      ...[...edits].map(([uri, changes]) => TextDocumentEdit.create({ uri, version: null }, changes)),
      ...files.map(({ from, to }) => RenameFile.create(from, to)),
    ],
  };
}
