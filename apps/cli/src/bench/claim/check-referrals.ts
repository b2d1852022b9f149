import { queryOnce } from './query-once';

/** Of the referrals $1: how many are completed as told, and how many left exactly the rows that a claim and a completion leave. */
const LEFT = `
  select count(*) filter (where r.status = 'completed' and r.outcome = 'granted' and r.version = 3
                            and r.holder_id is not null and r.ended_at is not null)::int as completed,
         count(*) filter (where l.claims = 1 and l.completions = 1 and l.lines = 2)::int as logged,
         (select count(*)::int from outbox
           where topic = 'measure-ended' and payload ->> 'measureId' = any (array_agg(r.measure_id::text))) as announced
    from referral r
    left join lateral (
      select count(*) filter (where action = 'claim') as claims, count(*) filter (where action = 'complete') as completions,
             count(*) as lines
        from action_log where referral_id = r.id) l on true
   where r.id = any ($1)`;

interface Left {
  completed: number;
  logged: number;
  announced: number;
}

/** Fails unless every one was claimed and completed once, with two lines in the log and an event. */
export async function checkReferrals(adminUrl: string, ids: readonly string[]): Promise<void> {
  const [left] = await queryOnce<Left>(adminUrl, LEFT, [ids]);
  const { completed, logged, announced } = left as Left;
  const wanted = [ids.length, ids.length, ids.length];
  const found = [completed, logged, announced];
  if (found.join() !== wanted.join()) throw new Error(`rows left: ${found.join()} instead of ${wanted.join()}`);
}
