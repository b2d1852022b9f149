import type { Actor } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import { modeAfter } from '../domain/night/run-mode';
import type { RunKey } from '../domain/night/run-key';
import { cutAgain, cutIntoChunks } from '../persistence/night/cut-chunks';
import { holdOpening, insertRun, lastRun, renewWaiting, runBefore } from '../persistence/night/run.repository';
import { finishIfDone } from './finish-run';
import { planRun } from './plan-run';
import type { RunSettings } from './plan-run';

/**
 * Another pass of the newest night, because facts have come. While one waits that nobody has begun, it takes in what has
 * come since, so that several deliveries cause one pass. Null before the first night.
 */
export async function openPass(tx: Tx, actor: Actor, { packs, chunkHouseholds }: RunSettings): Promise<RunKey | null> {
  await holdOpening(tx);
  const last = await lastRun(tx);
  if (!last) return null;
  const { businessDate } = last;
  const planned = await planRun(tx, actor, packs, businessDate);
  const told = { ...planned, businessDate, why: 'facts-arrived' as const, skippedFrom: null, skippedTo: null };
  if (last.waiting) {
    const mode = modeAfter(await runBefore(tx, last), planned.fingerprint);
    const run = { ...told, pass: last.pass, mode };
    if (await renewWaiting(tx, run)) {
      await cutAgain(tx, run, mode, chunkHouseholds);
      return { businessDate, pass: last.pass };
    }
  }
  const run = { ...told, pass: last.pass + 1, mode: modeAfter(last, planned.fingerprint) };
  await insertRun(tx, run);
  if ((await cutIntoChunks(tx, run, run.mode, chunkHouseholds)) === 0) await finishIfDone(tx, run);
  return { businessDate, pass: run.pass };
}
