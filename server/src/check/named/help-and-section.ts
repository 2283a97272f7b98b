import type { Citation } from '../../decision/citations.ts';
import { PassageMemo } from '../../decision/memo.ts';
import { textOf } from '../../decision/passage-index.ts';
import { COMPLAINT, REASONS, RESULT, type Role, RULES, TITLE } from '../../decision/vocabulary.ts';
import type { Pack } from '../../pack/pack.ts';
import type { Evidence } from '../evidence.ts';
import type { Violation } from '../finding.ts';
import { capitalized, ownCitations, sectionName } from './cited-law.ts';
import type { NamedCheck } from './registry.ts';

/** A kind of help that has a name of its own, and the sections that it, or a part of it, can be given under. */
interface Help {
  readonly name: RegExp;
  readonly sections: Readonly<Record<string, readonly string[]>>;
}

/**
 * Subjects of the sections: serviceloven (LBK nr. 170 af 24/01/2022 and nr. 1129 af 22/09/2025) and barnets lov (LBK nr. 282 af
 * 17/03/2025). Wide on purpose: where help might be given under several sections, all of them are right here.
 */
const HELPS: readonly Help[] = [
  {
    name: /(?<!\p{L})ledsage(?:lse|ordning)\p{L}*/iu,
    sections: { SEL: ['97', '45', '85', '98', '99', '104'], BL: ['89', '32', '90'] },
  },
  {
    name: /(?<!\p{L})(?:merudgift\p{L}*|kompensationsydelse\p{L}*)/iu,
    sections: { SEL: ['100', '41', '112'], BL: ['86'] },
  },
  { name: /tabt arbejdsfortjeneste/iu, sections: { SEL: ['42', '43'], BL: ['87', '88'] } },
  {
    name: /borgerstyret personlig assistance|(?<!\p{L})BPA(?!\p{L})/u,
    sections: { SEL: ['95', '96', '96 a', '96 b', '96 c'], BL: [] },
  },
  {
    name: /støtte til (?:køb af )?(?:en )?bil(?!\p{L})|(?<!\p{L})bilstøtte/iu,
    sections: { SEL: ['114', '115', '113'], BL: ['90'] },
  },
  { name: /(?<!\p{L})bolig(?:indretning|ændring)\p{L}*/iu, sections: { SEL: ['116', '112', '113'], BL: ['90'] } },
  { name: /beskyttet beskæftigelse/iu, sections: { SEL: ['103', '104', '105', '106'], BL: [] } },
  { name: /aktivitets- og samværstilbud/iu, sections: { SEL: ['104', '103', '104 a', '105'], BL: [] } },
  { name: /individuel befordring/iu, sections: { SEL: ['117', '105'], BL: ['90'] } },
  {
    name: /(?<!\p{L})botilbud\p{L}*/iu,
    sections: { SEL: ['107', '108', '108 a', '109', '110', '66', '84', '85'], BL: ['32', '43', '90'] },
  },
  { name: /hjemmetræning/iu, sections: { SEL: ['32', '32 a', '86'], BL: ['82', '85', '90'] } },
];

const OF_HELP: ReadonlySet<string> = new Set(['afslag', 'bevilling', 'delvis-bevilling', 'nedsættelse', 'ophør']);
/** Where the letter says what it is about, and where it says what it rests on. */
const SUBJECT: ReadonlySet<Role | undefined> = new Set([TITLE, RESULT, 'ansøgning']);
const BASIS: ReadonlySet<Role | undefined> = new Set([TITLE, RESULT, RULES, REASONS, undefined]);

const namedIn = new PassageMemo<readonly Help[]>();

/** The one kind of help that the title, the application and the result name. */
function onlyHelp({ decision: { passages, structure, text } }: Evidence): Help | undefined {
  const named = new Set<Help>();
  for (const [index, placed] of passages.entries()) {
    if (!SUBJECT.has(structure.roles[index])) continue;
    for (const help of namedIn.of(placed.passage, () => HELPS.filter(({ name }) => name.test(textOf(placed, text)))))
      named.add(help);
  }
  return named.size === 1 ? [...named][0] : undefined;
}

const isFor = ({ sections }: Help, { act, reference: { section } }: Citation) =>
  act === undefined
    ? Object.values(sections).some((all) => all.includes(section))
    : (sections[act]?.includes(section) ?? false);

/** Whether a section is known to be about another kind of help. */
const isForAnother = (help: Help, citation: Citation) =>
  citation.act !== undefined && HELPS.some((other) => other !== help && isFor(other, citation));

/**
 * `paragraf-anden-hjælp`: all the letter rests on are sections about other help than the one it decides on. One section that
 * fits, anywhere in the letter, is enough for silence.
 */
export const sectionOfOtherHelp: NamedCheck = (evidence, pack) => {
  const { outcome, citations } = evidence.decision;
  if (!outcome || !OF_HELP.has(outcome.id)) return 'ikke relevant';
  const help = onlyHelp(evidence);
  if (!help || citations.some((citation) => isFor(help, citation))) return 'ikke relevant';
  const basis = ownCitations(evidence).filter(
    ({ role, act }) => BASIS.has(role) && role !== COMPLAINT && (act === 'SEL' || act === 'BL'),
  );
  if (basis.length === 0 || !basis.every((citation) => isForAnother(help, citation))) return 'ikke relevant';
  return [violationOn(basis[0], pack)];
};

function violationOn(citation: Citation, pack: Pack): Violation {
  const { from, to, act = '', reference } = citation;
  const subject = pack.acts.get(act)?.paragraffer[reference.section]?.emne;
  const name = capitalized(sectionName(pack, citation));
  return { from, to, note: subject ? `${name} handler om: ${subject}.` : undefined };
}
