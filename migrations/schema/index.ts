import { CreateScope1764000000001 } from './1764000000001-create-scope';
import { CreateReference1764000000002 } from './1764000000002-create-reference';
import { CreateStaff1764000000003 } from './1764000000003-create-staff';
import { CreateLedgers1764000000004 } from './1764000000004-create-ledgers';
import { CreateEnter1764000000005 } from './1764000000005-create-enter';
import { CreateRegistry1764000000006 } from './1764000000006-create-registry';
import { CreateCasework1764000000007 } from './1764000000007-create-casework';
import { CreateReferral1764000000008 } from './1764000000008-create-referral';
import { CreateMonitoring1764000000009 } from './1764000000009-create-monitoring';
import { CreatePolicy1764000000010 } from './1764000000010-create-policy';
import { CreatePolicyViews1764000000011 } from './1764000000011-create-policy-views';
import { CreatePolicyScans1764000000012 } from './1764000000012-create-policy-scans';
import { CountPartlyGranted1764000000013 } from './1764000000013-count-partly-granted';
import { RefuseInSql1764000000014 } from './1764000000014-refuse-in-sql';
import { CreateDeadlines1764000000015 } from './1764000000015-create-deadlines';
import { CreateCases1764000000016 } from './1764000000016-create-cases';
import { CreateNotices1764000000017 } from './1764000000017-create-notices';
import { CreateReserveFund1764000000018 } from './1764000000018-create-reserve-fund';
import { CreateHearings1764000000019 } from './1764000000019-create-hearings';
import { NameAgencyKinds1764000000020 } from './1764000000020-name-agency-kinds';
import { CreateFeed1764000000021 } from './1764000000021-create-feed';
import { CreateWebhooks1764000000022 } from './1764000000022-create-webhooks';
import { LimitClients1764000000023 } from './1764000000023-limit-clients';
import { CreateHandovers1764000000024 } from './1764000000024-create-handovers';
import { CreateAssists1764000000025 } from './1764000000025-create-assists';
import { CreateAnswerLinks1764000000026 } from './1764000000026-create-answer-links';
import { StepInOneStatement1764000000027 } from './1764000000027-step-in-one-statement';
import { EnterAsRow1764000000028 } from './1764000000028-enter-as-row';
import { SummariseHouseholds1764000000029 } from './1764000000029-summarise-households';
import { RunsByRange1764000000030 } from './1764000000030-runs-by-range';
import { TakeInFeeds1764000000031 } from './1764000000031-take-in-feeds';
import { VisitBudget1764000000032 } from './1764000000032-visit-budget';
import { CreateDiscovery1764000000033 } from './1764000000033-create-discovery';

/** Every migration in order. A merged one is never edited. */
export const migrations = [
  CreateScope1764000000001,
  CreateReference1764000000002,
  CreateStaff1764000000003,
  CreateLedgers1764000000004,
  CreateEnter1764000000005,
  CreateRegistry1764000000006,
  CreateCasework1764000000007,
  CreateReferral1764000000008,
  CreateMonitoring1764000000009,
  CreatePolicy1764000000010,
  CreatePolicyViews1764000000011,
  CreatePolicyScans1764000000012,
  CountPartlyGranted1764000000013,
  RefuseInSql1764000000014,
  CreateDeadlines1764000000015,
  CreateCases1764000000016,
  CreateNotices1764000000017,
  CreateReserveFund1764000000018,
  CreateHearings1764000000019,
  NameAgencyKinds1764000000020,
  CreateFeed1764000000021,
  CreateWebhooks1764000000022,
  LimitClients1764000000023,
  CreateHandovers1764000000024,
  CreateAssists1764000000025,
  CreateAnswerLinks1764000000026,
  StepInOneStatement1764000000027,
  EnterAsRow1764000000028,
  SummariseHouseholds1764000000029,
  RunsByRange1764000000030,
  TakeInFeeds1764000000031,
  VisitBudget1764000000032,
  CreateDiscovery1764000000033,
];
