import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { ClockSubject, SubjectKey } from '../domain/clock';

/** The last round of each of the steps; without a rung to come, for that is derived from the pauses copied after it. */
const COPY = `
  insert into deadline (subject_kind, subject_id, application_id, division, audience_agency_id, step, round, title,
                        source, budget, unit, roll, extendable_to, extended_to, extended_reason, extended_by, extended_on,
                        started_on, early_percent, red_after, due_on, provisional, projected_by, rolled_by)
  select distinct on (step) $3, $4::uuid, $5::uuid, $6, $7::uuid, step, 1, title, source, budget, unit, roll, extendable_to,
         extended_to, extended_reason, extended_by, extended_on, started_on, early_percent, red_after, due_on, provisional,
         'start', rolled_by
    from deadline where subject_kind = $1 and subject_id = $2 and ($8::text[] is null or step = any ($8))
   order by step, round desc
  on conflict do nothing`;

const PAIRS = `
  select n.id, o.id as before
    from deadline n
    join lateral (select id from deadline where subject_kind = $1 and subject_id = $2 and step = n.step
                   order by round desc limit 1) o on true
   where n.subject_kind = $3 and n.subject_id = $4`;
const COPY_PAUSES = `
  insert into suspension (deadline_id, paused_on, resumed_on, reason, waiting_for, opened_by, closed_by)
  select p.id, s.paused_on, s.resumed_on, s.reason, s.waiting_for, s.opened_by, s.closed_by
    from (${PAIRS}) p join suspension s on s.deadline_id = p.before`;
const COPY_RUNGS = `
  insert into ladder_rung (deadline_id, rung, budget, fired_on)
  select p.id, l.rung, l.budget, l.fired_on from (${PAIRS}) p join ladder_rung l on l.deadline_id = p.before`;

/** In statements of their own: a pause may be written only for a deadline that is seen. */
export async function copyClocks(
  tx: Tx,
  before: SubjectKey,
  subject: ClockSubject,
  steps?: readonly string[],
): Promise<void> {
  const pair = [before.kind, before.id, subject.kind, subject.id];
  const { applicationId, division, audienceAgencyId = null } = subject;
  await Promise.all([
    rows(tx, COPY, [...pair, applicationId, division, audienceAgencyId, steps ?? null]),
    rows(tx, COPY_PAUSES, pair),
    rows(tx, COPY_RUNGS, pair),
  ]);
}
