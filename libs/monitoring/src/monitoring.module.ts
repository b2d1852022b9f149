import { Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { CaseworkModule } from '@yimen/casework';
import { machineFaults } from '@yimen/kernel';
import { PolicyModule } from '@yimen/policy';
import { warningMachine } from './domain/warning-states';
import { ApplyFromWarning } from './use-cases/apply-from-warning';
import { DisposeWarning } from './use-cases/dispose-warning';
import { FinishFollowUp } from './use-cases/finish-follow-up';
import { FollowApplication } from './use-cases/follow-application';
import { HearFacts } from './use-cases/hear-facts';
import { RecordFindings } from './use-cases/record-findings';
import { SetVisitBudget } from './use-cases/set-visit-budget';
import { TuneIndicator } from './use-cases/tune-indicator';

const useCases = [
  ApplyFromWarning,
  DisposeWarning,
  FollowApplication,
  HearFacts,
  RecordFindings,
  FinishFollowUp,
  SetVisitBudget,
  TuneIndicator,
];

@Module({ imports: [CaseworkModule, PolicyModule], providers: useCases, exports: useCases })
export class MonitoringModule implements OnModuleInit {
  /** A table with a fault stops the process (I1). */
  onModuleInit(): void {
    const faults = machineFaults(warningMachine);
    if (faults.length > 0) throw new Error(faults.join('; '));
  }
}
