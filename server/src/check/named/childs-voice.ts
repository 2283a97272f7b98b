import { PassageMemo } from '../../decision/memo.ts';
import { textOf } from '../../decision/passage-index.ts';
import { anchorFor } from '../anchor.ts';
import type { Evidence } from '../evidence.ts';
import type { NamedCheck } from './registry.ts';

/** A word with a capital that is none of those which stand before names. */
const NAME = String.raw`(?<!\p{L})(?!(?:Til|For|Om|Hos|Med|Kære|Hej|Goddag|Både|Også|Da|Når|At|Vedrørende)(?!\p{L}))\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?`;
const YEARS =
  '(?:\\d{1,2}|et|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|tretten|fjorten|femten|seksten|sytten)(?: og et halvt)? år';
/** `Emil på 9 år`, `jeres søn Emil`, `Emil er født`: names that can only be the child's. */
const SURE_NAMES = [
  String.raw`(?<name>${NAME})(?: ${NAME}){0,3}(?:,| som| der| er| på| nu| bliver| fylder| fyldte| \()+ ?(?:kun |nu |snart )?${YEARS}`,
  `(?:søn|datter|dreng|pige|barn|sønnen|datteren),? (?<name>${NAME})`,
  String.raw`(?<name>${NAME})(?: ${NAME}){0,3},? (?:er )?(?:født|f\.)`,
].map((pattern) => new RegExp(pattern, 'gu'));
/** `aflastning til Emil.`, `Emils behov`: names that may be the child's. */
const LIKELY_NAMES = [
  String.raw`(?:til|for|hos|om|vedrørende|med) (?<name>${NAME})(?=s?(?:[.,:)*]|\n| på | \(| og | i |$))`,
  `(?<name>${NAME})s (?:behov|syn|ønske|skole|lærer|trivsel|situation|hverdag|funktionsnedsættelse|forældre|mor|far)`,
].map((pattern) => new RegExp(pattern, 'gu'));
/** `Hej Malik`: the letter is to the child, who is called `du`. */
const ADDRESSED = new RegExp(String.raw`^\W*(?:Kære|Hej|Til|Goddag) (?<name>${NAME})(?!\p{L})`, 'gmu');
/** Words with a capital that stand where names do. */
const NO_NAME: ReadonlySet<string> = new Set(
  'Kommunen De Du I Vi Jeg Det Den Der Da Han Hun Alle Begge Forældrene Mor Far Moren Faren Barnet Barn Pigen Drengen Deres Jeres Din Dit Efter Når Nu Hvis'.split(
    ' ',
  ),
);

interface Names {
  readonly sure: readonly string[];
  readonly likely: readonly string[];
  /** Whom the letter is to. */
  readonly addressed: readonly string[];
}

const namesOfPassage = new PassageMemo<Names>();

function namesIn(text: string): Names {
  const found = (patterns: readonly RegExp[]) =>
    patterns.flatMap((pattern) => Array.from(text.matchAll(pattern), ({ groups }) => groups!.name));
  const isName = (word: string) => !NO_NAME.has(word);
  return {
    sure: found(SURE_NAMES).filter(isName),
    likely: found(LIKELY_NAMES).filter(isName),
    addressed: found([ADDRESSED]),
  };
}

/** What somebody does who says or shows what they want. */
const SAYS =
  '(?:fortalte|fortæller|fortalt|sagde|siger|sagt|synes|syntes|ønsker|ønskede|viste|vist|viser|pegede|drømmer|savner|glæder sig|svarede|svaret|mener|mente|forklarede|forklaret|beskriver|beskrev|tegnede|oplyste|oplyser|udtryk|kan lide|helst|gerne|hellere|håber|spurgte|nikkede|smilede|valgte|skrev|skrevet|er ked af|er glad for|bad om|vil(?:le)? (?:have|ikke|gerne|helst|hellere)|deltog|rystede|trak|lo|grinte|græd|lagde|tog|rakte|vendte|legede|snakkede|gentog|melder|skreg|vidste|byggede|var med|leget|talt|gået|peget|valgt|tegnet|smilet|grædt|(?:er|blev|bliver) (?:set|hørt|spurgt|inddraget|observeret))';
