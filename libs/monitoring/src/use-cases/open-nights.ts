import type { Actor, PlainDate } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import { modeAfter } from '../domain/night/run-mode';
import { nightsToOpen } from '../domain/nights-to-open';
import { cutIntoChunks } from '../persistence/night/cut-chunks';
import { holdOpening, insertRun, lastRun } from '../persistence/night/run.repository';
import type { LastRun } from '../persistence/night/run.repository';
import { finishIfDone } from './finish-run';
import { planRun } from './plan-run';
import type { RunSettings } from './plan-run';

export interface OpenedNight {
  date: PlainDate;
  chunks: number;
}

export interface NightsInput extends RunSettings {
  /** Business date of the night that is due. */
  due: PlainDate;
}

/**
 * Opens the night of that business date and those missed since the last one. The unique row per date decides:
 * however often and from wherever this is called, each night opens once. Returns what this call opened, oldest first.
 */
export async function openNights(
  tx: Tx,
  actor: Actor,
  { packs, due, chunkHouseholds }: NightsInput,
): Promise<OpenedNight[]> {
  if (nightsToOpen((await lastRun(tx))?.businessDate ?? null, due).length === 0) return [];
  await holdOpening(tx);
  let last: LastRun | null = await lastRun(tx);
  const opened: OpenedNight[] = [];
  for (const { date, ...skipped } of nightsToOpen(last?.businessDate ?? null, due)) {
    const planned = await planRun(tx, actor, packs, date);
    const run = {
      ...planned,
      ...skipped,
      businessDate: date,
      pass: 0,
      mode: modeAfter(last, planned.fingerprint),
      why: 'night' as const,
    };
    await insertRun(tx, run);
    const chunks = await cutIntoChunks(tx, run, run.mode, chunkHouseholds);
    if (chunks === 0) await finishIfDone(tx, run);
    opened.push({ date, chunks });
    last = { ...run, status: 'running', failed: false, waiting: true };
  }
  return opened;
}
