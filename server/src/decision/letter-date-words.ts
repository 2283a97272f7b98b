/** The words around a date by which it is the letter's own, or is not. */

/** Words that make a date line somebody else's date. */
export const OTHER_DATE =
  /født|fuldmagt|samtykke|journal(?!dato)|notat|attest|rapport|ansøg|modtag|klage|frist|senest|gælder|møde|afgørelse af|brev af|samtale|besøg|henvendelse|ophør|stop|bortfald|virkning|periode|fra den|(?:indtil|til) den|udløb|varsel|høring|weekend|begynde|starte/i;
/** `FRA: mandag den 3. februar`: a line that says what its day is of. */
export const OTHER_LABEL = /^[^\p{L}\n]*(?:fra|til|start\p{L}*|slut\p{L}*|virkning\p{L}*|gælder\p{L}*)\s*:/iu;
/** `Du søgte den 9. maj 2022`, `Det var den 8. januar`: a short sentence that tells of somebody or of what happened is no date line. */
export const TELLS_OF_SOMEBODY = /(?<!\p{L})(?:du|vi|jeg|han|hun|det (?:var|skete|blev))(?!\p{L})/iu;
/** `Afgørelse af 23. juni 2023 i sag 23/5520`, `Afgørelse (20. januar 2026)`: a letter that is dated by its own name, at the top or as its last line. */
export const OWN_NAME = /^[\s#*_]*(?:afgørelse|brev|meddelelse)(?:\s+af\s+|\s*\(\s*)(?:den\s+)?$/i;
/** `Vi har den 9. november 2023 afgjort …`: the day of the decision, where no line is the letter's date. */
export const DECIDED_BEFORE = /(?:har vi|vi har|kommune har)(?: i dag,?)? den $/i;
/** `Det har jeg sagt nej til i dag, den 18. november 2025.` */
export const TODAY_BEFORE = /(?<!\p{L})i dag,?\s+[*_]*(?:\p{L}+dag\s+)?(?:den\s+|d\.\s*)?$/iu;
/** `Svaret kommer her, mandag den 16. september 2024`, `Dagen er den 26. februar`, `Du får her vores afgørelse. Afgørelsen er fra den 24. marts`: at the top, where no line is the letter's date. */
export const TOLD_AT_TOP =
  /(?<!\p{L})(?:(?:dagen|datoen)(?: i dag)? er|(?:svaret|brevet|det|her) kommer (?:her|det|svaret|nu),?|(?<=(?<!\p{L})her(?:med)?\s[^.]{0,120}afgørelse[^.]{0,160}\.\s)afgørelsen er fra)\s+[*_]*(?:\p{L}+dag\s+)?(?:den\s+|d\.\s*)?$/iu;
/** `Vi har truffet afgørelsen den 31. maj 2023`: of this decision, and of no earlier one. */
export const DECIDED_ON =
  /(?:har (?:vi|kommunen|jeg)|(?:vi|kommunen|jeg) har)\s+(?:i dag\s+)?truffet\s+(?:afgørelsen|denne afgørelse)\s+(?:den\s+)?$/iu;
export const DECIDED_AFTER = /^,? (?:afgjort|besluttet|truffet (?:følgende )?afgørelse)/i;
/** `Bøgelund Kommune, Unge og Handicap, den 25. juni 2025`: a last line of names and offices that ends with the date. */
export const SIGNED_BEFORE = /^[\p{Lu}*_](?:[^.!?:;]|tlf\.){0,110}[,·|–]\s*(?:\p{L}+dag\s+)?(?:den\s+|d\.\s*)?$/u;
export const SIGNED_AFTER =
  /^[\s.*_]*(?:\((?:(?:brevet|det|dette brev)\s(?:er|bliver)\s)?(?:sendt|sendes|pr\.|med|via|i)[^)]*\))?[\s.*_]*$/i;
/**
 * `Skrevet den 4. december 2024 af …`, `Udsendt 4/12 2024`: says of itself that it is the letter's; or does so in a column beside
 * another, `Hr. Asger Lind      Sendt med Digital Post den …`.
 */
export const WRITTEN_BEFORE =
  /(?:^[^.!?]{0,60}|\s\s\s|[|·•])\s?(?<!\p{L})(?:skrevet|sendt|udsendt|afsendt|dateret|udfærdiget|udstedt|underskrevet|brevdato)(?:\s+(?:med|via|i|som)\s+(?:digital post|e-boks|(?:sikker )?(?:mail|post)|brev))?[\s:]+(?:\p{L}+dag\s+)?(?:den\s+)?$/iu;
/** `Brevet er fra tirsdag den 25. november`, `Dette brev af 5. januar`, `I dag er det den 9. oktober`: nothing but the letter's can be meant. */
export const SAID_OF_ITSELF =
  /(?<!\p{L})(?:(?:brevet|dette brev) (?:er|har) (?:fra|dato|dateret|skrevet|lavet|sendt|afsendt|udsendt)|(?:afgørelse|brev)[^.]{0,40}, og (?:det|den) er fra|(?:det|den) er (?:dateret|skrevet)|(?:dette|det her) brev (?:af|fra)|brevets dato(?: er|:)?|dato for brevet:?|i dag er det|[–—-] ?skrevet)[\s:]+(?:\p{L}+dag\s+)?(?:den\s+|d\.\s*)?$/iu;
/** `Dato: 17. januar 2025 (sendt i Digital Post samme dag)`, `**Til:** N.N.  **Dato:** …`: whatever else the line says. */
export const LABEL_BEFORE =
  /(?:^|\s{2}|[*_]{2}|&nbsp;|[·•|])[\s*_]*(?:den|(?:brev)?dato(?:\s+for\s+(?:brevet|afgørelsen))?)[\s*_]*:[\s*_]*(?:\p{L}+dag\s+)?(?:den\s+)?$/iu;
/** `Nordhøj Kommune – Handicap – den 24.09.25`: what stands right before a date that ends a line of the letterhead. */
export const HEAD_BEFORE = /[–—\-·•¤|,;()/*_]\s*(?:den\s+|d\.\s*)?$/;
/** `J.nr. 27.03.00-P20`: figures of a case number that look like a date. */
export const CASE_NUMBER_BEFORE = /(?:\bnr|nummer|\bsag|journal|\bkle|\bid)[.:\s]*$/i;
export const CASE_NUMBER_AFTER = /^-[\p{L}\d]/u;
/** `den 13.-15. december 2024`: days on which something lasts. */
export const LASTS_SINCE = /(?<!\d)\d{1,2}\.\s?[-–]\s?$/;
