import { Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { machineFaults } from '@yimen/kernel';
import { PolicyModule } from '@yimen/policy';
import { referralMachine } from './domain/referral-states';
import { CancelWithdrawn } from './use-cases/cancel-withdrawn';
import { IssueReferrals } from './use-cases/issue-referrals';
import { RerouteReferral } from './use-cases/reroute-referral';

const services = [IssueReferrals, CancelWithdrawn, RerouteReferral];

@Module({ imports: [PolicyModule], providers: services, exports: services })
export class ReferralModule implements OnModuleInit {
  /** A table with a fault stops the process (I1). */
  onModuleInit(): void {
    const faults = machineFaults(referralMachine);
    if (faults.length > 0) throw new Error(faults.join('; '));
  }
}
