import assert from 'node:assert/strict';
import type { MarkupContent } from 'vscode-languageserver-types';
import { pageUri, targetOfPage } from '../../server/src/handbook/law-uris.ts';
import { pageFor } from '../../server/src/handbook/pages.ts';
import { definitionAt, definitionOnPage } from '../../server/src/language/definition.ts';
import { documentLinksOf } from '../../server/src/language/document-links.ts';
import { hoverAt } from '../../server/src/language/hover.ts';
import { lawSymbols } from '../../server/src/language/law-symbols.ts';
import { OpenLetter } from '../../server/src/language/open-letter.ts';
import { tokenModifiers, tokensOf, tokenTypes } from '../../server/src/language/semantic-tokens.ts';
import { lawPack, openAt, TODAY } from './law-pack.ts';

const hover = (marked: string) => {
  const { letter, position } = openAt(marked);
  const found = hoverAt(letter, position, TODAY);
  return found && { text: (found.contents as MarkupContent).value, place: letter.getText(found.range) };
};

describe('Hover', () => {
  /** Letter with the pointer → what stands there, and the words in bold that tell what it was read as. */
  const forms: readonly (readonly [marked: string, place: string, heading: string])[] = [
    ['efter servicelovens § ¤95.', '§ 95', 'Serviceloven § 95'],
    ['efter service¤lovens § 95.', 'servicelovens', 'Serviceloven'],
    ['efter lov om social ser¤vice.', 'lov om social service', 'Serviceloven'],
    ['efter § 9¤5 i serviceloven.', '§ 95', 'Serviceloven § 95'],
    ['efter § 95 i service¤loven.', 'serviceloven', 'Serviceloven'],
    ['efter SEL § 82¤a.', '§ 82a', 'Serviceloven § 82 a'],
    ['servicelovens §§ ¤95 og 96', '§§ 95', 'Serviceloven § 95'],
    ['servicelovens §§ 95 og 9¤6', '96', 'Serviceloven § 96'],
    ['servicelovens § 95, st¤k. 1 og 2', '§ 95, stk. 1', 'Serviceloven § 95, stk. 1'],
    ['servicelovens § 95, stk. 1 og ¤2', '2', 'Serviceloven § 95, stk. 2'],
    ['servicelovens § 95, stk. 1, jf. st¤k. 2', 'stk. 2', 'Serviceloven § 95, stk. 2'],
    ['servicelovens § 95, stk. 1, nr. ¤2', '§ 95, stk. 1, nr. 2', 'Serviceloven § 95, stk. 1, nr. 2'],
    ['servicelovens §§ 10¤7-110', '§§ 107-110', 'Serviceloven §§ 107-110'],
    ['Efter barnets lov § 82 og samme lovs § ¤86', '§ 86', 'Barnets lov § 86'],
    ['Efter barnets lov § 82 og sa¤mme lovs § 86', 'samme lovs', 'Barnets lov'],
    ['Efter barnets lov § 82. Det følger også af § ¤86.', '§ 86', 'Barnets lov § 86'],
    ['Efter barnets lov.\n\nDet følger også af § ¤86.', '§ 86', 'Barnets lov § 86'],
    ['Se principmeddelelse 3¤4-18.', '34-18', 'Principmeddelelse 34-18'],
    ['Se principmeddelelserne 17-25 og ¤34-18.', '34-18', 'Principmeddelelse 34-18'],
    ['Se også 3¤4-18, der siger det.', '34-18', 'Principmeddelelse 34-18'],
    ['Se C-1¤7-99.', 'C-17-99', 'Principafgørelse C-17-99'],
    ['servicelovens § 95, stk. 1. Det fremgår af st¤k. 2.', 'stk. 2', 'Serviceloven § 95, stk. 2'],
    ['---\nbestemmelse: [BL § 82, BL § 8¤6]\n---\n\nHej.', '§ 86', 'Barnets lov § 86'],
  ];

  for (const [marked, place, heading] of forms) {
    it(`reads ${JSON.stringify(marked)}`, () => {
      const found = hover(marked);
      assert.equal(found?.place, place);
      assert.equal(/^\*\*(.+?)\*\*/.exec(found?.text ?? '')?.[1], heading);
    });
  }

  const silent: readonly string[] = [
    'Efter servicelovens § 95.\n\nDet fremgår af st¤k. 2.',
    'Efter servicelovens § 95. Du får 10 st¤k. 2 gange.',
    'Mødet er 3¤4-18 år siden.',
    'Ungdom fra 1¤8-22 år.',
    'Vi ses i uge 3¤4-18.',
    'Der er ¤§ her.',
    'Nummer 3¤4-180 og 134-18-2.',
    'Uden no¤get om loven.',
  ];
  for (const marked of silent) it(`says nothing at ${JSON.stringify(marked)}`, () => assert.equal(hover(marked), null));

  it('tells when an outdated section held, and where the rule stands now', () => {
    const { text } = hover('4. marts 2026\n\nDu får det efter servicelovens § ¤41.')!;
    assert.match(text, /Gjaldt til og med den 31\. december 2023\. Reglen står nu i BL § 86\./);
  });

  it('looks at the law of the letter’s day', () => {
    assert.match(hover('4. marts 2023\n\nEfter barnets lov § ¤86.')!.text, /først fra den 1\. januar 2024/);
    const before = hover('4. marts 2025\n\nEfter servicelovens § ¤100.')!.text;
    assert.match(
      before,
      /: Noget ældre\n\n⚠ Sådan til og med den 31\. august 2025\. Nu handler paragraffen om: Merudgifter/,
    );
    assert.doesNotMatch(before, /En følge/);
    const after = hover('4. marts 2026\n\nEfter servicelovens § ¤100.')!.text;
    assert.match(after, /: Merudgifter til voksne\n\nEn afgørelse skal tage stilling til:\n- En følge/);
    assert.match(
      hover('4. marts 2023\n\nEfter servicelovens § ¤41.')!.text,
      /I kraft til og med den 31\. december 2023/,
    );
  });

  it('claims no end of a section where only editions are known', () => {
    const { text } = hover('4. marts 2026\n\nEfter servicelovens § ¤126.')!;
    assert.match(text, /Stod sidst i udgaven fra den 7\. august 2019/);
    assert.doesNotMatch(text, /Gjaldt til/);
  });

  it('points to the edition of the letter’s day, where that is not the newest', () => {
    const old = hover('4. marts 2024\n\nEfter aktivlovens § ¤12.')!.text;
    assert.match(old, /Læs den i datidens udgave: \[LBK nr\. 1031 af 22\/06\/2023\]/);
    const late = hover('4. marts 2026\n\nEfter aktivlovens § ¤12.')!.text;
    assert.match(late, /Stod sidst i LBK nr\. 1031 af 22\/06\/2023/);
    assert.doesNotMatch(hover('4. marts 2026\n\nEfter aktivlovens § ¤1.')!.text, /datidens udgave/);
    assert.match(hover('4. marts 2026\n\nEfter aktivlovens § ¤2.')!.text, /ikke beskrevet i pakken endnu/);
  });

  it('tells a principle decision’s status together with what it rests on', () => {
    assert.match(hover('Se principmeddelelse 3¤4-18.')!.text, /Status er ikke kontrolleret \(Kun kendt fra et citat\)/);
    assert.match(
      hover('Se principmeddelelse 9¤-10.')!.text,
      /Kasseret: brug den ikke\*\* \(Set i en liste\)\. Erstattet af 17-25/,
    );
  });

  it('lists what a range of sections is about', () => {
    const { text } = hover('servicelovens §§ 10¤7-110')!;
    for (const line of ['§ 107: Midlertidigt ophold', '§ 108: Længerevarende ophold', '§ 110: Herberger'])
      assert.ok(text.includes(line), line);
  });

  it('calls what it does not know unknown, and never says that it does not exist', () => {
    for (const marked of [
      'Se principmeddelelse 9¤9-19.',
      'Efter servicelovens § ¤999.',
      'Efter planlovens § ¤4.',
      'Efter plan¤lovens § 4.',
    ]) {
      const { text } = hover(marked)!;
      assert.match(text, /ukendt – slå den op/, marked);
      assert.doesNotMatch(text, /findes ikke|ikke findes/, marked);
    }
  });

  it('says so where no act is to be seen', () => {
    assert.match(hover('Efter § ¤86.')!.text, /hvilken lov/);
  });
});

