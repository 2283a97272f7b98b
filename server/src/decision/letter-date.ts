import { sentenceAt } from './citations.ts';
import type { Place } from './outcome.ts';
import type { PlacedPassage } from './read-unit.ts';

/** The letter's own date, `2025-03-14`, and where it stands (nowhere, when the front matter tells it). */
export interface LetterDate {
  readonly iso: string;
  readonly place?: Place;
}

/** A line that is the letter's date has few other words: `Vildskovby, den 23. oktober 2023`, `Dato: 4. juni 2024`. */
const MOST_WORDS = 5;
/** The letter's own name stands among the first passages. */
const FIRST_PASSAGES = 4;
/** Words that make a date line somebody else's date. */
const OTHER_DATE =
  /født|fuldmagt|samtykke|journal(?!dato)|notat|attest|rapport|ansøg|modtag|klage|frist|senest|gælder|møde|afgørelse af|brev af|samtale|besøg|henvendelse|ophør|stop|bortfald|virkning|periode|fra den|(?:indtil|til) den|udløb|varsel|høring|weekend|begynde|starte/i;
/** `FRA: mandag den 3. februar`: a line that says what its day is of. */
const OTHER_LABEL = /^[^\p{L}\n]*(?:fra|til|start\p{L}*|slut\p{L}*|virkning\p{L}*|gælder\p{L}*)\s*:/iu;
/** `Du søgte den 9. maj 2022`: a short sentence that tells of somebody is no date line. */
const TELLS_OF_SOMEBODY = /(?<!\p{L})(?:du|vi|jeg|han|hun)(?!\p{L})/iu;
/** `Afgørelse af 23. juni 2023 i sag 23/5520`, `Afgørelse (20. januar 2026)`: a letter that is dated by its own name, at the top or as its last line. */
const OWN_NAME = /^[\s#*_]*(?:afgørelse|brev|meddelelse)(?:\s+af\s+|\s*\(\s*)(?:den\s+)?$/i;
/** `Vi har den 9. november 2023 afgjort …`: the day of the decision, where no line is the letter's date. */
const DECIDED_BEFORE = /(?:har vi|vi har|kommune har)(?: i dag,?)? den $/i;
/** `Det har jeg sagt nej til i dag, den 18. november 2025.` */
const TODAY_BEFORE = /(?<!\p{L})i dag,?\s+[*_]*(?:\p{L}+dag\s+)?(?:den\s+|d\.\s*)?$/iu;
/** `Svaret kommer her, mandag den 16. september 2024`, `Dagen er den 26. februar`, `Du får her vores afgørelse. Afgørelsen er fra den 24. marts`: at the top, where no line is the letter's date. */
const TOLD_AT_TOP =
  /(?<!\p{L})(?:(?:dagen|datoen)(?: i dag)? er|(?:svaret|brevet|det|her) kommer (?:her|det|svaret|nu),?|(?<=(?<!\p{L})her(?:med)?\s[^.]{0,120}afgørelse[^.]{0,160}\.\s)afgørelsen er fra)\s+[*_]*(?:\p{L}+dag\s+)?(?:den\s+|d\.\s*)?$/iu;
/** `Vi har truffet afgørelsen den 31. maj 2023`: of this decision, and of no earlier one. */
const DECIDED_ON =
  /(?:har (?:vi|kommunen|jeg)|(?:vi|kommunen|jeg) har)\s+(?:i dag\s+)?truffet\s+(?:afgørelsen|denne afgørelse)\s+(?:den\s+)?$/iu;
const DECIDED_AFTER = /^,? (?:afgjort|besluttet|truffet (?:følgende )?afgørelse)/i;
/** How many of the letter's last passages may hold the signature. */
const SIGNATURE_PASSAGES = 3;
/** `Bøgelund Kommune, Unge og Handicap, den 25. juni 2025`: a last line of names and offices that ends with the date. */
const SIGNED_BEFORE = /^[\p{Lu}*_](?:[^.!?:;]|tlf\.){0,110}[,·|–]\s*(?:\p{L}+dag\s+)?(?:den\s+|d\.\s*)?$/u;
const SIGNED_AFTER =
  /^[\s.*_]*(?:\((?:(?:brevet|det|dette brev)\s(?:er|bliver)\s)?(?:sendt|sendes|pr\.|med|via|i)[^)]*\))?[\s.*_]*$/i;
