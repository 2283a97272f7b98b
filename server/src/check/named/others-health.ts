import { LETTERHEAD, type Role, TITLE } from '../../decision/vocabulary.ts';
import { readsMarker } from '../../pack/code-markers.ts';
import type { Pack } from '../../pack/pack.ts';
import { hitsOf } from '../../phrase/reading.ts';
import type { Evidence } from '../evidence.ts';
import type { Violation } from '../finding.ts';
import type { NamedCheck } from './registry.ts';

/** Markers of the pack: words about illness and the like; and what the citizen said. */
const SENSITIVE = readsMarker('følsomt-om-helbred');
const CITIZENS_WORDS = readsMarker('gengivet-udsagn');

/** A capital makes a name, but for the polite address and for the small words that begin a sentence. */
const NAME =
  '(?!(?:De|Dem|Deres|Da|Det|Den|Der|Denne|Dette|At|Som|Når|Hvis|Mens|Efter|Fra|Fordi|Ifølge|Også|Men|Og|Her|Vi|Du|Din|Dit|Dine|Jeres|Om|Hvorfor|Hvordan|Hvad|Selv|Både|For|Ved|Med|Uden|På|Til|Under|Over|Kun|Så|Nu)(?!\\p{L}))\\p{Lu}[\\p{L}-]+';
/** Somebody outside the citizen's family. */
const STRANGER =
  '[Nn]abo(?:en|er|erne)?|[Nn]aboens\\s+(?:søn|datter|mand|kone|barn|børn|mor|far)|[Mm]edarbejderen|(?:tidligere|forrige)\\s+(?:støtteperson|kontaktperson|hjælper|medarbejder),?\\s+\\p{Lu}\\p{L}+,?|(?:[Gg]en|[Uu]nder|[Oo]ver|[Bb]ag)bo(?:en)?|[Mm]edbeboer\\p{L}*|[Bb]ofælle\\p{L}*|[Vv]ærelseskammerat\\p{L}*|(?:[Kk]lasse|[Ll]ege|[Ss]kole|[Ss]tudie)kammerat\\p{L}*|[Kk]ammerat(?:en)?|[Mm]edelev\\p{L}*|[Kk]ollega(?:en)?|(?:[Mm]akker|[Ss]idemand|[Ss]idekammerat|[Hh]oldkammerat|[Bb]ordfælle)(?:en)?|(?:[Hh]am|[Hh]ende|[Dd]en|[Dd]em),?\\s+(?:som\\s+)?(?:du|I|han|hun|barnet)\\s+(?:spiser|bor|deler|sidder|går|arbejder|spiller)[^,;]{1,30},|[Ff]amilien\\s+(?:på|ved|over|inde|nede)\\s+[^,;]{1,30}|[Vv]en(?:nen)?|[Vv]eninde(?:n)?|[Ee]n\\s+af\\s+de\\s+(?:andre|øvrige)|[Bb]eboeren\\s+(?:ved siden af|over for|nedenunder|ovenpå)|(?:[Ee]n|[Ee]t)\\s+(?:kvinde|mand|dreng|pige|familie|par|borger|beboer|elev)\\s+(?:på|i|fra)\\s+(?:din|jeres|deres|samme)\\s+\\p{L}+|(?:[Ee]n|[Ee]t|[Dd]en|[Dd]et)\\s+and(?:en|et)\\s+(?:\\p{L}+\\s+)?(?:beboer|borger|bruger|deltager|elev|familie|barn|dreng|pige|mand|kvinde|ansøger|kursist)';
/** `som han sidder ved siden af`, `der går i samme klub`, `på gangen`: how the citizen knows the other. */
const NEXT_TO =
  '(?:,\\s+(?:som|der)\\s+[^,;]{0,40}?(?:ved siden af|over for|sammen|samme|deler|spiser|naboen?)[^,;]{0,40},?|\\s+på\\s+(?:gangen|værkstedet|holdet|stuen|afdelingen|opgangen)|\\s+(?:i|fra)\\s+(?:lejligheden|boligen|værelset|rækkehuset|huset|opgangen|nummer\\s\\d+|nr\\.\\s\\d+)(?:\\s+(?:ovenpå|nedenunder|ved siden af|overfor|over for|(?:over|under)\\s+(?:dig|jer)))?)\\s+(?:har|havde|er|var|lider|fik|blev|drikker|tager)(?!\\p{L})';
/** `familien Brandt`, `Aase Tågeland i nr. 14, som`: named, and then told about. */
const NAMED = `(?<known>${NAME})${NEXT_TO}|(?:familien|fru|hr\\.?)\\s+(?<family>${NAME})|(?<first>${NAME})(?:(?:\\s+${NAME}){1,2}(?:\\s+(?:i|fra|på)\\s+[^,;]{1,25})?|\\s+(?:i|fra|på)\\s+(?:nr\\.|nummer)\\s*\\d+),?\\s+(?:der|som|har|lider|er|blev)(?!\\p{L})`;
const ABOUT_SOMEBODY = new RegExp(`(?<!\\p{L})(?<stranger>${STRANGER})(?!\\p{L})|(?<!\\p{L})(?:${NAMED})`, 'gu');

