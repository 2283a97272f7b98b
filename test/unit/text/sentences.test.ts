import assert from 'node:assert/strict';
import { sentenceNumbers } from '../../../server/src/text/sentences.ts';
import { tokenize } from '../../../server/src/text/tokens.ts';

/** Texts with `¦` before the first token of each further sentence. */
const lines: readonly string[] = [
  'Du får hjælp. ¦Vi skriver igen.',
  'Du får hjælp! ¦Hvorfor? ¦Fordi du har ret.',
  'Den 12. juni fik du brev. ¦Den 1. Januar svarede du.',
  'Efter servicelovens § 100, stk. 2, 3. pkt., jf. § 4.',
  'Efter § 100, stk. 2, 3. pkt. ¦Det betyder',
  'Efter § 85. ¦Du har ret',
  'Efter § 100, stk. 1 og 2. ¦Kompensationsydelse kan gives',
  'Du får 6.660 kr. ¦Kan du ikke bruge dem, så ring.',
  'Du får 6.660 kr. om året.',
  'Fx bl.a. Kommunen, f.eks. Anna, dvs. Anna og ca. 3 timer.',
  'Briller m.v. ¦Der er flere, osv. ¦Du kan',
  'Vi fik dit brev d. 5. juni og d. 20/6 2025 et til.',
  'Det er vitamin d. ¦Vi venter.',
  'Du er på vej. ¦Vi venter.',
  'H. C. Andersen bor her.',
  'Det gør I. ¦Vi venter.',
  'Du er 34 år. ¦§ 85 gælder.',
  'Han er 34 år. ¦3 gange om ugen kommer hun.',
  'Ring på tlf. 00 00 00 00 kl. 9. ¦Du kan også skrive.',
  '# Afgørelse\n\n¦Du får hjælp',
  '# En meget lang overskrift om den afgørelse, som vi har truffet i din sag i dag\n\n¦Du får hjælp',
  'Kære Anna\n¦Du får hjælp',
  'Kommunen har lagt vægt på, at du bor alene og ikke selv\nkan gøre rent, og at du har smerter.',
  'Kommunen har lagt vægt på, at du bor alene og ikke selv  \n¦kan gøre rent, og at du har smerter.',
  'Kommunen har lagt vægt på, at du bor alene og ikke selv\\\r\n¦kan gøre rent',
  '- et punkt, som er meget langt, så at linjen når ud over grænsen\n- ¦endnu et punkt\n¦2. et tredje',
  '1. Strømafbrydelse har vi tænkt på\n¦2. Forværring har vi også',
  '| Post | ¦Beløb |\n|---|---|\n| ¦hjælp | ¦100 kr. |',
  '»Jeg vil ikke.« ¦Det sagde hun.',
  'Hun sagde: »Jeg vil ikke.« »¦Det kan jeg ikke.«',
  'Se www.kommune.example/side?x=y og fil.Ny uden mellemrum',
  'Den 3. dec. 2021 og 10. feb. ¦Du kan',
  'Han kom ... men gik igen',
];

describe('Sentences', () => {
  for (const line of lines) {
    it(line.replaceAll('\n', '⏎'), () => {
      const text = line.replaceAll('¦', '');
      const tokens = tokenize(text);
      const numbers = sentenceNumbers(text, tokens);
      let marked = '';
      let at = 0;
      for (let i = 0; i < tokens.count; i++) {
        marked += text.slice(at, tokens.starts[i]);
        at = tokens.starts[i];
        if (i > 0 && numbers[i] !== numbers[i - 1]) marked += '¦';
      }
      assert.equal(marked + text.slice(at), line);
    });
  }

  it('has as many numbers as tokens', () => assert.equal(sentenceNumbers('', tokenize('')).length, 0));
});
