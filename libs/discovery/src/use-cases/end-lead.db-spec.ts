import { leadReport } from '../queries/lead-report.query';
import { leadFor } from '../queries/lead-view';
import { LeadTown, NOW, sighting } from '../lead-town-spec';
import { acknowledgeLead } from './acknowledge-lead';
import { confirmLead, sendBackLead } from './confirm-lead';
import { releaseLead, takeLead } from './take-lead';

let town: LeadTown;
beforeAll(async () => (town = await LeadTown.open()));
afterAll(() => town?.town.close());

const taken = async (more = {}, by?: string, taker?: string) => {
  const id = await town.report(sighting(more), by);
  await town.take(id, taker);
  return id;
};
const nothing = { outcome: 'nothing-now', quietUntil: '2027-01-31' } as const;
const county = <T>(work: Parameters<typeof town.as<T>>[1]) => town.as('yubei-civil-affairs', work);
const running = async (id: string) =>
  (await town.clocks(id)).filter((clock) => clock.running).map((clock) => [clock.step, clock.due]);
const step = (id: string) => ({ id, seen: null });

describe('Taking a lead', () => {
  it('of two at once one has it, and the other is told what is allowed now', async () => {
    const id = await town.report();
    const both = await Promise.allSettled([town.take(id), town.take(id, 'tongjing-clerk-2')]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = both.find((one) => one.status === 'rejected') as PromiseRejectedResult;
    expect(lost.reason).toMatchObject({ code: 'lead-action-not-allowed', extra: { currentStatus: 'taken' } });
    expect(await town.log(id)).toHaveLength(2);
  });

  it('is refused to who has seen an older version, to other roles and to other places', async () => {
    const id = await town.report();
    const stale = town.as('tongjing-clerk', (tx, actor) => takeLead(tx, actor, { id, seen: 7 }, NOW));
    await expect(stale).rejects.toMatchObject({ code: 'if-match-stale' });
    for (const by of ['tongjing-assistant', 'yubei-supervisor', 'yubei-police', 'yubei-policy'])
      await expect(town.take(id, by)).rejects.toMatchObject({ code: 'not-allowed' });
    for (const by of ['longxi-clerk', 'yunyang-civil-affairs'])
      await expect(town.take(id, by)).rejects.toMatchObject({ code: 'lead-not-found' });
  });

  it('can be undone; the limit for looking runs on', async () => {
    const id = await taken();
    await town.as('tongjing-clerk', (tx, actor) => releaseLead(tx, actor, step(id), NOW));
    expect(await town.lead(id)).toMatchObject({ status: 'reported', holderName: null });
    expect(await town.clocks(id)).toMatchObject([{ running: true }]);
  });
});

describe('A lead ends in one of five ways', () => {
  it('nothing now: only after somebody went there and met them, and until a date', async () => {
    const id = await taken();
    await expect(town.end(id, nothing)).rejects.toMatchObject({ code: 'lead-not-visited' });
    await town.visit(id, ['not-met']);
    expect(await town.clocks(id)).toMatchObject([{ step: 'look', running: true }]);
    await expect(town.end(id, nothing)).rejects.toMatchObject({ code: 'lead-not-visited' });
    await town.visit(id, ['moved']);
    expect(await town.clocks(id)).toMatchObject([{ step: 'look', running: true }]);
    await expect(town.end(id, nothing)).rejects.toMatchObject({ code: 'lead-not-visited' });
    await town.visit(id, ['safe']);
    expect(await town.clocks(id)).toMatchObject([
      { step: 'close', due: '2026-12-08', running: true },
      { step: 'look', running: false },
    ]);
    for (const quietUntil of ['2026-11-23', '2027-12-31'])
      await expect(town.end(id, { ...nothing, quietUntil })).rejects.toMatchObject({ code: 'lead-outcome-incomplete' });
    expect(await town.end(id, nothing)).toMatchObject({ status: 'ended', outcome: 'nothing-now', endedAt: NOW });
    expect(await running(id)).toEqual([]);
  });

  it('passed on: the agency sees it from then on', async () => {
    const id = await taken();
    const seen = () => town.as('yubei-charity', (tx, actor) => leadFor(tx, actor, id));
    await expect(seen()).rejects.toMatchObject({ code: 'lead-not-found' });
    await town.end(id, { outcome: 'referral', toAgencyKind: 'charity' });
    expect((await seen()).told).toMatchObject([{ agencyName: '渝北区慈善会', why: 'referred' }]);
    const nobody = await taken();
    const far = town.end(nobody, { outcome: 'referral', toAgencyKind: 'other-region' });
    await expect(far).rejects.toMatchObject({ code: 'lead-agency-unknown' });
    expect(await town.lead(nobody)).toMatchObject({ status: 'taken', outcome: null });
  });

  it('a plan to visit, which is due within its days', async () => {
    const id = await taken();
    const { visitPlanId } = await town.end(id, { outcome: 'visit-plan', visitClass: 'special-old' });
    expect(await town.clocks(String(visitPlanId))).toEqual([{ step: 'visit', due: '2026-12-23', running: true }]);
  });

  it('a repetition of another lead, never of itself nor of one that repeats it', async () => {
    const [first, second] = [await taken(), await taken()];
    await expect(town.end(first, { outcome: 'duplicate', duplicateOf: first })).rejects.toMatchObject({
      code: 'lead-original-unknown',
    });
    await town.end(first, { outcome: 'duplicate', duplicateOf: second });
    const round = town.end(second, { outcome: 'duplicate', duplicateOf: first });
    await expect(round).rejects.toMatchObject({ code: 'lead-original-unknown' });
  });

  it('of two that name each other at once one ends, and the other is still looked into', async () => {
    const [first, second] = [await taken(), await taken()];
    const both = await Promise.allSettled([
      town.end(first, { outcome: 'duplicate', duplicateOf: second }),
      town.end(second, { outcome: 'duplicate', duplicateOf: first }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'lead-original-unknown' },
    });
    const statuses = [await town.lead(first), await town.lead(second)].map(({ status }) => status);
    expect(statuses.sort()).toEqual(['ended', 'taken']);
  });

  it('an application of its township, open or closed after the report; an older one or another place answers nothing', async () => {
    const apply = (id: string, applicationId: string) => town.end(id, { outcome: 'application', applicationId });
    const other = { code: 'lead-application-other' };
    await expect(apply(await taken(), await town.application('2026-11-23T01:00:00Z'))).rejects.toMatchObject(other);
    const far = await taken({ division: '500112011000' }, 'longxi-assistant', 'longxi-clerk');
    const open = await town.application(null);
    const there = town.end(far, { outcome: 'application', applicationId: open }, 'yubei-civil-affairs');
    await expect(there).rejects.toMatchObject(other);
    for (const id of [open, await town.application('2026-11-23T03:00:00Z')])
      expect(await apply(await taken(), id)).toMatchObject({ status: 'ended', applicationId: id });
  });

  it('repeats one that is open, or one where there is nothing now; none that ended otherwise', async () => {
    const [quiet, passedOn] = [await taken(), await taken()];
    await town.visit(quiet, ['safe']);
    await town.end(quiet, nothing);
    await town.end(passedOn, { outcome: 'referral', toAgencyKind: 'charity' });
    const again = town.end(await taken(), { outcome: 'duplicate', duplicateOf: passedOn });
    await expect(again).rejects.toMatchObject({ code: 'lead-original-unknown' });
    const same = await town.end(await taken(), { outcome: 'duplicate', duplicateOf: quiet });
    expect(same).toMatchObject({ status: 'ended', duplicateOf: quiet });
  });

  it.each([
    [{ outcome: 'application' }],
    [{ outcome: 'referral' }],
    [{ outcome: 'visit-plan' }],
    [{ outcome: 'nothing-now' }],
    [{ outcome: 'duplicate' }],
    [{ ...nothing, toAgencyKind: 'charity' }],
  ] as const)('is refused half told or told as two: %j', async (told) => {
    const id = await taken();
    await expect(town.end(id, told)).rejects.toMatchObject({ code: 'lead-outcome-incomplete' });
  });

  it('once; the reporter then reads that it was dealt with, and nothing of how', async () => {
    const id = await taken();
    await town.end(id, { outcome: 'visit-plan', visitClass: 'after-lead', note: '子女在外，已商定每月回来' });
    await expect(town.end(id, { outcome: 'referral', toAgencyKind: 'charity' })).rejects.toMatchObject({
      code: 'lead-action-not-allowed',
      extra: { allowed: [] },
    });
    const told = await town.as('tongjing-assistant', (tx, actor) => leadReport(tx, actor, id));
    expect(told).toMatchObject({ told: 'handled', endedOn: '2026-11-23' });
    expect(JSON.stringify(told)).not.toMatch(/子女|visit-plan/);
  });
});

describe('What is about a minor is not ended by the township alone (未成年人保护法 第11条)', () => {
  const proposed = async () => {
    const id = await taken({ minor: true });
    await town.visit(id, ['guardian-missing']);
    await town.end(id, { outcome: 'referral', toAgencyKind: 'education' });
    return id;
  };

  it('is proposed, and the reporter is still told that it is looked into', async () => {
    const id = await proposed();
    expect(await town.lead(id)).toMatchObject({ status: 'proposed', outcome: 'referral', endedAt: null });
    const told = await town.as('tongjing-assistant', (tx, actor) => leadReport(tx, actor, id));
    expect(told.told).toBe('looking');
    expect(await running(id)).toContainEqual(['confirm', '2026-11-26']);
    const own = town.as('tongjing-reviewer', (tx, actor) => confirmLead(tx, actor, step(id), NOW));
    await expect(own).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('ends when the county confirms, with every clock', async () => {
    const id = await proposed();
    expect(await county((tx, actor) => confirmLead(tx, actor, step(id), NOW))).toMatchObject({ status: 'ended' });
    expect((await town.clocks(id)).filter(({ running }) => running)).toEqual([]);
  });

  it('never lies with no clock, from the first visit to the county’s word and back', async () => {
    const id = await taken({ minor: true });
    for (const by of ['yubei-police', 'yubei-civil-affairs'])
      await town.as(by, (tx, actor) => acknowledgeLead(tx, actor, { id, seen: null, note: '已到场' }, NOW));
    expect(await running(id)).toEqual([['look', '2026-11-24']]);
    await town.visit(id, ['guardian-missing']);
    expect(await running(id)).toEqual([['close', '2026-11-30']]);
    await town.end(id, nothing);
    expect(await running(id)).toEqual([['confirm', '2026-11-26']]);
    await county((tx, actor) => sendBackLead(tx, actor, step(id), NOW));
    expect(await running(id)).toEqual([['look', '2026-11-24']]);
    await town.visit(id, ['guardian-missing']);
    await town.end(id, nothing);
    await county((tx, actor) => confirmLead(tx, actor, step(id), NOW));
    expect(await running(id)).toEqual([]);
  });

  it('goes back where the county wants more to be known, and nothing is lost', async () => {
    const id = await proposed();
    const back = await county((tx, actor) => sendBackLead(tx, actor, { ...step(id), note: '请核实监护人' }, NOW));
    expect(back).toMatchObject({ status: 'visiting', outcome: null, proposedBy: null });
    const looked = (await running(id)).filter(([name]) => !String(name).startsWith('mandatory'));
    expect(looked).toEqual([['look', '2026-11-24']]);
    expect(back).toMatchObject({ referredAgencyId: null, quietUntil: null, duplicateOf: null });
    const [kept] = await town.town.sql('select count(*)::int as n from lead_told where lead_id = $1', [id]);
    expect(kept).toEqual({ n: 3 });
  });

  it('is not confirmed by the county officer who proposed or reported it', async () => {
    const mine = await town.report(sighting({ minor: true }), 'yubei-civil-affairs');
    await town.take(mine);
    await town.end(mine, { outcome: 'referral', toAgencyKind: 'education' });
    const his = await taken({ minor: true });
    await town.end(his, { outcome: 'referral', toAgencyKind: 'education' }, 'yubei-civil-affairs');
    for (const id of [mine, his])
      await expect(county((tx, actor) => confirmLead(tx, actor, step(id), NOW))).rejects.toMatchObject({
        code: 'lead-own-proposal',
      });
  });
});
