import { rows } from '@yimen/platform';
import { v7 as uuidv7 } from 'uuid';
import { FeedTown } from './feed-town-spec';

const REFERRALS = Array.from({ length: 6 }, () => uuidv7());
const WRITERS = 4;
const STEPS = 40;
/** As an action holds the referral's row until it commits. */
const HOLD = 'select pg_advisory_xact_lock(hashtextextended($1, 0))';

describe('the feed, walked while others write', () => {
  let town: FeedTown;
  beforeAll(async () => void (town = await FeedTown.open()));
  afterAll(() => town?.close());

  it('has no gap and no repeat, and the steps of each referral in their order', async () => {
    const steps = new Map(REFERRALS.map((id) => [id, 0]));
    const written: string[] = [];
    const write = (seed: number) =>
      town.staff.transactions.asSystem('test', async (tx) => {
        const referralId = REFERRALS[seed % REFERRALS.length] as string;
        await rows(tx, HOLD, [referralId]);
        const step = (steps.get(referralId) ?? 0) + 1;
        steps.set(referralId, step);
        written.push(await town.line(tx, 'renew', { referralId, status: String(step) }));
        // Some take long to commit: later ones overtake them.
        if (seed % 5 === 0) await rows(tx, 'select pg_sleep(0.03)');
      });
    let writing = true;
    const writers = Array.from({ length: WRITERS }, async (_, w) => {
      for (let i = 0; i < STEPS; i++) await write(w * 7 + i * 11);
    });
    const other = async () => {
      while (writing) await town.number();
    };
    const seen: { id: string; subject: string; status: string }[] = [];
    const walk = async () => {
      let after: string | undefined;
      for (let done = false; !done;) {
        done = !writing;
        const { items, next } = await town.read({ after, limit: 7 });
        seen.push(...items.map(({ id, subject, data }) => ({ id, subject, status: data.status })));
        after = next;
        if (items.length > 0) done = false;
      }
    };
    const all = Promise.all(writers).finally(() => (writing = false));
    await Promise.all([all, other(), walk()]);

    expect(seen).toHaveLength(WRITERS * STEPS);
    expect(new Set(seen.map(({ id }) => id))).toEqual(new Set(written));
    for (const referral of REFERRALS) {
      const told = seen.filter(({ subject }) => subject === referral).map(({ status }) => Number(status));
      expect(told).toEqual(told.map((_, i) => i + 1));
    }
    expect(await town.walk(13)).toEqual(seen.map(({ id }) => id));
  });
});
