import assert from 'node:assert/strict';
import { TOKEN_NUMBER, TOKEN_SIGN, tokenize } from '../../../server/src/text/tokens.ts';

/** Tokens between bars; a number is marked with `#`, a sign with `!`. */
const lines: readonly [text: string, tokens: string][] = [
  ['Kære Anna, du får 6.660 kr.', 'Kære|Anna|du|får|#6.660|kr'],
  ['støtte-kontaktperson og e-mail', 'støtte-kontaktperson|og|e-mail'],
  ['hjælp- og støtte-', 'hjælp|og|støtte'],
  ['§§ 85a, 10 %', '!§|!§|#85|a|#10|!%'],
  ['10-02-2021 8/6-21 1.234,50 10:30 9–12', '#10-02-2021|#8/6-21|#1.234,50|#10:30|#9–12'],
  ['4-ugers C-17-99', '#4|ugers|C|#17-99'],
  ['covid19 B12', 'covid19|B12'],
  ['ser\u00advice\u200bloven \u200b \u00ad§', 'ser\u00advice\u200bloven|!§'],
  ['**fed** _kursiv_ `kode`', 'fed|kursiv|kode'],
  ['slut.Ny', 'slut|Ny'],
  ['a\u030al og ål é', 'a\u030al|og|ål|é'],
  ['tak 👍 😀!', 'tak'],
  ["SEL's d’accord", 'SEL|s|d|accord'],
  ['', ''],
];

describe('Tokens', () => {
  for (const [text, expected] of lines) {
    it(text || '(nothing)', () => {
      const tokens = tokenize(text);
      const found = [];
      for (let i = 0; i < tokens.count; i++) {
        const mark = tokens.kinds[i] === TOKEN_NUMBER ? '#' : tokens.kinds[i] === TOKEN_SIGN ? '!' : '';
        found.push(mark + text.slice(tokens.starts[i], tokens.ends[i]));
      }
      assert.equal(found.join('|'), expected);
    });
  }

  it('reads only the part asked for', () => {
    const tokens = tokenize('en to tre', 3, 5);
    assert.deepEqual([tokens.count, tokens.starts[0], tokens.ends[0]], [1, 3, 5]);
  });
});
