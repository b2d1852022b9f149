import { row } from '@yimen/platform';
import { ReferralTown } from '../referral-town-spec';

const DUE = `update deadline set due_on = due_on + 1 where subject_kind = 'referral' and subject_id = $1 and step = 'decide'`;

describe('the due date that orders the pool', () => {
  let town: ReferralTown;
  beforeAll(async () => (town = await ReferralTown.open()));
  afterAll(() => town?.close());

  const shown = async (id: string) => {
    const text = 'select has_clock, due_on::text from referral where id = $1';
    return (await town.staff.admin(text, [id]))[0];
  };

  it('is the one of its clock, from the day of issue', async () => {
    const id = await town.refer();
    const [clock] = (await town.clocks(id)).filter(({ step }) => step === 'decide');
    expect(await shown(id)).toEqual({ has_clock: true, due_on: clock?.due });
  });

  it('follows when the clock moves', async () => {
    const id = await town.refer();
    const before = await shown(id);
    await town.asSystem((tx) => row(tx, DUE, [id]));
    expect((await shown(id))?.due_on > before?.due_on).toBe(true);
  });

  it('whoever corrects a calendar waits for nobody who is acting on a referral', async () => {
    const id = await town.refer();
    await town.staff.as('yubei-medical', async (tx) => {
      await row(tx, 'select id from referral where id = $1 for update', [id]);
      await town.asSystem((other) => row(other, DUE, [id]));
    });
    expect(await shown(id)).toMatchObject({ has_clock: true });
  });
});
