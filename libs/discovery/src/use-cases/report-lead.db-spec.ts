import { leadReport, leadReportByReceipt } from '../queries/lead-report.query';
import { leadFor } from '../queries/lead-view';
import { leads } from '../queries/leads.query';
import { LeadTown, NOW, sighting, VILLAGE } from '../lead-town-spec';
import { acknowledgeLead } from './acknowledge-lead';

let town: LeadTown;
beforeAll(async () => (town = await LeadTown.open()));
afterAll(() => town?.town.close());

const listed = (by: string) =>
  town.as(by, async (tx, actor) => (await leads(tx, actor, { after: null, limit: 100 })).items.map(({ id }) => id));
const SCHOOL = 'partner-education-500112';

describe('Somebody who needs help was seen (社会救助法 第39条)', () => {
  it('is with the village, the township and the county at once, and nowhere else', async () => {
    const id = await town.report();
    for (const by of ['tongjing-assistant', 'tongjing-clerk', 'yubei-civil-affairs', 'yubei-supervisor'])
      expect(await listed(by)).toContain(id);
    for (const by of ['longxi-clerk', 'yunyang-civil-affairs', 'yubei-education', 'yubei-police'])
      expect(await listed(by)).not.toContain(id);
    for (const by of ['longxi-clerk', 'yunyang-civil-affairs', 'yubei-education'])
      await expect(town.as(by, (tx, actor) => leadFor(tx, actor, id))).rejects.toMatchObject({
        code: 'lead-not-found',
      });
  });

  it('has a limit for looking: seven days, one where somebody is in danger', async () => {
    expect(await town.clocks(await town.report())).toEqual([{ step: 'look', due: '2026-11-30', running: true }]);
    const pressing = await town.report(sighting({ danger: true }));
    expect(await town.clocks(pressing)).toEqual([{ step: 'look', due: '2026-11-24', running: true }]);
  });

  it('may be reported for another township; the reporter learns how far it is, and sees nothing else there', async () => {
    const id = await town.report(sighting(), 'longxi-assistant');
    expect(await listed('longxi-assistant')).not.toContain(id);
    expect(await listed('tongjing-clerk')).toContain(id);
    const told = await town.as('longxi-assistant', (tx, actor) => leadReport(tx, actor, id));
    expect(told).toMatchObject({ id, told: 'received', endedOn: null });
    await expect(town.as('longxi-clerk', (tx, actor) => leadReport(tx, actor, id))).rejects.toMatchObject({
      code: 'lead-not-found',
    });
  });

  it.each([
    ['nobody who could be found', sighting({ person: {} }), 'lead-about-nobody'],
    ['a place that is not there', sighting({ division: '500112999000' }), 'lead-place-unknown'],
    ['a place whose civil affairs take no part', sighting({ division: '500101000000' }), 'lead-place-unknown'],
    ['the whole municipality', sighting({ division: '500000000000' }), 'lead-place-unknown'],
  ])('is refused about %s, and leaves nothing', async (_, told, code) => {
    const before = await town.count('yubei-civil-affairs', 'lead');
    await expect(town.report(told)).rejects.toMatchObject({ code });
    expect(await town.count('yubei-civil-affairs', 'lead')).toBe(before);
  });
});

