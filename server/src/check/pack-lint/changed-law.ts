import { editionName } from '../../pack/editions.ts';
import { type CitedProvision, judgeProvision, type LawVerdict } from '../../pack/law-in-time.ts';
import { danishDate } from '../../text/calendar.ts';
import type { CheckOfPack } from './check-of-pack.ts';
import { citedIn, type LawMention, readProvision, textsOf } from './law-mentions.ts';
import type { FoundRemark } from './remark.ts';
import { ownRules, type ReviewedPack, type RuleFile } from './reviewed-pack.ts';

/** What rests on law that no longer stands, or that speaks of something else now. */
export const changedLaw: CheckOfPack = {
  id: 'lov-er-ændret',
  title: 'Hviler på lov, der er ændret',
  *run(reviewed) {
    for (const { folder, file } of ownRules(reviewed)) {
      if (!isForToday(file, reviewed.date)) continue;
      for (const [index, written] of file.hjemmel.entries())
        for (const provision of readProvision(written, reviewed)) {
          const mention = { folder, id: file.id, path: ['hjemmel', index], provision, written };
          if (!namesSuccessor(file, provision, reviewed)) yield* judged(mention, reviewed);
          yield* withNewSubject(mention, file, reviewed);
        }
      yield* scope(folder, file, reviewed);
    }
    for (const mention of mentionsInTexts(reviewed)) yield* judged(mention, reviewed);
  },
};

/** A rule for letters of former days rests on the law of those days. */
function isForToday({ gælder }: RuleFile, date: string): boolean {
  return (gælder?.fra === undefined || gælder.fra <= date) && (gælder?.til === undefined || gælder.til >= date);
}

/** A rule for old and new letters names both the law that was and the law that took its place. */
function namesSuccessor({ hjemmel }: RuleFile, provision: CitedProvision, reviewed: ReviewedPack): boolean {
  const verdict = judgeProvision(reviewed.pack, provision, reviewed.date);
  const successors = verdict.kind === 'ikke længere' ? verdict.successors : [];
  const sections = new Set(hjemmel.flatMap((text) => readProvision(text, reviewed)).map(sectionOf));
  return successors.flatMap((text) => readProvision(text, reviewed)).some((moved) => sections.has(sectionOf(moved)));
}

const sectionOf = ({ act, section }: CitedProvision) => `${act} § ${section}`;

function* mentionsInTexts(reviewed: ReviewedPack): Generator<LawMention> {
  for (const folder of ['afsnit', 'krav', 'vendinger', 'skabeloner'] as const)
    for (const file of reviewed.own.files[folder]) {
      if ('hjemmel' in file && !isForToday(file, reviewed.date)) continue;
      for (const { path, text } of textsOf(folder, file))
        for (const cited of citedIn(text, reviewed.pack)) yield { folder, id: file.id, path, ...cited };
    }
}

function* judged({ provision, written, ...key }: LawMention, { pack, date }: ReviewedPack): Generator<FoundRemark> {
  const message = objection(judgeProvision(pack, provision, date), provision, written);
  if (message !== undefined) yield { ...key, level: 'advarsel', message };
}

/** What is wrong with citing a provision on the day; nothing where it stands, or is not known. */
function objection(verdict: LawVerdict, { act, section, stk }: CitedProvision, written: string): string | undefined {
  const named = `${act} § ${section}`;
  switch (verdict.kind) {
    case 'ikke længere': {
      const when = verdict.until
        ? `gælder ikke efter ${danishDate(verdict.until)}`
        : `står ikke længere i loven${verdict.lastIn ? ` (sidst i ${editionName(verdict.lastIn)})` : ''}`;
      const moved = verdict.successors.length > 0 ? ` Reglen står nu i ${verdict.successors.join(' og ')}.` : '';
      return `${named} ${when}.${moved} Se efter, hvad der gælder i stedet for »${written}«.`;
    }
    case 'endnu ikke':
      return `${named} gælder ikke endnu${verdict.from ? `, først fra ${danishDate(verdict.from)}` : ''}: »${written}«.`;
    case 'intet stykke':
      return `${named} har kun ${verdict.count} stk. i ${editionName(verdict.edition)}: »${written}«.`;
    case 'intet nummer':
      return `${named}${stk === undefined ? '' : `, stk. ${stk}`} har kun ${verdict.count} nr. i ${editionName(verdict.edition)}: »${written}«.`;
    default:
      return undefined;
  }
}

/** A number that was given to another subject after somebody last looked. */
function* withNewSubject(
  { provision, ...key }: LawMention,
  { kilder }: RuleFile,
  { pack, date }: ReviewedPack,
): Generator<FoundRemark> {
  const lastLooked = kilder.map(({ kontrolleret }) => kontrolleret).reduce((a, b) => (a > b ? a : b));
  const section = pack.acts.get(provision.act)?.paragraffer[provision.section];
  const former = section?.tidligere?.find(({ til }) => til !== undefined && til >= lastLooked && til < date);
  if (former?.til === undefined) return;
  const now = section?.emne === undefined ? '' : ` Nu handler den om: ${section.emne}.`;
  const { folder, id, path } = key;
  yield {
    folder,
    id,
    path,
    level: 'advarsel',
    message: `${provision.act} § ${provision.section} fik nyt indhold efter ${danishDate(former.til)}, og reglen er ikke kontrolleret siden.${now}`,
  };
}

/** A rule whose provisions have all ended has nothing left to apply to but old letters. */
function* scope(folder: 'krav' | 'vendinger', file: RuleFile, reviewed: ReviewedPack): Generator<FoundRemark> {
  const provisions = (file.gælder?.bestemmelse ?? []).flatMap((text) => readProvision(text, reviewed));
  if (provisions.length === 0 || provisions.length < (file.gælder?.bestemmelse?.length ?? 0)) return;
  const verdicts = provisions.map((provision) => judgeProvision(reviewed.pack, provision, reviewed.date));
  if (!verdicts.every(({ kind }) => kind === 'ikke længere')) return;
  const successors = new Set(verdicts.flatMap((verdict) => ('successors' in verdict ? verdict.successors : [])));
  const moved = successors.size > 0 ? ` Reglerne står nu i ${[...successors].join(' og ')}.` : '';
  yield {
    folder,
    id: file.id,
    path: ['gælder', 'bestemmelse'],
    level: 'advarsel',
    message: `Ingen af bestemmelserne gælder længere, så reglen rammer kun ældre breve.${moved} Skriv de nye til, eller skriv "til".`,
  };
}
