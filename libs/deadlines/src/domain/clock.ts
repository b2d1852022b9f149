import type { PlainDate } from '@yimen/kernel';
import type { DeadlineUnit, Roll } from './deadline';
import type { Rung } from './ladder';

export const SUBJECT_KINDS = ['application', 'case', 'referral', 'lead', 'visit-plan'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** What the clock runs for, and who may see it. */
export interface ClockSubject {
  kind: SubjectKind;
  id: string;
  /** Of what has no application, a lead or a plan to visit: its own id. */
  applicationId: string;
  /** Twelve digits. */
  division: string;
  /** The department that may see it besides the area's people. */
  audienceAgencyId?: string | null;
}

/** Names the subject and no more; what the row says of it was said when the clock started. */
export type SubjectKey = Pick<ClockSubject, 'kind' | 'id'>;

/** A limit as a policy pack writes it. */
export interface Limit {
  /** In `unit`; 1 to 3650. */
  budget: number;
  unit: DeadlineUnit;
  /** The whole budget after an extension, in `unit`: 30 → 45. */
  extendTo?: number;
  /** `none` where the pack doesn't say. */
  roll?: Roll;
  /** Article: 民发〔2021〕57号 第22条. */
  source?: string;
  confidence?: string;
  note?: string;
}

/** What moved a due date. `calendar …`: a year was loaded or corrected. */
export type MovedBy = 'start' | 'pause' | 'resume' | 'extension' | 'stop' | `calendar ${string}`;

/** A clock as people see it. */
export interface ClockView {
  id: string;
  kind: SubjectKind;
  subjectId: string;
  /** Name of the limit in the pack: `decide`. */
  step: string;
  /** The how-manieth time this step runs for the subject, from 1. */
  round: number;
  /** 总时限 */
  title: string;
  source: string | null;
  startedOn: PlainDate;
  stoppedOn: PlainDate | null;
  /** Last day in time; null while the clock stands still before it. */
  due: PlainDate | null;
  provisional: boolean;
  /** Since when and why it stands still; null while it runs. */
  standing: { since: PlainDate; reason: string; waitingFor: string } | null;
  /** Sentences a clerk can read. */
  explanation: string[];
  /** Null where nobody extended it. */
  extended: { to: number; on: PlainDate; reason: string; allowedBy: string } | null;
  /** In the order they fired. */
  rungs: { rung: Rung; firedOn: PlainDate }[];
}