/** `Skrevet den 4. december 2024 af …`, `Sendt med Digital Post den …`, `Udsendt 4/12 2024`: says of itself that it is the letter's. */
const WRITTEN_BEFORE =
  /^[^.!?]{0,60}(?<!\p{L})(?:skrevet|sendt|udsendt|afsendt|dateret|udfærdiget|udstedt|underskrevet|brevdato)(?:\s+(?:med|via|i|som)\s+(?:digital post|e-boks|(?:sikker )?(?:mail|post)|brev))?[\s:]+(?:\p{L}+dag\s+)?(?:den\s+)?$/iu;
/** `Brevet er fra tirsdag den 25. november`, `Dette brev af 5. januar`, `I dag er det den 9. oktober`: nothing but the letter's can be meant. */
const SAID_OF_ITSELF =
  /(?<!\p{L})(?:(?:brevet|dette brev) (?:er|har) (?:fra|dato|dateret|skrevet|lavet|sendt|afsendt|udsendt)|(?:afgørelse|brev)[^.]{0,40}, og (?:det|den) er fra|(?:det|den) er (?:dateret|skrevet)|(?:dette|det her) brev (?:af|fra)|brevets dato(?: er|:)?|dato for brevet:?|i dag er det|[–—-] ?skrevet)[\s:]+(?:\p{L}+dag\s+)?(?:den\s+|d\.\s*)?$/iu;
/** `Dato: 17. januar 2025 (sendt i Digital Post samme dag)`, `**Til:** N.N.  **Dato:** …`: whatever else the line says. */
const LABEL_BEFORE =
  /(?:^|\s{2}|[*_]{2}|&nbsp;|[·•|])[\s*_]*(?:den|(?:brev)?dato(?:\s+for\s+(?:brevet|afgørelsen))?)[\s*_]*:[\s*_]*(?:\p{L}+dag\s+)?(?:den\s+)?$/iu;
