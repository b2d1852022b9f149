import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { ClockSubject, Limit } from '../domain/clock';
import type { Deadline } from '../domain/deadline';
import type { LadderTerms } from '../domain/ladder';
import type { Projection } from '../domain/projection';

/** Where the step's clock runs already, one of the unique constraints says so and nothing is written. */
const START = `
  insert into deadline (subject_kind, subject_id, application_id, division, audience_agency_id, step, round, title,
                        source, budget, unit, roll, extendable_to, started_on, early_percent, red_after,
                        due_on, provisional, projected_by, rolled_by, next_rung_on)
  select $1, $2, $3, $4, $5, $6,
         (select coalesce(max(round), 0) + 1 from deadline where subject_kind = $1 and subject_id = $2 and step = $6),
         $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, 'start', $18, $19
  on conflict do nothing`;

export interface NewClock {
  step: string;
  title: string;
  limit: Limit;
  deadline: Deadline;
  ladder: LadderTerms | null;
}

export async function insertClock(
  tx: Tx,
  subject: ClockSubject,
  { step, title, limit, deadline, ladder }: NewClock,
  { dueOn, provisional, rolledBy, nextRungOn }: Projection,
): Promise<void> {
  const { budget, extendTo = 0, source } = limit;
  await rows(tx, START, [
    ...[subject.kind, subject.id, subject.applicationId, subject.division, subject.audienceAgencyId ?? null],
    ...[step, title, source ?? null, budget, deadline.unit, deadline.roll, extendTo > budget ? extendTo : null],
    ...[
      deadline.from,
      ladder?.earlyPercent ?? null,
      ladder?.redAfterWorkingDays ?? null,
      dueOn,
      provisional,
      rolledBy,
      nextRungOn,
    ],
  ]);
}
