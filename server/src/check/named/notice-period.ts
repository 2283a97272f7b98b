import { COMPLAINT, RESULT, TITLE } from '../../decision/vocabulary.ts';
import { addDays, danishDate } from '../../text/calendar.ts';
import type { Evidence } from '../evidence.ts';
import { entitiesIn } from './entities-in.ts';
import type { NamedCheck } from './registry.ts';

/** SEL § 3 a, stk. 1, and BL § 11, stk. 1: at least 14 weeks from the citizen's receipt. */
const NOTICE_DAYS = 14 * 7;
const TAKES_EFFECT =
  /ophør|stop|bortfald|nedsæt|nedsat|reducer|sidste|virkning|træder i kraft|fra\s+(?:og med\s+)?(?:den\s*)?$|pr\.\s*(?:den\s*)?$|til og med|udgangen af/i;

/** `varsel-14-uger`: the letter takes effect sooner than 14 weeks after its date, and does not speak of the notice. */
export const noticeTooShort: NamedCheck = (evidence) => {
  const written = evidence.decision.date?.iso;
  if (!written) return 'ikke relevant';
  if (speaksOfNotice(evidence)) return [];
  const earliest = addDays(written, NOTICE_DAYS);
  for (const found of entitiesIn(evidence, 'dato')) {
    const { entity, from, to, role } = found;
    if (role === COMPLAINT || (role !== undefined && role !== RESULT && role !== TITLE && role !== 'varsling'))
      continue;
    const iso = entity.iso.startsWith('--') ? `${written.slice(0, 4)}${entity.iso.slice(1)}` : entity.iso;
    if (iso <= written || iso >= earliest || !TAKES_EFFECT.test(found.before)) continue;
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

function speaksOfNotice(evidence: Evidence): boolean {
  for (const { entity } of entitiesIn(evidence, 'frist'))
    if (entity.unit === 'uger' && entity.amount === 14) return true;
  return false;
}
