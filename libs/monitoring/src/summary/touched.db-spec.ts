import { SummaryTown } from './summary-town-spec';

const LOST_JOB = { kind: 'registered-unemployed', source: 'human-resources', value: true, asOf: '2026-10-31' };

describe('what a run has to look at again', () => {
  let town: SummaryTown;
  let home: string;
  let father: string;

  beforeEach(async () => {
    town = await SummaryTown.open();
    home = await town.household();
    father = await town.member(home, '1980-01-01');
    await town.sql('delete from household_touched');
  });
  afterEach(() => town?.close());

  it('a new household was nowhere before, and one that moves was where it was', async () => {
    const other = await town.household();
    await town.member(other, '1990-01-01');
    await town.sql(`update household set division = '500112011014' where id = $1`, [other]);
    expect(await town.touched()).toEqual([
      { household_id: other, was_division: null, stale: false },
      { household_id: other, was_division: '500112133201', stale: false },
    ]);
  });

  it('a change of nothing that shows is none', async () => {
    await town.sql('update household set version = version + 1 where id = $1', [home]);
    await town.sql(`update member set phone = '13000000000' where id = $1`, [father]);
    await town.fact(home, { ...LOST_JOB, value: false, memberId: father });
    expect(await town.touched()).toEqual([]);
  });

  it('a bulk load leaves a wish, and the night grants it before it looks', async () => {
    await town.fact(home, { ...LOST_JOB, memberId: father }, true);
    expect(await town.touched()).toEqual([{ household_id: home, was_division: null, stale: true }]);
    expect(await town.summary(home)).toMatchObject({ unemployed: 0 });
    expect(await town.due()).toBe(1);
    expect(await town.summary(home)).toMatchObject({ unemployed: 1 });
    expect(await town.touched()).toEqual([{ household_id: home, was_division: '500112133201', stale: false }]);
    expect(await town.due()).toBe(0);
  });

  it('two who change a household at once lose nothing', async () => {
    const told = [
      'registered-unemployed',
      'wages-monthly-fen',
      'pension-monthly-fen',
      'company-registered',
      'deposits-fen',
      'imprisoned',
    ];
    const source = (kind: string) =>
      ({ 'company-registered': 'market-regulation', 'deposits-fen': 'finance', imprisoned: 'justice' })[kind] ??
      'human-resources';
    const all = told.map((kind) =>
      town.fact(home, { kind, source: source(kind), value: 1, asOf: '2026-10-31', memberId: father }),
    );
    await Promise.all(all);
    expect(await town.summary(home)).toMatchObject({
      ...{ unemployed: 1, wages_fen: '1', pension_fen: '1', companies: 1, deposits_fen: '1', imprisoned: 1 },
    });
  });

  it('nor do two who make its first summary', async () => {
    const empty = await town.household();
    await Promise.all(['1960-01-01', '1980-01-01', '2000-01-01', '2020-01-01'].map((born) => town.member(empty, born)));
    expect(await town.summary(empty)).toMatchObject({ size: 4, children: 1, working_age: 2, old: 1 });
  });

  it('what fails takes the summary back with it', async () => {
    const failing = town.within(async (tx) => {
      await town.member(home, '2020-01-01', {}, tx);
      throw new Error('the clerk thinks again');
    });
    await expect(failing).rejects.toThrow('thinks again');
    expect(await town.summary(home)).toMatchObject({ size: 1 });
  });
});
