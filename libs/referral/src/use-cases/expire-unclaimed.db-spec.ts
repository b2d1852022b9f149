import { claimReferral } from './claim-referral';
import { expireUnclaimed } from './expire-unclaimed';
import { ReferralTown } from '../referral-town-spec';

describe('到期无人签收: what goes to somebody without a duty to answer (LAW 57)', () => {
  let town: ReferralTown;
  let id: string;
  beforeAll(async () => (town = await ReferralTown.open()));
  afterAll(() => town?.close());
  beforeEach(async () => {
    town.today = '2026-09-21';
    id = (await town.reroute(await town.refer(), 'charity')).id;
  });

  const expire = () => town.asSystem((tx, actor) => expireUnclaimed(tx, actor, town.today, 100));
  const claimClock = async () => (await town.clocks(id)).find(({ step }) => step === 'claim');

  it('goes back to the window the day after its limit, once, and the window sends it elsewhere or ends it', async () => {
    town.today = '2026-09-24';
    expect(await expire()).toBe(0);
    town.today = '2026-09-28';
    expect((await Promise.all([expire(), expire()])).sort()).toEqual([0, 1]);
    expect(await town.find(id)).toMatchObject({ status: 'expired', reason: 'unclaimed', endedAt: null });
    expect((await town.logOf(id)).at(-1)).toMatchObject({ action: 'expire', by: 'system' });
    const total = (await town.clocks(id)).find(({ step }) => step === 'decide');
    expect(total).toMatchObject({ stoppedOn: null, standing: null });
    expect(await town.reroute(id, 'county-civil-affairs')).toMatchObject({ status: 'requested', previousId: id });
  });

  it('nobody is late with it: that limit climbs no ladder', async () => {
    town.today = '2026-10-12';
    await town.sweep();
    expect((await claimClock())?.rungs).toEqual([]);
  });

  it('one that was claimed in time stays', async () => {
    await town.claim('yubei-charity', id);
    town.today = '2026-09-28';
    await expire();
    expect((await town.find(id)).status).toBe('claimed');
  });

  it('claimed and expired at once: one of the two', async () => {
    town.today = '2026-09-28';
    const claim = town.act('yubei-charity', id, (tx, actor, step) =>
      claimReferral(tx, actor, { ...step, leaseHours: 72 }),
    );
    const [claimed, expired] = await Promise.allSettled([claim, expire()]);
    const { status } = await town.find(id);
    expect(status).toBe(claimed.status === 'fulfilled' ? 'claimed' : 'expired');
    expect(expired.status).toBe('fulfilled');
  });

  it('a bureau’s never expires: it climbs the ladder (LAW 64)', async () => {
    const bureaus = await town.refer();
    town.today = '2026-12-15';
    await expire();
    expect(await town.find(bureaus)).toMatchObject({ status: 'requested', mayExpire: false });
  });
});
