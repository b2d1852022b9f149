import { SUMMARY } from '..';
import type { SummaryRow } from '..';

// Made-up summary rows: mostly nothing, and around what the rules compare with.

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const AMOUNTS = [1, 63_000, 94_500, 115_500, 600_000, 600_001, 1_000_000, 1_000_001, 3_971_301, 5_000_001, 90_000_000];
const PROGRAMMES = ['dibao', 'dibao-edge', 'tekun', 'rigid-spending'];

export function madeUpRows(seed: number, count: number): SummaryRow[] {
  const roll = dice(seed);
  const of = <T>(options: readonly T[]) => options[Math.floor(roll() * options.length)] as T;
  return Array.from({ length: count }, (): SummaryRow => {
    const values = [...SUMMARY.values()].map(({ name, type, nullable }): [string, number | string | boolean | null] => {
      if (nullable && roll() < 0.3) return [name, null];
      if (type.kind === 'string') return [name, of(['urban', 'rural'])];
      if (type.kind === 'bool') return [name, roll() < 0.5];
      if (roll() < 0.5) return [name, 0];
      return [name, type.kind === 'fen' ? of(AMOUNTS) : of([1, 1, 2, 3, 5])];
    });
    return { ...Object.fromEntries(values), aid: PROGRAMMES.filter(() => roll() < 0.25) };
  });
}

/** A household of one that nothing is the matter with, changed as said. */
export function rowWith(
  said: Partial<Record<string, number | string | boolean | null>>,
  aid: string[] = [],
): SummaryRow {
  const quiet = [...SUMMARY.values()].map(({ name, type }): [string, number | string | boolean] => {
    if (type.kind === 'string') return [name, 'urban'];
    return [name, type.kind === 'bool' ? false : 0];
  });
  const living = { size: 1, workingAge: 1, earners: 1, declaredIncomeFen: 300_000, contacts: 1 };
  return { ...Object.fromEntries(quiet), ...living, aided: aid.length > 0, ...said, aid };
}

export const EVERYBODY: ReadonlySet<string> = new Set([...SUMMARY.values()].flatMap(({ source }) => source ?? []));
