import assert from 'node:assert/strict';
import { compilePack } from '../../server/src/pack/compile.ts';
import { loadPack } from '../../server/src/pack/load.ts';
import { groundwork, sourcesOf, wording } from './pack-files.ts';

/**
 * Ways to write a pattern in YAML. `‹…›` stands around what a problem points at, and is taken out before the file is read.
 */
const written: readonly (readonly [string, string])[] = [
  ['uden citationstegn', 'find:\n  en af:\n    - klage ‹(›over\n'],
  ['i enkelte citationstegn', "find:\n  en af: ['god', 'klage ‹(›over']\n"],
  ['med et citationstegn i enkelte citationstegn', "find:\n  en af: ['d''en klag''e ‹(›over']\n"],
  ['i dobbelte citationstegn', 'find:\n  en af: ["god", "klage ‹(›over"]\n'],
  ['med tegn skrevet som koder', 'find:\n  en af: ["\\u0022kl\\xe6ge\\" ‹(›over"]\n'],
  ['med et tegn på to enheder skrevet som kode', 'find:\n  en af: ["\\U0001F600 klage ‹(›over"]\n'],
  ['med en kode efter fejlen', 'find:\n  en af: ["klage ‹(›\\u0022over\\""]\n'],
  ['med mellemrum om', 'find:\n  en af: ["  klage ‹(›over  "]\n'],
  ['foldet over flere linjer', 'find:\n  en af:\n    - >-\n      vi kan\n      klage ‹(›over\n      det\n'],
  ['linje for linje', 'find:\n  en af:\n    - |\n      vi kan\n      klage ‹(›over\n'],
  ['over to linjer uden citationstegn', 'find:\n  en af:\n    - vi kan\n      klage ‹(›over\n'],
  ['over to linjer i dobbelte citationstegn', 'find:\n  en af:\n    - "vi kan \\\n      klage ‹(›over"\n'],
  ['med Windows-linjeskift', 'find:\r\n  en af:\r\n    - >-\r\n      vi kan\r\n      klage ‹(›over\r\n'],
  ['to ens', 'find:\n  en af: [klage ‹(›over, klage ‹(›over]\n'],
  ['som felt, der ikke findes', 'find:\n  en af: ["klage ‹{ord}› nu"]\n'],
  ['i en betingelse', 'find:\n  en af: [klage]\nog:\n  - en af: [god, ‹)›]\n'],
  ['gennem en henvisning', 'find:\n  en af: &x\n    - ‹)›\nmedmindre:\n  - en af: [god]\n'],
  ['med for mange kombinationer', `find:\n  en af: ['‹${'(en | to tre) '.repeat(12).trim()}›']\n`],
  ['et kendetegn, der ikke findes', 'find:\n  en af:\n    - kendetegn: ‹mangler›\n'],
  ['en bestemmelse, der ikke kan læses', 'find:\n  en af: [klage]\ngælder: { bestemmelse: ["‹paragraf 4›"] }\n'],
  ['et afsnit, der ikke findes', "find:\n  en af: [klage]\n  i: [resultat, '‹epilog›']\n"],
  ['et udfald, der ikke findes', 'find:\n  en af: [klage]\ngælder:\n  afgørelse:\n    - afslag\n    - ‹pause›\n'],
  ['en kontrol, der ikke findes', 'find:\n  kontrol: ‹månefase›\n'],
  ['en lov, der ikke findes', 'find:\n  en af: [klage]\ngælder: { bestemmelse: [SEL § 95, ‹ABC § 3›] }\n'],
  ['en principmeddelelse, der ikke findes', 'find:\n  en af: [klage]\npraksis: ["‹1-99›"]\n'],
  [
    'alt, hvad en pakke kan henvise til',
    'find:\n  en af: [klage]\n  i: [titel, brevhoved]\ngælder: { afgørelse: [ukendt] }\n',
  ],
];

const { find: _, ...rest } = wording('a', {});
const [{ text: head }] = sourcesOf({ 'pakke.yaml': rest });

describe('A problem in a pack file', () => {
  for (const [name, yaml] of written) {
    it(`is shown where it is written: ${name}`, () => {
      const marked = (yaml.includes('\r') ? head.replaceAll('\n', '\r\n') : head) + yaml;
      const text = marked.replace(/[‹›]/g, '');
      const expected = [...marked.matchAll(/‹([^›]*)›/g)].map(([, inside]) => inside);
      const source = [...sourcesOf(groundwork), { path: 'vendinger/a.yaml', text }];
      const { problems } = compilePack(loadPack(source), new Set(['hjemmel']));
      const pointedAt = problems.map(({ line, column, endLine, endColumn }) => {
        const lines = text.split('\n');
        assert.equal(line, endLine);
        return lines[line - 1].slice(column - 1, endColumn! - 1);
      });
      assert.deepEqual(pointedAt, expected, JSON.stringify(problems, null, 1));
      const places = problems.map(({ line, column }) => `${line}:${column}`);
      const marks = [...marked.matchAll(/‹/g)].map(({ index }) => {
        const before = marked.slice(0, index).replace(/[‹›]/g, '').split('\n');
        return `${before.length}:${before[before.length - 1].length + 1}`;
      });
      assert.deepEqual(places, marks);
    });
  }
});
