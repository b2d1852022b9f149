import { deskReferral } from '../queries/desk-referral.query';
import { pool } from '../queries/pool.query';
import { referralsOf } from '../queries/window-referrals.query';
import { ReferralTown } from '../referral-town-spec';
import { cancelAssist } from './cancel-assist';
import { completeReferral } from './complete-referral';
import { expireUnclaimed } from './expire-unclaimed';
import { releaseReferral } from './release-referral';

const LEAD = 'yubei-medical';
const HELPER = 'yubei-housing';
const TASK = '请核实住房是否为危房';
const toHousing = { toAgencyKind: 'housing', task: TASK } as const;

describe('牵头与协办: a department has itself helped (LAW 4, 64)', () => {
  let town: ReferralTown;
  let id: string;
  beforeAll(async () => (town = await ReferralTown.open()));
  afterAll(() => town?.close());
  beforeEach(async () => {
    town.today = '2026-09-21';
    id = await town.refer();
    await town.begin(id);
  });

  const complete = (subject: string, one: string, told: object = { outcome: 'granted' }) =>
    town.act(subject, one, (tx, actor, step) => completeReferral(tx, actor, { ...step, ...told } as never));
  const seen = (subject: string, one: string) => town.staff.as(subject, (tx, actor) => deskReferral(tx, actor, one));
  const actionsOf = async (one: string) => (await town.logOf(one)).map(({ action }) => action);

  it('the helper gets a referral of its own: packet of its kind, clock, sender, and the task once it is claimed', async () => {
    const part = await town.help(LEAD, id, toHousing);
    const lead = await town.find(id);
    expect(await town.find(part)).toMatchObject({
      ...{ leadId: id, measureId: null, status: 'requested', toAgencyName: '渝北区住房和城乡建设委员会' },
      ...{ fromAgencyName: lead.toAgencyName, applicationId: lead.applicationId },
    });
    const [total] = (await town.clocks(part)).filter(({ step }) => step === 'decide');
    expect(total).toMatchObject({ title: '协办', startedOn: '2026-09-21', due: '2026-10-12' });
    const { items } = await town.staff.as(HELPER, (tx, actor) => pool(tx, actor, { after: null, limit: 100 }));
    expect(items.find((line) => line.id === part)).toMatchObject({ helping: true, window: '渝北区医疗保障局' });
    expect(await seen(HELPER, part)).toMatchObject({ leadId: id, packet: null, task: null });
    await town.begin(part, HELPER);
    expect(await seen(HELPER, part)).toMatchObject({
      task: TASK,
      packet: { purpose: expect.stringContaining('住房') },
    });
  });

  it('its version stays, so several can be asked at once, also one’s own people', async () => {
    const { version } = await town.find(id);
    const parts = [await town.help(LEAD, id, toHousing)];
    parts.push(await town.help(LEAD, id, { toAgencyKind: 'medical-insurance', task: '请核算自付费用' }));
    expect((await town.find(id)).version).toBe(version);
    expect((await seen(LEAD, id)).assists.map((one) => [one.id, one.agencyName])).toEqual([
      [parts[0], '渝北区住房和城乡建设委员会'],
      [parts[1], '渝北区医疗保障局'],
    ]);
    await town.begin(String(parts[1]));
  });

  it('while one is open the lead isn’t completed, and is told who is still at it', async () => {
    const part = await town.help(LEAD, id, toHousing);
    await expect(complete(LEAD, id)).rejects.toMatchObject({
      code: 'assists-open',
      extra: {
        assists: [{ id: part, agencyName: '渝北区住房和城乡建设委员会', status: 'requested', statusName: '待签收' }],
      },
    });
    await town.begin(part, HELPER);
    await complete(HELPER, part, {
      outcome: 'partly-granted',
      reasons: ['limited-amount'],
      oneOffFen: 200_000,
      note: '已评估',
    });
    expect(await complete(LEAD, id)).toMatchObject({ status: 'completed', outcome: 'granted' });
  });

  it('what came of it is told to the lead, in its log and so in its feed, and ends no measure (I5)', async () => {
    const part = await town.help(LEAD, id, toHousing);
    await town.begin(part, HELPER);
    await complete(HELPER, part, { outcome: 'granted', oneOffFen: 200_000 });
    const { measureId, toAgencyId } = await town.find(id);
    const told = await town.staff.sql(
      `select detail ->> 'assistId' as part, detail ->> 'assistOutcome' as outcome, agency_name as by
         from action_log where referral_id = $1 and audience_agency_id = $2 and action = 'assist-completed'`,
      [id, toAgencyId],
    );
    expect(told).toEqual([{ part, outcome: 'granted', by: '渝北区住房和城乡建设委员会' }]);
    const ended = await town.staff.sql(
      `select 1 from outbox where topic = 'measure-ended' and payload ->> 'measureId' = $1`,
      [measureId],
    );
    expect(ended).toEqual([]);
    expect((await seen(LEAD, id)).assists).toMatchObject([
      { status: 'completed', outcome: 'granted', oneOffFen: 200_000 },
    ]);
  });

  it('the window sees lead and parts together, partial results too, and can urge a part but not end it', async () => {
    const part = await town.help(LEAD, id, toHousing);
    await town.begin(part, HELPER);
    await complete(HELPER, part, { outcome: 'granted' });
    const open = await town.help(LEAD, id, { toAgencyKind: 'education', task: '请核实在读情况' });
    const { applicationId } = await town.find(id);
    const lines = await town.staff.as('tongjing-clerk', (tx, actor) => referralsOf(tx, actor, applicationId));
    expect(lines.map((line) => line.id)).toEqual([id]);
    expect(lines[0]?.assists).toMatchObject([
      { id: part, outcome: 'granted', task: TASK, allowed: [] },
      { id: open, status: 'requested', allowed: ['urge'] },
    ]);
  });

  it('given back, it waits for whoever leads, not for the window; the pack doesn’t send it on', async () => {
    const part = await town.help(LEAD, id, toHousing);
    await town.begin(part, HELPER);
    const back = await town.giveBack(HELPER, part, { reasons: ['over-our-limit'] });
    expect(back).toMatchObject({ status: 'returned', reason: 'over-our-limit' });
    expect(await actionsOf(id)).toContain('assist-returned');
    await expect(complete(LEAD, id)).rejects.toMatchObject({ code: 'assists-open' });
    await town.act(LEAD, id, (tx, actor, step) =>
      cancelAssist(tx, actor, { ...step, assistId: part, reason: 'no-agency' }),
    );
    expect(await town.find(part)).toMatchObject({ status: 'cancelled', reason: 'no-agency' });
    expect(await complete(LEAD, id)).toMatchObject({ status: 'completed' });
  });

  it('a part that nobody took is told to whoever leads as well, and they can end it', async () => {
    const part = await town.help(LEAD, id, { toAgencyKind: 'charity', task: '请对接帮扶' });
    town.today = '2026-09-28';
    await town.asSystem((tx, actor) => expireUnclaimed(tx, actor, town.today, 100));
    expect(await town.find(part)).toMatchObject({ status: 'expired' });
    expect(await actionsOf(id)).toContain('assist-expired');
    await town.act(LEAD, id, (tx, actor, step) =>
      cancelAssist(tx, actor, { ...step, assistId: part, reason: 'no-agency' }),
    );
    expect(await complete(LEAD, id)).toMatchObject({ status: 'completed' });
  });

  it('while nobody has the lead in hand its agency sees who helps, not what anybody wrote of the family', async () => {
    const part = await town.help(LEAD, id, toHousing);
    await town.begin(part, HELPER);
    await complete(HELPER, part, { outcome: 'granted', note: '覃桂芳家为D级危房' });
    await town.act(LEAD, id, releaseReferral);
    const { assists, packet } = await seen(LEAD, id);
    expect(packet).toBeNull();
    expect(assists).toMatchObject([{ id: part, outcome: 'granted', task: null, note: null }]);
  });

  it.each([
    ['given back', () => town.giveBack(LEAD, id, { reasons: ['not-our-duty'] })],
    ['closed with a refusal', () => town.giveBack(LEAD, id, { reasons: ['clearly-not-eligible'] })],
    ['sent on', () => town.giveBack(LEAD, id, { reasons: ['over-our-limit'] })],
  ])('the lead %s: what still runs is cancelled by the system, what is done stays', async (_, end) => {
    const done = await town.help(LEAD, id, toHousing);
    await town.begin(done, HELPER);
    await complete(HELPER, done);
    const open = await town.help(LEAD, id, toHousing);
    await end();
    expect(await town.find(done)).toMatchObject({ status: 'completed' });
    expect(await town.find(open)).toMatchObject({ status: 'cancelled', reason: 'lead-ended' });
    expect((await town.logOf(open)).at(-1)).toMatchObject({ action: 'cancel', by: 'system' });
    expect((await town.clocks(open)).every(({ stoppedOn }) => stoppedOn !== null)).toBe(true);
  });

  it('completed and cancelled at once: one happens, the lead hears of it, nothing hangs', async () => {
    const part = await town.help(LEAD, id, toHousing);
    await town.begin(part, HELPER);
    const cancel = town.act(LEAD, id, (tx, actor, step) =>
      cancelAssist(tx, actor, { ...step, assistId: part, reason: 'need-met' }),
    );
    const both = await Promise.allSettled([complete(HELPER, part), cancel]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await complete(LEAD, id)).toMatchObject({ status: 'completed' });
  });

  it('opened while the lead is completed: either it is open and the lead waits, or the lead is over and it isn’t', async () => {
    const both = await Promise.allSettled([complete(LEAD, id), town.help(LEAD, id, toHousing)]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const parts = (await town.chainOf(id)).filter(({ leadId }) => leadId === id);
    expect([(await town.find(id)).status, parts.length]).toEqual(
      both[0].status === 'fulfilled' ? ['completed', 0] : ['in-progress', 1],
    );
  });

  it('only whoever holds the lead asks, names one agency of the place, and a part has no parts', async () => {
    const part = await town.help(LEAD, id, toHousing);
    await expect(town.help(HELPER, id, toHousing)).rejects.toMatchObject({ code: 'referral-not-found' });
    await expect(town.help('yubei-civil-affairs', id, toHousing)).rejects.toMatchObject({ code: 'not-addressee' });
    await expect(town.help(LEAD, id, { task: TASK })).rejects.toMatchObject({ code: 'reroute-target-unclear' });
    await town.begin(part, HELPER);
    await expect(town.help(HELPER, part, toHousing)).rejects.toMatchObject({ code: 'assist-in-assist' });
  });
});
