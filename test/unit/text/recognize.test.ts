import assert from 'node:assert/strict';
import { ActLexicon } from '../../../server/src/text/acts.ts';
import { recognizeEntities } from '../../../server/src/text/recognize.ts';
import { tokenize } from '../../../server/src/text/tokens.ts';
import { entityLines } from './entity-lines.ts';
import { describeEntity, readMarked } from './marked-text.ts';

const lexicon = new ActLexicon([
  { id: 'SEL', names: ['serviceloven', 'lov om social service', 'SEL'] },
  { id: 'BL', names: ['barnets lov', 'BL'] },
  { id: 'RSL', names: ['retssikkerhedsloven', 'lov om retssikkerhed og administration på det sociale område', 'RSL'] },
  { id: 'RSB', names: ['retssikkerhedsbekendtgørelsen'] },
  { id: 'ÆL', names: ['ældreloven', 'ÆL'] },
  { id: 'DBL', names: ['databeskyttelsesloven', 'DBL'] },
  { id: 'CPR', names: ['CPR-loven'] },
]);

const recognize = (text: string) => recognizeEntities(text, tokenize(text), lexicon);

describe('Entities in prose', () => {
  for (const [group, lines] of Object.entries(entityLines)) {
    describe(group, () => {
      for (const line of lines) {
        it(line.replaceAll('\n', '⏎'), () => {
          const { text, entities } = readMarked(line);
          const found = recognize(text).map((entity) => describeEntity(entity, text));
          assert.deepEqual(found, entities);
        });
      }
    });
  }

  it('gives each reference its own place', () => {
    const text = 'Se servicelovens §§ 95, stk. 1 og 2, og 96-97.';
    const [entity] = recognize(text);
    assert.ok(entity.kind === 'paragraf');
    assert.deepEqual(
      entity.references.map(({ from, to }) => text.slice(from, to)),
      ['§§ 95, stk. 1', '2', '96-97'],
    );
  });

  it('keeps the name of an act it does not know', () => {
    const [citation, act] = recognize('Efter planlovens § 5 og byggeloven.');
    assert.ok(citation.kind === 'paragraf' && act.kind === 'lov');
    assert.equal(citation.unknownAct, 'planlovens');
    assert.equal(act.name, 'byggeloven');
  });

  it('counts offsets from the start of the text when only a part is tokenized', () => {
    const text = 'Før § 1.\n\nEfter servicelovens § 85 den 3. maj 2024, a@b.example.\n\nSå § 2.';
    const from = text.indexOf('Efter');
    const entities = recognizeEntities(text, tokenize(text, from, text.indexOf('\n\nSå')), lexicon);
    assert.deepEqual(
      entities.map((entity) => text.slice(entity.from, entity.to)),
      ['servicelovens § 85', '3. maj 2024', 'a@b.example'],
    );
  });

  it('says which tokens an entity covers', () => {
    const text = "Jf. SEL's § 85, stk. 1, bor Rådhuspladsen 9, tlf. +45 12 34 56 78, om fire uger.";
    const tokens = tokenize(text);
    const found = recognizeEntities(text, tokens, lexicon).map(({ first, last, from, to }) => {
      assert.ok(
        tokens.starts[first] >= from &&
          tokens.starts[last - 1] < to &&
          (last === tokens.count || tokens.starts[last] >= to),
      );
      return [first, last];
    });
    assert.equal(found.length, 4);
  });

  it('survives any text, with entities sorted and apart', () => {
    const random = generator(20251);
    for (let round = 0; round < 4000; round++) {
      const text = randomText(random);
      let end = 0;
      for (const entity of recognize(text)) {
        assert.ok(entity.from >= end && entity.to > entity.from && entity.to <= text.length, JSON.stringify(text));
        assert.ok(entity.last > entity.first, JSON.stringify(text));
        end = entity.to;
      }
    }
  });

  it('takes time in proportion to the text, whatever it repeats', () => {
    for (const part of [
      '§ 1, ',
      ' ',
      '§ ',
      '1 ',
      'lov om ',
      'servicelovens § 1 og ',
      '@',
      '12-12 ',
      'PM ',
      '00 ',
      'a.',
      '\u00ad',
    ]) {
      const text = part.repeat(200_000 / part.length);
      const start = performance.now();
      recognize(text);
      assert.ok(performance.now() - start < 2000, part);
    }
  });
});

/** A small generator of numbers in [0, 1) (mulberry32), so that a failure can be repeated. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const pieces =
  '§ §§ 85 a i I b , . - – / : ( ) og eller jf. stk. nr. litra pkt. 3. 10-02-2021 8/6-21 2022 servicelovens barnets lov om social service samme lovens SEL BL ’s kr. 6.660 mio. % pct. uger fire en halv ½ cpr 320166 -0000 tlf. 00 +45 @ kl. til PM C- 34-18 Ankestyrelsens princip Rådhuspladsen 0000 Prøvstrup bekendtgørelse nr. af maj \n \n\n * _ | > \u00ad \u00a0 \ud83d \udc4d é A\u030a'.split(
    ' ',
  );

function randomText(random: () => number): string {
  let text = '';
  for (let length = Math.floor(random() * 30); length > 0; length--) {
    text += random() < 0.95 ? pieces[Math.floor(random() * pieces.length)] : String.fromCharCode(random() * 0x2100);
    if (random() < 0.6) text += ' ';
  }
  return text;
}
