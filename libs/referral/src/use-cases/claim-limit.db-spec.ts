import { lateClocks } from '../queries/late-clocks.query';
import { pool } from '../queries/pool.query';
import { ReferralTown } from '../referral-town-spec';
import { releaseLapsedClaims } from './release-lapsed-claims';
import { releaseReferral } from './release-referral';

const MEDICAL = 'yubei-medical';

describe('A referral that nobody takes within its limit (LAW 64: 及时转办)', () => {
  let town: ReferralTown;
  let id: string;
  beforeAll(async () => (town = await ReferralTown.open()));
  afterAll(() => town?.close());
  beforeEach(async () => {
    town.today = '2026-09-21';
    id = await town.refer();
  });

  const claims = async (one = id) => (await town.clocks(one)).filter(({ step }) => step === 'claim');
  const sweepOn = async (day: string) => {
    town.today = day;
    await town.sweep();
    return (await claims()).at(-1)?.rungs.map(({ rung }) => rung);
  };
  const late = async (colour: 'yellow' | 'red') => {
    const { items } = await town.staff.as('yubei-supervisor', (tx, actor) =>
      lateClocks(tx, actor, { today: town.today, after: null, limit: 100, colour }),
    );
    return items.filter(({ subjectId }) => subjectId === id).map(({ step }) => step);
  };

  it('climbs the ladder: warned on its last day, yellow the day after, red and told to the county later', async () => {
    expect((await claims())[0]).toMatchObject({ title: '签收', startedOn: '2026-09-21', due: '2026-09-24' });
    expect(await sweepOn('2026-09-23')).toEqual([]);
    expect(await sweepOn('2026-09-24')).toEqual(['early']);
    expect(await sweepOn('2026-09-25')).toEqual(['early', 'yellow']);
    expect(await late('yellow')).toEqual(['claim']);
    expect(await sweepOn('2026-10-12')).toEqual(['early', 'yellow', 'red']);
    expect(await late('red')).toEqual(['claim']);
  });

  it('the department sees in its pool till when each is to be taken, and of what is taken no more', async () => {
    const line = async () => {
      const { items } = await town.staff.as(MEDICAL, (tx, actor) => pool(tx, actor, { after: null, limit: 100 }));
      return items.find((one) => one.id === id);
    };
    expect(await line()).toMatchObject({ claimDue: '2026-09-24', due: '2026-10-26', urged: 0, helping: false });
    await town.claim(MEDICAL, id);
    expect(await line()).toMatchObject({ claimDue: null, due: '2026-10-26' });
  });

  it('claimed in time, that clock ends, and the total one runs on', async () => {
    town.today = '2026-09-23';
    await town.claim(MEDICAL, id);
    expect((await claims()).map(({ stoppedOn }) => stoppedOn)).toEqual(['2026-09-23']);
    expect(await sweepOn('2026-10-12')).toEqual([]);
    expect(await late('yellow')).toEqual([]);
  });

  it('given back to the pool, the next one has all of its days again: another round', async () => {
    await town.claim(MEDICAL, id);
    town.today = '2026-09-22';
    await town.act(MEDICAL, id, releaseReferral);
    const rounds = (await claims()).map(({ round, startedOn, due, stoppedOn }) => [round, startedOn, due, stoppedOn]);
    expect(rounds).toEqual([
      [1, '2026-09-21', '2026-09-24', '2026-09-21'],
      [2, '2026-09-22', '2026-09-28', null],
    ]);
  });

  it('so does one whose lease lapsed, and telling twice starts one round only', async () => {
    await town.claim(MEDICAL, id);
    await town.staff.admin(`update referral set lease_until = now() - interval '1 hour' where id = $1`, [id]);
    const lapse = () => town.asSystem((tx, actor) => releaseLapsedClaims(tx, actor, town.today, 100));
    expect(await Promise.all([lapse(), lapse()])).toEqual(expect.arrayContaining([1, 0]));
    expect((await claims()).map(({ round }) => round)).toEqual([1, 2]);
  });

  it('sent elsewhere, the new agency has its own days for taking it, while the total limit goes on', async () => {
    town.today = '2026-09-28';
    const other = await town.reroute(id, 'county-civil-affairs');
    const [claim] = await claims(other.id);
    expect(claim).toMatchObject({ round: 1, startedOn: '2026-09-28', stoppedOn: null });
    const total = (await town.clocks(other.id)).find(({ step }) => step === 'decide');
    expect(total).toMatchObject({ startedOn: '2026-09-21', due: '2026-10-26' });
    expect((await claims()).map(({ stoppedOn }) => stoppedOn)).toEqual(['2026-09-28']);
  });
});
