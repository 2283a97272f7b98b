/**
 * The editions of acts as data, and the judgment of provisions at a day. What is compared with the statutes needs them beside
 * the project: where they are missing, one line says that nothing was compared, and with `CI` set that is a failure.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { editionsFile, editionsFolder } from '../../scripts/dan-udgaver.ts';
import { casesOf, gradeOf } from '../../scripts/law-cases.ts';
import { readShape, readStatutes, statuteFolder, statutesAreThere } from '../../scripts/statutes.ts';
import { wordsOf } from '../../server/src/decision/citations.ts';
import { readDecision } from '../../server/src/decision/decision.ts';
import { Letter } from '../../server/src/decision/letter.ts';
import { ActEditions, editionDay, readHistory, writeHistory } from '../../server/src/pack/editions.ts';
import { judgeProvision } from '../../server/src/pack/law-in-time.ts';
import { parseProvision } from '../../server/src/text/provisions.ts';
import { loaded, pack } from './built-in-pack.ts';

/** Act, section, stk., nr. and day → what is known. Each was read in the statutes, or is a day that an act tells itself. */
const judgments: readonly [act: string, section: string, stk: number, nr: number, date: string, expected: string][] = [
  ['SEL', '41', 0, 0, '2023-12-31', 'gælder'],
  ['SEL', '41', 0, 0, '2024-01-01', 'ikke længere'],
  ['SEL', '41', 0, 0, '2015-05-01', 'ukendt'],
  ['SEL', '41', 6, 0, '2022-06-01', 'intet stykke'],
  ['BL', '86', 0, 0, '2023-12-31', 'endnu ikke'],
  ['BL', '86', 0, 0, '2024-01-01', 'gælder'],
  ['BL', '86', 6, 0, '2025-03-17', 'intet stykke'],
  // The section was rewritten on 1 September 2025, and the new text has not been read.
  ['BL', '86', 6, 0, '2025-09-01', 'gælder'],
  ['BL', '90', 0, 12, '2025-01-10', 'gælder'],
  ['BL', '90', 0, 13, '2025-01-10', 'intet nummer'],
  ['BL', '215', 0, 0, '2025-01-10', 'findes ikke'],
  // In the statute of January 2024 section 20 is printed with two wordings, and cannot be counted.
  ['BL', '20', 9, 0, '2024-01-25', 'gælder'],
  ['SEL', '100', 5, 0, '2025-08-31', 'gælder'],
  ['SEL', '100', 5, 0, '2025-09-22', 'intet stykke'],
  ['SEL', '83', 8, 0, '2025-10-01', 'gælder'],
  ['SEL', '83', 9, 0, '2025-10-01', 'intet stykke'],
  ['SEL', '112', 1, 3, '2024-08-01', 'gælder'],
  ['SEL', '112', 1, 4, '2024-08-01', 'intet nummer'],
  ['SEL', '112', 2, 1, '2024-08-01', 'intet nummer'],
  ['SEL', '12 c', 0, 0, '2024-01-22', 'endnu ikke'],
  ['SEL', '12 c', 0, 0, '2024-05-01', 'ikke afgjort'],
  ['SEL', '12 c', 0, 0, '2024-07-03', 'gælder'],
  ['SEL', '14 a', 0, 0, '2025-05-01', 'ikke afgjort'],
  ['SEL', '14 a', 0, 0, '2025-09-22', 'ikke længere'],
  ['SEL', '2 a', 0, 0, '2025-06-30', 'gælder'],
  ['SEL', '2 a', 0, 0, '2025-07-01', 'ikke længere'],
  ['SEL', '300', 0, 0, '2026-01-01', 'findes ikke'],
  // A lettered number may have been put in since.
  ['SEL', '85 q', 0, 0, '2026-01-01', 'ukendt'],
  ['SEL', '85 q', 0, 0, '2025-03-01', 'findes ikke'],
  ['hjælpemiddelbekendtgørelsen', '3', 0, 0, '2025-04-01', 'gælder'],
  ['hjælpemiddelbekendtgørelsen', '3', 0, 0, '2025-03-31', 'ukendt'],
  // An order is replaced as a whole.
  ['hjælpemiddelbekendtgørelsen', '80', 0, 0, '2026-03-01', 'ukendt'],
  ['hjælpemiddelbekendtgørelsen', '3', 9, 0, '2025-04-01', 'intet stykke'],
  ['hjælpemiddelbekendtgørelsen', '3', 9, 0, '2026-03-01', 'gælder'],
  ['DBL', '11', 0, 0, '2025-01-01', 'ukendt'],
  ['findesikke', '1', 0, 0, '2025-01-01', 'ukendt'],
];

