import type { Tx } from '@yimen/platform';
import type { MovedBy } from '../domain/clock';
import { loadCalendar } from '../queries/load-calendar';
import { takeCalendar } from '../persistence/calendar-hold';
import { lockClocksAfter } from '../persistence/clock.repository';
import { writeProjections } from '../persistence/projection.repository';

const BATCH = 500;
const NIL = '00000000-0000-0000-0000-000000000000';

/** Derives every due date anew that still matters, and records what moved and why. Returns how many due dates moved. */
export async function reprojectClocks(tx: Tx, why: string): Promise<number> {
  await takeCalendar(tx);
  const calendar = await loadCalendar(tx);
  let moved = 0;
  for (let after = NIL; ;) {
    const clocks = await lockClocksAfter(tx, after, BATCH);
    moved += await writeProjections(tx, clocks, calendar, why as MovedBy);
    if (clocks.length < BATCH) return moved;
    after = String(clocks.at(-1)?.id);
  }
}
