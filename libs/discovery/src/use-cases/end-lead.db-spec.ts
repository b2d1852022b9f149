import { leadReport } from '../queries/lead-report.query';
import { leadFor } from '../queries/lead-view';
import { LeadTown, NOW, sighting } from '../lead-town-spec';
import { confirmLead, sendBackLead } from './confirm-lead';
import { releaseLead, takeLead } from './take-lead';

let town: LeadTown;
beforeAll(async () => (town = await LeadTown.open()));
afterAll(() => town?.town.close());

const taken = async (more = {}, by?: string) => {
  const id = await town.report(sighting(more), by);
  await town.take(id);
  return id;
};
const nothing = { outcome: 'nothing-now', quietUntil: '2027-01-31' } as const;
const county = <T>(work: Parameters<typeof town.as<T>>[1]) => town.as('yubei-civil-affairs', work);
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
    await town.visit(id, ['safe']);
    expect(await town.clocks(id)).toMatchObject([{ step: 'look', running: false }]);
    for (const quietUntil of ['2026-11-23', '2027-12-31'])
      await expect(town.end(id, { ...nothing, quietUntil })).rejects.toMatchObject({ code: 'lead-outcome-incomplete' });
    expect(await town.end(id, nothing)).toMatchObject({ status: 'ended', outcome: 'nothing-now', endedAt: NOW });
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
    const own = town.as('tongjing-reviewer', (tx, actor) => confirmLead(tx, actor, step(id), NOW));
    await expect(own).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('ends when the county confirms, with every clock', async () => {
    const id = await proposed();
    expect(await county((tx, actor) => confirmLead(tx, actor, step(id), NOW))).toMatchObject({ status: 'ended' });
    expect((await town.clocks(id)).filter(({ running }) => running)).toEqual([]);
  });

  it('goes back where the county wants more to be known, and nothing is lost', async () => {
    const id = await proposed();
    const back = await county((tx, actor) => sendBackLead(tx, actor, { ...step(id), note: '请核实监护人' }, NOW));
    expect(back).toMatchObject({ status: 'visiting', outcome: null, proposedBy: null });
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
