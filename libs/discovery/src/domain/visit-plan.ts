import type { PlainDate } from '@yimen/kernel';
import type { PlanStatus } from './visit-plan-states';
import type { VisitClassCode } from './visit-classes';

/** A plan as its table row, camel-cased. */
export interface VisitPlan {
  id: string;
  division: string;
  householdId: string | null;
  leadId: string | null;
  class: VisitClassCode;
  /** Days between two visits; null: once. */
  everyDays: number | null;
  status: PlanStatus;
  version: number;
  /** Times in a row that nobody was met. */
  misses: number;
  /** Null once it has ended. */
  dueOn: PlainDate | null;
  endedReason: string | null;
}
