import { addDays, businessDate } from '@yimen/kernel';
import type { Caller } from '../../../../test/support/client';
import { County } from '../../../../test/support/county';
import { qinFamily, TONGJING } from '../../../../test/support/people';
import { handedToUs } from '../../../../test/support/region/hand-to-us';
import { connectRegion, SICHUAN } from '../../../../test/support/region/places';
import { at, qinApplication } from '../../../../test/support/steps';

const HANDOVERS = '/partner/v1/handovers';
const TODAY = businessDate(new Date());

describe('what another region hands over to us (M27)', () => {
  let county: County;
  let sichuan: Caller;
  let guizhou: Caller;
  let clerk: Caller;

  beforeAll(async () => {
    county = await County.open();
    await Promise.all([county.startApi(), county.startPartnerApi()]);
    await connectRegion(county, SICHUAN, '四川省（川渝通办）', '510000000000');
    await connectRegion(county, 'other-region-52', '贵州省', '520000000000');
    sichuan = await county.partner(`partner-${SICHUAN}`);
    guizhou = await county.partner('partner-other-region-52');
    clerk = await county.staff('tongjing-clerk');
  });
  afterAll(() => county?.close());

  const LEFT = `select (select count(*) from household)::int + (select count(*) from member)::int
    + (select count(*) from application)::int + (select count(*) from handover_received)::int
    + (select count(*) from deadline)::int + (select count(*) from outbox)::int
    + (select count(*) from idempotency)::int + (select count(*) from action_log)::int as rows`;
  const left = async () => (await county.sql<{ rows: number }>(LEFT))[0]?.rows;
  const applicationOf = async (receiptNo: string) =>
    String((await county.sql('select id from application where receipt_no = $1', [receiptNo]))[0]?.id);
  const LOOKS = `select actor_id as by, code as agency, subject_kind as subject from access_log
    join agency on agency.id = agency_id where purpose = 'handover-refused' and subject_id = $1`;
  const refusedLooks = (subject: string) => county.sql(LOOKS, [subject]);
  const step = async (id: string, name: string, body?: object) =>
    clerk.post(at(id, name), body, { seen: (await clerk.get(at(id))).etag });

  it('becomes an application of the window that serves the place, accepted on the day it was accepted there (LAW 64)', async () => {
    const acceptedOn = addDays(TODAY, -3);
    const told = handedToUs({ acceptedOn });
    const reply = await sichuan.post(HANDOVERS, told);
    expect(reply).toMatchObject({
      ...{ status: 201, etag: '"1"' },
      body: {
        ...{ id: told.id, office: '统景镇社会救助窗口', status: 'accepted', acceptedOn, measures: [] },
        ...{ outcome: null, reason: null, version: 1 },
      },
    });
    const application = await clerk.get(at(await applicationOf(reply.body.receiptNo)));
    expect(application.body).toMatchObject({
      channel: 'handover',
      status: 'accepted',
      acceptedOn,
      hardships: told.hardships,
    });
    expect(await sichuan.get(`${HANDOVERS}/${told.id}`)).toMatchObject({ status: 200, body: reply.body, etag: '"1"' });
  });

  it('delivered again under another key it is the same application, also eight times at once', async () => {
    const told = handedToUs();
    const before = Number((await county.sql('select count(*)::int as n from application'))[0]?.n);
    const replies = await Promise.all(Array.from({ length: 8 }, () => sichuan.post(HANDOVERS, told)));
    expect(new Set(replies.map(({ status, body }) => `${status} ${body.receiptNo}`)).size).toBe(1);
    expect(Number((await county.sql('select count(*)::int as n from application'))[0]?.n)).toBe(before + 1);
    const other = await sichuan.post(HANDOVERS, { ...told, acceptedOn: addDays(TODAY, -1) });
    expect(other).toMatchObject({ status: 422, body: { code: 'handover-reused' } });
  });

  it.each([
    ['a day that is still to come', () => ({ acceptedOn: addDays(TODAY, 1) }), 422, 'accepted-on-impossible'],
    ['a day two years ago', () => ({ acceptedOn: addDays(TODAY, -731) }), 422, 'accepted-on-impossible'],
    ['a place of another region', () => ({ household: qinFamily('511602103000') }), 422, 'division-not-served'],
    ['a village that does not exist', () => ({ household: qinFamily('500112133999') }), 422, 'division-unknown'],
    ['nobody who applies', () => ({ household: { ...qinFamily(TONGJING), members: [] } }), 400, 'validation-failed'],
    ['a field nobody knows', () => ({ amount: 1 }), 400, 'validation-failed'],
  ])('%s is refused and leaves nothing', async (_, more, status, code) => {
    const before = await left();
    expect(await sichuan.post(HANDOVERS, handedToUs(more()))).toMatchObject({ status, body: { code } });
    expect(await left()).toBe(before);
  });

  it('somebody who is in an open application here already is refused, but not told where; that it was learned is written down (I8)', async () => {
    const family = qinFamily(TONGJING);
    const opened = await clerk.post('/api/v1/applications', qinApplication({ newHousehold: family }));
    const before = await left();
    const reply = await sichuan.post(HANDOVERS, handedToUs({ household: family }));
    expect(reply).toMatchObject({ status: 409, body: { code: 'person-in-open-application' } });
    expect(reply.body).not.toHaveProperty('open');
    expect(await left()).toBe(before);
    expect(await refusedLooks(opened.body.id)).toEqual([
      { by: `partner-${SICHUAN}`, agency: SICHUAN, subject: 'application' },
    ]);
  });

  it('a family that is known here is the same household; one made up otherwise is for people to look into', async () => {
    const family = qinFamily(TONGJING);
    const first = await clerk.post('/api/v1/applications', qinApplication({ newHousehold: family }));
    await step(first.body.id, 'withdraw', {});
    const again = await sichuan.post(HANDOVERS, handedToUs({ household: family }));
    expect(again.status).toBe(201);
    const application = await clerk.get(at(await applicationOf(again.body.receiptNo)));
    expect(application.body.householdId).toBe(first.body.householdId);
    const [self] = family.members;
    const alone = handedToUs({ household: { ...family, members: [self] } });
    await step(await applicationOf(again.body.receiptNo), 'withdraw', {});
    const refused = await sichuan.post(HANDOVERS, alone);
    expect(refused).toMatchObject({ status: 409, body: { code: 'person-known' } });
    expect(refused.body).not.toHaveProperty('householdId');
    expect(await refusedLooks(first.body.householdId)).toEqual([
      { by: `partner-${SICHUAN}`, agency: SICHUAN, subject: 'household' },
    ]);
  });

  it('taken back after the window that took it has closed, it is withdrawn all the same', async () => {
    const told = handedToUs();
    const { body } = await sichuan.post(HANDOVERS, told);
    const close = `update agency set active = $1 where kind = 'window' and $2 ^@ division_prefix(division)`;
    await county.sql(close, [false, TONGJING]);
    const reply = await sichuan.post(`${HANDOVERS}/${told.id}/withdraw`, {});
    await county.sql(close, [true, TONGJING]);
    expect(reply).toMatchObject({ status: 200, body: { status: 'withdrawn' } });
    const [row] = await county.sql('select status from application where receipt_no = $1', [body.receiptNo]);
    expect(row).toEqual({ status: 'withdrawn' });
  });

  it('each region sees its own and nothing else: an id that another uses is another handover', async () => {
    const told = handedToUs();
    const { body } = await sichuan.post(HANDOVERS, told);
    expect(await guizhou.get(`${HANDOVERS}/${told.id}`)).toMatchObject({
      status: 404,
      body: { code: 'handover-not-found' },
    });
    expect(await guizhou.post(`${HANDOVERS}/${told.id}/withdraw`, {})).toMatchObject({ status: 200 });
    expect((await sichuan.get(`${HANDOVERS}/${told.id}`)).body).toMatchObject({
      status: 'accepted',
      receiptNo: body.receiptNo,
    });
    const look = `select agency_id is not null as agency, purpose from access_log where actor_id = $1 and subject_id = $2`;
    const looks = await county.sql(look, [`partner-${SICHUAN}`, await applicationOf(body.receiptNo)]);
    expect(looks.every(({ agency, purpose }) => agency && purpose === 'sender-follows')).toBe(true);
    expect(looks).toHaveLength(2);
  });

  it('taken back by its sender, it is withdrawn as by the applicant; again changes nothing', async () => {
    const told = handedToUs();
    const { body } = await sichuan.post(HANDOVERS, told);
    for (const _ of ['once', 'again'])
      expect(await sichuan.post(`${HANDOVERS}/${told.id}/withdraw`, { note: '家庭已返回' })).toMatchObject({
        ...{ status: 200, body: { id: told.id, status: 'withdrawn' } },
      });
    const application = await clerk.get(at(await applicationOf(body.receiptNo)));
    expect(application.body).toMatchObject({ status: 'withdrawn' });
    expect(application.body.timeline.filter(({ action }: { action: string }) => action === 'withdraw')).toMatchObject([
      { actorKind: 'partner', agencyName: '四川省（川渝通办）', detail: { note: '家庭已返回' } },
    ]);
    expect(await sichuan.post(HANDOVERS, told)).toMatchObject({ status: 409, body: { code: 'handover-withdrawn' } });
  });

  it('taken back before it came, it can’t come any more', async () => {
    const told = handedToUs();
    expect(await sichuan.post(`${HANDOVERS}/${told.id}/withdraw`, {})).toMatchObject({ status: 200 });
    expect(await sichuan.get(`${HANDOVERS}/${told.id}`)).toMatchObject({ status: 404 });
    expect(await sichuan.post(HANDOVERS, told)).toMatchObject({ status: 409, body: { code: 'handover-withdrawn' } });
  });

  it('once it was answered it can’t be taken back; the sender reads the answer', async () => {
    const told = handedToUs();
    const { body } = await sichuan.post(HANDOVERS, told);
    const id = await applicationOf(body.receiptNo);
    await step(id, 'assessment');
    const [seen] = [(await sichuan.get(`${HANDOVERS}/${told.id}`)).body];
    await step(id, 'decline', { reason: 'no-measure-due' });
    const late = await sichuan.post(`${HANDOVERS}/${told.id}/withdraw`, {});
    expect(late).toMatchObject({ status: 409, body: { code: 'action-not-allowed', currentStatus: 'declined' } });
    const answered = await sichuan.get(`${HANDOVERS}/${told.id}`);
    expect(answered.body).toMatchObject({
      ...{ status: 'declined', outcome: 'refused' },
      reason: { code: 'no-measure-due', text: '经综合评估，目前没有符合条件的救助措施' },
    });
    expect(answered.body.version).toBeGreaterThan(seen.version);
  });

  it('what was handed to us goes back, not on; what is our own never goes back', async () => {
    const { body } = await sichuan.post(HANDOVERS, handedToUs());
    const theirs = await applicationOf(body.receiptNo);
    const on = await step(theirs, 'hand-over', { division: '511602103000', place: '四川省某镇' });
    expect(on).toMatchObject({
      status: 409,
      body: { code: 'action-not-allowed', allowed: ['assess', 'send-back', 'withdraw'] },
    });
    const own = await clerk.post('/api/v1/applications', qinApplication());
    await step(own.body.id, 'accept');
    const back = await step(own.body.id, 'send-back', { reason: 'not-competent' });
    expect(back).toMatchObject({
      status: 409,
      body: { code: 'action-not-allowed', allowed: ['assess', 'hand-over', 'withdraw'] },
    });
  });

  it.each([
    ['a bureau’s own system', 'partner-medical-insurance-500112', undefined, 'not-allowed'],
    ['a client without the scope', `partner-${SICHUAN}`, ['referrals.read'], 'scope-missing'],
  ])('%s hands nothing over', async (_, client, scopes, code) => {
    const caller = county.partnerWith(await county.issuer.clientToken(client, scopes));
    const told = handedToUs();
    expect(await caller.post(HANDOVERS, told)).toMatchObject({ status: 403, body: { code } });
    expect(await caller.get(`${HANDOVERS}/${told.id}`)).toMatchObject({ status: 403, body: { code } });
    expect(await caller.post(`${HANDOVERS}/${told.id}/withdraw`, {})).toMatchObject({ status: 403, body: { code } });
  });
});
