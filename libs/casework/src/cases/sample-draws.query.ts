import type { Actor } from '@yimen/kernel';
import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { assertMay } from '@yimen/staff';
import type { SampleDraw } from './draw-sample';

const DRAWS = `
  select id, programme, percent, seed, population, drawn, drawn_on::text as "drawnOn", by_name as "byName"
    from sample_draw where $1::uuid is null or id < $1 order by id desc limit $2`;

/** Draws of the actor's area, newest first; ids of cases, no people. */
export function sampleDraws(tx: Tx, actor: Actor, { before, limit }: { before?: string; limit: number }) {
  assertMay(actor, 'sample.read');
  return rows<SampleDraw>(tx, DRAWS, [before ?? null, limit]);
}
