import type { CitedProvision } from '../../pack/law-in-time.ts';
import type { Pack } from '../../pack/pack.ts';
import type { FileOf, Folder } from '../../pack/schema.ts';
import type { SectionReference } from '../../text/entities.ts';
import { parseProvision } from '../../text/provisions.ts';
import type { FileKey } from './remark.ts';
import type { ReviewedPack } from './reviewed-pack.ts';

/** A place in a pack file that rests on a provision. */
export interface LawMention extends FileKey {
  readonly provision: CitedProvision;
  /** As it is written there. */
  readonly written: string;
}

/** A place in a pack file that rests on a principle decision. */
export interface PracticeMention extends FileKey {
  readonly principle: string;
}

/** A text of a pack file that goes into letters, or tells the caseworker what to write. */
interface WrittenText {
  readonly path: FileKey['path'];
  readonly text: string;
}

/** The texts of a file that speak of the law as it is now. Explanations may tell its history. */
export function textsOf<F extends Folder>(folder: F, file: FileOf<F>): WrittenText[] {
  return (textKeys[folder] ?? []).flatMap((key) => {
    const text = (file as Readonly<Record<string, unknown>>)[key];
    return typeof text === 'string' ? [{ path: [key], text }] : [];
  });
}

const textKeys: { readonly [F in Folder]?: readonly string[] } = {
  afsnit: ['indsæt'],
  krav: ['besked', 'bekræftes', 'indsæt'],
  vendinger: ['besked', 'bedre'],
  skabeloner: ['tekst'],
};

/** The sections of law that a text cites with the name of their act. */
export function citedIn(text: string, pack: Pack): { provision: CitedProvision; written: string }[] {
  const { entities } = pack.vocabulary.book.read(text);
  return entities.flatMap((entity) =>
    entity.kind !== 'paragraf' || entity.act === undefined
      ? []
      : entity.references.flatMap((reference) =>
          endsOf(entity.act!, reference).map((provision) => ({
            provision,
            written: text.slice(entity.from, entity.to).replace(/\s+/g, ' '),
          })),
        ),
  );
}

/** Of a span of sections the first and the last, without subsections, which only a single section has. */
function endsOf(act: string, { section, through, stk, nr }: SectionReference): CitedProvision[] {
  if (through === undefined) return [{ act, section, stk, nr }];
  return [
    { act, section },
    { act, section: through },
  ];
}

/** The principle decisions that a text names. */
export function principlesIn(text: string, pack: Pack): string[] {
  return pack.vocabulary.book.read(text).entities.flatMap((entity) => (entity.kind === 'princip' ? [entity.id] : []));
}

/** What stands below stk. and nr.: no edition is read so deep. */
const DEEPER = /,\s*(?:litra \p{L}|\d+\. pkt\.).*$/u;

/** A provision as a rule file names it, by the id or a name of its act. Nothing where it names no section of a known act. */
export function readProvision(text: string, { pack }: ReviewedPack): CitedProvision[] {
  const { act: name, first, through, stk, nr } = parseProvision(text.replace(DEEPER, '')) ?? {};
  if (name === undefined || first === undefined) return [];
  const act = pack.acts.get(name) ?? [...pack.acts.values()].find(({ navne }) => navne.includes(name));
  return act ? endsOf(act.id, { section: first, through, stk, nr, from: 0, to: 0 }) : [];
}
