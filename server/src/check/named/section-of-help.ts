import type { Citation } from '../../decision/citations.ts';
import { RESULT, type Role, RULES, TITLE } from '../../decision/vocabulary.ts';
import { judgeProvision } from '../../pack/law-in-time.ts';
import type { Pack } from '../../pack/pack.ts';
import { occursInSentence, type SetId } from '../../phrase/reading.ts';
import type { SectionReference } from '../../text/entities.ts';
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
  if (citations.some((citation) => gives(help, citation) && !citation.quoted)) return [];
  const wrong = citations.find(
    (citation) =>
      !citation.quoted &&
      citation.act !== undefined &&
      TELLS_THE_BASIS.has(citation.role) &&
      helps.some((other) => gives(other, citation)),
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

/** `Den siger, at …`, `Efter bestemmelsen …`: the sentence tells what the section cited right before it is about. */
const RETELLS =
  /^[\s*_]*(?:(?:efter|ifølge)\s+(?:den|bestemmelsen|reglen|paragraffen)|(?:den|bestemmelsen|reglen|paragraffen)\s+(?:siger|giver|handler|gælder|angår|omfatter|indebærer|betyder|vedrører))(?!\p{L})/iu;

/** `§ 88, stk. 1, hvorefter der gives …`: the sentence goes on with what the section is about. */
const RETELLS_ON =
  /^(?:,?\s*stk\.[^,;.]{0,12}|,?\s*nr\.[^,;.]{0,8})*,?\s*(?:om|hvorefter|vedrørende|siger|står der|giver|gives|tilbydes|ydes|kan der gives|skal der (?:gives|tilbydes)|handler om|(?:der|som)\s+(?:handler|giver|gælder|vedrører|siger))(?!\p{L})/iu;

/** `§ 81 a om husleje og på merudgifter`: more that was looked at, and no part of what the section gives. */
const GOES_ON_TO_OTHER = /^[^.;]{0,60}\sog\s(?:på|efter)\s/iu;
/** `Reglen er barnets lov § 89.`, `Bestemmelsen finder du i § 89.`: nothing but the section; the next sentence says what it gives. */
const NAMES_RULE =
  /^[\s*_]*(?:reglen|reglerne|bestemmelsen|loven|lovgrundlaget|hjemlen)\s+(?:er|står i|findes i|finder (?:du|de|i) i)\s+(?:\p{L}+s\s+)?(?:lov\s+)?$/iu;
/** `Vi har også set på …`: what was done, and not what the law says. */
const TELLS_OF_CASE = /^[\s*_]*(?:\p{L}+\s+){0,2}(?:vi|jeg|du|kommunen)(?!\p{L})/iu;
/** `Det står i barnets lov § 89.`: the sentence before says what. */
const TELLS_WHERE = /^[\s*_]*(?:det|dette)\s+(?:står i|fremgår af|følger af)\s+(?:\p{L}+s\s+)?(?:lov\s+)?$/iu;
/** Nothing more is said in the sentence. */
const SAYS_NO_MORE = /^(?:,?\s*stk\.[^,;.]{0,12}|,?\s*nr\.[^,;.]{0,8})*[\s*_.]*$/iu;

/**
 * `paragraf-genfortalt`: the sentence with a citation, or the one before or after it, tells what the section is about, and that is one
 * kind of help, which the section does not give.
 */
export const sectionRetoldWrongly: NamedCheck = (evidence, pack, date) => {
  const helps = helpsOf(pack);
  const { citations } = evidence.decision;
  return citations.flatMap((citation, i): Violation[] => {
    const retelling = lastRetelling(evidence, citation);
    if (retelling === NOWHERE || citation.quoted || citation.act === undefined) return [];
    if (areInOneSentence(citation, citations[i - 1]) || areInOneSentence(citation, citations[i + 1])) return [];
    const { reading } = evidence.decision.passages[citation.passage].passage;
    const [help, ...others] = helps.filter(({ set }) => occursInSentence(reading, set, retelling));
    const givesOther = helps.some((other) => other !== help && gives(other, citation));
    return help && others.length === 0 && givesOther && !gives(help, citation)
      ? [objection(help, citation, pack, date)]
      : [];
  });
};

const NOWHERE = -1;
const retellings = new WeakMap<SectionReference, number>();

/** A reference lives as long as its passage, and so does what the passage says after it. */
function lastRetelling(evidence: Evidence, citation: Citation): number {
  let known = retellings.get(citation.reference);
  if (known === undefined) {
    known = sentenceThatRetells(evidence, citation);
    retellings.set(citation.reference, known);
  }
  return known;
}

/** Number of the sentence that tells what a cited section is about. */
function sentenceThatRetells(evidence: Evidence, { passage, sentence, from, to }: Citation): number {
  const { passages, text } = evidence.decision;
  const place = (number: number) => evidence.sentence({ passage, sentence: number });
  const words = (number: number) => text.slice(place(number).from, place(number).to);
  const [before, after] = [text.slice(place(sentence).from, from), text.slice(to, place(sentence).to)];
  if (RETELLS_ON.test(after) && !GOES_ON_TO_OTHER.test(after)) return sentence;
  const saysNoMore = SAYS_NO_MORE.test(after);
  const next = sentence + 1;
  const retold = 2 * next < passages[passage].passage.reading.sentences.length ? words(next) : '';
  if (saysNoMore && retold !== '' && NAMES_RULE.test(before) && !TELLS_OF_CASE.test(retold)) return next;
  const isToldBefore = saysNoMore && sentence > 0 && TELLS_WHERE.test(before);
  if (isToldBefore && !TELLS_OF_CASE.test(words(sentence - 1))) return sentence - 1;
  return RETELLS.test(retold) ? next : NOWHERE;
}

/** Which of two sections a sentence is about, nobody knows. */
const areInOneSentence = (one: Citation, other: Citation | undefined) =>
  other !== undefined && one.passage === other.passage && one.sentence === other.sentence;
