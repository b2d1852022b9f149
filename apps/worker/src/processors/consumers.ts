import type { Type } from '@nestjs/common';
import { SettleMeasure } from '@yimen/casework';
import { ReportOverdue } from '@yimen/deadlines';
import { TellWithdrawn } from '@yimen/handover';
import { FollowApplication, HearFacts, RecordFindings } from '@yimen/monitoring';
import type { EventConsumer } from '@yimen/platform';
import { CancelWithdrawn, IssueReferrals } from '@yimen/referral';

/** Who listens to events, by room; two that listen to one topic stop the process. */
export const CONSUMERS: readonly Type<EventConsumer>[] = [
  SettleMeasure,
  IssueReferrals,
  CancelWithdrawn,
  FollowApplication,
  HearFacts,
  RecordFindings,
  ReportOverdue,
  TellWithdrawn,
];
