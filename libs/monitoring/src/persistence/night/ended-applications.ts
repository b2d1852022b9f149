import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';

const ENDED = `
  select w.id from warning w join application a on a.id = w.application_id
   where w.household_id >= $1 and w.household_id < $2 and w.status = 'in-application' and a.closed_at is not null
   order by w.id for update of w skip locked`;

/** Warnings about a range of households whose application has ended since. */
export async function warningsOfEndedApplications(tx: Tx, range: { fromId: string; toId: string }): Promise<string[]> {
  return (await rows<{ id: string }>(tx, ENDED, [range.fromId, range.toId])).map(({ id }) => id);
}
