import assert from 'node:assert/strict';
import { inlayHintsIn } from '../../server/src/language/inlay-hints.ts';
import { OpenLetter } from '../../server/src/language/open-letter.ts';
import { compile, groundwork } from './pack-files.ts';

const TODAY = '2026-11-25';
const today = 'Dato: 25. november 2026\n\n';

/** Letters with the hints between `⟦` and `⟧`, where they are shown. */
const hinted: readonly string[] = [
  `${today}Du kan klage inden 4 uger⟦→ on. 23.12.2026 ved modtagelse i dag⟧ efter, at du har modtaget dette brev.`,
  `${today}Klagefristen er **fire uger⟦→ on. 23.12.2026 ved modtagelse i dag⟧** fra modtagelsen af afgørelsen.`,
  'Dato: 27. november 2026\n\nDu kan klage, inden der er gået 28 dage⟦→ ma. 28.12.2026 ved modtagelse 27.11.2026⟧, fra du fik brevet.',
  `${today}Send kvitteringen inden 10 hverdage⟦→ senest on. 9. december 2026⟧ fra dags dato.`,
  'Du skal svare senest 14 dage⟦→ senest ti. 17. marts 2026⟧ efter den 3. marts 2026.',
  '---\ndato: 2026-11-25\n---\nDu skal svare inden en måned⟦→ ma. 28.12.2026 ved modtagelse i dag⟧ fra den dag, du har modtaget brevet.',
];

/** Letters where it is not clear what is counted from, where nothing is to be kept, or where the deadline is wrong. */
const silent: readonly string[] = [
  'Du kan klage inden 4 uger efter, at du har modtaget dette brev.',
  `${today}Du kan klage inden 4 uger.`,
  `${today}Du kan klage inden 3 uger efter, at du har modtaget dette brev.`,
  `${today}Du kan klage inden 4 uger fra brevets dato.`,
  `${today}Vi vurderer sagen igen inden 4 uger efter, at du har modtaget dette brev.`,
  `${today}Vi svarer inden 4 uger fra modtagelsen.`,
  `${today}Kommunen ser på sagen inden 4 uger efter modtagelsen af klagen.`,
  `${today}Du svarede inden 14 dage efter den 3. marts 2026, og fristen var 14 dage fra den 3. marts 2026.`,
  `${today}Du skrev: "Svar inden 14 dage efter den 3. marts 2026".`,
  `${today}Hjælpen ophører tidligst 14 uger efter, at du har modtaget brevet.`,
  `${today}Du har hjælp i 4 timer om ugen og skal svare inden 48 timer fra i dag.`,
  `${today}Du skal svare senest 14 dage efter den 3. marts.`,
];

const pack = compile(groundwork);
const open = (text: string) => new OpenLetter('file:///a.md', 'afgoerelse', 1, text, pack);
const hintsOf = (letter: OpenLetter) => {
  const text = letter.getText();
  return inlayHintsIn(letter, { start: letter.positionAt(0), end: letter.positionAt(text.length) }, TODAY);
};
const tooltipOf = (text: string) => {
  const [{ tooltip }] = hintsOf(open(text));
  assert.ok(typeof tooltip === 'object');
  return tooltip.value;
};

describe('Inlay hints', () => {
  for (const expected of [...hinted, ...silent]) {
    it(expected.replaceAll('\n', '⏎'), () => {
      const letter = open(expected.replace(/⟦[^⟧]*⟧/g, ''));
      let text = letter.getText();
      for (const { position, label } of hintsOf(letter).reverse()) {
        const at = letter.offsetAt(position);
        text = `${text.slice(0, at)}⟦${label}⟧${text.slice(at)}`;
      }
      assert.equal(text, expected);
    });
  }

  it('are given for the stretch that is asked for', () => {
    const letter = open(`${today}Svar inden 14 dage fra dags dato.\n\nBetal inden 3 uger fra dags dato.`);
    const stretch = { start: { line: 4, character: 0 }, end: { line: 4, character: 30 } };
    assert.deepEqual(
      inlayHintsIn(letter, stretch, TODAY).map(({ position }) => position.line),
      [4],
    );
  });

  it('tell how the time for complaints is counted, and what that rests on', () => {
    const told = tooltipOf(`${today}Du kan klage inden 4 uger efter, at du har modtaget dette brev.`);
    assert.match(told, /onsdag den 25\. november 2026 \(brevets dato\)/);
    assert.match(told, /6 hverdage .* torsdag den 31\. december 2026/);
    assert.match(told, /§ 67, stk\. 1/);
    assert.match(told, /ikke kontrolleret/);
  });

  it('tell that the last day was moved, and from which', () => {
    const told = tooltipOf('Du skal svare inden 4 uger fra den 27. november 2026.');
    assert.match(told, /fredag den 25\. december 2026 \(juledag\).*mandag den 28\. december 2026/);
    assert.match(told, /ikke kontrolleret/);
    assert.doesNotMatch(told, /§ 67|hverdage efter brevets dato/);
  });

  it('tell of days that the rules do not agree about', () => {
    assert.match(tooltipOf('Du skal svare inden 14 dage fra den 10. december 2026.'), /juleaftensdag/);
    assert.doesNotMatch(tooltipOf('Du skal svare inden 14 dage fra den 9. december 2026.'), /Obs/);
  });
});
