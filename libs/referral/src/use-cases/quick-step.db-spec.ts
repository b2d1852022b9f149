import { Door } from '@yimen/platform';
import type { Credential } from '@yimen/platform';
import { ReferralTown } from '../referral-town-spec';
import type { QuickStep } from '../persistence/quick-step.repository';
import type { DeskReferral } from '../queries/desk-referral.query';
import { claimReferral } from './claim-referral';
import { completeReferral } from './complete-referral';
import { holdReferral } from './hold-referral';
import { quickStep } from './quick-step';

const BUREAU: Credential = { kind: 'partner', id: 'partner-medical-insurance-500112' };
const HANDLER: Credential = { kind: 'officer', id: 'yubei-medical' };
const LEASE = 72;

let town: ReferralTown;
let door: Door;
let keys = 0;

beforeAll(async () => {
  town = await ReferralTown.open();
  door = new Door(town.staff.transactions);
});
afterAll(() => town.close());

const call = (credential: Credential, key = `k${keys++}`, fingerprint = 'asked') => ({
  credential,
  key,
  fingerprint,
  status: 200,
});
const claiming = (id: string, more: Partial<QuickStep> = {}): QuickStep => ({
  ...{ action: 'claim', id, seen: null, leaseHours: LEASE, today: town.today },
  ...more,
});
const completing = (id: string): QuickStep => ({
  ...{ action: 'complete', id, seen: null, today: town.today },
  told: { outcome: 'granted', oneOffFen: 320_000, note: '已入账' },
});
const line = (id: string, action: string) =>
  town.staff.admin(
    `select action, from_status, to_status, actor_kind, actor_id, actor_name, agency_id, agency_name, audience_agency_id,
            division, reason, detail from action_log where referral_id = $1 and action = $2`,
    [id, action],
  );
const rowOf = async (id: string) => {
  const [row] = await town.staff.admin(
    `select to_jsonb(r) - '{id,application_id,measure_id,receipt_no,issued_at,claimed_at,lease_until,ended_at,packet}'::text[] as kept,
            lease_until - claimed_at as lease, ended_at is not null as ended from referral r where id = $1`,
    [id],
  );
  return row;
};
const clocks = async (id: string) => (await town.clocks(id)).map(({ step, stoppedOn }) => [step, stoppedOn]).sort();
const told = async (id: string) => {
  const [event] = await town.staff.admin(
    `select payload - 'measureId' - 'applicationId' as payload from outbox
      where topic = 'measure-ended' and payload ->> 'measureId' = (select measure_id::text from referral where id = $1)`,
    [id],
  );
  return event?.payload;
};

