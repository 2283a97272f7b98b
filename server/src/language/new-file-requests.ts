import { type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { type Known, knownIn, newId, newPack, newRule, whyNotId } from './new-files.ts';
import type { PackTestHost } from './pack-test-requests.ts';
import * as protocol from './protocol.ts';

/** Wires the making of packs and of files in them. The client writes the files; the server gives their texts. */
export function registerNewFiles(
  connection: Connection,
  { workspace, builtIn, today }: Pick<PackTestHost, 'workspace' | 'builtIn' | 'today'>,
): void {
  const packAt = async (folder: string): Promise<Known> => {
    const root = folder.replace(/\/+$/, '');
    const sources = await workspace.sourcesOf(root);
    if (!sources.some(({ path }) => path === 'pakke.yaml')) {
      workspace.changed(root);
      throw refused('Mappen er ingen pakke: pakke.yaml mangler. Lav først pakken med "Ny pakke".');
    }
    return knownIn(root, await workspace.entriesOf(root), sources);
  };
  /** A new pack must go by another name than those it may lie over. */
  const allPacks = async (): Promise<Known> => ({
    entries: [
      { kind: 'pakke', id: builtIn.manifest.id, titel: builtIn.manifest.titel },
      ...(await Promise.all(workspace.roots.map((root) => workspace.entriesOf(root)))).flat(),
    ],
    paths: [],
  });
  const known = ({ mappe }: { readonly mappe?: string }) => (mappe === undefined ? allPacks() : packAt(mappe));

  connection.onRequest(protocol.newIdRequest, async (params: protocol.NewIdParams) =>
    newId(params.titel, params.slags, await known(params)),
  );
  connection.onRequest(
    protocol.checkIdRequest,
    async (params: protocol.CheckIdParams): Promise<protocol.CheckedId> =>
      whyNotId(params.id, params.slags, await known(params)) ?? null,
  );
  connection.onRequest(protocol.newPackRequest, async (params: protocol.NewPackParams) => {
    const objection = whyNotId(params.id, undefined, await allPacks());
    return objection === undefined ? newPack(params, today()) : refused(objection);
  });
  connection.onRequest(protocol.newRuleRequest, async (params: protocol.NewRuleParams) => {
    const objection = whyNotId(params.id, params.slags, await packAt(params.mappe));
    return objection === undefined ? newRule(params, today()) : refused(objection);
  });
}

const refused = (message: string) => new ResponseError<void>(LSPErrorCodes.RequestFailed, message);
