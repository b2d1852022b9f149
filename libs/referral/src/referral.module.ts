import { Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { machineFaults } from '@yimen/kernel';
import { PolicyModule } from '@yimen/policy';
import { referralMachine } from './domain/referral-states';
import { CancelWithdrawn } from './use-cases/cancel-withdrawn';
import { IssueReferrals } from './use-cases/issue-referrals';

const consumers = [IssueReferrals, CancelWithdrawn];

@Module({ imports: [PolicyModule], providers: consumers, exports: consumers })
export class ReferralModule implements OnModuleInit {
  /** A table with a fault stops the process (I1). */
  onModuleInit(): void {
    const faults = machineFaults(referralMachine);
    if (faults.length > 0) throw new Error(faults.join('; '));
  }
}
