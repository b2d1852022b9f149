import { createHash } from 'node:crypto';

/**
 * At least `percent` of the ids, chosen by the seed alone: who has seed and ids draws the same again. Sorted as drawn.
 */
export function draw(ids: readonly string[], percent: number, seed: string): string[] {
  const lot = (id: string) => createHash('sha256').update(`${seed} ${id}`).digest('hex');
  const ranked = [...new Set(ids)].map((id) => ({ id, lot: lot(id) })).sort((a, b) => (a.lot < b.lot ? -1 : 1));
  return ranked.slice(0, Math.ceil((ranked.length * percent) / 100)).map(({ id }) => id);
}
