/**
 * What Rettesnor adds to LSP: requests from the client about the checklist and the pages made from the pack.
 * Types only, so that the client can share them. Ranges are LSP ranges (line and UTF-16 character from 0).
 */
import type { Position, Range, TextEdit } from 'vscode-languageserver-types';

/** State of a requirement in a letter; the words are those the user sees. */
export type ChecklistStatus = 'opfyldt' | 'mangler' | 'skal bekræftes' | 'fraviget' | 'ikke relevant';

export interface ChecklistItem {
  readonly krav: string;
  readonly titel: string;
  readonly fase: string;
  readonly princip: string;
  readonly status: ChecklistStatus;
  /** What is missing, or the question that the writer must answer. */
  readonly besked?: string;
  /** Where in the letter it is met or missed. */
  readonly range?: Range;
  /** The pack has a text that repairs it. */
  readonly kanIndsættes: boolean;
  /** Signed off in the front matter: by whom, when, and the note. */
  readonly bekræftet?: { readonly af: string; readonly den: string; readonly note?: string };
  /** Set aside: why, by whom and when. */
  readonly fraviget?: { readonly grund: string; readonly af: string; readonly den: string; readonly til?: string };
}

export interface Checklist {
  /** Outcome of the decision as the user reads it (`delvis bevilling`), or undefined where the letter does not show it. */
  readonly udfald?: string;
  readonly dato?: string;
  /** Title of each phase and principle, in the order to show them. */
  readonly faser: readonly { readonly id: string; readonly titel: string }[];
  readonly principper: readonly { readonly id: string; readonly titel: string }[];
  readonly punkter: readonly ChecklistItem[];
}

interface LetterParams {
  readonly textDocument: { readonly uri: string };
}

/** `rettesnor/tjekliste`: LetterParams → Checklist | null (null: the letter is not open). */
export const checklistRequest = 'rettesnor/tjekliste';
export type ChecklistParams = LetterParams;

/** `rettesnor/indsaet`: the repair of a requirement, or the text of a section, as a snippet and the place for it; or null. */
export const insertionRequest = 'rettesnor/indsaet';
export interface InsertionParams extends LetterParams {
  /** One of the two: a requirement's repair, or a section's text. */
  readonly krav?: string;
  readonly afsnit?: string;
}
export interface Insertion {
  readonly position: Position;
  readonly snippet: string;
}

/** `rettesnor/afsnit`: LetterParams → the sections of a letter that the pack has a text for, in the letter's order. */
export const sectionsRequest = 'rettesnor/afsnit';
export type SectionsParams = LetterParams;
export interface SectionChoice {
  readonly id: string;
  readonly titel: string;
  readonly forklaring?: string;
  /** The letter has it already. */
  readonly findes: boolean;
}
export type Sections = readonly SectionChoice[];

/** `rettesnor/skabeloner`: no params → whole letters to start from. */
export const templatesRequest = 'rettesnor/skabeloner';
export interface Template {
  readonly id: string;
  readonly titel: string;
  readonly beskrivelse: string;
  /** The letter as a snippet; its fields are tab stops. */
  readonly snippet: string;
}
export type Templates = readonly Template[];

/** `rettesnor/bekraeft`: edits that sign a requirement off in the front matter, or take the sign-off back. */
export const signOffRequest = 'rettesnor/bekraeft';
export interface SignOffParams extends LetterParams {
  readonly krav: string;
  /** false: take it back. */
  readonly bekræftet: boolean;
  readonly af?: string;
  /** `2026-11-23`; the client's calendar day. */
  readonly den?: string;
  readonly note?: string;
}
export type SignOffResult = readonly TextEdit[];

/** `rettesnor/fravig`: edits that set a rule aside in the letter; none where the letter has changed, or cannot take it. */
export const waiveRequest = 'rettesnor/fravig';
/** What is to be set aside. It is the argument of the command `rettesnor.fravig` too. */
export interface WaiverPlace extends LetterParams {
  /** Id of a requirement or a wording. */
  readonly krav: string;
  /** Where the finding stands that is set aside beside its sentence; without it the rule is, in the front matter. */
  readonly range?: Range;
}
export interface WaiveParams extends WaiverPlace {
  readonly grund: string;
  readonly af: string;
  /** `2026-11-23`; the client's calendar day. */
  readonly den: string;
}
export type WaiveResult = readonly TextEdit[];

