import { Injectable } from '@nestjs/common';
import type { Tx } from '@yimen/platform';
import { PublishedPacks } from '../publishing/published-packs';
import { scanApart } from './scan-apart';
import { takeScanChunk } from './scan-chunk.repository';
import type { ScanChunkKey } from './scan-chunk.repository';
import { finishScanIfDone } from './scan.repository';

/** `not-now`: done before, or under way elsewhere. */
export type ScanChunkResult = 'done' | 'scan-finished' | 'not-now';

/**
 * One id range of a scan, all in the given transaction, under the pack the scan began with; the last one ends the scan.
 * A second run changes nothing; a run that dies leaves nothing and is rung for again (I3).
 */
@Injectable()
export class RunScanChunk {
  constructor(private readonly packs: PublishedPacks) {}

  async run(tx: Tx, { scanId, fromId }: ScanChunkKey): Promise<ScanChunkResult> {
    const taken = await takeScanChunk(tx, { scanId, fromId });
    if (!taken) return 'not-now';
    const { date, prefix, to } = taken;
    const pack = await this.packs.load(tx, taken.pack);
    await scanApart(tx, { scanId, pack, date, prefix, from: fromId, to });
    return (await finishScanIfDone(tx, scanId)) ? 'scan-finished' : 'done';
  }
}
