import { byMostChange, type ChangedFinding, compareLetter, type LetterDiff, totalsByRule } from '../check/pack-diff.ts';
import { compilePack } from '../pack/compile.ts';
import type { LoadedPack } from '../pack/load.ts';
import type { Pack } from '../pack/pack.ts';
import { packName, type Work } from './pack-tests.ts';
import type * as protocol from './protocol.ts';

/** Letters and how they are read. */
interface Trial extends Work {
  readonly readLetter: (uri: string) => Promise<string | null>;
}

/**
 * Holds letters against a pack and another.
 *
 * @param against the other: a compiled pack, or the built-in one as it was loaded
 * @returns undefined where it was cancelled
 */
export async function tryPack(
  pack: Pack,
  against: Pack | LoadedPack,
  letters: protocol.TryPackParams['breve'],
  { today, isCancelled, rest, readLetter }: Trial,
): Promise<protocol.PackTrial | undefined> {
  const before = 'vocabulary' in against ? against : compilePack(against);
  const diffs: LetterDiff[] = [];
  const unread: string[] = [];
  for (const { uri, tekst } of letters) {
    const text = tekst ?? (await readLetter(uri));
    if (text === null) unread.push(uri);
    else diffs.push(compareLetter(before, pack, { name: uri, text }, today));
    await rest();
    if (isCancelled()) return undefined;
  }
  const changed = byMostChange(diffs);
  return {
    pakke: packName(pack.manifest),
    mod: packName(before.manifest),
    breve: diffs.length,
    ulæste: unread,
    ændrede: changed.map(({ name, added, gone, states }) => ({
      uri: name,
      nye: added.map(findingFor),
      væk: gone.map(findingFor),
      tjekliste: states.map(({ code, title, before: før, after: efter }) => ({ krav: code, titel: title, før, efter })),
    })),
    regler: totalsByRule(changed).map(({ code, title, added, gone, states }) => ({
      kode: code,
      titel: title,
      nye: added,
      væk: gone,
      tilstande: states,
    })),
  };
}

function findingFor({ code, severity, message, excerpt, line, column }: ChangedFinding): protocol.ChangedFinding {
  const position = { line: line - 1, character: column - 1 };
  return { kode: code, alvor: severity, besked: message, uddrag: excerpt, position };
}
