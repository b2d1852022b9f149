import type { PlainDate } from '@yimen/kernel';
import type { SubjectKind } from './clock';
import type { Deadline, DeadlineUnit, Roll, Suspension } from './deadline';
import type { LadderTerms, Rung } from './ladder';

/** Whose clock stands still, for whom and why: a code, or Chinese. */
export interface Standing extends Suspension {
  reason: string;
  waitingFor: string;
}

/** A deadline as it is kept: what was said when it started, and what happened to it since. */
export interface RunningClock {
  id: string;
  kind: SubjectKind;
  subjectId: string;
  applicationId: string;
  division: string;
  audienceAgencyId: string | null;
  step: string;
  round: number;
  title: string;
  source: string | null;
  budget: number;
  unit: DeadlineUnit;
  roll: Roll;
  extendableTo: number | null;
  extendedTo: number | null;
  startedOn: PlainDate;
  stoppedOn: PlainDate | null;
  suspensions: Standing[];
  /** Null where it waits for days to pass: nobody can be late. */
  ladder: LadderTerms | null;
  /** `budget`: the one it fired under, in `unit`; an extension brings another. */
  fired: { rung: Rung; firedOn: PlainDate; budget: number }[];
  /** As it was projected last. */
  dueOn: PlainDate | null;
  provisional: boolean;
  rolledBy: Roll | null;
  nextRungOn: PlainDate | null;
  version: number;
}

/** What its due date is derived from. */
export function deadlineOf(clock: RunningClock): Deadline {
  const { startedOn, budget, extendedTo, unit, roll } = clock;
  const suspensions = clock.suspensions.map(({ from, to, ...why }) => ({ from, to, reason: standingWords(why) }));
  return { from: startedOn, budget: extendedTo ?? budget, unit, roll, suspensions };
}

/** What has fired for the budget that counts now: after an extension the early warning comes once more. */
export function firedOf({ fired, budget, extendedTo }: RunningClock): Rung[] {
  return fired.filter((one) => one.budget === (extendedTo ?? budget)).map(({ rung }) => rung);
}

/** The pause that nobody has ended yet. */
export function standingOf(clock: RunningClock): Standing | undefined {
  return clock.suspensions.find(({ to }) => to === undefined);
}

/** The same with its pause ended; one that ends on the day it began, or before, is none. */
export function endStanding(clock: RunningClock, on: PlainDate): RunningClock {
  const suspensions = clock.suspensions
    .map((one) => (one.to === undefined ? { ...one, to: on } : one))
    .filter(({ from, to }) => from < String(to));
  return { ...clock, suspensions };
}

const WAITING: Readonly<Record<string, string>> = {
  applicant: '等待申请人',
  window: '等待窗口',
  department: '等待其他部门',
};

/** A reason in Chinese as it is; of a code, whom it waits for. */
function standingWords({ reason, waitingFor }: Pick<Standing, 'reason' | 'waitingFor'>): string {
  return /\p{Script=Han}/u.test(reason) ? reason : (WAITING[waitingFor] ?? reason);
}
