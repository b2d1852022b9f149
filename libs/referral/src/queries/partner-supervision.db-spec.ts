import { ReferralTown } from '../referral-town-spec';
import { silentPartners, supervisedPartners } from './partner-supervision.query';

const MEDICAL = 'medical-insurance-500112';
const now = new Date('2026-11-22T09:00:00+08:00');
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);

const READ = `
  insert into feed_reader (client_id, agency_id, position, read_at)
  select client_id, agency_id, 0, $2 from partner_client where client_id = $1
      on conflict (client_id) do update set read_at = $2`;
const HOOK = `
  insert into webhook (id, client_id, agency_id, url, host, status, told_to, registered_at, last_success_at, first_failed_at)
  select uuidv7(), client_id, agency_id, 'http://127.0.0.1:9/', '127.0.0.1:9', 'on', 0, $2, $3, $4 from partner_client
   where client_id = $1`;
const LETTERS = `
  insert into webhook_delivery (webhook_id, client_id, agency_id, kind, event_id, event_type, body, status, next_attempt_at,
                                created_at, ended_at)
  select id, client_id, agency_id, 'event', uuidv7(), 'test', '{}', letter, now(), now(),
         case letter when 'waiting' then null else now() end
    from webhook, unnest(array['waiting', 'waiting', 'dead', 'delivered']) letter`;

describe('督办: how the bureaus are connected', () => {
  let town: ReferralTown;
  beforeAll(async () => {
    town = await ReferralTown.open();
    for (const hours of [50, 20]) {
      const id = await town.refer();
      await town.staff.admin('update referral set issued_at = $2 where id = $1', [id, hoursAgo(hours)]);
    }
  });
  afterEach(async () => {
    await town.staff.admin('delete from feed_reader');
    await town.staff.admin('delete from webhook');
  });
  afterAll(() => town?.close());

  const look = async (subject = 'yubei-supervisor', silent = false) =>
    town.staff.as(subject, (tx, actor) =>
      supervisedPartners(tx, actor, { now, hours: 24, silent, after: null, limit: 100 }),
    );
  const medical = async () => (await look()).items.find(({ agencyCode }) => agencyCode === MEDICAL);
  const reads = (hours: number) => town.staff.admin(READ, [`partner-${MEDICAL}`, hoursAgo(hours)]);
  const hears = (success: number | null, failed: number | null) =>
    town.staff.admin(HOOK, [
      `partner-${MEDICAL}`,
      hoursAgo(100),
      success === null ? null : hoursAgo(success),
      failed === null ? null : hoursAgo(failed),
    ]);

  it('a system that never asked is silent since the oldest referral came that nobody has claimed', async () => {
    expect(await medical()).toMatchObject({
      connects: 'none',
      lastReadAt: null,
      waitingReferrals: 2,
      oldestWaitingAt: hoursAgo(50),
      wentSilentAt: hoursAgo(50),
    });
  });

  it('a system that reads its feed is not, until it has not read for as long', async () => {
    await reads(23);
    expect(await medical()).toMatchObject({ connects: 'feed', lastReadAt: hoursAgo(23), wentSilentAt: null });
    await reads(25);
    expect(await medical()).toMatchObject({ wentSilentAt: hoursAgo(25) });
  });

  it('a system that takes what is pushed is not, and of one that fails everything is told', async () => {
    await hears(2, null);
    expect(await medical()).toMatchObject({ connects: 'webhook', lastDeliveredAt: hoursAgo(2), wentSilentAt: null });
    await town.staff.admin('delete from webhook');
    await hears(30, 29);
    await town.staff.admin(LETTERS);
    expect(await medical()).toMatchObject({
      firstFailedAt: hoursAgo(29),
      wentSilentAt: hoursAgo(30),
      waitingEvents: 2,
      deadLetters: 1,
      off: false,
    });
  });

  it('one that has nothing to do is never silent', async () => {
    const { items } = await look();
    expect(items.filter(({ wentSilentAt }) => wentSilentAt).map(({ agencyCode }) => agencyCode)).toEqual([MEDICAL]);
    expect(items.length).toBeGreaterThan(5);
    expect((await look('yubei-supervisor', true)).items).toHaveLength(1);
    const alarm = await town.staff.transactions.asSystem('test', (tx) => silentPartners(tx, { now, hours: 24 }));
    expect(alarm.map(({ agencyCode }) => agencyCode)).toEqual([MEDICAL]);
  });

  it('is seen by the county it is of: its supervisor and its civil affairs, nobody else', async () => {
    expect((await look('yubei-civil-affairs')).items).toEqual((await look()).items);
    expect(
      (await look('yunyang-civil-affairs')).items.filter(({ agencyCode }) => !agencyCode.endsWith('500235')),
    ).toEqual([]);
    for (const subject of ['tongjing-clerk', 'tongjing-reviewer', 'yubei-medical'])
      await expect(look(subject)).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('is read page by page', async () => {
    const asked = { now, hours: 24, silent: false, limit: 3 };
    const page = (after: string | null) =>
      town.staff.as('yubei-supervisor', (tx, actor) => supervisedPartners(tx, actor, { ...asked, after }));
    const seen: string[] = [];
    for (let last: string | null = null, more = true; more; more = last !== null) {
      const next = await page(last);
      seen.push(...next.items.map(({ agencyCode }) => agencyCode));
      last = next.last;
    }
    expect(seen).toEqual((await look()).items.map(({ agencyCode }) => agencyCode));
  });
});
