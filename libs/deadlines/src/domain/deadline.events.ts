import type { SubjectKind } from './clock';
import type { Rung } from './ladder';

/** A deadline set off an early warning (预警), 黄牌 or 红牌. */
export const DEADLINE_RUNG_FIRED = 'deadline-rung-fired';

export interface DeadlineRungFired {
  deadlineId: string;
  subjectKind: SubjectKind;
  subjectId: string;
  applicationId: string;
  step: string;
  rung: Rung;
}
