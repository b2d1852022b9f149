import { Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { CaseworkModule } from '@yimen/casework';
import { machineFaults } from '@yimen/kernel';
import { warningMachine } from './domain/warning-states';
import { ApplyFromWarning } from './use-cases/apply-from-warning';
import { DisposeWarning } from './use-cases/dispose-warning';
import { FollowApplication } from './use-cases/follow-application';

const useCases = [ApplyFromWarning, DisposeWarning, FollowApplication];

@Module({ imports: [CaseworkModule], providers: useCases, exports: useCases })
export class MonitoringModule implements OnModuleInit {
  /** A table with a fault stops the process (I1). */
  onModuleInit(): void {
    const faults = machineFaults(warningMachine);
    if (faults.length > 0) throw new Error(faults.join('; '));
  }
}
