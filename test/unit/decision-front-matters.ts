/** Front matter between its fences → what is read of it; `problems` as the words that each is about. */
export const frontMatters: readonly {
  readonly name: string;
  readonly text: string;
  readonly body: string;
  readonly read?: Record<string, unknown>;
  readonly problems?: readonly string[];
}[] = [
  { name: 'uden streger er alt brev', text: 'dato: 2026-01-01\n', body: 'dato: 2026-01-01\n' },
  { name: 'uden den anden streg er alt brev', text: '---\ndato: 2026-01-01\n', body: '---\ndato: 2026-01-01\n' },
  {
    name: 'streger inde i brevet er ikke oplysninger',
    text: 'Hej\n\n---\ndato: 2026-01-01\n---\n',
    body: 'Hej\n\n---\ndato: 2026-01-01\n---\n',
  },
  { name: 'tomme oplysninger', text: '---\n---\nHej', body: 'Hej' },
  {
    name: 'alle nøgler',
    text: '---\nafgørelse: afslag\ndato: 2026-03-04\nbestemmelse: BL § 86\nborger: { født: 2016-05-02 }\nbekræftet:\n  - { krav: partshøring, af: JHA, den: 2026-02-10, note: "journal 26-1234" }\nfraviget:\n  - { krav: helhed, grund: Aftalt, af: JHA, den: 2026-02-10, til: 2026-12-31 }\n---\nHej',
    body: 'Hej',
    read: {
      afgørelse: 'afslag',
      dato: '2026-03-04',
      bestemmelser: ['BL § 86'],
      født: '2016-05-02',
      bekræftet: [{ krav: 'partshøring', af: 'JHA', den: '2026-02-10', note: 'journal 26-1234' }],
      fraviget: [{ krav: 'helhed', grund: 'Aftalt', af: 'JHA', den: '2026-02-10', til: '2026-12-31' }],
    },
  },
  {
    name: 'nøgler, som er kommunens egne, er ikke fejl',
    text: '---\ndato: 2026-03-04\njournal: 26-1234\noplysninger:\n  - { hvad: lægeerklæring }\n---\n',
    body: '',
    read: { dato: '2026-03-04' },
  },
  {
    name: 'brevets dag under kommunens egen nøgle',
    text: '---\nBrevdato: 4. marts 2026\nmodtager: N. N.\n---\n',
    body: '',
    read: { dato: '2026-03-04' },
  },
  {
    name: 'den første dag under egne nøgler, som kan læses',
    text: '---\nDateret: snart\nBrevdato: 4. marts 2026\n---\n',
    body: '',
    read: { dato: '2026-03-04' },
  },
  {
    name: 'en dag under egen nøgle, som ikke kan læses, er kommunens egen sag',
    text: '---\nDato: snart\n---\n',
    body: '',
  },
  {
    name: 'CRLF',
    text: '---\r\ndato: 2026-03-04\r\nafgørelse: afslag\r\n---\r\nHej\r\n',
    body: 'Hej\r\n',
    read: { dato: '2026-03-04', afgørelse: 'afslag' },
  },
  { name: 'BOM', text: '\uFEFF---\ndato: 2026-03-04\n---\nHej', body: 'Hej', read: { dato: '2026-03-04' } },
  {
    name: 'mellemrum efter stregerne, og prikker som slutning',
    text: '--- \ndato: 2026-03-04\n...\t\nHej',
    body: 'Hej',
    read: { dato: '2026-03-04' },
  },
  {
    name: 'den anden streg slutter oplysningerne, og den tredje er brev',
    text: '---\ndato: 2026-03-04\n---\nHej\n\n---\n',
    body: 'Hej\n\n---\n',
    read: { dato: '2026-03-04' },
  },
  {
    name: 'stregerne som det sidste i filen',
    text: '---\ndato: 2026-03-04\n---',
    body: '',
    read: { dato: '2026-03-04' },
  },
  ...['4. marts 2026', 'den 4. marts 2026', '04-03-2026', '4/3 2026'].map((dato) => ({
    name: `datoen kan skrives som i breve: ${dato}`,
    text: `---\ndato: ${dato}\n---\nHej`,
    body: 'Hej',
    read: { dato: '2026-03-04' },
  })),
  {
    name: 'en forkert dato siger til, og resten gælder',
    text: '---\ndato: 4. marts\nafgørelse: afslag\n---\n',
    body: '',
    read: { afgørelse: 'afslag' },
    problems: ['4. marts'],
  },
  {
    name: 'forkerte værdier hver for sig',
    text: '---\nborger: Anna\nbekræftet: ja\nfraviget:\n  - { grund: x }\nbestemmelse: BL § 86\n---\n',
    body: '',
    read: { bestemmelser: ['BL § 86'] },
    problems: ['Anna', 'ja', '- { grund: x }'],
  },
  { name: 'en åben parentes', text: '---\ndato: [\n---\nHej', body: 'Hej', problems: ['-'] },
  {
    name: 'det samme ord to gange',
    text: '---\ndato: 2026-01-01\ndato: 2026-01-02\n---\nHej',
    body: 'Hej',
    problems: ['d'],
  },
  {
    name: 'tabulator som indrykning',
    text: '---\nborger:\n\tfødt: 2016-05-02\n---\nHej',
    body: 'Hej',
    problems: ['\t'],
  },
  {
    name: 'flere bestemmelser',
    text: '---\nbestemmelse: [BL § 86, SEL § 95]\n---\n',
    body: '',
    read: { bestemmelser: ['BL § 86', 'SEL § 95'] },
  },
  { name: 'stjerner om et ord', text: '---\ndato: *snart*\n---\nHej', body: 'Hej', problems: ['dato: *snart*'] },
  {
    name: 'for mange henvisninger',
    text: '---\na: &a [x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a]\nc: [*b, *b, *b, *b, *b, *b]\n---\nHej',
    body: 'Hej',
    problems: ['a: &a [x, x, x, x, x, x]'],
  },
  { name: 'en dag, der ikke findes', text: '---\ndato: 2026-02-30\n---\n', body: '', problems: ['2026-02-30'] },
  { name: 'en liste som udfald', text: '---\nafgørelse: [a]\n---\n', body: '', problems: ['[a]'] },
  { name: 'en liste i stedet for nøgler', text: '---\n- dato\n---\nHej', body: 'Hej' },
  { name: 'ren tekst i stedet for nøgler', text: '---\nKære Anna\n---\nHej', body: 'Hej' },
];
