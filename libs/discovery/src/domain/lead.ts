import type { PlainDate } from '@yimen/kernel';
import type { HardshipKind } from '@yimen/policy';
import type { CameBy } from './came-by';
import type { LeadOutcome } from './lead-outcomes';
import type { LeadStatus } from './lead-states';

export type ReporterKind = 'staff' | 'partner' | 'citizen';

/** What somebody saw: whom, where, what. */
export interface Sighting {
  /** Village, township or county, 12 digits. */
  division: string;
  cameBy: CameBy;
  /** Where the reporter may be asked again; they needn't say. */
  reporter: { name?: string; phone?: string };
  person: { name?: string; residentId?: string; phone?: string; address?: string };
  seen: string;
  needs: readonly HardshipKind[];
  /** Somebody under 18 is concerned: a mandatory report (未成年人保护法 第11条). */
  minor: boolean;
  /** Somebody is in danger now. */
  danger: boolean;
}

/** A lead as its table row, camel-cased. */
export interface Lead {
  id: string;
  leadNo: string;
  division: string;
  status: LeadStatus;
  version: number;
  reporterKind: ReporterKind;
  cameBy: CameBy;
  reporterId: string | null;
  reporterName: string | null;
  reporterPhone: string | null;
  personName: string | null;
  residentId: string | null;
  phone: string | null;
  address: string | null;
  seen: string;
  needs: HardshipKind[];
  minor: boolean;
  danger: boolean;
  /** Until when county and police answer; null where no minor is concerned. */
  respondBy: Date | null;
  holderName: string | null;
  outcome: LeadOutcome | null;
  note: string | null;
  quietUntil: PlainDate | null;
  applicationId: string | null;
  visitPlanId: string | null;
  referredAgencyId: string | null;
  duplicateOf: string | null;
  proposedBy: string | null;
  reportedAt: Date;
  endedAt: Date | null;
}