/** `Nordhøj Kommune – Handicap – den 24.09.25`: what stands right before a date that ends a line of the letterhead. */
const HEAD_BEFORE = /[–—\-·•¤|,;()/*_]\s*(?:den\s+|d\.\s*)?$/;
/** `J.nr. 27.03.00-P20`: figures of a case number that look like a date. */
const CASE_NUMBER_BEFORE = /(?:\bnr|nummer|\bsag|journal|\bkle|\bid)[.:\s]*$/i;
const CASE_NUMBER_AFTER = /^-[\p{L}\d]/u;
/** `den 13.-15. december 2024`: days on which something lasts. */
const LASTS_SINCE = /(?<!\d)\d{1,2}\.\s?[-–]\s?$/;

/**
 * Finds the letter's date: the first line that is hardly more than a date, from the top, or the last such line (letters
 * that are dated above the signature); else the day that stands beside the sender's address, whatever the words around it.
 *
 * @param text the letter, from which the lines are read
 */
export function readLetterDate(text: string, passages: readonly PlacedPassage[]): LetterDate | undefined {
  let decided: LetterDate | undefined;
  let ofHead: LetterDate | undefined;
  for (const [index, { passage, offset }] of passages.entries()) {
    const base = offset + passage.from;
    const { entities, sentences, sentenceWords } = passage.reading;
    for (const entity of entities) {
      if (entity.kind !== 'dato' || entity.iso.startsWith('--')) continue;
      const whole = lineAround(text, base + entity.from, base + passage.to - passage.from);
      // A row of a table says in its first cell what the date is of.
      const isRow = whole.text.trimStart().startsWith('|');
      const isParted = index < FIRST_PASSAGES && !isRow && isLetterhead(whole.text, passage);
      const line = isParted ? partAround(whole, base + entity.from) : whole;
      const before = line.text.slice(0, base + entity.from - line.from);
      const after = line.text.slice(base + entity.to - line.from);
      const isToday =
        TODAY_BEFORE.test(before) ||
        DECIDED_ON.test(before) ||
        (DECIDED_BEFORE.test(before) && DECIDED_AFTER.test(after)) ||
        (index < FIRST_PASSAGES && TOLD_AT_TOP.test(before));
      if (!decided && isToday) decided = { iso: entity.iso, place: { from: base + entity.from, to: base + entity.to } };
      if (CASE_NUMBER_BEFORE.test(before) || CASE_NUMBER_AFTER.test(after) || LASTS_SINCE.test(before)) continue;
      const sentence = sentenceAt(sentences, entity.from);
      const signs = index >= passages.length - SIGNATURE_PASSAGES && index >= FIRST_PASSAGES;
      const told = text.slice(base + sentences[2 * sentence], base + entity.from);
      const isNamed =
        index < FIRST_PASSAGES
          ? OWN_NAME.test(before) || OWN_NAME.test(told)
          : OWN_NAME.test(before) && signs && SIGNED_AFTER.test(after);
      if (isNamed) return { iso: entity.iso, place: { from: base + entity.from, to: base + entity.to } };
      if ((index < FIRST_PASSAGES || signs) && SAID_OF_ITSELF.test(told))
        return { iso: entity.iso, place: { from: base + entity.from, to: base + entity.to } };
      const own = text.slice(base + sentences[2 * sentence], base + sentences[2 * sentence + 1]);
      const isLabelled = index < 2 * FIRST_PASSAGES && LABEL_BEFORE.test(before);
      if (OTHER_DATE.test(own.length < line.text.length && !isRow ? own : line.text)) continue;
      if (OTHER_LABEL.test(before) && !isLabelled) continue;
      const words = Math.min(sentenceWords[sentence] ?? 0, countWords(line.text));
      const isSigned = signs && SIGNED_BEFORE.test(before) && SIGNED_AFTER.test(after);
      const isHead = index < FIRST_PASSAGES && isDateOfHead(before, after);
      const isWritten = (index < FIRST_PASSAGES || signs) && WRITTEN_BEFORE.test(before);
      const isShort = words <= MOST_WORDS && !TELLS_OF_SOMEBODY.test(told.length < before.length ? told : before);
      if (isShort || isSigned || isHead || isWritten || isLabelled)
        return { iso: entity.iso, place: { from: base + entity.from, to: base + entity.to } };
      if (index < FIRST_PASSAGES && isAddressed(passage) && !TELLS_OF_SOMEBODY.test(told))
        ofHead ??= { iso: entity.iso, place: { from: base + entity.from, to: base + entity.to } };
    }
  }
  return decided ?? ofHead;
}

/** At the end of a line of the letterhead, or alone at its start: `30. september 2025 (sendt med Digital Post)`. */
function isDateOfHead(before: string, after: string): boolean {
  if (HEAD_BEFORE.test(before)) return SIGNED_AFTER.test(after);
  return /^[\s*_]*(?:den\s+)?$/i.test(before) && /^\s*(?:[(·|–]|,\s*sendt)/i.test(after);
}

function lineAround(text: string, offset: number, limit: number): { text: string; from: number } {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return { text: text.slice(start, end < 0 ? Math.max(limit, offset) : end), from: start };
}

/** `KATTERUP KOMMUNE · BOLIG · 2. MARTS 2026`: sender, address and date on one line, each a part of its own. */
const PARTS = /\s[·|•]\s|,\s/g;

/** Who sends it stands there. */
const isAddressed = ({ reading }: PlacedPassage['passage']) =>
  reading.entities.some(({ kind }) => kind === 'adresse' || kind === 'telefon' || kind === 'mail');

function isLetterhead(line: string, passage: PlacedPassage['passage']): boolean {
  return /\s[·|•]\s/.test(line) || (isAddressed(passage) && !/\p{Ll}{2}\.\s+\p{Lu}/u.test(line));
}

function partAround({ text, from }: { text: string; from: number }, offset: number): { text: string; from: number } {
  let start = 0;
  let end = text.length;
  for (const { index, 0: mark } of text.matchAll(PARTS)) {
    if (from + index + mark.length <= offset) start = index + mark.length;
    else if (from + index >= offset && end === text.length) end = index;
  }
  return { text: text.slice(start, end), from: from + start };
}

const countWords = (line: string) => line.match(/\p{L}{2,}/gu)?.length ?? 0;
