import { ReferralTown } from '../referral-town-spec';
import { resumeReferral } from './resume-referral';
import { wakeParked } from './wake-parked';

const MEDICAL = 'yubei-medical';
const COUNTY = 'yubei-civil-affairs';

describe('What follows when a department gives it back (LAW 64; by the pack)', () => {
  let town: ReferralTown;
  let id: string;
  beforeAll(async () => (town = await ReferralTown.open()));
  afterAll(() => town?.close());
  beforeEach(async () => {
    town.today = '2026-09-21';
    id = await town.refer();
    await town.begin(id);
  });

  const ended = (one: string) =>
    town.staff.sql(`select payload from outbox where topic = 'measure-ended' and payload ->> 'measureId' = $1`, [one]);
  const counted = (one: string) =>
    town.staff.sql(
      'select kind, code, ordinal, on_day::text as on from referral_reason where referral_id = $1 order by kind desc, ordinal',
      [one],
    );

  it('back to the window: nobody holds it, the clock runs on, and all reasons are kept and counted', async () => {
    const back = await town.giveBack(MEDICAL, id, { reasons: ['not-our-area', 'facts-wrong'], note: '地址不对' });
    expect(back).toMatchObject({ status: 'returned', holderId: null, reason: 'facts-wrong' });
    expect(back.reasons).toEqual(['facts-wrong', 'not-our-area']);
    expect(await counted(id)).toEqual([
      { kind: 'return', code: 'not-our-area', ordinal: 1, on: '2026-09-21' },
      { kind: 'return', code: 'facts-wrong', ordinal: 2, on: '2026-09-21' },
    ]);
    expect((await town.logOf(id)).at(-1)).toMatchObject({
      action: 'return',
      reason: 'facts-wrong',
      detail: { note: '地址不对', suggested: 'reroute', reasons: ['facts-wrong', 'not-our-area'] },
    });
  });

  it('on to another agency: the old one is over, the new one issued by the system with that agency’s own packet', async () => {
    const old = await town.giveBack(MEDICAL, id, { reasons: ['over-our-limit'] });
    expect(old).toMatchObject({ status: 'rerouted', reason: 'over-our-limit', endedAt: expect.any(Date) });
    const [, next] = await town.chainOf(id);
    expect(next).toMatchObject({
      status: 'requested',
      previousId: id,
      toAgencyName: '渝北区民政局',
      measureId: old.measureId,
    });
    expect(await town.logOf(String(next?.id))).toMatchObject([{ action: 'issue', by: 'system' }]);
    const [packet] = await town.staff.sql(`select packet ->> 'purpose' as purpose from referral where id = $1`, [
      next?.id,
    ]);
    expect(packet?.purpose).toContain('统筹办理');
    const total = (await town.clocks(String(next?.id))).find(({ step }) => step === 'decide');
    expect(total).toMatchObject({ startedOn: '2026-09-21', stoppedOn: null });
  });

  it('parked until a day: the clock stands still for the department, and on that day it is back in the pool, once', async () => {
    const parked = await town.giveBack(MEDICAL, id, { reasons: ['not-yet-open'], until: '2026-10-12' });
    expect(parked).toMatchObject({ status: 'parked', parkedUntil: '2026-10-12', holderId: null });
    const total = async () => (await town.clocks(id)).find(({ step }) => step === 'decide');
    expect((await total())?.standing).toMatchObject({ waitingFor: 'department', reason: '未到集中申报或者办理的时候' });
    const wake = () => town.asSystem((tx, actor) => wakeParked(tx, actor, town.today, 100));
    town.today = '2026-10-11';
    expect(await wake()).toBe(0);
    town.today = '2026-10-12';
    expect((await Promise.all([wake(), wake()])).sort()).toEqual([0, 1]);
    expect(await town.find(id)).toMatchObject({ status: 'requested', parkedUntil: null, reason: null });
    expect(await total()).toMatchObject({ standing: null, stoppedOn: null });
    expect((await town.clocks(id)).filter(({ step, stoppedOn }) => step === 'claim' && !stoppedOn)).toHaveLength(1);
  });

  it('a colleague of the agency may take it back into the pool before its day', async () => {
    await town.giveBack(MEDICAL, id, { reasons: ['funds-not-released'], until: '2026-10-20' });
    expect(await town.act(MEDICAL, id, resumeReferral)).toMatchObject({ status: 'requested' });
  });

  it.each([
    ['no day', undefined],
    ['today', '2026-09-21'],
    ['too late a day', '2026-10-22'],
  ])(
    'parked until %s is refused with the last day that the pack allows, and nothing is left behind',
    async (_, until) => {
      const refused = town.giveBack(MEDICAL, id, { reasons: ['funds-not-released'], until });
      await expect(refused).rejects.toMatchObject({ code: 'park-until-invalid', extra: { latest: '2026-10-21' } });
      expect([(await town.find(id)).status, await counted(id)]).toEqual(['in-progress', []]);
    },
  );

  it('asked of the applicant: on hold with the same holder, and the window sees for what (LAW 62)', async () => {
    const held = await town.giveBack(MEDICAL, id, { reasons: ['papers-missing'], papers: ['diagnosis'] });
    expect(held).toMatchObject({
      status: 'on-hold',
      reason: 'applicant-papers',
      papers: ['diagnosis'],
      holderName: expect.any(String),
    });
    await expect(town.giveBack(MEDICAL, id, { reasons: ['not-our-duty'] })).resolves.toMatchObject({
      status: 'returned',
    });
  });

  it('what to ask must be said', async () => {
    const refused = town.giveBack(MEDICAL, id, { reasons: ['papers-missing'] });
    await expect(refused).rejects.toMatchObject({ code: 'papers-required' });
  });

  it('closed with a refusal: the measure ends, and the applicant is told why in words (LAW 45, I5)', async () => {
    const closed = await town.giveBack(MEDICAL, id, { reasons: ['same-aid-received'] });
    expect(closed).toMatchObject({ status: 'completed', outcome: 'refused', reason: 'already-provided' });
    const [told] = await ended(String(closed.measureId));
    expect(told?.payload).toMatchObject({ outcome: 'refused', reasonText: '已享受同类待遇，不重复给予' });
    expect((await counted(id)).map(({ kind, code }) => [kind, code])).toEqual([
      ['return', 'same-aid-received'],
      ['refusal', 'already-provided'],
    ]);
  });

  it('a second time for the same reason civil affairs coordinates, also where another agency gave it back first (LAW 4, 64)', async () => {
    await town.giveBack(MEDICAL, id, { reasons: ['not-our-duty'] });
    const housing = await town.reroute(id, 'housing');
    await town.begin(housing.id, 'yubei-housing');
    const twice = await town.giveBack('yubei-housing', housing.id, { reasons: ['facts-wrong', 'not-our-duty'] });
    expect(twice).toMatchObject({ status: 'rerouted', reason: 'not-our-duty' });
    expect((await town.logOf(housing.id)).at(-1)?.detail).toMatchObject({ twice: 'not-our-duty', to: '渝北区民政局' });
    const county = (await town.chainOf(id)).at(-1);
    expect(county).toMatchObject({ toAgencyName: '渝北区民政局', previousId: housing.id });
    await town.begin(String(county?.id), COUNTY);
    const back = await town.giveBack(COUNTY, String(county?.id), { reasons: ['not-our-duty'] });
    expect(back).toMatchObject({ status: 'returned', toAgencyName: '渝北区民政局' });
  });

  it('parked twice for the same reason, it isn’t parked a third time either: civil affairs coordinates', async () => {
    const park = () => town.giveBack(MEDICAL, id, { reasons: ['not-yet-open'], until: '2026-10-12' });
    await park();
    await town.act(MEDICAL, id, resumeReferral);
    await town.claim(MEDICAL, id);
    expect(await park()).toMatchObject({ status: 'rerouted' });
    expect((await town.chainOf(id)).map(({ toAgencyName }) => toAgencyName)).toEqual([
      '渝北区医疗保障局',
      '渝北区民政局',
    ]);
  });

  it('given back twice at once, one follows and the other is told what it is now', async () => {
    const back = () => town.giveBack(MEDICAL, id, { reasons: ['over-our-limit'] });
    const both = await Promise.allSettled([back(), back()]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = both.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect(refused.reason).toMatchObject({ code: 'referral-action-not-allowed' });
    expect(await town.chainOf(id)).toHaveLength(2);
  });

  it('where what follows can’t be done, nothing is: the application was taken back a moment ago', async () => {
    const { applicationId } = await town.find(id);
    await town.staff.admin(`update application set status = 'withdrawn' where id = $1`, [applicationId]);
    const refused = town.giveBack(MEDICAL, id, { reasons: ['over-our-limit'] });
    await expect(refused).rejects.toMatchObject({ code: 'application-not-in-handling' });
    expect([(await town.find(id)).status, await counted(id)]).toEqual(['in-progress', []]);
    expect((await town.logOf(id)).map(({ action }) => action)).toEqual(['issue', 'claim', 'start']);
  });

  it('only whoever holds it gives it back', async () => {
    await expect(town.giveBack('yubei-education', id, { reasons: ['not-our-duty'] })).rejects.toMatchObject({
      code: 'referral-not-found',
    });
    await expect(town.giveBack(COUNTY, id, { reasons: ['not-our-duty'] })).rejects.toMatchObject({
      code: 'not-addressee',
    });
  });
});
