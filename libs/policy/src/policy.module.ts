import { Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { machineFaults } from '@yimen/kernel';
import { packMachine } from './publishing/pack-states';
import { ProposePack } from './publishing/propose-pack';
import { PublishedPacks } from './publishing/published-packs';
import { PublishPack } from './publishing/publish-pack';
import { ExplainFinding } from './scan-run/explain-finding';
import { RunScanChunk } from './scan-run/run-scan-chunk';
import { StartScan } from './scan-run/start-scan';

const providers = [PublishedPacks, ProposePack, PublishPack, StartScan, RunScanChunk, ExplainFinding];

/** Loads and checks the delivered pack and the published ones when the process starts. */
@Module({ providers, exports: providers })
export class PolicyModule implements OnModuleInit {
  /** A table with a fault stops the process (I1). */
  onModuleInit(): void {
    const faults = machineFaults(packMachine);
    if (faults.length > 0) throw new Error(faults.join('; '));
  }
}
