import { Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { CaseworkModule } from '@yimen/casework';
import { machineFaults } from '@yimen/kernel';
import { PolicyModule } from '@yimen/policy';
import { handoverMachine } from './domain/handover-states';
import { ReceivedView } from './queries/received-view';
import { HandOver } from './use-cases/hand-over';
import { RecallHandover } from './use-cases/recall-handover';
import { ReceiveHandover } from './use-cases/receive-handover';
import { RefusedAtWindow } from './use-cases/refused-at-window';
import { TellWithdrawn } from './use-cases/tell-withdrawn';

const useCases = [HandOver, RecallHandover, ReceiveHandover, ReceivedView, RefusedAtWindow, TellWithdrawn];

@Module({ imports: [PolicyModule, CaseworkModule], providers: useCases, exports: useCases })
export class HandoverModule implements OnModuleInit {
  /** A table with a fault stops the process (I1). */
  onModuleInit(): void {
    const faults = machineFaults(handoverMachine);
    if (faults.length > 0) throw new Error(faults.join('; '));
  }
}
