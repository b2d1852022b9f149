import type { PlainDate } from '@yimen/kernel';
import type { WarningFact } from './facts';
import type { Indicator } from './indicators';
import type { WarningStatus } from './warning-states';

/** A warning as its table row, camel-cased. */
export interface Warning {
  id: string;
  householdId: string;
  division: string;
  indicator: string;
  indicatorVersion: number;
  family: Indicator['family'];
  businessDate: PlainDate;
  facts: WarningFact[];
  status: WarningStatus;
  version: number;
  disposition: string | null;
  note: string | null;
  suppressedUntil: PlainDate | null;
  applicationId: string | null;
}
