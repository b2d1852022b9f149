import { PgBoss } from 'pg-boss';
import { timed } from '../rounds';
import { warmUp } from './claim-way';
import type { ClaimWay, Site } from './claim-way';
import { queryOnce } from './query-once';

const QUEUE = 'claim';
const COUNTS = `
  select count(*) filter (where state = 'completed')::int as completed, count(*)::int as jobs from pgboss.job where name = $1`;

/**
 * pg-boss as its users run it, fetching one job and completing it: no rows of ours are written. Supervision and
 * schedules are off, so that nothing runs beside it.
 */
export async function openPgBoss({ database, connections }: Site): Promise<ClaimWay> {
  const options = { connectionString: database.adminUrl, max: connections, idleTimeoutMillis: 0 };
  const boss = new PgBoss({ ...options, supervise: false, schedule: false });
  boss.on('error', (error) => void process.stderr.write(`pg-boss: ${error.message}\n`));
  await boss.start();
  await boss.createQueue(QUEUE);

  const round = async (count: number) => {
    const before = await counted(database.adminUrl);
    const warm = warmUp(connections);
    const all = count + warm;
    const referrals = Array.from({ length: all }, (_, i) => ({ data: { referral: i } }));
    await boss.insert(QUEUE, referrals);
    await queryOnce(database.adminUrl, 'analyze pgboss.job');
    const taken = new Set<string>();
    const pair = async () => {
      const [job] = await boss.fetch(QUEUE, { batchSize: 1 });
      if (!job) throw new Error('pg-boss: no job left');
      await boss.complete(QUEUE, job.id);
      taken.add(job.id);
    };
    const measured = await timed(referrals, connections, pair, warm);
    const { completed, jobs } = await counted(database.adminUrl);
    const done = completed - before.completed;
    if (taken.size !== all || done !== all || completed !== jobs)
      throw new Error(`pg-boss: ${taken.size} taken and ${done} completed of ${all}`);
    return measured;
  };
  return { round, close: () => boss.stop({ graceful: false }) };
}

interface Counts {
  completed: number;
  jobs: number;
}

async function counted(url: string): Promise<Counts> {
  return (await queryOnce<Counts>(url, COUNTS, [QUEUE]))[0] as Counts;
}
