import { v7 as uuidv7 } from 'uuid';
import { FundTown } from './fund-town-spec';

const code = (refused: string, extra: object = {}) => ({ code: refused, extra: expect.objectContaining(extra) });

describe('the reserve fund of a township (备用金, 中办发〔2020〕18号 15；民发〔2018〕23号)', () => {
  let town: FundTown;
  beforeAll(async () => {
    town = await FundTown.open();
  });
  beforeEach(() => town.empty());
  afterAll(() => town?.close());

  const left = async () => (await town.look()).entriesCount;

  it('begins when the county first puts money in, and shows every 分 that came and went', async () => {
    await town.topUp(500_000);
    const caseId = uuidv7();
    await town.pay(200_000, caseId);
    await town.repay(50_000, caseId);
    expect(await town.look()).toMatchObject({
      place: '统景镇',
      balanceFen: 350_000,
      entriesSumFen: 350_000,
      entries: [
        { n: 3, kind: 'repayment', amountFen: 50_000, balanceAfterFen: 350_000, caseId, payee: null },
        {
          n: 2,
          kind: 'payment',
          amountFen: 200_000,
          balanceAfterFen: 300_000,
          caseId,
          payee: '覃**',
          reason: '房屋失火',
        },
        { n: 1, kind: 'top-up', amountFen: 500_000, balanceAfterFen: 500_000, caseId: null, onDay: '2026-11-20' },
      ],
    });
    expect(await town.look('tongjing-clerk', 1, 3)).toMatchObject({ entriesCount: 3, entries: [{ n: 2 }] });
  });

  it('leaves a look at each case it shows (LAW 70)', async () => {
    await town.topUp(500_000);
    const { applicationId } = await town.pay(1);
    await town.look('yubei-supervisor');
    const looks = await town.town.sql(`select purpose from access_log where subject_id = $1`, [applicationId]);
    expect(looks).toEqual([{ purpose: 'read-reserve-fund' }]);
  });

  it('where there is none, a payment is refused, and nothing is left', async () => {
    await expect(town.pay(1)).rejects.toMatchObject(code('fund-missing', { division: '500112133000' }));
    await expect(town.look()).rejects.toMatchObject({ code: 'fund-not-found' });
    expect(await town.town.sql('select 1 from reserve_fund_entry')).toEqual([]);
  });

  it('says what is there when it holds less, and nothing is half-written', async () => {
    await town.topUp(99_999);
    await expect(town.pay(100_000)).rejects.toMatchObject(
      code('fund-empty', { balanceFen: 99_999, askedFen: 100_000 }),
    );
    expect(await town.look()).toMatchObject({ balanceFen: 99_999, entriesCount: 1 });
    await town.pay(99_999);
    expect(await town.look()).toMatchObject({ balanceFen: 0, entriesSumFen: 0, entriesCount: 2 });
  });

  it('of two payments at once for the last money exactly one is made', async () => {
    for (let round = 1; round <= 5; round++) {
      await town.topUp(100_000);
      const both = await Promise.allSettled([town.pay(100_000), town.pay(100_000)]);
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      const refused = both.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
      expect(refused.reason).toMatchObject(code('fund-empty', { balanceFen: 0 }));
      expect(await town.look()).toMatchObject({ balanceFen: 0, entriesSumFen: 0, entriesCount: 2 * round });
    }
  });

  it('pays a case once: asked again, or twice at once, it shows the entry that is there', async () => {
    await town.topUp(500_000);
    const caseId = uuidv7();
    const [one, two] = await Promise.all([town.pay(1000, caseId), town.pay(1000, caseId)]);
    expect(one.id).toBe(two.id);
    await expect(town.pay(2000, caseId)).rejects.toMatchObject(
      code('fund-entry-differs', { entry: { kind: 'payment', amountFen: 1000, onDay: '2026-11-20' } }),
    );
    expect(await left()).toBe(2);
  });

  it('takes back no more than was paid to the case', async () => {
    await town.topUp(500_000);
    const caseId = uuidv7();
    await expect(town.repay(1, caseId)).rejects.toMatchObject(code('fund-repayment-too-much', { paidFen: 0 }));
    await town.pay(1000, caseId);
    await expect(town.repay(1001, caseId)).rejects.toMatchObject(code('fund-repayment-too-much', { paidFen: 1000 }));
    await expect(town.repay(1, caseId, 'tongjing-clerk')).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(town.repay(1, caseId, 'longxi-reviewer')).rejects.toMatchObject({ code: 'fund-not-found' });
    const { id, applicationId } = await town.repay(1000, caseId);
    expect(applicationId).toBe((await town.look()).entries[1]?.applicationId);
    expect((await town.repay(1000, caseId)).id).toBe(id);
    expect(await town.look()).toMatchObject({ balanceFen: 500_000, entriesCount: 3 });
  });

  it('gets its money from its own county, and from nobody else', async () => {
    for (const subject of ['tongjing-clerk', 'tongjing-reviewer', 'yubei-supervisor', 'yunyang-civil-affairs'])
      await expect(town.topUp(1, subject)).rejects.toMatchObject({ code: 'not-allowed' });
    for (const division of ['500112133212', '500112000000', '500112999000'])
      await expect(town.topUp(1, 'yubei-civil-affairs', division)).rejects.toMatchObject({
        code: 'fund-not-a-township',
      });
    await town.topUp(1);
    for (const subject of ['longxi-reviewer', 'yunyang-civil-affairs'])
      await expect(town.look(subject)).rejects.toMatchObject({ code: 'fund-not-found' });
  });

  it('never falls below zero and is never rewritten, whoever writes', async () => {
    await town.topUp(1);
    const statement = (sql: string) => expect(town.town.sql(sql)).rejects;
    await statement('update reserve_fund set balance_fen = -1').toThrow(/reserve_fund_not_below_zero/);
    await statement('update reserve_fund_entry set amount_fen = 2').toThrow(/permission denied/);
    await statement('delete from reserve_fund_entry').toThrow(/permission denied/);
  });
});
