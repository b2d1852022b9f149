import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer } from '../support/claimant-child';
import { forkClaimants } from '../support/claimants';
import type { Claimants } from '../support/claimants';
import { County, eventually } from '../support/county';
import { OwnServer } from '../support/own-server';
import { RacePlan } from '../support/race-plan';
import { fillPool, hireClaimants } from '../support/race-town';

const REFERRALS = Number(process.env.CLAIM_RACE_REFERRALS ?? 10_000);
const CLAIMANTS = 50;
const PROCESSES = 5;
/** In each something goes wrong, in the last too, when only completions are left. */
const WAVES = 12;

const LEFT = `
  select r.id, coalesce(o.subject, r.holder_id) as holder, r.holder_name as "holderName", r.status,
         r.lease_until as "leaseUntil",
         (select json_agg(coalesce(c.subject, l.actor_id)) from action_log l left join officer c on c.id::text = l.actor_id
           where l.referral_id = r.id and l.action = 'claim') as claims,
         (select count(*)::int from action_log l where l.referral_id = r.id) as lines
    from referral r left join officer o on o.id::text = r.holder_id`;
const SETTLED = `
  select count(*)::int as completed, count(*) filter (where m.status = 'settled')::int as settled,
         (select count(*)::int from action_log where action = 'measure-settled') as lines,
         (select count(*)::int from outbox where topic = 'measure-ended') as events,
         (select count(*)::int from outbox where done_at is null) as waiting
    from referral r join measure m on m.id = r.measure_id where r.status = 'completed'`;

interface Left {
  id: string;
  holder: string;
  holderName: string;
  status: string;
  leaseUntil: Date | null;
  claims: string[];
  lines: number;
}

/** Enough to see what went wrong. */
const few = (faulty: readonly object[]) => faulty.slice(0, 5);

/** Fifty people and systems of a bureau reach for the same ten thousand referrals, and PostgreSQL doesn't stay up. */
describe('a race for referrals while connections are cut and the server goes down and comes back (I2, LAW 64)', () => {
  let server: OwnServer;
  let county: County;
  let claimants: Claimants;
  let plan: RacePlan;
  const answers: Answer[] = [];
  const faults = { cut: 0, fast: 0, immediate: 0 };

  beforeAll(async () => {
    server = await OwnServer.start('claim-race');
    process.env.TEST_DATABASE_URL = server.url;
    county = await County.open({ env: { LOG_LEVEL: 'fatal' } });
    await county.startWorker();
    const people = await hireClaimants(county, CLAIMANTS);
    plan = new RacePlan(await fillPool(county, REFERRALS), people, PROCESSES, WAVES);
    claimants = await forkClaimants(PROCESSES, county.database.appUrl);
  }, 120_000);
  afterAll(async () => {
    claimants?.stop();
    await (county?.close() ?? Promise.resolve()).finally(() => server?.remove());
  }, 60_000);

  /** Both roles lose their connections at once, the app's and the queue's. */
  const cut = async () => {
    const roles = ['yimen_app', 'yimen_queue'];
    await county.sql('select pg_terminate_backend(pid) from pg_stat_activity where usename = any ($1)', [roles]);
    faults.cut++;
  };
  const restart = (how: 'fast' | 'immediate') => async () => {
    await server.restart(how);
    faults[how]++;
  };
  const disturbances = [cut, restart('fast'), cut, restart('immediate')];
  const won = () => answers.filter(({ action, told }) => action === 'claim' && told === '200');
  const late = () => answers.filter(({ told }) => told === 'referral-held');

  it('everybody gets an answer to everything, however often PostgreSQL goes away in between', async () => {
    let told: Answer[] = [];
    for (let wave = 0; wave <= WAVES; wave++) {
      const disturbed = sleep(50 + ((wave * 37) % 150)).then(disturbances[wave % disturbances.length]);
      [told] = await Promise.all([claimants.send(plan.errands(wave, told)), disturbed]);
      answers.push(...told);
    }
    expect(few(answers.filter(({ told: code }) => code !== '200' && code !== 'referral-held'))).toEqual([]);
    expect(answers).toHaveLength(plan.tries + plan.hot.size);
    expect(answers.filter(({ again }) => again > 0).length).toBeGreaterThan(0);
    expect(faults).toEqual({ cut: 7, fast: 3, immediate: 3 });
  }, 240_000);

  it('each referral was claimed by exactly one, who was told so, and none is left', async () => {
    const left = await county.sql<Left>(LEFT);
    const winners = new Map(won().map(({ id, claimant }) => [id, claimant]));
    expect([won().length, winners.size, left.length]).toEqual([REFERRALS, REFERRALS, REFERRALS]);
    const unlike = left.filter(({ id, holder, claims, lines, status }) => {
      const [ended, logged] = plan.hot.has(id) ? ['completed', 2] : ['claimed', 1];
      return holder !== winners.get(id) || claims.join() !== holder || status !== ended || lines !== logged;
    });
    expect(few(unlike)).toEqual([]);
  });

  it('whoever came too late was told who really holds it, and until when', async () => {
    const left = new Map((await county.sql<Left>(LEFT)).map((referral) => [referral.id, referral]));
    const leases = new Map(won().map(({ id, leaseUntil }) => [id, leaseUntil]));
    const kept = [...left.values()].filter(({ status }) => status === 'claimed');
    expect(few(kept.filter(({ id, leaseUntil }) => leaseUntil?.toISOString() !== leases.get(id)))).toEqual([]);
    expect(late()).toHaveLength(plan.tries - REFERRALS);
    const misled = late().filter(
      ({ id, holder, leaseUntil }) => holder !== left.get(id)?.holderName || leaseUntil !== leases.get(id),
    );
    expect(few(misled)).toEqual([]);
  });

  it('what was completed meanwhile reached the window once, though the queue lost its connections too (I3, I5)', async () => {
    const { size } = plan.hot;
    const [seen] = await eventually(
      () => county.sql(SETTLED),
      ([found]) => found?.settled === size && found.waiting === 0,
      45_000,
    );
    expect(seen).toEqual({ completed: size, settled: size, lines: size, events: size, waiting: 0 });
  });
});