/** Whoever helps by profession is named for that, and no association is anybody. */
const PROFESSIONAL_BEFORE =
  /(?:psykolog|læge|terapeut|plejerske|pædagog|konsulent|behandler|rådgiver|leder|lærer|advokat|visitator|logopæd|tolk)(?:en)?\s+$/iu;
const ASSOCIATION = /organisation|forening|forbund|center|kommune|region|hospital|sygehus|klinik|fonden|selskab/i;
const BY_PROFESSION = /^[^.]{0,30}(?:speciali|uddannet|erfaring|ekspert|arbejder med)/i;

/** How many characters may stand between the person and what is told about him. */
const NEAR = 140;
/** Between the two the sentence has turned to the citizen, or to what the other can no longer do for him. */
const TURNS_AWAY =
  /(?<!\p{L})(?:du|dig|din|dit|dine|I|jer|jeres|De|Dem|Deres|han|hun|barnet|ansøger|borgeren)(?!\p{L})/u;
/** A doctor who has found the illness is named for that. */
const HAS_FOUND = /\s(?:hos|om|af)\s+(?:dig|Dem|jer|ham|hende)(?!\p{L})|stillet diagnosen/u;
const CAN_NO_LONGER =
  /(?<!\p{L})(?<!(?:vi|kommunen)\s)(?:kan|kunne|orker|magter|må)\s+(?:\p{L}+\s+){0,2}?ikke(?!\p{L})|samtykke/iu;
const TELLS = /(?<!\p{L})(?:har|havde|lider|led|er|var|blev|fik|får|bor|behandles|mens|med|som|der)(?!\p{L})/u;

/**
 * `tredjeparts-helbred`: illness, abuse and the like of a neighbour, a friend, another family: somebody that the case is not about.
 * Whoever is named in the head of the letter, or more than once, belongs to the case.
 */
export const othersHealth: NamedCheck = (evidence, pack) => {
  const sets = setsOf(pack);
  if (!sets) return 'ikke relevant';
  const violations: Violation[] = [];
  for (const passage of evidence.passagesWithSet(sets.sensitive)) {
    if (NOT_HERE.has(evidence.decision.structure.roles[passage])) continue;
    const { passage: read, offset } = evidence.decision.passages[passage];
    const told = hitsOf(read.reading, sets.citizensWords);
    for (const { sentence, from, quoted } of hitsOf(read.reading, sets.sensitive)) {
      if (quoted || told.some((hit) => hit.sentence === sentence)) continue;
      const place = evidence.sentence({ passage, sentence });
      if (violations.at(-1)?.from === place.from) continue;
      const at = offset + read.from + from;
      if (isAboutAStranger(evidence, place.from, at, place.to)) violations.push(place);
    }
  }
  return violations;
};

const NOT_HERE: ReadonlySet<Role | undefined> = new Set([TITLE, LETTERHEAD, 'klagevejledning', 'regler', 'hilsen']);

function setsOf({ markers }: Pack) {
  const [sensitive, citizensWords] = [markers.get(SENSITIVE), markers.get(CITIZENS_WORDS)];
  return sensitive === undefined || citizensWords === undefined ? undefined : { sensitive, citizensWords };
}

/** @param at where the sensitive word stands in the letter; `from` and `to` are its sentence's */
function isAboutAStranger(evidence: Evidence, from: number, at: number, to: number): boolean {
  const { text } = evidence.decision;
  const sentence = text.slice(from, to);
  if (CAN_NO_LONGER.test(sentence) || HAS_FOUND.test(sentence)) return false;
  for (const { 0: found, index, groups } of text.slice(from, at).matchAll(ABOUT_SOMEBODY)) {
    const between = text.slice(from + index + found.length, at);
    if (
      PROFESSIONAL_BEFORE.test(text.slice(from, from + index)) ||
      ASSOCIATION.test(found) ||
      BY_PROFESSION.test(between)
    )
      continue;
    if (between.length > NEAR || isAboutTheCitizen(between) || !TELLS.test(`${found.slice(-4)} ${between}`)) continue;
    const name = groups?.family ?? groups?.known ?? groups?.first;
    if (name === undefined || !belongsToTheCase(evidence, name)) return true;
  }
  return false;
}

/** `Naboen fik en, men hun har sclerose`: the same person still. */
const STILL_THE_OTHER = /,?\s+men\s+(?:han|hun)\s+(?=har|er|lider|fik|havde|var)/u;

/** `som I kender fra klubben` is still about the others. */
function isAboutTheCitizen(between: string): boolean {
  return TURNS_AWAY.test(
    between
      .replace(STILL_THE_OTHER, ' ')
      .replace(/(?:der|som)\s+(?:du|I|De)\s+(?:jo\s+)?(?:selv\s+)?(?:kender|har mødt|bor)[^,]*,/u, ''),
  );
}

/** Whether a name stands in the head of the letter, or more than once in it. */
function belongsToTheCase(evidence: Evidence, name: string): boolean {
  const text = evidence.wholeText;
  return text.indexOf(name) !== text.lastIndexOf(name);
}
