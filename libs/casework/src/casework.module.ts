import { Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { machineFaults } from '@yimen/kernel';
import { PolicyModule } from '@yimen/policy';
import { applicationMachine } from './domain/application-states';
import { hearing } from './domain/procedures/hearing';
import { procedureFaults, PROCEDURES } from './domain/procedures/procedures';
import { OpenHearing } from './hearing/open-hearing';
import { ReceiptNumbers } from './persistence/receipt-numbers';
import { AcceptApplication } from './use-cases/accept-application';
import { RepayFund } from './reserve-fund/repay-fund';
import { TopUpFund } from './reserve-fund/top-up-fund';
import { AssessApplication } from './use-cases/assess-application';
import { ConfirmMeasures } from './use-cases/confirm-measures';
import { HandBackApplication } from './use-cases/hand-back-application';
import { HandOverApplication } from './use-cases/hand-over-application';
import { ReceiveApplication } from './use-cases/receive-application';
import { SettleMeasure } from './use-cases/settle-measure';
import { SubmitApplication } from './use-cases/submit-application';

const useCases = [
  SubmitApplication,
  AcceptApplication,
  AssessApplication,
  ConfirmMeasures,
  SettleMeasure,
  HandOverApplication,
  HandBackApplication,
  ReceiveApplication,
  OpenHearing,
  RepayFund,
  TopUpFund,
];

@Module({ imports: [PolicyModule], providers: [...useCases, ReceiptNumbers], exports: useCases })
export class CaseworkModule implements OnModuleInit {
  /** A table with a fault stops the process (I1). */
  onModuleInit(): void {
    const faults = [
      ...machineFaults(applicationMachine),
      ...machineFaults(hearing),
      ...PROCEDURES.flatMap(procedureFaults),
    ];
    if (faults.length > 0) throw new Error(faults.join('; '));
  }
}
