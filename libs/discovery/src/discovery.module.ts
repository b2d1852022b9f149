import { Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { CaseworkModule } from '@yimen/casework';
import { machineFaults } from '@yimen/kernel';
import { leadMachine } from './domain/lead-states';
import { visitPlanMachine } from './domain/visit-plan-states';
import { ApplyFromLead } from './use-cases/apply-from-lead';
import { ReportAsCitizen } from './use-cases/report-as-citizen';
import { ReportLead } from './use-cases/report-lead';

const useCases = [ReportLead, ReportAsCitizen, ApplyFromLead];

@Module({ imports: [CaseworkModule], providers: useCases, exports: useCases })
export class DiscoveryModule implements OnModuleInit {
  /** A table with a fault stops the process (I1). */
  onModuleInit(): void {
    const faults = [...machineFaults(leadMachine), ...machineFaults(visitPlanMachine)];
    if (faults.length > 0) throw new Error(faults.join('; '));
  }
}
