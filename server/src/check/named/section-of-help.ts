import type { Citation } from '../../decision/citations.ts';
import { RESULT, type Role, RULES, TITLE } from '../../decision/vocabulary.ts';
import { judgeProvision } from '../../pack/law-in-time.ts';
import type { Pack } from '../../pack/pack.ts';
import { occursInSentence, type SetId } from '../../phrase/reading.ts';
import { coversReference } from '../../text/provisions.ts';
import type { Evidence } from '../evidence.ts';
import type { Violation } from '../finding.ts';
import { capitalized, sectionName } from './cited-law.ts';
import type { NamedCheck } from './registry.ts';

interface Section {
  readonly act: string;
  readonly first: string;
  /** It gives the help; else the help may only be a part of what it gives. */
  readonly isMain: boolean;
}

/** A kind of help, as the pack's `love` files tell which sections give it. */
interface Help {
  readonly set: SetId;
  /** As in a sentence: `støtte til køb af bil`. */
  readonly name: string;
  readonly sections: readonly Section[];
}

const helpsOfPack = new WeakMap<Pack, readonly Help[]>();

function helpsOf(pack: Pack): readonly Help[] {
  let known = helpsOfPack.get(pack);
  if (!known) {
    known = readHelps(pack);
    helpsOfPack.set(pack, known);
  }
  return known;
}

function readHelps({ acts, files, markers }: Pack): Help[] {
  const sectionsOf = new Map<string, Section[]>();
  for (const [act, { paragraffer }] of acts)
    for (const [first, { hjælp = [], 'også hjælp': also = [] }] of Object.entries(paragraffer)) {
      const add = (isMain: boolean) => (id: string) =>
        sectionsOf.set(id, [...(sectionsOf.get(id) ?? []), { act, first, isMain }]);
      hjælp.forEach(add(true));
      also.forEach(add(false));
    }
  return files.kendetegn.flatMap(({ id, titel }) => {
    const [set, sections] = [markers.get(id), sectionsOf.get(id)];
    return set === undefined || sections === undefined ? [] : [{ set, name: titel, sections }];
  });
}

const TELLS_THE_HELP: { onlyIn: ReadonlySet<Role> } = { onlyIn: new Set([TITLE, RESULT]) };
const TELLS_THE_BASIS: ReadonlySet<Role | undefined> = new Set([TITLE, RESULT, RULES, undefined]);

/** What is told beside the decision is other help, unless it is the very section that gives this one. */
const BESIDE: ReadonlySet<Role | undefined> = new Set(['andre-muligheder', 'opfølgning', 'praktisk']);

/** A section whose act is not clear may be of the act that gives the help. */
const gives = ({ sections }: Help, { act, reference, role }: Citation) =>
  sections.some(
    (section) => coversReference(section, act ?? section.act, reference) && (section.isMain || !BESIDE.has(role)),
  );

/**
 * `hjælpens-paragraf`: title and result are about one kind of help, no section that gives it is cited anywhere, and one that gives
 * other help is cited as the basis. Which section gives what stands in the pack's `love` files (`hjælp`). Silent where the letter is
 * about several kinds of help.
 */
export const sectionOfOtherHelp: NamedCheck = (evidence, pack, date) => {
  const { citations } = evidence.decision;
  if (citations.length === 0) return 'ikke relevant';
  const helps = helpsOf(pack);
  const help = helpDecidedOn(evidence, helps);
  if (!help) return 'ikke relevant';
  const own = citations.filter(({ quoted }) => !quoted);
  if (own.some((citation) => gives(help, citation))) return [];
  const wrong = own.find(
    (citation) =>
      citation.act !== undefined && TELLS_THE_BASIS.has(citation.role) && helps.some((other) => gives(other, citation)),
  );
  return wrong ? [objection(help, wrong, pack, date)] : [];
};

/** Whether the title names the help, or the sentence that tells the outcome: what else stands with the result may be about anything. */
function isDecidedOn(evidence: Evidence, { set }: Help): boolean {
  const { passages, structure } = evidence.decision;
  return evidence.passagesWithSet(set).some((index) => {
    const role = structure.roles[index];
    if (role !== RESULT) return role === TITLE;
    const { outcomes, reading } = passages[index].passage;
    return outcomes.some(({ sentence }) => occursInSentence(reading, set, sentence));
  });
}

/** The one kind of help that title and result are about. */
function helpDecidedOn(evidence: Evidence, helps: readonly Help[]): Help | undefined {
  const [help, ...others] = helps.filter(({ set }) => evidence.occurs(set, TELLS_THE_HELP));
  return help && others.length === 0 && isDecidedOn(evidence, help) ? help : undefined;
}

/** Names the sections that give the help on the day, by the pack's own account. */
function objection({ name, sections }: Help, { from, to }: Citation, pack: Pack, date: string): Violation {
  const names = sections
    .filter(({ act, first, isMain }) => isMain && judgeProvision(pack, { act, section: first }, date).kind === 'gælder')
    .map(({ act, first }) => sectionName(pack, { act, reference: { section: first, from: 0, to: 0 } }));
  const note = names.length === 0 ? undefined : `${capitalized(name)} står i ${names.join(' eller ')}.`;
  return { from, to, note };
}