describe('En henvisning bedømt på en dag', () => {
  for (const [act, section, stk, nr, date, expected] of judgments) {
    const cited = { act, section, stk: stk || undefined, nr: nr || undefined };
    it(`${act} § ${section}${stk ? `, stk. ${stk}` : ''}${nr ? `, nr. ${nr}` : ''} den ${date}: ${expected}`, () =>
      assert.equal(judgeProvision(pack, cited, date).kind, expected));
  }

  it('siger fra, når den ikke kender det dybere led', () => {
    assert.deepEqual(judgeProvision(pack, { act: 'BL', section: '86', stk: 6 }, '2025-09-01'), {
      kind: 'gælder',
      whole: false,
    });
    assert.deepEqual(judgeProvision(pack, { act: 'SEL', section: '83', stk: 8 }, '2025-10-01'), {
      kind: 'gælder',
      whole: true,
    });
  });

  it('siger, hvor reglen står nu, og om svaret er sikkert', () => {
    const moved = judgeProvision(pack, { act: 'SEL', section: '41' }, '2025-01-01');
    assert.deepEqual(moved, { kind: 'ikke længere', until: '2023-12-31', successors: ['BL § 86'] });
    const certain = (date: string) => {
      const verdict = judgeProvision(pack, { act: 'SEL', section: '83', stk: 9 }, date);
      return verdict.kind === 'intet stykke' && verdict.certain;
    };
    assert.equal(certain('2025-09-22'), true);
    assert.equal(certain('2025-09-23'), false);
  });
});

/** A section's text as the statutes print it → its shape. */
const shapes: readonly [text: string, expected: string][] = [
  ['§ 1. Loven gælder.', '1'],
  ['§ 1. Hjælpen gives, jf. stk. 2. Stk. 2. Ministeren fastsætter regler. Stk. 3. Det samme gælder.', '3'],
  ['§ 1. Kommunen tilbyder 1) hjælp og 2) støtte. Stk. 2. Hjælpen er gratis.', '2 (1: 2)'],
  ['§ 1. En ting. Stk. 2-4. (Ophævet) Stk. 5. En anden ting.', '5 (1: ?, 2: ?, 3: ?, 4: ?, 5: ?)'],
  ['§ 1. En ting. Stk. 2. Det gamle. Stk. 2. Det nye.', '?'],
  ['§ 1. En ting, »Stk. 3. Citat.« Stk. 2. En anden ting.', '?'],
  ['§ 1. Enten 1) det ene. Eller 1) det andet, 2) det tredje.', '1 (1: ?)'],
  ['§ 1. Kun 1) en note.', '1 (1: ?)'],
  ['§ 1. Tilbud efter 1) a, 2) b, 2 a) c og 3) d.', '1 (1: ?)'],
];

describe('En paragrafs opbygning', () => {
  for (const [text, expected] of shapes)
    it(`${expected}: ${text.slice(0, 60)}`, () => assert.equal(writeHistory([readShape(text)]), expected));

  for (const line of ['1-2: 3 (1: 3); 4: 4', '2: ?; 3-5: 1 (1: ?)', '5 (1: 3, 5: 2)'])
    it(`læses og skrives ens: ${line}`, () => assert.equal(writeHistory(readHistory(line, 5)), line));

  it('er kendt for alle udgaver, når ingen er nævnt', () => {
    const editions = new ActEditions({
      id: 'X',
      udgaver: [2020, 2021].map((year) => ({
        slags: 'LBK' as const,
        nr: 1,
        dato: `${year}-01-01`,
        url: 'https://x.dk',
      })),
      paragraffer: { '1': '2', '2': '2: ?' },
    });
    assert.equal(editions.historyOf('1')?.[0]?.stk, 2);
    assert.equal(editions.historyOf('2')?.[0], undefined);
    assert.deepEqual(editions.historyOf('2')?.[1], {});
    assert.equal(editions.historyOf('3'), undefined);
  });
});

/** A provision as the pack's files write it, judged on the day of its act's newest edition; a rule of former law, on its last day. */
function judgeWritten(written: string, lastDay?: string): string {
  const provision = parseProvision(written.replace(/, \d+\. pkt\.$/, ''));
  const act = provision?.act;
  const editions = act === undefined ? undefined : pack.editions.get(act);
  if (act === undefined || provision?.first === undefined || !editions) return 'ukendt';
  const cited = { act, section: provision.first, stk: provision.stk, nr: provision.nr };
  return judgeProvision(pack, cited, lastDay ?? editionDay(editions.newest)).kind;
}

