import { claimDueScanChunks, RunScanChunk, scanResult, StartScan } from '@yimen/policy';
import type { ScanResult } from '@yimen/policy';
import type { ScanDatabase } from './scan-database';

const BATCH = 100;
const PAUSE_MS = 200;

/** Starts the scan, or joins the one that runs, and works at it until it is finished. */
export async function scanArea(
  { asSystem, packs, clock }: ScanDatabase,
  asked: { division: string; date: string },
): Promise<ScanResult> {
  const start = new StartScan(packs, clock);
  const chunk = new RunScanChunk(packs);
  const { id } = await asSystem((tx, actor) => start.run(tx, actor, asked, () => undefined));
  for (;;) {
    const due = await asSystem((tx) => claimDueScanChunks(tx, BATCH));
    for (const key of due) await asSystem((tx) => chunk.run(tx, key));
    const result = await asSystem((tx) => scanResult(tx, id));
    process.stderr.write(`${result.place ?? result.division} ${result.chunksDone}/${result.chunks}\n`);
    if (result.status === 'finished') return result;
    if (due.length === 0) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