/** `rettesnor/side`: a read-only Markdown page made from the pack, for a URI such as `rettesnor:/krav/klagefrist.md`. */
export const pageRequest = 'rettesnor/side';
export interface PageParams {
  readonly uri: string;
}
export type Page = string | null;

/** `rettesnor/status`: the pack in use, for the language status item. */
export const statusRequest = 'rettesnor/status';
export type StatusParams = Partial<LetterParams>;
export interface PackProblem {
  /** In Danish, with file and line. */
  readonly besked: string;
  /** The pack file and the line in it (from 0), where the client can open it. */
  readonly uri?: string;
  readonly linje?: number;
}
export interface Status {
  readonly pakke: string;
  readonly version: string;
  /** The pack's own date, `2026-11-23`. */
  readonly dato: string;
  /** Of the zip file that the pack was read from, 64 hex digits; a folder has none. */
  readonly sha256?: string;
  readonly krav: number;
  readonly vendinger: number;
  readonly problemer: readonly PackProblem[];
  /** Milliseconds that the last check of the letter took. */
  readonly tid?: number;
}

/** `rettesnor/genindlaes`: no params → Status; reads the packs again and re-checks the open letters. */
export const reloadRequest = 'rettesnor/genindlaes';

/** `rettesnor/aendret`: server → client, no params: the pack in use changed, so checklists, pages and status are out of date. */
export const changedNotification = 'rettesnor/aendret';

/**
 * `rettesnor/filer`: server → client: URIs of the files in the workspace (or below `mappe`) that match a glob. With
 * `rettesnor/laes` it is the server's only way to files, so that it works in a browser and on a virtual file system.
 */
export const findFilesRequest = 'rettesnor/filer';
export interface FindFilesParams {
  /** A glob such as `krav/*.yaml`. */
  readonly glob: string;
  /** URI of a folder, which may stand outside the workspace. */
  readonly mappe?: string;
}
export type FoundFiles = readonly string[];

/** `rettesnor/laes`: server → client: the text of a file as it is on disk, or null where it cannot be read. */
export const readFileRequest = 'rettesnor/laes';
export interface ReadFileParams {
  readonly uri: string;
}
export type FileText = string | null;

/** `rettesnor/laesBytes`: server → client: a file's bytes, for a zipped pack; or null where it cannot be read. */
export const readBytesRequest = 'rettesnor/laesBytes';
export interface ReadBytesParams {
  readonly uri: string;
  /** A file with more bytes than this is not read. */
  readonly højst: number;
}
export type FileBytes = { readonly størrelse: number; readonly base64?: string } | null;

/** `rettesnor/breve`: server → client, no params: URIs of the letters in the workspace, open or not. */
export const findLettersRequest = 'rettesnor/breve';

/**
 * `rettesnor/pakkeeksempler`: the examples in the files of a pack folder. What is open in the editor wins over the disk, as
 * in the two requests below.
 */
export const packExamplesRequest = 'rettesnor/pakkeeksempler';
export interface PackFolderParams {
  /** URI of the folder with `pakke.yaml`. */
  readonly mappe: string;
}
export interface PackExample {
  /** Names it in `rettesnor/koerEksempler`: `krav/klagefrist/fejl/0`. */
  readonly id: string;
  /** The key that it stands under: `fejl`, `ok`, `ja`, `nej`, `overskrift`, `ikke` or `indhold`. */
  readonly slags: string;
  /** Its number among those of its kind, from 1. */
  readonly nr: number;
  /** The beginning of its text, on one line. */
  readonly tekst: string;
  readonly range: Range;
}
export interface PackExampleFile {
  readonly uri: string;
  /** Folder of the pack: `krav`. */
  readonly mappe: string;
  readonly id: string;
  readonly titel: string;
  readonly eksempler: readonly PackExample[];
}
export interface PackName {
  readonly id: string;
  readonly titel: string;
  readonly version: string;
}
export interface PackExamples {
  readonly pakke: PackName;
  readonly filer: readonly PackExampleFile[];
}

