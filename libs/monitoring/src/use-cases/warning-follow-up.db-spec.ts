import { WarningTown } from '../warning-town-spec';

/** What a visit comes to, and what has to follow it (国办发〔2023〕39号 三(四)). */
describe('what people do with a warning', () => {
  let town: WarningTown;
  beforeAll(async () => {
    town = await WarningTown.open();
  });
  afterAll(() => town?.close());

  const log = (id: string) =>
    town.staff.sql('select action, from_status, to_status, detail from warning_log where warning_id = $1 order by at', [
      id,
    ]);

  it('a benefit not delivered: the department is asked, answers in time, and the household is helped', async () => {
    const { id } = await town.warn();
    const asked = { disposition: 'department-asked', ask: 'medical-insurance', visited: true } as const;
    expect(await town.dispose(id, asked)).toMatchObject({
      ...{ status: 'following', version: 2, followUp: 'ask-department', followUpName: '商请部门落实' },
      ...{ askedAgencyKind: 'medical-insurance', dueOn: '2026-12-07', visited: true, confirmed: true, helped: null },
      ...{ allowed: ['finish-follow-up'], results: ['delivered', 'not-delivered'], suppressedUntil: '2027-02-21' },
    });
    expect(await town.finish(id, { result: 'delivered', note: '已资助参保' })).toMatchObject({
      ...{ status: 'disposed', version: 3, dueOn: null, helped: true, result: 'delivered', allowed: [], results: [] },
    });
    expect(await log(id)).toMatchObject([
      { action: 'begin-follow-up', from_status: 'open', to_status: 'following', detail: { due: '2026-12-07' } },
      { action: 'finish-follow-up', from_status: 'following', to_status: 'disposed', detail: { helped: true } },
    ]);
  });

  it('whom to ask is said where a department is asked, and only there', async () => {
    const { id } = await town.warn();
    const wrong = { code: 'ask-does-not-fit' };
    await expect(town.dispose(id, { disposition: 'department-asked' })).rejects.toMatchObject(wrong);
    await expect(town.dispose(id, { disposition: 'informed', ask: 'housing' })).rejects.toMatchObject(wrong);
  });

  it('something is still to be done: the night is silent at least until then', async () => {
    const { id } = await town.warn();
    expect(await town.dispose(id, { disposition: 'informed', suppressDays: 1 })).toMatchObject({
      ...{ status: 'following', followUp: 'await-application', dueOn: '2026-12-07', suppressedUntil: '2026-12-07' },
    });
  });

  it('overdue it is seen, open or followed, until it is done', async () => {
    const { id } = await town.warn({ rank: 7 });
    await town.dispose(id, { disposition: 'case-conference' });
    const late = async (today: string) => {
      town.today = today;
      const items = await town.list('all');
      return items.filter((line) => line.id === id).map(({ dueOn, overdue }) => [dueOn, overdue]);
    };
    expect(await late('2026-12-14')).toEqual([['2026-12-14', false]]);
    expect(await late('2026-12-15')).toEqual([['2026-12-14', true]]);
    expect(await town.finish(id, { result: 'no-measures' })).toMatchObject({ suppressedUntil: '2027-01-22' });
    town.today = '2026-11-23';
  });

  it('may no longer qualify: verified, and aid goes on unless a person opened a hearing (LAW 48, I7)', async () => {
    const { id } = await town.warn({ family: 'exit', colour: 'orange' });
    expect(await town.dispose(id, { disposition: 'needs-verification', visited: true })).toMatchObject({
      ...{ status: 'following', followUp: 'verify', dueOn: '2026-12-14', confirmed: null },
      ...{ results: ['still-qualifies', 'hearing-opened'] },
    });
    await expect(town.finish(id, { result: 'hearing-opened' })).rejects.toMatchObject({ code: 'hearing-unfit' });
    await expect(
      town.finish(id, { result: 'hearing-opened', hearingId: '0192f5a0-7d3b-7c1e-9b5a-2f1d3c4b5a69' }),
    ).rejects.toMatchObject({ code: 'hearing-not-found' });
    await expect(town.finish(id, { result: 'delivered' })).rejects.toMatchObject({
      code: 'follow-up-result-unfit',
    });
    expect(await town.finish(id, { result: 'still-qualifies' })).toMatchObject({
      status: 'disposed',
      confirmed: false,
    });
  });

  it('what is over is over: nothing re-opens it, and nobody finishes it twice', async () => {
    const { id } = await town.warn();
    await town.dispose(id, { disposition: 'nothing-wrong', suppressDays: 90, visited: true });
    const over = { code: 'warning-action-not-allowed' };
    await expect(town.finish(id, { result: 'delivered' })).rejects.toMatchObject(over);
    await expect(town.dispose(id, { disposition: 'informed' })).rejects.toMatchObject(over);
  });

  it('another township has no such warning', async () => {
    const { id } = await town.warn();
    await expect(town.dispose(id, { disposition: 'informed' }, 'longxi-reviewer')).rejects.toMatchObject({
      code: 'warning-not-found',
    });
  });
});
