import { Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { machineFaults } from '@yimen/kernel';
import { PolicyModule } from '@yimen/policy';
import { applicationMachine } from './domain/application-states';
import { ReceiptNumbers } from './persistence/receipt-numbers';
import { AssessApplication } from './use-cases/assess-application';
import { SettleMeasure } from './use-cases/settle-measure';
import { SubmitApplication } from './use-cases/submit-application';

const useCases = [SubmitApplication, AssessApplication, SettleMeasure];

@Module({ imports: [PolicyModule], providers: [...useCases, ReceiptNumbers], exports: useCases })
export class CaseworkModule implements OnModuleInit {
  /** A table with a fault stops the process (I1). */
  onModuleInit(): void {
    const faults = machineFaults(applicationMachine);
    if (faults.length > 0) throw new Error(faults.join('; '));
  }
}