/** `rettesnor/koerEksempler`: runs examples, in the order given; those that are no longer there are left out. */
export const runExamplesRequest = 'rettesnor/koerEksempler';
export interface RunExamplesParams extends PackFolderParams {
  readonly eksempler: readonly string[];
}
export interface ExampleOutcome {
  readonly id: string;
  readonly holder: boolean;
  /** Danish texts to hold against each other. */
  readonly forventet: string;
  readonly fundet: string;
  readonly ms: number;
}
export type ExampleOutcomes = readonly ExampleOutcome[];

/** `rettesnor/proevMod`: which letters a pack judges otherwise than another does. */
export const tryPackRequest = 'rettesnor/proevMod';
export interface TryPackParams extends PackFolderParams {
  /** URI of the other pack's folder; without it the pack that this one extends. */
  readonly mod?: string;
  /** Without a text a letter is read as it is open, or else from its file. */
  readonly breve: readonly { readonly uri: string; readonly tekst?: string }[];
}
export interface ChangedFinding {
  readonly kode: string;
  readonly alvor: string;
  readonly besked: string;
  readonly uddrag: string;
  readonly position: Position;
}
export interface ChangedState {
  readonly krav: string;
  readonly titel: string;
  /** Absent where the pack has no such requirement. */
  readonly før?: ChecklistStatus;
  readonly efter?: ChecklistStatus;
}
export interface LetterDiff {
  readonly uri: string;
  readonly nye: readonly ChangedFinding[];
  readonly væk: readonly ChangedFinding[];
  readonly tjekliste: readonly ChangedState[];
}
export interface PackTrial {
  readonly pakke: PackName;
  readonly mod: PackName;
  /** Number of letters that were read, and those that could not be. */
  readonly breve: number;
  readonly ulæste: readonly string[];
  /** Those with most change first. */
  readonly ændrede: readonly LetterDiff[];
  readonly regler: readonly {
    readonly kode: string;
    readonly titel: string;
    readonly nye: number;
    readonly væk: number;
    readonly tilstande: number;
  }[];
}

/**
 * `rettesnor/nytId`: a free id for something new with a title: a pack, or a file of a kind in the pack at `mappe`. The
 * empty text where the title has no letters or digits to make one of.
 */
export const newIdRequest = 'rettesnor/nytId';
/** Files that can be made new, as a jurist names them. */
export type NewRuleKind = 'krav' | 'vending' | 'kendetegn' | 'ordliste' | 'afsnit';
interface NewName {
  /** URI of the folder with `pakke.yaml`; without it and `slags` it is about a new pack. */
  readonly mappe?: string;
  readonly slags?: NewRuleKind;
}
export interface NewIdParams extends NewName {
  readonly titel: string;
}

/** `rettesnor/efterproevId`: why an id cannot be used, as a Danish sentence; null where it can. */
export const checkIdRequest = 'rettesnor/efterproevId';
export interface CheckIdParams extends NewName {
  readonly id: string;
}
export type CheckedId = string | null;

/** `rettesnor/nyPakke`: the files of a new pack; fails with a Danish message where the id cannot be used. */
export const newPackRequest = 'rettesnor/nyPakke';
export interface NewPackParams {
  readonly id: string;
  readonly titel: string;
  readonly udgiver?: string;
}
/** Files for the client to write; `sti` is the path within the pack. */
export interface NewFiles {
  readonly filer: readonly { readonly sti: string; readonly tekst: string }[];
  /** The file to open, and the first thing in it to fill in. */
  readonly åbn: { readonly sti: string; readonly range: Range };
}
export interface NewPack extends NewFiles {
  /** Name of a folder for it, in ASCII. */
  readonly mappe: string;
}

/** `rettesnor/nyRegel`: a new file in a pack, as NewFiles; fails likewise. */
export const newRuleRequest = 'rettesnor/nyRegel';
export interface NewRuleParams extends PackFolderParams {
  readonly slags: NewRuleKind;
  readonly id: string;
  readonly titel: string;
}

/** What the client says of itself in the `initializationOptions` of `initialize`; other clients need not say anything. */
export interface ClientOptions {
  /** It shows the pages `rettesnor:/…` itself, by `rettesnor/side`, and needs no `workspace/textDocumentContent`. */
  readonly sider?: boolean;
  /** It answers `rettesnor/breve` and `rettesnor/laes`, so that references are looked for in letters that are not open too. */
  readonly breve?: boolean;
  /** It has the command `rettesnor.fravig`, which asks for reason and initials; other clients are given fields to fill in. */
  readonly spørger?: boolean;
}
