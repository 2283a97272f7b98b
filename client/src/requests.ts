import type * as protocol from '../../server/src/language/protocol.ts';

/** Every request that the client sends beyond LSP's own: what goes with it, and what comes back. */
export interface Requests {
  [protocol.checklistRequest]: { params: protocol.ChecklistParams; result: protocol.Checklist | null };
  [protocol.insertionRequest]: { params: protocol.InsertionParams; result: protocol.Insertion | null };
  [protocol.sectionsRequest]: { params: protocol.SectionsParams; result: protocol.Sections | null };
  [protocol.templatesRequest]: { params: undefined; result: protocol.Templates };
  [protocol.signOffRequest]: { params: protocol.SignOffParams; result: protocol.SignOffResult };
  [protocol.waiveRequest]: { params: protocol.WaiveParams; result: protocol.WaiveResult };
  [protocol.pageRequest]: { params: protocol.PageParams; result: protocol.Page };
  [protocol.statusRequest]: { params: protocol.StatusParams; result: protocol.Status };
  [protocol.reloadRequest]: { params: undefined; result: protocol.Status };
  [protocol.packExamplesRequest]: { params: protocol.PackFolderParams; result: protocol.PackExamples };
  [protocol.runExamplesRequest]: { params: protocol.RunExamplesParams; result: protocol.ExampleOutcomes };
  [protocol.newIdRequest]: { params: protocol.NewIdParams; result: string };
  [protocol.checkIdRequest]: { params: protocol.CheckIdParams; result: protocol.CheckedId };
  [protocol.newPackRequest]: { params: protocol.NewPackParams; result: protocol.NewPack };
  [protocol.newRuleRequest]: { params: protocol.NewRuleParams; result: protocol.NewFiles };
  [protocol.tryPackRequest]: { params: protocol.TryPackParams; result: protocol.PackTrial };
}