describe('a plain step in one statement', () => {
  it('leaves what the long way leaves: row, log line, clocks, and the window is told (I1, I5)', async () => {
    const [quick, long] = [await town.refer(), await town.refer()];
    await quickStep(door, call(HANDLER), claiming(quick));
    await town.act(HANDLER.id, long, (tx, actor, step) => claimReferral(tx, actor, { ...step, leaseHours: LEASE }));
    expect(await rowOf(quick)).toEqual(await rowOf(long));
    expect(await line(quick, 'claim')).toEqual(await line(long, 'claim'));
    expect(await clocks(quick)).toEqual(await clocks(long));

    await quickStep(door, call(HANDLER), completing(quick));
    const granted = { outcome: 'granted', oneOffFen: 320_000, note: '已入账' } as const;
    await town.act(HANDLER.id, long, (tx, actor, step) => completeReferral(tx, actor, { ...step, ...granted }));
    expect(await rowOf(quick)).toEqual(await rowOf(long));
    expect(await line(quick, 'complete')).toEqual(await line(long, 'complete'));
    expect(await clocks(quick)).toEqual(await clocks(long));
    expect(await told(quick)).toEqual(await told(long));
  });

  it('answers with what the department may do next', async () => {
    const id = await town.refer();
    const answer = await quickStep(door, call(BUREAU), claiming(id));
    expect(answer).toMatchObject({ id, status: 'claimed', version: 2, holder: '渝北区医疗保障局' });
    expect(answer?.allowed).toEqual(expect.arrayContaining(['start', 'complete', 'return']));
  });

  it('sent twice it works once and answers the same; after more has happened still what was done, by the clock of now', async () => {
    const id = await town.refer();
    const first = await quickStep(door, call(BUREAU, 'twice'), claiming(id));
    const again = await quickStep(door, call(BUREAU, 'twice'), claiming(id));
    expect(again).toEqual(first);
    await quickStep(door, call(BUREAU), { action: 'start', id, seen: 2, today: town.today });
    await door.write(call(BUREAU), (tx, actor) =>
      holdReferral(tx, actor, { id, seen: 3, today: town.today, reason: 'window-visit' }),
    );
    const late = await quickStep(door, call(BUREAU, 'twice'), claiming(id));
    const { clock: _, ...kept } = first as DeskReferral;
    expect(late).toMatchObject(kept);
    expect(late?.clock.due).toBeNull();
    expect(await line(id, 'claim')).toHaveLength(1);
  });

  it('an answer of the long way is told again by the quick one', async () => {
    const id = await town.refer();
    const kept = { told: 'before' };
    await door.write(call(BUREAU, 'long'), async () => kept);
    expect(await quickStep(door, call(BUREAU, 'long'), claiming(id))).toEqual(kept);
    expect(await rowOf(id)).toMatchObject({ kept: { status: 'requested' } });
  });

  it('a key used for other content is refused, and by somebody whose rights have changed since', async () => {
    const id = await town.refer();
    await quickStep(door, call(HANDLER, 'mine'), claiming(id));
    await expect(quickStep(door, call(HANDLER, 'mine', 'else'), claiming(id))).rejects.toMatchObject({
      code: 'idempotency-key-reused',
    });
    const rights = `update assignment set removed_at = $1 where role = 'department-handler' and officer_id =
                    (select id from officer where subject = 'yubei-medical')`;
    await town.staff.admin(rights, [new Date()]);
    await expect(quickStep(door, call(HANDLER, 'mine'), claiming(id))).rejects.toMatchObject({ code: 'not-allowed' });
    await town.staff.admin(rights, [null]);
  });

  it.each([
    ['another agency', { kind: 'partner', id: 'partner-housing-500112' }, {}],
    ['no right to handle', { kind: 'officer', id: 'yubei-supervisor' }, {}],
    ['a stale version', BUREAU, { seen: 9 }],
    ['a step the table has not', BUREAU, { action: 'start' }],
  ] as const)('%s: nothing happens, the long way says why', async (_, who, more) => {
    const id = await town.refer();
    const before = await rowOf(id);
    expect(await quickStep(door, call(who as Credential), claiming(id, more))).toBeNull();
    expect(await rowOf(id)).toEqual(before);
    expect(await line(id, 'claim')).toHaveLength(0);
  });

  it('a client from whom the scope was taken claims nothing', async () => {
    const id = await town.refer();
    const scopes = 'update partner_client set scopes = $1 where client_id = $2';
    await town.staff.admin(scopes, [['referrals.read'], BUREAU.id]);
    expect(await quickStep(door, call(BUREAU), claiming(id))).toBeNull();
    await town.staff.admin(scopes, [['referrals.read', 'referrals.handle'], BUREAU.id]);
    expect(await quickStep(door, call(BUREAU), claiming(id))).toMatchObject({ status: 'claimed' });
  });

  it('nor is an answer told again to it', async () => {
    const id = await town.refer();
    await quickStep(door, call(BUREAU, 'scoped'), claiming(id));
    const scopes = 'update partner_client set scopes = $1 where client_id = $2';
    await town.staff.admin(scopes, [['referrals.read'], BUREAU.id]);
    expect(await quickStep(door, call(BUREAU, 'scoped'), claiming(id))).toBeNull();
    await town.staff.admin(scopes, [['referrals.read', 'referrals.handle'], BUREAU.id]);
  });

  it('of twenty at once one is served, the others are told to ask the long way (I2)', async () => {
    const id = await town.refer();
    const who = (n: number): Credential => (n % 2 ? HANDLER : BUREAU);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => quickStep(door, call(who(n)), claiming(id))),
    );
    expect(answers.filter((answer) => answer !== null)).toHaveLength(1);
    expect(await line(id, 'claim')).toHaveLength(1);
  });
});