describe('Going to the definition', () => {
  const uris = (marked: string) => {
    const { letter, position } = openAt(marked);
    return definitionAt(letter, position, TODAY).map(({ targetUri }) => targetUri);
  };
  /** Letter with the cursor → pages. */
  const places: readonly (readonly [marked: string, ...pages: string[]])[] = [
    ['efter servicelovens § 9¤5', 'rettesnor:/love/SEL/95.md'],
    ['efter servicelovens § 82 ¤a.', 'rettesnor:/love/SEL/82%20a.md'],
    ['efter ser¤vicelovens § 95', 'rettesnor:/love/SEL.md'],
    ['principmeddelelse 3¤4-18', 'rettesnor:/principper/34-18.md'],
    ['Se 3¤4-18', 'rettesnor:/principper/34-18.md'],
    [
      'servicelovens §§ 107¤-110',
      'rettesnor:/love/SEL/107.md',
      'rettesnor:/love/SEL/108.md',
      'rettesnor:/love/SEL/110.md',
    ],
    ['efter planlovens § ¤4'],
    ['efter § ¤4'],
    ['intet ¤her'],
  ];
  for (const [marked, ...pages] of places)
    it(`of ${JSON.stringify(marked)} leads to ${pages.length} page(s)`, () => assert.deepEqual(uris(marked), pages));

  it('leads from one page to another, and every link on a page leads to a page', () => {
    let links = 0;
    for (const target of ['love/SEL', 'love/SEL/112', 'love/SEL/41', 'principper/34-18', 'principper/9-10', 'krav/r']) {
      const uri = `rettesnor:/${target}.md`;
      const text = pageFor(lawPack, uri, TODAY)!;
      const page = new OpenLetter(uri, 'markdown', 1, text, lawPack);
      for (const match of text.matchAll(/\[[^\]\n]*\]\((?!https:)[^)]*\)/g)) {
        const [link] = definitionOnPage(page, page.positionAt(match.index + 1));
        assert.ok(link && pageFor(lawPack, link.targetUri, TODAY) !== null, `${match[0]} on ${uri}`);
        links++;
      }
    }
    assert.ok(links > 15, `${links} links`);
  });
});

