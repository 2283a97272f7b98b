import type { Location, Position } from 'vscode-languageserver-types';
import { type Decision, readDecision } from '../decision/decision.ts';
import { type LawTarget, pageUri, targetOfPage } from '../handbook/law-uris.ts';
import type { Pack } from '../pack/pack.ts';
import { compareSections } from '../text/provisions.ts';
import { TOP, targetsOf } from './definition.ts';
import { type LawMention, mentionsIn } from './law-mentions.ts';
import { mentionAt } from './mention-at.ts';
import { OpenLetter } from './open-letter.ts';
import { linkAt } from './page-links.ts';

/** More references than anybody goes through, and more letters than anybody waits for. */
const MOST_REFERENCES = 2000;
const MOST_LETTERS = 5000;
/** So many are asked for at a time. */
const AT_A_TIME = 16;

/** Ways to the letters that are not open. */
export interface LetterFiles {
  /** URIs of the letters in the workspace. */
  find(): Promise<readonly string[]>;
  /** The text of one, or null where it cannot be read. */
  read(uri: string): Promise<string | null>;
}

/** Where to look, and when to stop. */
export interface Search {
  readonly pack: Pack;
  readonly today: string;
  readonly open: readonly OpenLetter[];
  readonly files?: LetterFiles;
  /** The page of the law is the declaration of what stands on it. */
  readonly includeDeclaration: boolean;
  readonly isCancelled: () => boolean;
  /** Lets requests that have arrived be answered first. */
  readonly rest: () => Promise<void>;
}

/** What is pointed at in a letter; a range of sections (`§§ 107-110`) is looked for by each of them. */
export function targetsIn(letter: OpenLetter, position: Position, today: string): LawTarget[] {
  const mention = mentionAt(letter.checked(today).decision, letter.pack, letter.offsetAt(position));
  return mention ? targetsOf(letter.pack, mention) : [];
}

/** What is pointed at on a page: what a link leads to, else what the page is about. */
export function targetsOnPage(page: OpenLetter, position: Position): LawTarget[] {
  const target = targetOfPage(linkAt(page, position)?.uri ?? page.uri);
  return target ? [target] : [];
}

/**
 * Where letters name what is looked for: those that are open as they stand in the editor, the others as they are saved. Stops, with
 * what it has, when it is cancelled or has found more than anybody reads.
 */
export async function referencesTo(targets: readonly LawTarget[], search: Search): Promise<Location[]> {
  if (targets.length === 0) return [];
  const found: Location[] = [];
  if (search.includeDeclaration) for (const target of targets) found.push({ uri: pageUri(target), range: TOP });
  const take = (letter: OpenLetter, decision: Decision) => {
    for (const mention of mentionsIn(decision))
      if (targets.some((target) => names(mention, target)))
        found.push({ uri: letter.uri, range: letter.rangeOf(mention) });
  };
  for (const letter of search.open) take(letter, letter.checked(search.today).decision);
  const isDone = () => search.isCancelled() || found.length >= MOST_REFERENCES;
  if (search.files && !isDone()) await searchFiles(targets, search, search.files, take, isDone);
  return found.slice(0, MOST_REFERENCES);
}

async function searchFiles(
  targets: readonly LawTarget[],
  { pack, open, rest }: Search,
  files: LetterFiles,
  take: (letter: OpenLetter, decision: Decision) => void,
  isDone: () => boolean,
): Promise<void> {
  const isOpen = new Set(open.map(({ uri }) => uri));
  const uris = (await files.find()).filter((uri) => !isOpen.has(uri)).slice(0, MOST_LETTERS);
  for (let i = 0; i < uris.length && !isDone(); i += AT_A_TIME) {
    const texts = await Promise.all(uris.slice(i, i + AT_A_TIME).map((uri) => files.read(uri)));
    for (const [index, text] of texts.entries()) {
      if (text === null || !targets.some((target) => mayName(text, target))) continue;
      const letter = new OpenLetter(uris[i + index], 'afgoerelse', 0, text, pack);
      take(letter, readDecision(letter.letter));
      await rest();
      if (isDone()) return;
    }
  }
}

/** `§§ 107-110` and `§ 107-110` name sections whose numbers they do not have. */
const RANGE = /(?:§|paragraf)[^\n]{0,60}\d ?[a-zæøå]?\s*(?:[-–‑]|til)\s*\d/i;

/** A glance that spares reading a letter that cannot name it. */
function mayName(text: string, target: LawTarget): boolean {
  if (target.kind === 'princip') return text.includes(target.id.slice(-2));
  if (target.kind === 'lov') return true;
  const number = Number.parseInt(target.section, 10);
  return text.includes(String(number)) || RANGE.test(text);
}

function names(mention: LawMention, target: LawTarget): boolean {
  if (target.kind === 'princip') return mention.kind === 'princip' && mention.id === target.id;
  if (mention.kind === 'princip' || mention.act !== target.act) return false;
  // A section with its act's name is two mentions, and one of them is enough for the act.
  if (target.kind === 'lov') return mention.kind === 'lov' || mention.bare;
  if (mention.kind !== 'paragraf') return false;
  const { section, through = section } = mention.reference;
  return compareSections(target.section, section) >= 0 && compareSections(target.section, through) <= 0;
}
