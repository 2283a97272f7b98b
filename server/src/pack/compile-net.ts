import { LetterNet, NET_TABLES, type NetTable, type NetTables, type NetWeights } from '../likeness/letter-net.ts';
import { sizesIn, tableSizesIn } from './net-schema.ts';
import type { FileOf } from './schema.ts';
import type { FaultType } from './vocabulary.ts';

/** Numbers of a table are written as so many steps up or down. */
const MOST_STEPS = 127;

/**
 * The net of a file of `brevnet`.
 *
 * @param asked the kinds of defect that anybody asks about; all that it knows, by default
 */
export function netOf(file: FileOf<'brevnet'>, asked?: ReadonlySet<string>): LetterNet {
  const { fejltyper: defects, afsnit: roles, udfald: outcomes, skalaer } = file;
  const sizes = sizesIn(file);
  const lengths = tableSizesIn(file);
  const bytes = bytesOf(file.tal);
  const steps = {} as Record<NetTable, Int8Array>;
  let from = 0;
  for (const table of NET_TABLES) {
    steps[table] = bytes.subarray(from, from + lengths[table]);
    from += lengths[table];
  }
  const values = NET_TABLES.map((table, number) => [
    table,
    table === 'traits' ? steps.traits : Float32Array.from(steps[table], (step) => step * skalaer[number]),
  ]);
  const traitStep = skalaer[NET_TABLES.indexOf('traits')];
  const tables = Object.fromEntries(values) as NetTables;
  return new LetterNet({ sizes, defects, roles, outcomes, tables, traitStep }, asked);
}

/** The bytes that base64 stands for, those above 127 as negative numbers. */
function bytesOf(base64: string): Int8Array {
  // Node's own decoder is five times as fast; a web worker has none.
  if (typeof Buffer === 'undefined') return Int8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const bytes = Buffer.from(base64, 'base64');
  return new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
}

/** A net as a file of `brevnet` has it; as it comes from learning, with its numbers and not steps. */
export function netFile({ sizes, defects, roles, outcomes, tables }: NetWeights, titel: string): FileOf<'brevnet'> {
  const scales = NET_TABLES.map((table) => {
    const values: Iterable<number> = tables[table];
    let largest = 0;
    for (const value of values) largest = Math.max(largest, Math.abs(value));
    return Number((largest / MOST_STEPS || 1).toPrecision(6));
  });
  const steps = NET_TABLES.flatMap((table, number) =>
    Array.from(tables[table], (value) => {
      const step = Math.round(value / scales[number]);
      return Math.max(-MOST_STEPS, Math.min(MOST_STEPS, step)) & 0xff;
    }),
  );
  return {
    id: 'brevnet',
    titel,
    // Letters are labelled with no other kinds.
    fejltyper: [...defects] as FaultType[],
    afsnit: [...roles],
    udfald: [...outcomes],
    størrelse: { pladser: sizes.slots, ord: sizes.width, skjult: sizes.hidden },
    skalaer: scales,
    tal: btoa(steps.map((step) => String.fromCharCode(step)).join('')),
  };
}
