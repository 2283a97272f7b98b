import type * as protocol from '../../server/src/language/protocol.ts';

/** Every request that the client sends beyond LSP's own: what goes with it, and what comes back. */
export interface Requests {
  [protocol.checklistRequest]: { params: protocol.ChecklistParams; result: protocol.Checklist | null };
  [protocol.insertionRequest]: { params: protocol.InsertionParams; result: protocol.Insertion | null };
  [protocol.sectionsRequest]: { params: protocol.SectionsParams; result: protocol.Sections | null };
  [protocol.templatesRequest]: { params: undefined; result: protocol.Templates };
  [protocol.signOffRequest]: { params: protocol.SignOffParams; result: protocol.SignOffResult };
  [protocol.pageRequest]: { params: protocol.PageParams; result: protocol.Page };
  [protocol.statusRequest]: { params: protocol.StatusParams; result: protocol.Status };
  [protocol.reloadRequest]: { params: undefined; result: protocol.Status };
  [protocol.packExamplesRequest]: { params: protocol.PackFolderParams; result: protocol.PackExamples };
  [protocol.runExamplesRequest]: { params: protocol.RunExamplesParams; result: protocol.ExampleOutcomes };
  [protocol.tryPackRequest]: { params: protocol.TryPackParams; result: protocol.PackTrial };
}