/** How somebody came to know it. */
const MET =
  '(?:samtale\\p{L}*|tal\\p{L}*|sammen|legede|tur|mødt?e?|besøgt?e?|fulgte?|spurgt\\p{L}*|hørt|observer\\p{L}*|set|var(?: \\p{Ll}+){0,3} hos)';

/** Sentences in which the child says or shows something, or was met. */
class Voice {
  readonly names: string;
  readonly #patterns: readonly RegExp[];

  /** @param names what the child is called, beside `barnet`; letters and hyphens only */
  constructor(names: readonly string[]) {
    this.names = names.join('|');
    const child = `(?:${[...names, '[Bb]arnet', '[Pp]igen', '[Dd]rengen', '[Dd]en unge'].join('|')})`;
    const [begin, end] = ['(?<!\\p{L})', '(?!\\p{L})'];
    this.#patterns = [
      `${begin}${child}(?:,? (?!(?:at|som|der|men|mor|far|jeres)${end})[\\p{Ll}\\d.]+){0,8}? ${SAYS}${end}`,
      `${begin}${SAYS} ${child}${end}`,
      `(?:^|[.!?:;"»”]\\s+|${begin}og |, hvor |${begin}da )(?:[Hh]an|[Hh]un)(?: selv| også| dog| alene| har)? ${SAYS}${end}`,
      `${begin}(?:[Ss]amtale\\p{L}*|[Tt]al\\p{L}*|${MET})(?: (?!at${end})[\\p{Ll}\\d.]+){0,6} (?:${child}|ham|hende)${end}`,
      `${begin}${child}s (?:eget |egne |egen )?(?:syn|ønske|mening|holdning|ord|stemme|perspektiv|opfattelse|reaktion|tegn)`,
      `${begin}(?:${child}|[Hh]an|[Hh]un|ham|hende)${end}[^.!?\\n]{0,200}[»"”][^»«"”]{4,}`,
    ].map((pattern) => new RegExp(pattern, 'mu'));
  }

  isHeardIn(text: string): boolean {
    return this.#patterns.some((pattern) => pattern.test(text));
  }
}

/** More than any letter about children has; the cap only keeps made-up input cheap. */
const MOST_NAMES = 30;

const heardInPassage = new PassageMemo<{ readonly names: string; readonly isHeard: boolean }>();

/** The voice looked for last: from key to key it is the same. */
let latest = new Voice([]);

/**
 * `barnet-taler`: the letter names the child, and in no sentence does the child say or show anything. Where it is not sure what the child is
 * called, or the letter is to the child, the question cannot be answered. It tells only that nothing was recognised, and is made to bear out what else speaks for that.
 */
export const childIsSilent: NamedCheck = (evidence) => {
  const { text } = evidence.decision;
  const passages = evidence.allPassages.map((placed) => [placed.passage, () => textOf(placed, text)] as const);
  const named = passages.map(([passage, textOfPassage]) => namesOfPassage.of(passage, () => namesIn(textOfPassage())));
  const addressed = new Set(named.flatMap((names) => names.addressed));
  const sure = named.flatMap((names) => names.sure);
  if (sure.length === 0 || sure.some((name) => addressed.has(name))) return 'ikke relevant';
  const names = [...new Set([...sure, ...named.flatMap(({ likely }) => likely)])].slice(0, MOST_NAMES);
  if (latest.names !== names.join('|')) latest = new Voice(names);
  const isHeard = passages.some(([passage, textOfPassage]) => {
    const hear = () => ({ names: latest.names, isHeard: latest.isHeardIn(textOfPassage()) });
    const known = heardInPassage.of(passage, hear);
    return (known.names === latest.names ? known : heardInPassage.replace(passage, hear())).isHeard;
  });
  return isHeard ? [] : [silence(evidence)];
};

const silence = (evidence: Evidence) => anchorFor(evidence.decision, 'borgerens-syn');
