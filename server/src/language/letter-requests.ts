import type { Connection } from 'vscode-languageserver';
import type { Pack } from '../pack/pack.ts';
import { checklistOf } from './checklist.ts';
import { insertRequirement, insertSection, type TextInsertion } from './insertion.ts';
import type { OpenLetter } from './open-letter.ts';
import * as protocol from './protocol.ts';
import { signOffEdits } from './sign-off.ts';
import { toSnippet } from './snippet.ts';
import { waiveEdits } from './waive.ts';

/** What the requests about a letter need of the server. */
export interface LetterRequestsHost {
  /** Gives the letter with a URI to `use`; `otherwise`, where none is open. */
  readonly withLetter: <T>(uri: string, use: (letter: OpenLetter, today: string) => T, otherwise: T) => T;
  readonly pack: () => Pack;
}

/** Wires what the client asks about a letter beyond LSP: its checklist, sign-offs and waivers, and the texts to put in. */
export function registerLetterRequests(connection: Connection, { withLetter, pack }: LetterRequestsHost): void {
  connection.onRequest(protocol.checklistRequest, ({ textDocument }: protocol.ChecklistParams) =>
    withLetter<protocol.Checklist | null>(textDocument.uri, checklistOf, null),
  );
  connection.onRequest(protocol.signOffRequest, (params: protocol.SignOffParams) =>
    withLetter(params.textDocument.uri, (letter) => signOffEdits(letter, params), []),
  );
  connection.onRequest(protocol.waiveRequest, (params: protocol.WaiveParams) =>
    withLetter(params.textDocument.uri, (letter, today) => waiveEdits(letter, params, today), []),
  );
  connection.onRequest(protocol.insertionRequest, ({ textDocument, krav, afsnit }: protocol.InsertionParams) =>
    withLetter<protocol.Insertion | null>(
      textDocument.uri,
      (letter, today) => {
        const { decision } = letter.checked(today);
        const requirement = letter.pack.requirements.find(({ id }) => id === krav);
        let insertion: TextInsertion | undefined;
        if (requirement) insertion = insertRequirement(decision, letter.pack, requirement);
        else if (afsnit !== undefined) insertion = insertSection(decision, letter.pack, afsnit);
        return insertion ? { position: letter.positionAt(insertion.offset), snippet: toSnippet(insertion.text) } : null;
      },
      null,
    ),
  );
  connection.onRequest(protocol.sectionsRequest, ({ textDocument }: protocol.SectionsParams) =>
    withLetter<protocol.Sections | null>(
      textDocument.uri,
      (letter, today) => {
        const roles = letter.checked(today).decision.structure.roles;
        const offered = letter.pack.sections.filter(({ indsæt }) => indsæt !== undefined);
        return offered.map(({ id, titel, forklaring }) => ({ id, titel, forklaring, findes: roles.includes(id) }));
      },
      null,
    ),
  );
  connection.onRequest(
    protocol.templatesRequest,
    (): protocol.Templates =>
      pack().templates.map(({ id, titel, beskrivelse, tekst }) => ({
        id,
        titel,
        beskrivelse,
        snippet: toSnippet(tekst),
      })),
  );
}
