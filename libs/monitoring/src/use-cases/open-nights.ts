import type { Actor, PlainDate } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import { nightsToOpen } from '../domain/nights-to-open';
import { finishIfDone, insertNights, lastNight } from '../persistence/night.repository';
import type { OpenedNight } from '../persistence/night.repository';

/**
 * Opens the night of that business date and those missed since the last one. The unique row per date decides:
 * however often and from wherever this is called, each night opens once. Returns what this call opened, oldest first.
 */
export async function openNights(tx: Tx, _actor: Actor, due: PlainDate): Promise<OpenedNight[]> {
  const nights = nightsToOpen(await lastNight(tx), due);
  if (nights.length === 0) return [];
  const opened = await insertNights(tx, nights);
  for (const { date, chunks } of opened) if (chunks === 0) await finishIfDone(tx, date);
  return opened;
}
