import type { Decision } from '../../server/src/decision/decision.ts';
import { below, pick, type Random } from '../unit/decision-random.ts';

/** What a letter is rewritten with. `headings` are other names of each section; `known` says which words rules may look for. */
export interface Materials {
  readonly headings: ReadonlyMap<string, readonly string[]>;
  readonly known: (word: string) => boolean;
}

/** Writes a letter differently without changing what it decides, and on what. Gives the letter back where it has nothing to change. */
export type Transformation = (text: string, decision: Decision, next: Random, materials: Materials) => string;

/** Sections whose order is the writer's own. */
const MIDDLE: ReadonlySet<string | undefined> = new Set([
  'sagens-oplysninger',
  'borgerens-syn',
  'partshøring',
  'regler',
  'begrundelse',
  'andre-muligheder',
]);

const TOLD_BY_HEADING: ReadonlySet<string> = new Set(['borgerens-syn', 'partshøring']);

/** Transformations by name; a failure names the letter and the transformation. */
export const TRANSFORMATIONS: Readonly<Record<string, Transformation>> = {
  'andre overskrifter': (text, decision, next, { headings }) =>
    eachHeading(text, decision, ({ role, marks }) => {
      // What was heard, and from whom, is told by the heading itself: `Dine bemærkninger`, `Partshøring`.
      const others = TOLD_BY_HEADING.has(role) ? undefined : headings.get(role);
      return others && `${marks}${pick(next, others)}${marks === '**' ? marks : ''}`;
    }),
  'ingen overskrifter': (text, decision) => eachHeading(text, decision, () => ''),
  'fede overskrifter': (text, decision) => eachHeading(text, decision, ({ words }) => `**${words}**`),
  'overskrifter med havelåger': (text, decision) => eachHeading(text, decision, ({ words }) => `### ${words}`),
  'overskrifter i teksten': (text, decision) =>
    eachHeading(text, decision, ({ words }) => `**${words.replace(/[?:.]$/, '')}.**`).replace(
      /^(\*\*[^*\n]{2,48}\.\*\*)\n+(?=\p{Lu})/gmu,
      '$1 ',
    ),
  'nummererede overskrifter': (text, decision) => {
    let number = 0;
    return eachHeading(text, decision, ({ words }) => {
      number++;
      return `## ${number}. ${words.replace(/^\d+\.\s*/, '')}`;
    });
  },
  'overskrifter med versaler': (text, decision) => eachHeading(text, decision, ({ words }) => words.toUpperCase()),
  'anden rækkefølge': (text, decision, next) => {
    const heads = headingsOf(text, decision);
    const parts = heads.map(({ from, role }, i) => ({
      role,
      text: text.slice(from, heads[i + 1]?.from ?? text.length),
    }));
    const middle = parts.filter(({ role }) => MIDDLE.has(role));
    const shuffled = [...middle];
    for (let i = shuffled.length - 1; i > 0; i--) {
      const j = below(next, i + 1);
      [shuffled[i], shuffled[j]] = [shuffled[j], shuffled[i]];
    }
    const inPlace = parts.map((part) => {
      const at = middle.indexOf(part);
      return at < 0 ? part.text : `${shuffled[at].text.trimEnd()}\n\n`;
    });
    return text.slice(0, heads[0]?.from ?? text.length) + inPlace.join('');
  },
  'De i stedet for du': (text) =>
    outsideQuotations(text, (prose) =>
      prose.replace(/\b[Dd](?:u|ig|in|it|ine)\b/g, (word) => FORMAL.get(word.toLowerCase())!),
    ),
  'andre navne': (text) => {
    const name = /^(?:Kære|Til|Hej)\s+((?:\p{Lu}\p{L}+\s+){1,2}\p{Lu}\p{L}+)\s*$/mu.exec(text)?.[1];
    if (!name) return text;
    const renamed = new Map(name.split(/\s+/).map((part, i) => [part, OTHER_NAMES[i]]));
    return text.replace(/(?<!\p{L})\p{Lu}\p{L}+/gu, (word) => renamed.get(word) ?? word);
  },
  'et år før': (text, { date }) =>
    // The law was the same in the first half of both years, but not what it is called where it is cited by year, nor the weekdays.
    date &&
    /^2025-0[1-5]/.test(date.iso) &&
    !/bekendtgørelse|niveau|lbk|lov nr|(?:man|tirs|ons|tors|fre|lør|søn)dag (?:d|\d)/i.test(text)
      ? text.replace(/\b20(?:1\d|2[0-6])\b/g, (year) => String(Number(year) - 1))
      : text,
  'et lovligt stykke til': (text, _decision, next) => {
    const at = text.search(/^(?:Med |De |Mange )?(?:venlig|venlige|bedste|kærlig|mange|hilsen|hilsner)/im);
    return at < 0 ? text : `${text.slice(0, at)}${pick(next, HARMLESS)}\n\n${text.slice(at)}`;
  },
  'delte sætninger': (text) =>
    outsideQuotations(text, (prose) =>
      prose.replace(/, og (vi|du|De|I|det|han|hun) /g, (_match, subject: string) => `. ${capital(subject)} `),
    ),
  'samlede sætninger': (text) =>
    outsideQuotations(text, (prose) =>
      prose.replace(
        /(?<=\b\p{Ll}{3,}) *\. (Han|Hun|Det) (?=(?:har|er|kan|får)\b)/gu,
        (_match, subject: string) => `, og ${subject.toLowerCase()} `,
      ),
    ),
  slåfejl: (text, _decision, next, { known }) =>
    text.replace(/(?<![\p{L}@.-])\p{Ll}{7,}(?![\p{L}@-])/gu, (word) => {
      if (known(word) || next() < 0.5) return word;
      const at = 2 + below(next, word.length - 4);
      return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
    }),
  'brudte linjer': (text) =>
    text.replace(/^(?![#|>*-]|\d+[.)]).{90,}$/gm, (line) => line.replace(/(.{60,80}?) (?![-+*>#\d]|\d+[.)])/g, '$1\n')),
  'linjer fra Windows': (text) => text.replace(/\r?\n/g, '\r\n'),
};

const FORMAL: ReadonlyMap<string, string> = new Map([
  ['du', 'De'],
  ['dig', 'Dem'],
  ['din', 'Deres'],
  ['dit', 'Deres'],
  ['dine', 'Deres'],
]);
const OTHER_NAMES: readonly string[] = ['Ingolf', 'Tordenskjold', 'Abildtrup'];
const HARMLESS: readonly string[] = [
  'Vi har sendt brevet til din Digitale Post.',
  'Du er velkommen til at ringe, hvis du har spørgsmål til brevet.',
  'Tag gerne brevet med, næste gang vi mødes.',
];

function outsideQuotations(text: string, rewrite: (prose: string) => string): string {
  return text
    .split(/("[^"\n]*"|»[^«\n]*«|”[^”\n]*”)/)
    .map((part, i) => (i % 2 === 0 ? rewrite(part) : part))
    .join('');
}

const capital = (word: string) => word[0].toUpperCase() + word.slice(1);

interface Heading {
  /** Start and end of its line. */
  readonly from: number;
  readonly to: number;
  readonly role: string;
  readonly marks: string;
  readonly words: string;
}

/** The lines that head a section whose name they say. */
function headingsOf(text: string, { passages, structure }: Decision): Heading[] {
  const found: Heading[] = [];
  for (const [index, { passage, offset }] of passages.entries()) {
    const role = passage.headingRole;
    if (passage.kind !== 'heading' || role === undefined || role === 'hilsen' || index === structure.title) continue;
    const from = text.lastIndexOf('\n', offset + passage.from - 1) + 1;
    const end = text.indexOf('\n', offset + passage.to - 1);
    const to = end < 0 ? text.length : end;
    const [, marks, words] = /^(#+[ \t]+|\*\*)?(.*?)(?:\*\*)?[ \t]*$/.exec(text.slice(from, to))!;
    found.push({ from, to, role, marks: marks ?? '', words });
  }
  return found;
}

function eachHeading(text: string, decision: Decision, rewrite: (heading: Heading) => string | undefined): string {
  let rewritten = '';
  let from = 0;
  for (const heading of headingsOf(text, decision)) {
    rewritten += text.slice(from, heading.from) + (rewrite(heading) ?? text.slice(heading.from, heading.to));
    from = heading.to;
  }
  return rewritten + text.slice(from);
}