describe('Pages about the law', () => {
  const page = (path: string) => pageFor(lawPack, `rettesnor:/${path}.md`, TODAY) ?? '';

  it('tell of a section all that the pack knows', () => {
    assert.match(page('love/SEL/95'), /^# Serviceloven § 95\n\n\*\*Kontant tilskud\*\*/);
    assert.match(page('love/SEL/95'), /- Behov for hjælp/);
    assert.match(page('love/SEL/96'), /Kommunen \*kan\*/);
    for (const words of ['ikke påklages', 'Varsel: 14 uger', 'Se også § 45.'])
      assert.ok(page('love/SEL/97').includes(words), words);
    assert.match(page('love/SEL/41'), /Sidste dag: 31\. december 2023/);
    assert.match(page('love/SEL/41'), /Reglen står nu i \[BL § 86\]\(\.\.\/\.\.\/love\/BL\/86\.md\)/);
    assert.match(page('love/SEL/100'), /Til og med den 31\. august 2025 handlede samme nummer om: Noget ældre/);
  });

  it('list the practice and the rules of a section, discarded practice last and called so', () => {
    const text = page('love/SEL/112');
    const order = ['[17-25]', '[34-18]', '[9-10]'].map((id) => text.indexOf(id));
    assert.ok(order[0] > 0 && order[0] < order[1] && order[1] < order[2], text);
    assert.match(text, /\[9-10\].*kasseret: brug den ikke/);
    assert.match(text, /\[Siger hvorfor\]\(\.\.\/\.\.\/krav\/r\.md\)/);
    assert.match(page('love/FVL/24'), /Siger hvorfor/);
    assert.doesNotMatch(page('love/SEL/97'), /Siger hvorfor|## Principmeddelelser/);
  });

  it('list an act’s sections in its order, those that no longer hold by themselves', () => {
    const sections = [...page('love/SEL').matchAll(/^- \[§ ([\da-z ]+)\]/gm)].map(([, number]) => number);
    assert.deepEqual(sections, ['82 a', '95', '96', '97', '100', '107', '108', '110', '112', '41', '126']);
  });

  it('tell which editions have a section, and which sections are not described', () => {
    assert.match(page('love/AKL/12'), /Står i udgaverne fra \[LBK nr\. 241 .*\) til \[LBK nr\. 1031 .*\)\.$/m);
    assert.match(page('love/AKL/12'), /Står ikke i \[LBK nr\. 1004 /);
    assert.match(page('love/AKL'), /## Ikke beskrevet i pakken endnu\n\n- \[§ 2\]/);
    assert.match(page('love/AKL'), /## Paragraffer, der ikke gælder i dag\n\n- \[§ 12\]/);
    assert.match(page('love/AKL/2'), /^# Aktivloven § 2\n\n\*\*Ikke beskrevet/);
  });

  it('tell a principle decision’s status with its basis, provisions and rules', () => {
    const text = page('principper/34-18');
    assert.match(text, /Status er ikke kontrolleret \(Kun kendt fra et citat\)/);
    assert.match(text, /\[SEL § 95-96\]\(\.\.\/love\/SEL\/95\.md\)/);
    assert.match(text, /Siger hvorfor/);
    assert.match(page('principper/17-25'), /^- Uden lov$/m);
    assert.match(page('principper/9-10'), /## Erstattet af\n\n- \[17-25\]/);
  });

  it('of what is not known say that it is to be looked up', () => {
    for (const path of ['principper/99-19', 'love/SEL/999', 'love/XL', 'love/XL/1']) {
      assert.match(page(path), /slå den op/, path);
      assert.doesNotMatch(page(path), /findes ikke|ikke findes/, path);
    }
    for (const uri of [
      'rettesnor:/krav/nej.md',
      'rettesnor:/',
      'rettesnor:/x/y.md',
      'rettesnor:/%E0.md',
      'file:///a.md',
    ])
      assert.equal(pageFor(lawPack, uri, TODAY), null, uri);
  });

  it('have addresses that are read back as what they are about', () => {
    for (const target of [
      { kind: 'paragraf', act: 'ÆL', section: '82 a' },
      { kind: 'lov', act: 'hjemmetræningsbekendtgørelsen' },
      { kind: 'princip', id: 'C-17-99' },
    ] as const)
      assert.deepEqual(targetOfPage(pageUri(target)), target);
  });
});

describe('Links out', () => {
  it('go from an act’s name to its text, and from a principle decision to its source', () => {
    const { letter } = openAt(
      'Efter servicelovens § 95, samme lovs § 96, § 86 i barnets lov, planlovens § 4 og almenboligloven, jf. principmeddelelse 17-25, 34-18 og 99-19.',
    );
    const links = documentLinksOf(letter, TODAY).map(({ range, target }) => [letter.getText(range), target]);
    const unknown = 'https://www.ast.dk/for-myndigheder/principmeddelelser';
    assert.deepEqual(links, [
      ['servicelovens', 'https://example.org/eli/sel'],
      ['samme lovs', 'https://example.org/eli/sel'],
      ['barnets lov', 'https://example.org/eli/bl'],
      ['17-25', 'https://example.org/principper'],
      ['34-18', unknown],
      ['99-19', unknown],
    ]);
  });
});

describe('Links out of an older letter', () => {
  it('go to the edition of its day', () => {
    const { letter } = openAt('4. marts 2024\n\nEfter aktivlovens § 12.');
    assert.deepEqual(
      documentLinksOf(letter, TODAY).map(({ target }) => target),
      ['https://example.org/lbk/1031'],
    );
  });
});

describe('Searching the law', () => {
  const names = (query: string) => lawSymbols(lawPack, query, TODAY).map(({ name }) => name);

  it('finds by subject, number, act and section, and principle decision', () => {
    assert.deepEqual(names('merudgifter'), [
      'Barnets lov § 86: Merudgifter til børn',
      'Serviceloven § 41: Merudgifter til børn',
      'Serviceloven § 100: Merudgifter til voksne',
    ]);
    assert.deepEqual(names('86'), ['Barnets lov § 86: Merudgifter til børn']);
    assert.deepEqual(names('SEL 112'), ['Serviceloven § 112: Hjælpemidler']);
    assert.deepEqual(names('servicelov 82 a'), ['Serviceloven § 82 a: Gruppebaseret hjælp']);
    assert.deepEqual(names('barnets lov')[0], 'Barnets lov (BL)');
    assert.deepEqual(names('34-18'), ['34-18: hjælp efter andre regler']);
    assert.deepEqual(names('17-99'), ['C-17-99: ledsagelse']);
    assert.deepEqual(names('ingenting'), []);
  });

  it('strikes out what is no longer law', () => {
    const outdated = lawSymbols(lawPack, '', TODAY).filter(({ tags }) => tags !== undefined);
    assert.deepEqual(
      outdated.map(({ location }) => location.uri),
      [
        'rettesnor:/love/AKL/12.md',
        'rettesnor:/love/SEL/41.md',
        'rettesnor:/love/SEL/126.md',
        'rettesnor:/principper/9-10.md',
      ],
    );
  });
});

describe('Tokens', () => {
  const told = (text: string) => {
    const { letter } = openAt(text);
    return tokensOf(letter, TODAY).map(({ line, character, length, type, modifiers }) => {
      const words = letter.getText({ start: { line, character }, end: { line, character: character + length } });
      return `${tokenTypes[type]}${modifiers === 0 ? '' : `.${tokenModifiers[0]}`} ${words}`;
    });
  };
  /** Letter → its tokens. */
  const letters: readonly (readonly [name: string, text: string, tokens: readonly string[]])[] = [
    [
      'of acts, sections and principle decisions',
      '4. marts 2026\n\nEfter servicelovens §§ 95 og 96, stk. 1-3, jf. principmeddelelse 34-18.',
      ['lov servicelovens', 'paragraf §§ 95', 'paragraf 96, stk. 1-3', 'principmeddelelse 34-18'],
    ],
    [
      'of what has ended',
      '4. marts 2026\n\nEfter SEL § 41 og principmeddelelse 9-10.',
      ['lov SEL', 'paragraf.deprecated § 41', 'principmeddelelse.deprecated 9-10'],
    ],
    ['of what has not begun', '4. marts 2023\n\nEfter BL § 86.', ['lov BL', 'paragraf.deprecated § 86']],
    ['of what held on the letter’s day', '4. marts 2023\n\nEfter SEL § 41.', ['lov SEL', 'paragraf § 41']],
    ['of a letter without a date', 'Efter SEL § 41.', ['lov SEL', 'paragraf § 41']],
    [
      'of law that is called former',
      '4. marts 2026\n\nEfter den dagældende servicelovs § 41 og servicelovens dagældende § 41.',
      ['lov servicelovs', 'paragraf § 41', 'lov servicelovens', 'paragraf § 41'],
    ],
    ['of others’ words', '4. marts 2026\n\nDu skrev: "efter SEL § 41".', ['lov SEL', 'paragraf § 41']],
    ['of editions alone', '4. marts 2026\n\nEfter SEL § 126.', ['lov SEL', 'paragraf § 126']],
    [
      'over two lines',
      '4. marts 2026\n\nEfter lov om\nsocial service § 95,\nstk. 2.',
      ['lov lov om', 'lov social service', 'paragraf § 95,', 'paragraf stk. 2'],
    ],
  ];
  for (const [name, text, tokens] of letters) it(name, () => assert.deepEqual(told(text), tokens));

  it('of a range are those of its passages', () => {
    const { letter } = openAt('Efter SEL § 95.\n\nEfter SEL § 96.\n\nEfter SEL § 97.');
    const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 15 } };
    assert.deepEqual([...new Set(tokensOf(letter, TODAY, range).map(({ line }) => line))], [2]);
  });
});