describe('Pakkens egne henvisninger', () => {
  const successors = [...pack.acts.values()].flatMap(({ id, paragraffer }) =>
    Object.entries(paragraffer).flatMap(([number, section]) => {
      const places = [
        ...(section.efterfølger ?? []),
        ...Object.values(section['efterfølger for led'] ?? {}),
        ...(section.tidligere ?? []).flatMap((earlier) => earlier.efterfølger ?? []),
        ...[section.barn, section.voksen, section.overgang].filter((place) => place !== undefined),
      ];
      return places.map((place) => ({ from: `${id} § ${number}`, place }));
    }),
  );

  it('er mange', () => assert.ok(successors.length > 100));

  for (const { from, place } of successors)
    it(`${from} → ${place} står i den nyeste udgave`, () => assert.equal(judgeWritten(place), 'gælder'));

  for (const rule of [...pack.requirements, ...pack.wordings])
    it(`${rule.id} hviler på bestemmelser, der findes`, () => {
      for (const basis of rule.legalBasis) {
        const verdict = judgeWritten(basis, rule.applies.to);
        assert.ok(['gælder', 'ukendt'].includes(verdict), `${basis}: ${verdict}`);
      }
    });

  it('er til at læse som bestemmelser', () => {
    const all = [...pack.requirements, ...pack.wordings].flatMap(({ legalBasis }) => legalBasis);
    const isRead = (basis: string) => pack.editions.has(parseProvision(basis.replace(/,.*$/, ''))?.act ?? '');
    const unread = all.filter((basis) => judgeWritten(basis) === 'ukendt');
    // Of these acts only the name or a few sections are known, and no edition has been read.
    assert.deepEqual([...new Set(unread)], ['DBL § 11']);
    assert.ok(all.filter(isRead).length > 100);
  });
});

/** All that rules, sections and templates tell the caseworker or put into a letter. */
const ownTexts: readonly (readonly [name: string, text: string | undefined, lastDay?: string])[] = [
  ...loaded.files.krav.flatMap(({ id, besked, forklaring, indsæt, bekræftes, gælder }) =>
    [besked, forklaring, indsæt, bekræftes].map((text) => [id, text, gælder?.til] as const),
  ),
  ...loaded.files.vendinger.flatMap(({ id, besked, forklaring, bedre, gælder }) =>
    [besked, forklaring, bedre].map((text) => [id, text, gælder?.til] as const),
  ),
  ...loaded.files.afsnit.flatMap(({ id, forklaring, indsæt }) =>
    [forklaring, indsæt].map((text): [string, string | undefined] => [id, text]),
  ),
  ...loaded.files.skabeloner.map(({ id, tekst }): [string, string] => [id, tekst]),
];

describe('Pakkens egne tekster', () => {
  it('nævner kun bestemmelser, der står i den nyeste udgave', () => {
    let judged = 0;
    const wrong: string[] = [];
    for (const [name, text, lastDay] of ownTexts) {
      if (text === undefined) continue;
      const { citations, passages } = readDecision(new Letter(text, pack.vocabulary));
      for (const citation of citations) {
        const { act } = wordsOf(passages, citation).entity;
        const editions = act === undefined ? undefined : pack.editions.get(act);
        if (act === undefined || !editions) continue;
        judged++;
        const { section, stk, nr } = citation.reference;
        const { kind } = judgeProvision(pack, { act, section, stk, nr }, lastDay ?? editionDay(editions.newest));
        if (kind !== 'gælder') wrong.push(`${name}: ${text.slice(citation.from - 20, citation.to)} (${kind})`);
      }
    }
    assert.deepEqual(wrong, []);
    assert.ok(judged > 50, `${judged}`);
  });
});

if (statutesAreThere()) {
  describe('Udgaverne over for lovteksterne', compareWithStatutes);
} else {
  const missing = `Udgaverne er ikke sammenlignet med lovteksterne: mappen ${statuteFolder} findes ikke.`;
  console.log(missing);
  if (process.env.CI) describe('Udgaverne over for lovteksterne', () => it('sammenlignes', () => assert.fail(missing)));
}

function compareWithStatutes(): void {
  const histories = readStatutes();

  it('hver lov har en fil, og hver fil en lov', () => {
    const expected = histories.map((history) => editionsFile(history).name);
    assert.deepEqual(readdirSync(editionsFolder).sort(), expected.sort());
  });

  for (const history of histories) {
    const { name, text } = editionsFile(history);
    it(`${name} er, som "npm run udgaver" danner den`, () =>
      assert.equal(readFileSync(editionsFolder + name, 'utf8'), text));

    for (const version of history.versions)
      it(`${version.file} får ingen forkert dom`, () => {
        let right = 0;
        for (const cited of casesOf(history, version)) {
          const verdict = judgeProvision(pack, cited, cited.date);
          const grade = gradeOf(cited, verdict);
          assert.notEqual(grade, 'wrong', `${JSON.stringify(cited)} → ${verdict.kind}`);
          if (grade === 'right') right++;
        }
        assert.ok(right > 50, `${right} rigtige`);
      });
  }
}
