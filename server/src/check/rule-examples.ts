import type { Pack, Requirement, Wording } from '../pack/pack.ts';
import { hitsOf } from '../phrase/reading.ts';
import { type CheckedLetter, checkLetter } from './check-letter.ts';
import { Evidence } from './evidence.ts';
import { type Example, type ExampleResult, notThere } from './example.ts';
import { quote, quotePlace, whyNotApplied, wordsOfCondition } from './example-words.ts';
import type { ChecklistEntry } from './finding.ts';

/** A requirement's example is a letter, and its state in the checklist tells. */
export function runRequirement({ id, kind, text }: Example, pack: Pack, today: string): ExampleResult {
  const rule = pack.requirements.find((requirement) => requirement.id === id);
  const lacking = rule?.question === undefined ? 'mangler' : 'skal bekræftes';
  const wanted = kind === 'fejl' ? [lacking] : ['opfyldt', 'ikke relevant'];
  const expected = `${id}: ${wanted.join(' eller ')}`;
  if (!rule) return notThere(id, expected);
  const checked = checkLetter(text, pack, today);
  const entry = checked.checklist.find(({ requirement }) => requirement.id === id);
  if (!entry) return { ok: false, expected, found: `${id}: teksten er tom` };
  // What another rule says better is lacking all the same.
  const isLacking = kind === 'fejl' && checked.repeats.some(({ code }) => code === id);
  const ok = wanted.includes(entry.status) || isLacking;
  const found = ok ? '' : whatCameOf(entry, rule, checked, pack, today);
  return { ok, expected, found: `${id}: ${entry.status}${found}` };
}

/** What the state of a requirement rests on, as the rest of a line. */
function whatCameOf(
  { status, place }: ChecklistEntry,
  rule: Requirement,
  checked: CheckedLetter,
  pack: Pack,
  today: string,
): string {
  const { decision } = checked;
  if (status === 'ikke relevant') {
    const why = whyNotApplied(rule.applies, Evidence.of(decision, pack, today), decision.date?.iso ?? today);
    const check = rule.needs.check;
    return why === undefined ? `: kontrollen ${check} ser intet, som reglen gælder for` : `: ${why}`;
  }
  if (place === undefined) return '';
  const words = quotePlace(decision, place);
  if (status === 'opfyldt') return `, af ${words}`;
  const outcome = decision.outcome === undefined ? '' : ` (brevets udfald er ${decision.outcome.id})`;
  return place.to > place.from ? `, peger på ${words}${outcome}` : outcome;
}

/** A wording's example is a letter or a piece of one, and its findings tell, also those that another rule's finding hides. */
export function runWording({ id, kind, text }: Example, pack: Pack, today: string): ExampleResult {
  const expected = kind === 'fejl' ? `${id}: mindst ét fund` : `${id}: ingen fund`;
  const rule = pack.wordings.find((wording) => wording.id === id);
  if (!rule) return notThere(id, expected);
  const checked = checkLetter(text, pack, today);
  const findings = [...checked.findings, ...checked.repeats].filter(({ code }) => code === id);
  if (findings.length > 0 === (kind === 'fejl')) return { ok: true, expected, found: expected };
  if (findings.length > 0) {
    const words = findings.map((finding) => quotePlace(checked.decision, finding));
    return { ok: false, expected, found: `${id}: fund af ${words.join(' og ')}` };
  }
  return { ok: false, expected, found: `${id}: ingen fund\n${whyNoFinding(rule, checked, pack, today).join('\n')}` };
}

/** Why a wording found nothing: a line for each of its phrases in the letter, or one that says there are none. */
function whyNoFinding(rule: Wording, { decision }: CheckedLetter, pack: Pack, today: string): string[] {
  const evidence = Evidence.of(decision, pack, today);
  const notApplied = whyNotApplied(rule.applies, evidence, decision.date?.iso ?? today);
  if (notApplied !== undefined) return [notApplied];
  const { set, check, likeness } = rule.find;
  if (likeness && set === undefined)
    return [`ingen sætning vejer mindst ${likeness.least}, eller det er i orden på grund af "og" eller "medmindre"`];
  if (set === undefined)
    return [`kontrollen ${check} ser intet, eller det er i orden på grund af "og" eller "medmindre"`];
  const reasons: string[] = [];
  for (const passage of evidence.passagesWithSet(set)) {
    for (const hit of hitsOf(decision.passages[passage].passage.reading, set)) {
      const found = evidence.found(passage, hit);
      const words = quotePlace(decision, found);
      if (hit.quoted && !rule.find.quoted) reasons.push(`${words} står i et citat`);
      else if (!evidence.isIn(passage, rule.find)) reasons.push(`${words}, hvor reglen ikke leder`);
      else reasons.push(`${words} ${whyInOrder(rule, evidence, pack, found)}`);
    }
  }
  return reasons.length > 0 ? reasons : ['intet mønster i "find" passer på teksten'];
}

/** What clears a phrase: something that must stand beside it and does not, or an excuse. */
function whyInOrder(
  rule: Wording,
  evidence: Evidence,
  pack: Pack,
  at: { readonly passage: number; readonly sentence: number },
): string {
  const missing = rule.also.findIndex((condition) => !evidence.holds(condition, at));
  if (missing >= 0) return `tæller ikke, fordi "og" nr. ${missing + 1} ikke er opfyldt`;
  const excuse = rule.unless.findIndex((condition) => evidence.holds(condition, at));
  if (excuse < 0) return 'tæller ikke';
  const words = wordsOfCondition(pack, evidence, rule.unless[excuse], at);
  return `er i orden på grund af "medmindre" nr. ${excuse + 1}${words === undefined ? '' : `: ${quote(words)}`}`;
}
