import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CheckResult } from '../check/finding.ts';
import { LetterChecker } from '../check/letter-checker.ts';
import { type Decision, DecisionReader } from '../decision/decision.ts';
import { Letter } from '../decision/letter.ts';
import type { Pack } from '../pack/pack.ts';
import { OpenText } from './open-text.ts';

/** More of the same than anybody reads at once; as they are mended, the next ones show. Each one sent makes every keystroke wait. */
const MOST_PER_RULE = 10;

let openings = 0;

/** A letter with what was found in it; derived from one version of the text. */
export interface CheckedVersion extends CheckResult {
  readonly decision: Decision;
  /** Milliseconds that deriving it took. */
  readonly time: number;
}

/**
 * A letter open in an editor. It follows the edits, and derives decision and findings when they are asked for, once a
 * version. A keystroke's path: `update` reads the touched paragraph again; `checked` goes over what is known of the others.
 */
export class OpenLetter extends OpenText {
  /** Tells this opening of the letter from others: a client may open another text under the same version. */
  readonly opening = ++openings;
  #pack: Pack;
  #letter: Letter;
  #reader: DecisionReader;
  #checker: LetterChecker;
  #checked: CheckedVersion | undefined;
  #checkedToday = '';

  constructor(uri: string, languageId: string, version: number, text: string, pack: Pack) {
    super(uri, languageId, version, text);
    this.#pack = pack;
    this.#letter = new Letter(text, pack.vocabulary);
    this.#reader = new DecisionReader(this.#letter);
    this.#checker = new LetterChecker(pack, MOST_PER_RULE);
  }

  get pack(): Pack {
    return this.#pack;
  }

  get letter(): Letter {
    return this.#letter;
  }

  /** Takes edits in, in the order in which the client made them. */
  update(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    for (const change of changes) {
      if (!('range' in change)) {
        TextDocument.update(this.document, [change], version);
        this.#readAll();
        continue;
      }
      const from = this.offsetAt(change.range.start);
      const to = this.offsetAt(change.range.end);
      TextDocument.update(this.document, [change], version);
      this.#letter.update(this.document.getText(), {
        from: Math.min(from, to),
        to: Math.max(from, to),
        inserted: change.text.length,
      });
    }
    this.#checked = undefined;
  }

  /** Reads the letter again with another pack. */
  usePack(pack: Pack): void {
    this.#pack = pack;
    this.#readAll();
    this.#checked = undefined;
  }

  #readAll(): void {
    this.#letter = new Letter(this.getText(), this.#pack.vocabulary);
    this.#reader = new DecisionReader(this.#letter);
    this.#checker = new LetterChecker(this.#pack, MOST_PER_RULE);
  }

  /** Decision and findings of the present text. */
  checked(today: string): CheckedVersion {
    if (this.#checked && this.#checkedToday === today) return this.#checked;
    const started = performance.now();
    const decision = this.#reader.read();
    const result = this.#checker.check(decision, today);
    this.#checkedToday = today;
    this.#checked = { decision, ...result, time: performance.now() - started };
    return this.#checked;
  }
}