describe('A report about a minor (未成年人保护法 第11条)', () => {
  const child = () => sighting({ minor: true, seen: '孩子身上有伤，家里没有大人', needs: ['care'] });

  it('is with county civil affairs and the police in the same transaction, each on a clock of 24 hours', async () => {
    const id = await town.report(child());
    const { told, respondBy } = await town.as('yubei-civil-affairs', (tx, actor) => leadFor(tx, actor, id));
    expect(told.map(({ agencyName, why, seenAt }) => [agencyName, why, seenAt])).toEqual([
      ['渝北区民政局', 'mandatory-county', null],
      ['渝北区公安局', 'mandatory-police', null],
    ]);
    expect(respondBy).toBe('2026-11-24T02:00:00.000Z');
    expect(await listed('yubei-police')).toEqual([id]);
    expect(await listed('yunyang-police')).toEqual([]);
    expect(await town.clocks(id)).toEqual(
      ['look', 'mandatory-county', 'mandatory-police'].map((step) => ({ step, due: '2026-11-24', running: true })),
    );
  });

  it('shows the police whom and where, and their answer stops their clock alone', async () => {
    const id = await town.report(child());
    const { person } = await town.as('yubei-police', (tx, actor) => leadFor(tx, actor, id));
    expect(person.address).toBe('江口村三社');
    const note = '已出警，孩子已送医';
    await town.as('yubei-police', (tx, actor) => acknowledgeLead(tx, actor, { id, seen: null, note }, NOW));
    const running = (await town.clocks(id)).filter((clock) => clock.running).map(({ step }) => step);
    expect(running).toEqual(['look', 'mandatory-county']);
    const { told, log } = await town.as('tongjing-clerk', (tx, actor) => leadFor(tx, actor, id));
    expect(told.map(({ seenAt }) => seenAt)).toEqual([null, NOW.toISOString()]);
    expect(log.at(-1)).toMatchObject({ action: 'acknowledge', agencyName: '渝北区公安局', note });
  });

  it('is answered by nobody who was not told', async () => {
    const [id, other] = [await town.report(child()), await town.report()];
    const answer = (by: string, one: string) =>
      town.as(by, (tx, actor) => acknowledgeLead(tx, actor, { id: one, seen: null, note: '知道了' }, NOW));
    await expect(answer('yubei-education', id)).rejects.toMatchObject({ code: 'lead-not-found' });
    await expect(answer('tongjing-clerk', id)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(answer('yubei-civil-affairs', other)).rejects.toMatchObject({ code: 'lead-not-told' });
  });
});

describe('What may be about the same people', () => {
  it('is found both ways, also of two reported at the same moment, and both stay', async () => {
    const told = sighting();
    const [one = '', other = ''] = await Promise.all([town.report(told), town.report(told)]);
    const seen = async (id: string) => (await town.as('tongjing-clerk', (tx, actor) => leadFor(tx, actor, id))).matches;
    expect(await seen(one)).toEqual([{ kind: 'lead', id: other, division: VILLAGE, why: 'name-and-place' }]);
    expect(await seen(other)).toEqual([{ kind: 'lead', id: one, division: VILLAGE, why: 'name-and-place' }]);
  });

  it('is nothing where only the name is the same', async () => {
    const told = sighting();
    await town.report(told);
    const far = await town.report({ ...told, division: '500112011000' }, 'longxi-assistant');
    const { matches } = await town.as('longxi-clerk', (tx, actor) => leadFor(tx, actor, far));
    expect(matches).toEqual([]);
  });
});

describe('What whoever reported it may know', () => {
  it('a school reads that it came and how far it is, and sees no lead, log or match at all', async () => {
    const { id, leadNo } = await town.asPartner(SCHOOL, (tx, actor) =>
      town.reportLead.run(tx, actor, 'partner', sighting({ cameBy: 'school', minor: true })),
    );
    const told = () => town.asPartner(SCHOOL, (tx, actor) => leadReport(tx, actor, id));
    expect(await told()).toMatchObject({ id, leadNo, told: 'received' });
    await town.take(id);
    expect(Object.keys(await told()).sort()).toEqual(['endedOn', 'id', 'leadNo', 'reportedAt', 'text', 'told']);
    expect((await told()).told).toBe('looking');
    for (const table of ['lead', 'lead_log', 'lead_match', 'lead_told', 'visit', 'deadline'])
      expect(
        await town.asPartner(SCHOOL, async (tx) => (await tx.client.query(`select 1 from ${table}`)).rows),
      ).toEqual([]);
    const other = town.asPartner('partner-charity-500112', (tx, actor) => leadReport(tx, actor, id));
    await expect(other).rejects.toMatchObject({ code: 'lead-not-found' });
  });

  it('a neighbour by receipt, of that lead and no other', async () => {
    const report = () =>
      town.asPublic((tx, actor) => town.reportLead.run(tx, actor, 'citizen', sighting({ cameBy: 'neighbour' })));
    const [{ leadNo }, other] = [await report(), await report()];
    const seen = await town.asPublic(async (tx) => ({
      one: await leadReportByReceipt(tx, leadNo),
      rows: (await tx.client.query('select receipt_no from lead_report')).rows,
      leads: (await tx.client.query('select 1 from lead')).rows,
    }));
    expect(seen).toEqual({
      one: expect.objectContaining({ leadNo, told: 'received' }),
      rows: [{ receipt_no: leadNo }],
      leads: [],
    });
    expect(leadNo).not.toBe(other.leadNo);
    expect(await town.asPublic((tx) => leadReportByReceipt(tx, 'XS500112202611239999999'))).toBeNull();
  });
});
