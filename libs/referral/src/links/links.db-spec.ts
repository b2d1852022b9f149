import { digestOf } from './link-address';
import { LinkTown } from './link-town-spec';

const OVER = (why: string) => ({ code: 'link-over', extra: { why, window: '统景镇社会救助窗口' } });

describe('An answer link for whoever has no account (LAW 57, 5)', () => {
  let town: LinkTown;
  let id: string;
  beforeAll(async () => (town = await LinkTown.open()));
  afterAll(() => town?.close());
  beforeEach(async () => {
    town.town.today = '2026-09-21';
    id = await town.refer();
  });

  it('is for a charity or a village; a department signs in', async () => {
    await town.issue(await town.refer('village'));
    await town.issue(id, { by: 'yubei-civil-affairs' });
    const medical = await town.town.refer();
    await expect(town.issue(medical)).rejects.toMatchObject({ code: 'link-agency-kind' });
  });

  it('is issued by window or county where the referral is theirs, and by nobody else', async () => {
    await expect(town.issue(id, { by: 'longxi-clerk' })).rejects.toMatchObject({ code: 'referral-not-found' });
    for (const by of ['tongjing-reviewer', 'tongjing-assistant', 'yubei-charity', 'yubei-supervisor'])
      await expect(town.issue(id, { by })).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('of its address the database keeps a digest only', async () => {
    const token = await town.issue(id);
    expect(token).toMatch(/^[\w-]{43}$/);
    const [row] = await town.town.staff.admin(
      'select digest, answer_link::text as whole from answer_link where referral_id = $1',
      [id],
    );
    expect(row?.digest).toBe(digestOf(token));
    expect(row?.whole).not.toContain(token);
    const [log] = await town.town.staff.admin(
      `select string_agg(l::text, '') as whole from action_log l where referral_id = $1`,
      [id],
    );
    expect(log?.whole).not.toContain(token);
  });

  it('works up to its last day, of which there are at most ninety to come', async () => {
    const token = await town.issue(id, { expiresOn: '2026-09-22' });
    town.town.today = '2026-09-22';
    expect(await town.open(token)).toMatchObject({ expiresOn: '2026-09-22' });
    town.town.today = '2026-09-23';
    await expect(town.open(token)).rejects.toMatchObject(OVER('expired'));
    for (const expiresOn of ['2026-09-22', '2026-12-23'])
      await expect(town.issue(id, { expiresOn })).rejects.toMatchObject({ code: 'link-expiry' });
    expect(await town.open(await town.issue(id))).toMatchObject({ expiresOn: '2026-10-07' });
  });

  it('the one before is over when another is issued, and what it held goes back to the pool', async () => {
    const first = await town.issue(id);
    await town.claim(first);
    const second = await town.issue(id, { to: '吴干事' });
    await expect(town.open(first)).rejects.toMatchObject(OVER('revoked'));
    expect(await town.open(second)).toMatchObject({ to: '吴干事', inHand: null, allowed: ['claim'] });
    const lines = await town.log(id);
    expect(lines.map(({ action }) => action)).toEqual([
      'issue',
      'issue-link',
      'claim',
      'start',
      'release',
      'issue-link',
    ]);
    expect(lines.at(-2)).toMatchObject({ by: 'officer', to: 'requested' });
    expect((await town.links(id)).map(({ to, state }) => [to, state])).toEqual([
      ['吴干事', 'open'],
      ['周会长', 'revoked'],
    ]);
  });

  it('two windows that issue at once leave one that works', async () => {
    const tokens = await Promise.all([town.issue(id), town.issue(id, { by: 'yubei-civil-affairs' })]);
    const opened = await Promise.allSettled(tokens.map((token) => town.open(token)));
    expect(opened.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('is not issued while somebody of the agency has it in hand, nor for what came back or ended', async () => {
    await town.town.claim('yubei-charity', id);
    await expect(town.issue(id)).rejects.toMatchObject({ code: 'referral-held' });
    await town.town.giveBack('yubei-charity', id, { reasons: ['not-our-duty'] });
    await expect(town.issue(id)).rejects.toMatchObject({ code: 'link-referral-over' });
  });

  it('revoked it is over at the very next call, and to revoke none is nothing', async () => {
    const token = await town.issue(id);
    await town.claim(token);
    await town.revoke(id);
    await town.revoke(id);
    await expect(town.open(token)).rejects.toMatchObject(OVER('revoked'));
    expect((await town.town.find(id)).status).toBe('requested');
    expect((await town.log(id)).filter(({ action }) => action === 'revoke-link')).toHaveLength(1);
  });

  it('is over where the window sends the referral elsewhere or takes it back', async () => {
    const token = await town.issue(id);
    const other = await town.town.reroute(id, 'village');
    await expect(town.open(token)).rejects.toMatchObject(OVER('ended'));
    expect(await town.sql(token, 'select id from referral')).toEqual([]);
    expect((await town.links(id)).map(({ state }) => state)).toEqual(['ended']);
    expect(await town.links(other.id)).toEqual([]);
  });

  it('a wrong address is unknown, whatever it looks like', async () => {
    for (const token of ['', 'x', 'A'.repeat(43), `${await town.issue(id)}x`])
      await expect(town.open(token)).rejects.toMatchObject({ code: 'link-unknown' });
  });

  it('the window sees when and how often it was opened; a look changes nothing else', async () => {
    const token = await town.issue(id);
    const [before] = await town.links(id);
    const found = await town.town.find(id);
    await town.open(token);
    await town.open(token);
    const [after] = await town.links(id);
    expect(before).toMatchObject({ opens: 0, firstOpenedAt: null, state: 'open' });
    expect(after).toMatchObject({ opens: 2, firstOpenedAt: expect.any(Date), lastOpenedAt: expect.any(Date) });
    expect(await town.town.find(id)).toEqual(found);
    expect((await town.log(id)).map(({ action }) => action)).toEqual(['issue', 'issue-link']);
  });
});
