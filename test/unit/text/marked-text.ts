import type { CitationEntity, Entity, SectionReference } from '../../../server/src/text/entities.ts';

/** A text written with markers, and what the markers say stands in it. */
export interface MarkedText {
  readonly text: string;
  readonly entities: readonly string[];
}

/**
 * Reads `… [[paragraf SEL 100,2,,3|servicelovens § 100, stk. 2, 3. pkt.]] …`: each marker has what `describe` says of the
 * entity, then `|` and its text.
 */
export function readMarked(line: string): MarkedText {
  let text = '';
  const entities: string[] = [];
  let at = 0;
  for (const match of line.matchAll(/\[\[([^|]*)\|(.*?)\]\]/gs)) {
    text += line.slice(at, match.index);
    entities.push(`${match[1]}|${text.length}|${match[2]}`);
    text += match[2];
    at = match.index + match[0].length;
  }
  return { text: text + line.slice(at), entities };
}

/** An entity as a marker writes it: kind and value, offset, text. */
export function describeEntity(entity: Entity, text: string): string {
  return `${[entity.kind, ...valuesOf(entity)].join(' ')}|${entity.from}|${text.slice(entity.from, entity.to)}`;
}

function valuesOf(entity: Entity): string[] {
  switch (entity.kind) {
    case 'dato':
      return [entity.iso];
    case 'frist':
      return [String(entity.amount), entity.unit];
    case 'beløb':
      return [String(entity.øre)];
    case 'princip':
      return [entity.id];
    case 'lov':
      return [entity.act ?? '?', ...promulgationOf(entity)];
    case 'paragraf':
      return [actOf(entity), ...promulgationOf(entity), entity.references.map(describeReference).join(';')];
    default:
      return [];
  }
}

/** The id, `?` for an act unknown to the lexicon, `=` for the act last named, `-` for none. */
function actOf(entity: CitationEntity): string {
  if (entity.act !== undefined) return entity.act;
  if (entity.unknownAct !== undefined) return '?';
  return entity.sameAct ? '=' : '-';
}

function promulgationOf(entity: { promulgation?: { number: number; year: number } }): string[] {
  return entity.promulgation ? [`${entity.promulgation.number}/${entity.promulgation.year}`] : [];
}

/** Section, stk., nr., pkt. and litra between commas, empty ones at the end left out; spaces in sections as `_`. */
function describeReference({ section, through, stk, nr, pkt, litra }: SectionReference): string {
  const range = through === undefined ? section : `${section}-${through}`;
  return [range.replaceAll(' ', '_'), stk ?? '', nr ?? '', pkt ?? '', litra ?? ''].join(',').replace(/,+$/, '');
}
