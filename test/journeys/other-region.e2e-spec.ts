import type { Caller, Reply } from '../support/client';
import { eventually } from '../support/county';
import { qinFamily, TONGJING } from '../support/people';
import { XIEXING } from '../support/region/places';
import { acceptedHere, handedOver, handoverAt } from '../support/region/take-for-sichuan';
import { TwoRegions } from '../support/region/two-regions';
import { at } from '../support/steps';

/** 川渝通办 (M27): a family of 四川 stands at 统景镇's window. Two instances, two databases, HTTP between them. */
describe('an application that belongs to another region (LAW 37, 64)', () => {
  let regions: TwoRegions;
  let clerk: Caller;
  let theirClerk: Caller;

  beforeAll(async () => {
    regions = await TwoRegions.open();
    await Promise.all([regions.here.startWorker(), regions.there.startWorker()]);
    clerk = await regions.here.staff('tongjing-clerk');
    theirClerk = await regions.there.staff('xiexing-clerk');
  });
  afterAll(() => regions?.close());
  beforeEach(() => (regions.today = '2026-09-21'));

  const until = (id: string, status: string): Promise<Reply> =>
    eventually(
      async () => {
        await regions.hurry();
        return clerk.get(handoverAt(id));
      },
      ({ body }) => body.status === status,
    );
  /** What came of it at the other window, by its receipt number. */
  const thereOf = async (handover: Reply): Promise<Reply> => {
    const { items } = (await theirClerk.get('/api/v1/applications?limit=100')).body;
    const { receiptNo } = handover.body.peer;
    return theirClerk.get(at(items.find((line: { receiptNo: string }) => line.receiptNo === receiptNo).id));
  };
  const step = async (who: Caller, id: string, name: string, body?: object) => {
    const { etag } = await who.get(at(id));
    const reply = await who.post(at(id, name), body, { seen: etag });
    if (reply.status !== 200) throw new Error(`${name} ${JSON.stringify(reply.body)}`);
    return reply;
  };
  const mine = async (id: string) => {
    const { body } = await clerk.get(at(id, 'receipt'));
    const told = { receiptNo: body.receiptNo, code: body.lookupCode };
    return regions.here.anonymous().post('/api/v1/citizen/lookup', told, { key: null });
  };

  it('is taken here, decided there and answered here; its time runs from the day it was taken', async () => {
    const handover = await handedOver(clerk);
    const { id, applicationId } = handover.body;
    expect(handover.body).toMatchObject({
      status: 'to-send',
      peer: null,
      acceptedOn: '2026-09-21',
      allowed: ['recall'],
    });
    regions.today = '2026-09-24';
    const delivered = await until(id, 'delivered');
    expect(delivered.body.peer).toMatchObject({ office: '协兴镇社会救助窗口', status: 'accepted' });

    const running = `select step, started_on::text as from from deadline where application_id = $1 and stopped_on is null`;
    expect(await regions.here.sql(running, [applicationId])).toEqual([{ step: 'intake', from: '2026-09-21' }]);

    const there = await thereOf(delivered);
    expect(there.body).toMatchObject({
      ...{ channel: 'handover', status: 'accepted', acceptedOn: '2026-09-21', division: XIEXING },
      allowed: ['assess', 'send-back', 'withdraw'],
    });
    expect(there.body.timeline[0]).toMatchObject({
      ...{ action: 'receive', agencyName: '重庆市（川渝通办）' },
      detail: { senderWindow: '统景镇社会救助窗口', senderReceiptNo: handover.body.receiptNo },
    });
    const clocks = await regions.there.sql(
      'select step, started_on::text as from from deadline where application_id = $1',
      [there.body.id],
    );
    expect(clocks).toEqual([{ step: 'intake', from: '2026-09-21' }]);

    await step(theirClerk, there.body.id, 'assessment');
    await step(theirClerk, there.body.id, 'measures', { programmes: ['medical'] });
    const handled = await eventually(
      () => theirClerk.get(at(there.body.id)),
      ({ body }) => body.referrals.length === 1,
    );
    const seen = await eventually(
      async () => {
        await regions.hurry();
        return clerk.get(handoverAt(id));
      },
      ({ body }) => body.peer.status === 'in-handling',
    );
    expect(seen.body).toMatchObject({ status: 'delivered', decided: 0, measures: 1 });

    const medical = await regions.there.partner('partner-medical-511602');
    const referral = `/partner/v1/referrals/${handled.body.referrals[0].id}`;
    for (const [action, body] of [
      ['claim', undefined],
      ['start', undefined],
      ['complete', { outcome: 'granted', oneOffFen: 320_000 }],
    ] as const)
      expect(await medical.post(`${referral}/${action}`, body, { seen: '*' })).toMatchObject({ status: 200 });

    const answered = await until(id, 'answered');
    expect(answered.body).toMatchObject({ outcome: 'granted', decided: 1, measures: 1, peer: { status: 'concluded' } });
    const here = await clerk.get(at(applicationId));
    expect(here.body).toMatchObject({ status: 'concluded', clock: { mode: 'stopped' }, measures: [] });
    expect(await regions.here.sql(running, [applicationId])).toEqual([]);
    expect(here.body.answer).toEqual({
      ...{ outcome: 'granted', lead: null, decidedBy: '协兴镇社会救助窗口' },
      measures: [
        {
          ...{ programme: 'medical', programmeName: '医疗救助', outcome: 'granted', reason: null },
          ...{ agencyName: '广安区医疗保障局', monthlyFen: null, oneOffFen: null },
        },
      ],
    });
    const applicant = await mine(applicationId);
    expect(applicant.body.steps.map((line: { action: string }) => line.action)).toEqual([
      ...['submit', 'accept', 'hand-over', 'handover-deliver'],
      ...applicant.body.steps
        .filter(({ action }: { action: string }) => action === 'handover-note')
        .map(() => 'handover-note'),
      ...['handover-answer', 'conclude'],
    ]);
    const [letter] = (await clerk.get(at(applicationId, 'notices'))).body.items.filter(
      ({ kind }: { kind: string }) => kind === 'closing',
    );
    const page = (await clerk.get(`/api/v1/notices/${letter.id}`)).body;
    expect(page).toMatch(/协兴镇社会救助窗口/);
    expect(page).not.toMatch(/渝北区人民政府/);
  });

  it('leaves here with what an application holds, and the ledger says what left (个人信息保护法第六条、第五十五条)', async () => {
    const family = qinFamily(TONGJING);
    const handover = await handedOver(clerk, { newHousehold: family });
    const delivered = await until(handover.body.id, 'delivered');
    const [row] = await regions.here.sql('select packet, uncertain from handover where id = $1', [handover.body.id]);
    expect(row).toEqual({ packet: null, uncertain: false });
    const ledger = await regions.here.sql(
      'select channel, agency.code, purpose, fields from disclosure join agency on agency.id = agency_id where referral_id = $1',
      [handover.body.id],
    );
    expect(ledger).toMatchObject([
      { channel: 'handover', code: 'other-region-51', purpose: '跨地区移交办理（代收代办）' },
    ]);
    expect(ledger[0]?.fields).toEqual(expect.arrayContaining(['members.residentId', 'members.facts.incomeFen']));
    expect(ledger[0]?.fields).not.toContain('household.facts.registeredHere');
    const people = await regions.there.sql(
      `select name, resident_id as "residentId", kinship, facts from member where household_id = $1 order by birth_date`,
      [(await thereOf(delivered)).body.householdId],
    );
    const told = [...family.members].sort((a, b) => (a.residentId.slice(6, 14) < b.residentId.slice(6, 14) ? -1 : 1));
    expect(people).toEqual(told.map(({ name, residentId, kinship, facts }) => ({ name, residentId, kinship, facts })));
  });

  it('a window that isn’t the right one sends it back; ours takes it up as its own and nothing was refused', async () => {
    const { id, applicationId } = (await handedOver(clerk)).body;
    const there = await thereOf(await until(id, 'delivered'));
    await step(theirClerk, there.body.id, 'send-back', { reason: 'not-competent', note: '户籍已迁到武胜县' });
    const returned = await until(id, 'returned');
    expect(returned.body.reason).toEqual({ code: 'not-competent', text: '对方答复：不属于其受理范围' });
    const here = await clerk.get(at(applicationId));
    expect(here.body).toMatchObject({
      ...{ status: 'handed-back', answer: null, acceptedOn: '2026-09-21' },
      allowed: ['assess', 'hand-over', 'decline', 'withdraw'],
    });
    const running = await regions.here.sql(
      `select step, started_on::text as from from deadline where application_id = $1 and stopped_on is null`,
      [applicationId],
    );
    expect(running).toEqual([{ step: 'intake', from: '2026-09-21' }]);
    expect((await step(clerk, applicationId, 'assessment')).body.status).toBe('assessed');
  });

  it('a family that is in an open application there comes back as a duplicate, and the window declines it', async () => {
    const family = qinFamily(XIEXING);
    const first = await theirClerk.post('/api/v1/applications', {
      ...{ channel: 'window', hardships: [{ kind: 'income' }], newHousehold: family },
    });
    expect(first.status).toBe(201);
    const { id, applicationId } = (await handedOver(clerk, { newHousehold: { ...family, division: TONGJING } })).body;
    const returned = await until(id, 'returned');
    expect(returned.body).toMatchObject({ peer: null, reason: { code: 'already-open' } });
    const declined = await step(clerk, applicationId, 'decline', { reason: 'outside-area' });
    expect(declined.body).toMatchObject({ status: 'declined', answer: { outcome: 'refused' } });
  });

  it('the applicant takes it back: the other window is told, and nobody works on it any more', async () => {
    const { id, applicationId } = (await handedOver(clerk)).body;
    const there = await thereOf(await until(id, 'delivered'));
    await step(clerk, applicationId, 'withdraw', { note: '回老家自己办' });
    const withdrawn = await until(id, 'withdrawn');
    expect(withdrawn.body.reason).toEqual({ code: 'applicant-withdrew', text: '申请人撤回申请' });
    expect((await theirClerk.get(at(there.body.id))).body).toMatchObject({ status: 'withdrawn' });
  });

  it('taken back here after it was decided there: the decision stays on file, the application stays withdrawn', async () => {
    const { id, applicationId } = (await handedOver(clerk)).body;
    const there = await thereOf(await until(id, 'delivered'));
    await step(theirClerk, there.body.id, 'assessment');
    await regions.line.be('down');
    await step(theirClerk, there.body.id, 'decline', { reason: 'no-measure-due' });
    await step(clerk, applicationId, 'withdraw', {});
    await regions.line.be('open');
    const late = await until(id, 'answered');
    expect(late.body).toMatchObject({ outcome: 'refused', note: '经综合评估，目前没有符合条件的救助措施' });
    expect((await clerk.get(at(applicationId))).body).toMatchObject({ status: 'withdrawn', answer: null });
  });

  it('declined there is answered here as well, with the reason in words (LAW 45)', async () => {
    const { id, applicationId } = (await handedOver(clerk)).body;
    const there = await thereOf(await until(id, 'delivered'));
    await step(theirClerk, there.body.id, 'assessment');
    await step(theirClerk, there.body.id, 'decline', { reason: 'no-measure-due' });
    await until(id, 'answered');
    const here = await clerk.get(at(applicationId));
    expect(here.body).toMatchObject({ status: 'concluded', answer: { outcome: 'refused', measures: [] } });
    const [letter] = (await clerk.get(at(applicationId, 'notices'))).body.items.filter(
      ({ kind }: { kind: string }) => kind === 'closing',
    );
    expect((await clerk.get(`/api/v1/notices/${letter.id}`)).body).toMatch(/理由：经综合评估，目前没有符合条件/);
  });

  it.each([
    ['a place of our own', { division: '500235100000' }, 'division-served-here'],
    ['a region nobody has connected', { division: '520102001000' }, 'region-not-connected'],
  ])('%s is refused at once, and nothing has changed', async (_, told, code) => {
    const accepted = await acceptedHere(clerk);
    const { id } = accepted.body;
    const reply = await clerk.post(at(id, 'hand-over'), { place: '某镇', ...told }, { seen: accepted.etag });
    expect(reply).toMatchObject({ status: 422, body: { code } });
    expect((await clerk.get(at(id))).etag).toBe(accepted.etag);
  });
});
