import { eventually } from '../county';
import type { County } from '../county';
import type { Cast } from './step';

const CASES = 'select id from application where id = any($1)';
const HOUSEHOLDS = 'select household_id from application where id = any($1)';

/** What nights of the worker's own find meanwhile is no step of a story. */
const TOLD = `business_date = '2026-01-05'`;

/** Everything a story leaves behind, without ids and times: two that went the same way left the same. */
const TRACES = {
  log: `select action, from_status, to_status, actor_kind, reason, detail - array['previousId', 'hearingId', 'draw', 'assistId', 'linkId'] as detail, count(*)::int
          from action_log where application_id in (${CASES}) group by 1, 2, 3, 4, 5, 6`,
  events: `select topic, count(*)::int from outbox where payload ->> 'applicationId' = any($1::text[]) group by 1`,
  applications: `select status, version, count(*)::int from application where id in (${CASES}) group by 1, 2`,
  measures: `select programme, status, outcome, count(*)::int from measure
              where application_id in (${CASES}) group by 1, 2, 3`,
  referrals: `select programme, status, version, outcome, count(*)::int from referral
               where application_id in (${CASES}) group by 1, 2, 3, 4`,
  people: `select kinship, count(*)::int from member where household_id in (${HOUSEHOLDS}) group by 1`,
  chain: `select programme, outcome, ended_on is null as running, count(*)::int from assistance_link
           where application_id in (${CASES}) group by 1, 2, 3`,
  hearings: `select status, version, decision, count(*)::int from hearing
              where application_id in (${CASES}) group by 1, 2, 3`,
  money: `select kind, amount_fen, count(*)::int from reserve_fund_entry
           where application_id in (${CASES}) group by 1, 2`,
  cases: `select programme, status, version, outcome, reason, count(*)::int from case_file
           where application_id in (${CASES}) group by 1, 2, 3, 4, 5`,
  files: `select kind, body, count(*)::int from case_record where application_id in (${CASES}) group by 1, 2`,
  clocks: `select step, round, stopped_on is null as running, count(*)::int from deadline
            where application_id in (${CASES}) group by 1, 2, 3`,
  standing: `select reason, waiting_for, resumed_on is null as still, count(*)::int from suspension s
               join deadline d on d.id = s.deadline_id where d.application_id in (${CASES}) group by 1, 2, 3`,
  publicities: `select round, status, takedown_reason, count(*)::int from publicity
                 where application_id in (${CASES}) group by 1, 2, 3`,
  notices: `select kind, count(*)::int from notice where application_id in (${CASES}) group by 1`,
  handovers: `select status, version, reason, count(*)::int from handover where application_id in (${CASES}) group by 1, 2, 3`,
  received: `select withdrawn_at is not null as withdrawn, count(*)::int from handover_received
              where application_id in (${CASES}) group by 1`,
  feeds: `select parts, rows::int, not_here::int, rejected::int, count(*)::int from feed_batch where id = any($1) group by 1, 2, 3, 4`,
  webhooks: `select action, actor_kind, count(*)::int from webhook_log where webhook_id = any($1) group by 1, 2`,
  links: `select told_to, revoked_at is null as used, count(*)::int from answer_link
           where application_id in (${CASES}) group by 1, 2`,
  leads: `select status, outcome, version, (select count(*)::int from lead_log where lead_id = l.id) as lines, count(*)::int
            from lead l where id = any($1) group by 1, 2, 3, 4`,
  plans: `select status, version, misses, (select count(*)::int from visit where plan_id = p.id) as visits, count(*)::int
            from visit_plan p where id = any($1) group by 1, 2, 3, 4`,
  warnings: `select status, version, disposition, result, count(*)::int from warning where household_id in (${HOUSEHOLDS}) and ${TOLD} group by 1, 2, 3, 4`,
  warningLog: `select action, to_status, count(*)::int from warning_log join warning w on w.id = warning_id
                where w.household_id in (${HOUSEHOLDS}) and ${TOLD} group by 1, 2`,
};

const PACK_TRACES = `
  select p.status, p.version, l.action, l.to_status, l.reason, count(*)::int
    from policy_pack p join policy_pack_log l on l.pack_id = p.id where p.ref = any($1) group by 1, 2, 3, 4, 5 order by 1, 2, 3`;
const SCAN_TRACES = `
  select s.division, s.pack, count(*)::int from policy_scan s where s.id = any($1) group by 1, 2`;
const isPack = (one: string) => one.includes('@');

/** Once every event has been heard. */
export async function tracesOf(county: County, cast: Cast): Promise<Record<string, unknown>> {
  const undone = () => county.sql('select topic, last_error from outbox where done_at is null');
  await eventually(undone, (events) => events.length === 0);
  const cases = Object.values(cast).filter((one) => !isPack(one));
  const traces = Object.entries(TRACES).map(async ([name, sql]) => [
    name,
    await county.sql(`${sql} order by 1, 2`, [cases]),
  ]);
  const packs = await county.sql(PACK_TRACES, [Object.values(cast).filter(isPack)]);
  const scans = await county.sql(SCAN_TRACES, [cases]);
  return { ...Object.fromEntries(await Promise.all(traces)), packs, scans } as Record<string, unknown>;
}
