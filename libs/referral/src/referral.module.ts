import { Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { machineFaults } from '@yimen/kernel';
import { PolicyModule } from '@yimen/policy';
import { referralMachine } from './domain/referral-states';
import { CancelWithdrawn } from './use-cases/cancel-withdrawn';
import { CarryOutReturn } from './use-cases/carry-out-return';
import { IssueAgain } from './use-cases/issue-again';
import { IssueReferrals } from './use-cases/issue-referrals';
import { OpenAssist } from './use-cases/open-assist';
import { PassOn } from './use-cases/pass-on';
import { RerouteReferral } from './use-cases/reroute-referral';
import { ReturnReferral } from './use-cases/return-referral';

const services = [IssueReferrals, CancelWithdrawn, RerouteReferral, ReturnReferral, OpenAssist];
const inside = [IssueAgain, PassOn, CarryOutReturn];

@Module({ imports: [PolicyModule], providers: [...services, ...inside], exports: services })
export class ReferralModule implements OnModuleInit {
  /** A table with a fault stops the process (I1). */
  onModuleInit(): void {
    const faults = machineFaults(referralMachine);
    if (faults.length > 0) throw new Error(faults.join('; '));
  }
}
