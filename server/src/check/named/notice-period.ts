import { COMPLAINT, RESULT, type Role, TITLE } from '../../decision/vocabulary.ts';
import { addDays, danishDate } from '../../text/calendar.ts';
import type { DurationEntity } from '../../text/entities.ts';
import type { Evidence } from '../evidence.ts';
import type { Violation } from '../finding.ts';
import { choose, chosenEntities, entitiesIn } from './entities-in.ts';
import type { NamedCheck } from './registry.ts';

/** SEL § 3 a, stk. 1, and BL § 11, stk. 1: at least 14 weeks from the citizen's receipt. */
const NOTICE_DAYS = 14 * 7;
const TAKES_EFFECT =
  /ophør|stop|bortfald|nedsæt|nedsat|reducer|sidste|virkning|træder i kraft|fra\s+(?:og med\s+)?(?:den\s*)?$|pr\.\s*(?:den\s*)?$|til og med|udgangen af/i;

/** The change comes at once, or with a notice counted from now. */
const AT_ONCE =
  /\b(?:straks|med det samme|omgående|øjeblikkelig(?:t)?|(?:fra|pr\.?) (?:i dag|i morgen|dags dato|d\.d\.)|fra næste (?:uge|måned)|(?:fra )?den (?:1\.|første) i (?:næste|kommende) måned|(?:ved|med) udgangen af (?:måneden|denne måned|indeværende måned|næste måned)|ved månedens udgang|når (?:du|de|i) (?:har )?(?:modtage[rt]|får|fået) (?:dette )?brev(?:et)?|fra (?:brevets dato|modtagelsen))/i;
const CHANGES =
  /ophør|stop|bortfald|nedsæt|nedsat|reducer|virkning|træder i kraft|gælder|sætte[rs]? .{0,60}ned|skære|frakend|ændr|afslut|slut/i;
const NOT_AT_ONCE = /klag|ikke|hvis|såfremt|besked|ring|kontakt|medmindre/i;

const takesEffect = choose('dato', ({ before }) => TAKES_EFFECT.test(before));

/** `varsel-14-uger`: the letter takes effect sooner than 14 weeks after its date, and does not speak of the notice. */
export const noticeTooShort: NamedCheck = (evidence) => {
  const written = evidence.decision.date?.iso;
  if (!written) return 'ikke relevant';
  if (speaksOfNotice(evidence)) return [];
  const atOnce = takesEffectAtOnce(evidence) ?? shortNotice(evidence);
  if (atOnce) return [atOnce];
  const earliest = addDays(written, NOTICE_DAYS);
  for (const found of chosenEntities(evidence, takesEffect)) {
    const { entity, from, to, role } = found;
    if (role === COMPLAINT || (role !== undefined && role !== RESULT && role !== TITLE && role !== 'varsling'))
      continue;
    const iso = entity.iso.startsWith('--') ? `${written.slice(0, 4)}${entity.iso.slice(1)}` : entity.iso;
    if (iso <= written || iso >= earliest) continue;
    return [
      {
        from,
        to,
        note: `Ændringen får virkning omkring den ${danishDate(iso)}; 14 uger efter brevets dato er den ${danishDate(earliest)}.`,
      },
    ];
  }
  return [];
};

function tellsEffect(role: Role | undefined): boolean {
  return role === undefined || role === RESULT || role === TITLE || role === 'varsling';
}

/** `Ordningen stopper fra i dag`: no date, but no notice either. */
function takesEffectAtOnce(evidence: Evidence): Violation | undefined {
  const { passages, structure, text } = evidence.decision;
  for (const [index, { passage }] of passages.entries()) {
    if (!tellsEffect(structure.roles[index])) continue;
    for (let sentence = 0; 2 * sentence < passage.reading.sentences.length; sentence++) {
      const place = evidence.sentence({ passage: index, sentence });
      const words = text.slice(place.from, place.to);
      if (AT_ONCE.test(words) && CHANGES.test(words) && !NOT_AT_ONCE.test(words)) return place;
    }
  }
  return undefined;
}

const isNotice = choose(
  'frist',
  ({ before, after }) => /^s?\s+varsel/i.test(after) || /varsl?e[lt]t?\s+(?:er|på|bliver)\s*$/i.test(before),
);

/** `med en måneds varsel`, `varslet er fire uger`. */
function shortNotice(evidence: Evidence): Violation | undefined {
  for (const { entity, from, to, role } of chosenEntities(evidence, isNotice)) {
    const days = daysOf(entity);
    if (role !== COMPLAINT && role !== 'regler' && days !== undefined && days < NOTICE_DAYS) return { from, to };
  }
  return undefined;
}

function daysOf({ amount, unit }: DurationEntity): number | undefined {
  if (unit === 'dage') return amount;
  if (unit === 'uger') return 7 * amount;
  return unit === 'måneder' ? 31 * amount : undefined;
}

/** Fourteen weeks are spoken of, and not only where the letter tells what the law says. */
function speaksOfNotice(evidence: Evidence): boolean {
  for (const { entity, role } of entitiesIn(evidence, 'frist'))
    if (entity.unit === 'uger' && entity.amount === 14 && role !== 'regler') return true;
  return false;
}
