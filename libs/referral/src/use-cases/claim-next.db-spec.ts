import { ReferralTown } from '../referral-town-spec';
import { claimNext } from './claim-next';

let town: ReferralTown;
beforeEach(async () => {
  town = await ReferralTown.open();
});
afterEach(() => town.close());

const take = (limit: number, by = 'yubei-medical', programmes?: string[]) =>
  town.staff.as(by, (tx, actor) => claimNext(tx, actor, { limit, programmes, leaseHours: 72, today: town.today }));
const ids = (taken: { id: string }[]) => taken.map(({ id }) => id);

describe('领取下一批', () => {
  it('urgent ones first, then what is due first, then the oldest', async () => {
    town.today = '2026-09-21';
    const late = [await town.refer(), await town.refer()];
    town.today = '2026-09-14';
    const soon = await town.refer();
    const urgent = await town.refer();
    await town.staff.admin('update referral set urgent = true where id = $1', [urgent]);
    expect(ids(await take(3))).toEqual([urgent, soon, late[0]]);
    expect(ids(await take(3))).toEqual([late[1]]);
    expect(await take(3)).toEqual([]);
  });

  it('two who take at once never meet, and nothing is left behind', async () => {
    const pool = await Promise.all(Array.from({ length: 24 }, () => town.refer()));
    const taken = await Promise.all(
      Array.from({ length: 8 }, (_, n) => take(3, n % 2 ? 'yubei-medical' : 'yubei-medical-2')),
    );
    expect(taken.flatMap(ids).sort()).toEqual([...pool].sort());
    const lines = await town.staff.admin(`select referral_id from action_log where action = 'claim'`);
    expect(lines.map(({ referral_id: id }) => id).sort()).toEqual([...pool].sort());
  });

  it('only the programmes asked for, only what is addressed to the agency', async () => {
    const medical = await town.refer('medical');
    await town.refer('education');
    expect(await take(10, 'yubei-medical', ['housing'])).toEqual([]);
    expect(ids(await take(10))).toEqual([medical]);
  });

  it('each has a holder, a lease and its line in the log, and the clock of the unclaimed stands', async () => {
    await town.refer();
    const [taken] = await take(1);
    expect(taken).toMatchObject({ status: 'claimed', version: 2, holderName: expect.any(String) });
    expect(taken?.leaseUntil).toBeInstanceOf(Date);
    const running = (await town.clocks(String(taken?.id))).filter(({ stoppedOn }) => stoppedOn === null);
    expect(running.map(({ step }) => step)).toEqual(['decide']);
    const [line] = await town.staff.admin(
      `select from_status, to_status, actor_kind, actor_name, agency_name, audience_agency_id = agency_id as told_to_itself,
              detail ->> 'programme' = (select programme from referral where id = referral_id) as named
         from action_log where referral_id = $1 and action = 'claim'`,
      [taken?.id],
    );
    expect(line).toEqual({
      ...{ from_status: 'requested', to_status: 'claimed', actor_kind: 'officer', actor_name: taken?.holderName },
      ...{ agency_name: '渝北区医疗保障局', told_to_itself: true, named: true },
    });
  });

  it('a supervisor takes nothing', async () => {
    await town.refer();
    await expect(take(1, 'yubei-supervisor')).rejects.toMatchObject({ code: 'not-allowed' });
  });
});
