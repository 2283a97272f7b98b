import { judgeProvision } from '../../pack/law-in-time.ts';
import { outcomesWithoutFile, rolesWithoutFile } from '../../pack/references.ts';
import type { ReferenceKind } from '../../pack/schema-parts.ts';
import { parseProvision } from '../../text/provisions.ts';
import { namedChecks } from '../named/registry.ts';
import type { CheckOfPack } from './check-of-pack.ts';
import { ownReferences, type Reference } from './references.ts';
import type { FoundRemark, RemarkLevel } from './remark.ts';
import type { ReviewedPack } from './reviewed-pack.ts';

/** References to what is not there: a rule with one never does what its author meant. */
export const missingReferences: CheckOfPack = {
  id: 'henvisning-findes-ikke',
  title: 'Henvisninger til noget, der ikke findes',
  *run(reviewed) {
    const known = new Map<ReferenceKind, readonly string[]>();
    for (const reference of ownReferences(reviewed)) {
      // A principle decision names what its source does, also of law that the pack is not about.
      if (reference.folder === 'principper') continue;
      const judged =
        reference.kind === 'bestemmelse'
          ? judgeLaw(reference, reviewed)
          : judgeName(reference, namesOf(reference.kind, reviewed, known));
      if (judged) yield judged;
    }
  },
};

interface KindWords {
  readonly noun: string;
  /** Where what there is of the kind is written. */
  readonly where: string;
  /** How grave it is that one is missing. */
  readonly level: RemarkLevel;
}

/** How each kind of thing that has a name is spoken of. */
const wordings: { readonly [K in ReferenceKind]?: KindWords } = {
  kendetegn: { noun: 'Kendetegnet', where: 'mappen kendetegn', level: 'fejl' },
  afsnit: { noun: 'Afsnittet', where: 'mappen afsnit', level: 'fejl' },
  udfald: { noun: 'Udfaldet', where: 'mappen udfald', level: 'fejl' },
  krav: { noun: 'Kravet', where: 'mappen krav', level: 'fejl' },
  kontrol: { noun: 'Kontrollen', where: 'listen over kontroller', level: 'fejl' },
  lov: { noun: 'Loven', where: 'mappen love', level: 'fejl' },
  principmeddelelse: { noun: 'Principmeddelelsen', where: 'mappen principper', level: 'advarsel' },
};

function namesOf(kind: ReferenceKind, reviewed: ReviewedPack, known: Map<ReferenceKind, readonly string[]>) {
  const names = known.get(kind) ?? listNames(kind, reviewed);
  known.set(kind, names);
  return names;
}

function listNames(kind: ReferenceKind, { loaded: { files } }: ReviewedPack): string[] {
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
  if (kind === 'kendetegn') return ids(files.kendetegn);
  if (kind === 'afsnit') return [...ids(files.afsnit), ...rolesWithoutFile];
  if (kind === 'udfald') return [...ids(files.udfald), ...outcomesWithoutFile];
  if (kind === 'lov') return ids(files.love);
  if (kind === 'krav') return ids(files.krav);
  if (kind === 'kontrol') return Object.keys(namedChecks);
  return files.principper.flatMap(({ id, andetnavn = [] }) => [id, ...andetnavn]);
}

function judgeName(reference: Reference, names: readonly string[]): FoundRemark | undefined {
  if (names.includes(reference.target)) return undefined;
  const words = wordings[reference.kind];
  if (!words) return undefined;
  const { noun, where, level } = words;
  return { ...reference, level, message: `${noun} "${reference.target}" findes ikke. Se ${where}.` };
}

/** Whether a rule looks for what is named, or applies by it; what it only rests on does not change what it does. */
function decides({ path }: Reference): boolean {
  return path.includes('gælder') || path.includes('en af') || path.includes('mønstre');
}

/** What the law is called that a rule rests on is free text: only what can be read as a provision is judged. */
function judgeLaw(reference: Reference, { pack, date }: ReviewedPack): FoundRemark | undefined {
  const provision = parseProvision(reference.target);
  const { act: id, first, through } = provision ?? {};
  if (id === undefined) return undefined;
  const acts = [...pack.acts.values()];
  const act = acts.find((one) => one.id === id) ?? acts.find(({ navne }) => navne.includes(id));
  if (!act) {
    // A condition on an unknown act can never hold; as a basis it only leads nowhere.
    const level = decides(reference) ? 'fejl' : 'advarsel';
    return { ...reference, level, message: `Loven "${id}" findes ikke i pakken. Se mappen love.` };
  }
  for (const section of [first, through]) {
    if (section === undefined || act.paragraffer[section]) continue;
    const verdict = judgeProvision(pack, { act: act.id, section }, date);
    if (verdict.kind === 'findes ikke' && verdict.certain)
      return { ...reference, level: 'fejl', message: `${act.id} § ${section} står ikke i nogen læst udgave af loven.` };
    if (verdict.kind === 'findes ikke')
      return {
        ...reference,
        level: 'advarsel',
        message: `${act.id} § ${section} står ikke i den nyeste læste udgave af loven. Se efter, om nummeret er rigtigt.`,
      };
  }
  return undefined;
}
