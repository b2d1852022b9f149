import { warningYield } from './warning-yield.query';
import { yieldCsv } from './yield-csv';
import { WarningTown } from '../warning-town-spec';

const SHOWS = [{ name: 'medicalSelfPayFen', value: 1_860_000 }];
const CAR = [
  { name: 'vehicleValueFen', value: 900 },
  { name: 'aid', value: ['dibao'] },
];
const LONGXI = '500112011000';

/** Whether warnings are right, and what comes of them. */
describe('precision and yield of a period', () => {
  let town: WarningTown;
  beforeAll(async () => {
    town = await WarningTown.open();
    const ill = [];
    for (let i = 0; i < 12; i++) ill.push((await town.warn({ facts: SHOWS, on: '2026-11-02' })).id);
    for (let i = 0; i < 3; i++) await town.warn({ facts: CAR, indicator: 'new-car', family: 'exit' }, LONGXI);
    await town.warn({ on: '2026-10-31' });
    for (const id of ill.slice(0, 6)) await town.dispose(id, { disposition: 'policy-delivered', visited: true });
    for (const id of ill.slice(6, 8))
      await town.dispose(id, { disposition: 'nothing-wrong', suppressDays: 90, visited: true });
    await town.dispose(String(ill[8]), { disposition: 'informed' });
  });
  afterAll(() => town?.close());

  const counted = (subject: string, from = '2026-11-01', to = '2026-11-30') =>
    town.staff.as(subject, (tx, actor) => warningYield(tx, actor, { from, to, today: '2026-12-10' }));

  it('per indicator, with what is still open, what is followed and what is late', async () => {
    const { total, indicators } = await counted('yubei-supervisor');
    expect(total).toMatchObject({ warned: 15, visited: 8, confirmed: 7, helped: 6, nothingWrong: 2, open: 6 });
    expect(indicators).toEqual([
      {
        ...{ code: 'medical-self-pay', name: '大额医疗自付', warned: 12, visited: 8, confirmed: 7, helped: 6 },
        ...{
          nothingWrong: 2,
          open: 3,
          following: 1,
          inApplication: 0,
          overdue: 1,
          precisionPercent: 78,
          yieldPercent: 50,
        },
      },
      expect.objectContaining({ code: 'new-car', warned: 3, open: 3, precisionPercent: null, yieldPercent: 0 }),
    ]);
  });

  it('per department whose facts it was', async () => {
    const { sources } = await counted('yubei-supervisor');
    expect(sources.map(({ code, name, warned }) => [code, name, warned])).toEqual([
      ['medical-insurance', '医疗保障', 12],
      ['vehicle-administration', expect.any(String), 3],
    ]);
  });

  it('per township, where small numbers are hidden, and none can be had by taking away', async () => {
    const { townships } = await counted('yubei-supervisor');
    expect(townships.map(({ name, warned, open, helped }) => [name, warned, open, helped])).toEqual([
      ['龙溪街道', null, null, 0],
      ['统景镇', null, null, 6],
    ]);
  });

  it('where there is only one township, all numbers are its', async () => {
    const { total, indicators, townships } = await counted('longxi-reviewer');
    for (const line of [total, ...indicators, ...townships]) expect(line).toMatchObject({ warned: null, helped: 0 });
  });

  it('is for those who supervise, in their area, for a year at most', async () => {
    expect((await counted('yunyang-supervisor')).total).toMatchObject({ warned: 0, precisionPercent: null });
    await expect(counted('tongjing-clerk')).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(counted('yubei-supervisor', '2026-12-01', '2026-11-01')).rejects.toMatchObject({
      code: 'yield-period',
    });
    await expect(counted('yubei-supervisor', '2025-01-01')).rejects.toMatchObject({ code: 'yield-period' });
  });

  it('as a file for a spreadsheet: hidden numbers stay hidden', async () => {
    const file = yieldCsv(await counted('yubei-supervisor'));
    const lines = file.split('\r\n');
    expect(lines[0]).toMatch(/^\uFEFF分组,编号,名称,预警/);
    expect(lines).toContain('指标,medical-self-pay,大额医疗自付,12,8,7,6,2,3,1,0,1,78,50');
    expect(lines).toContain('镇街,500112011,龙溪街道,不列,0,0,0,不列,不列,不列,0,不列,,');
  });
});
