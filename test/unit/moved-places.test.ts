import assert from 'node:assert/strict';
import { DecisionReader } from '../../server/src/decision/decision.ts';
import { Letter } from '../../server/src/decision/letter.ts';
import { compile, groundwork } from './pack-files.ts';

const { vocabulary } = compile(groundwork);

/** A letter with a place in brackets, and where something is written into it: `Du f⟨xy⟩år ⟦hjælp⟧.` */
interface Fixture {
  readonly letter: string;
  /** What the place holds after the edit; absent where that is not known. */
  readonly holds?: string;
}

const fixtures: readonly Fixture[] = [
  { letter: 'Vi har set ⟦på sagen⟧ i ⟨abd⟩ går.', holds: 'på sagen' },
  { letter: 'Vi har ⟨abd⟩ set ⟦på sagen⟧ i går.', holds: 'på sagen' },
  { letter: 'Vi har ⟦set på ⟨abd⟩ sagen⟧ i går.', holds: 'set på abd sagen' },
  { letter: 'Vi har set ⟦på⟨abd⟩⟧ sagen.' },
  { letter: 'Vi har set ⟦⟨abd⟩på⟧ sagen.' },
  // Where a sentence begins or ends, it is known which way the place goes.
  { letter: 'Det er set. ⟦⟨Abd⟩Vi har set på sagen.⟧', holds: 'AbdVi har set på sagen.' },
  { letter: 'Det er set. ⟦Vi har set på sagen⟨abd⟩⟧', holds: 'Vi har set på sagenabd' },
  { letter: 'Det ⟨abd⟩er set.\n\nVi har set ⟦på sagen⟧.', holds: 'på sagen' },
];

describe('Places after an edit that leaves the letter reading as before', () => {
  for (const { letter: marked, holds } of fixtures) {
    it(marked, () => {
      const written = /⟨(.*)⟩/s.exec(marked)![1];
      const before = marked.replace(/⟨.*⟩/s, '');
      const text = before.replace(/[⟦⟧]/g, '');
      const place = { from: before.indexOf('⟦'), to: before.indexOf('⟧') - 1 };
      const from = marked.replace(/[⟦⟧]/g, '').indexOf('⟨');
      const letter = new Letter(text, vocabulary);
      const reader = new DecisionReader(letter);
      reader.read();
      const now = text.slice(0, from) + written + text.slice(from);
      letter.update(now, { from, to: from, inserted: written.length });
      const { change } = reader.read();
      assert.ok(change, 'the letter reads otherwise than before');
      const moved = change.places.of(place);
      assert.equal(moved && now.slice(moved.from, moved.to), holds);
    });
  }
});
