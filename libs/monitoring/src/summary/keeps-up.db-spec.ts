import { SummaryTown } from './summary-town-spec';

const SELF_PAY = { kind: 'medical-self-pay-12m-fen', source: 'medical-insurance' };

describe('the summary of a household is kept by whoever changes it', () => {
  let town: SummaryTown;
  let home: string;
  let mother: string;

  beforeAll(async () => {
    town = await SummaryTown.open();
  });
  afterAll(() => town?.close());
  beforeEach(async () => {
    town.today = '2026-11-22';
    home = await town.household({ vehicles: [{ kind: 'car', valueFen: 1 }], homes: [{ areaM2: 60 }] });
    mother = await town.member(home, '1985-02-28', { incomeFen: { wages: 300_000, pension: 5_000 } });
    await town.member(home, '2012-06-01', { incomeFen: {}, schooling: 'compulsory' });
  });

  const pays = (value: unknown, asOf: string, batch = 0) =>
    town.fact(home, { ...SELF_PAY, value, asOf, batch, memberId: mother });
  const selfPay = async () => Number((await town.summary(home))?.medical_self_pay_fen);

  it('who lives there, of what age, earning what, with what', async () => {
    expect(await town.summary(home)).toMatchObject({
      ...{ division: '500112133201', residence: 'rural', size: 2, children: 1, minors: 1, working_age: 1, old: 0 },
      ...{
        students: 1,
        earners: 1,
        declared_income_fen: '305000',
        declared_cars: 1,
        declared_homes: 1,
        aided: false,
        aid: [],
      },
    });
  });

  it('a late fact about an earlier day changes nothing', async () => {
    await pays(900_000, '2026-10-31');
    await pays(100, '2026-09-30', 7);
    expect(await selfPay()).toBe(900_000);
  });

  it('a correction of the same day counts, and null takes back', async () => {
    await pays(900_000, '2026-10-31', 1);
    await pays(800_000, '2026-10-31', 2);
    expect(await selfPay()).toBe(800_000);
    await pays(null, '2026-10-31', 3);
    expect(await selfPay()).toBe(0);
  });

  it('what a complete delivery leaves out is no longer so; one of another area, or one that only adds, ends nothing', async () => {
    await pays(900_000, '2026-10-31', 1);
    await town.delivery('medical-insurance', '2026-10-31', 1);
    await town.delivery('medical-insurance', '2026-11-15', 2, false);
    await town.delivery('medical-insurance', '2026-11-15', 3, true, '500235');
    expect(await selfPay()).toBe(900_000);
    await town.delivery('medical-insurance', '2026-11-15', 4, true, '500112');
    expect(await selfPay()).toBe(0);
  });

  it('what happened lasts its days, and the row says when to look again', async () => {
    await town.fact(home, {
      kind: 'accident',
      source: 'emergency',
      value: '2026-11-01',
      asOf: '2026-11-01',
      memberId: mother,
    });
    expect(await town.summary(home)).toMatchObject({ accidents: 1 });
    town.today = '2027-04-30'; // 180 days after
    await town.due();
    expect(await town.summary(home)).toMatchObject({ accidents: 1 });
    town.today = '2027-05-01';
    expect(await town.due()).toBeGreaterThan(0);
    expect(await town.summary(home)).toMatchObject({ accidents: 0 });
  });

  it('a child becomes an adult on its day', async () => {
    town.today = '2030-05-31';
    await town.due();
    expect(await town.summary(home)).toMatchObject({ minors: 1, working_age: 1 });
    town.today = '2030-06-01';
    await town.due();
    expect(await town.summary(home)).toMatchObject({ minors: 0, working_age: 2 });
  });

  it('who was born on 29 February is sixty on 1 March', async () => {
    await town.member(home, '1967-02-28');
    await town.member(home, '1968-02-29');
    town.today = '2028-02-28';
    await town.due();
    expect(await town.summary(home)).toMatchObject({ old: 1 });
    town.today = '2028-02-29';
    await town.due();
    expect(await town.summary(home)).toMatchObject({ old: 2 });
  });

  it('aid counts from its decision to its end (LAW 47, 48), cut aid by what it was cut to', async () => {
    const link = await town.aid(home, 'dibao', 77_000, '2026-11-01');
    expect(await town.summary(home)).toMatchObject({ aided: true, aid: ['dibao'], monthly_aid_fen: '77000' });
    await town.sql(
      `update assistance_link set reduced_fen = 50000, reduced_on = '2026-12-01', ended_on = '2027-01-01' where id = $1`,
      [link],
    );
    expect(await town.summary(home)).toMatchObject({ monthly_aid_fen: '77000' });
    town.today = '2026-12-01';
    await town.due();
    expect(await town.summary(home)).toMatchObject({ monthly_aid_fen: '50000' });
    town.today = '2027-01-01';
    await town.due();
    expect(await town.summary(home)).toMatchObject({ aided: false, aid: [], monthly_aid_fen: '0' });
  });

  it('whoever earned most has died: one earner less, and it says so for a year', async () => {
    await town.fact(home, {
      kind: 'death',
      source: 'funeral',
      value: '2026-11-01',
      asOf: '2026-11-01',
      memberId: mother,
    });
    expect(await town.summary(home)).toMatchObject({ deaths: 1, main_earner_died: true, earners: 0 });
    town.today = '2027-11-02';
    await town.due();
    expect(await town.summary(home)).toMatchObject({ deaths: 0, main_earner_died: false, earners: 0 });
  });

  it('a value that is no number of 分 counts as nothing, and stops nobody', async () => {
    for (const [i, value] of ['abc', 1e30, -5, {}, [1]].entries()) await pays(value, '2026-10-31', i);
    expect(await selfPay()).toBe(0);
  });
});
