import { createHash } from 'node:crypto';
import { LinkCounty } from '../../../../test/support/link-county';
import type { Seen } from '../../../../test/support/phone';

describe('an answer link on a phone', () => {
  let town: LinkCounty;
  beforeAll(async () => (town = await LinkCounty.open()));
  afterAll(() => town?.county.close());

  it('goes from 签收 to 办结 with no account and no script, and the window has the answer (LAW 45, 57, 64)', async () => {
    const { id, phone } = await town.sent();
    const first = await phone.open();
    expect(first).toMatchObject({ status: 200, text: expect.stringMatching(/医疗救助.*统景镇.*签收，我来办/) });
    expect(first.html).not.toMatch(/覃|130000/);
    expect((await phone.press('claim')).text).toMatch(/姓名覃桂芳电话13000000000/);
    const wrong = await phone.press('complete', { outcome: 'partly-granted', oneOff: '三百' });
    expect(wrong).toMatchObject({
      status: 400,
      text: expect.stringMatching(/^有误：.*还没有提交，请改1处一次性金额请填数字/),
    });
    const why = await phone.press('complete', { outcome: 'partly-granted', oneOff: '３００元' });
    expect(why).toMatchObject({ status: 422, text: expect.stringContaining('没有全办成的，请选原因') });
    expect(why.html).toMatch(/value="partly-granted" checked/);
    const told = { outcome: 'partly-granted', reasons: ['limited-amount'], oneOff: '３００元', note: '已送到家' };
    const over = await phone.press('complete', told);
    expect(over).toMatchObject({ status: 410, text: expect.stringContaining('已经收到您的答复，谢谢') });
    expect(over.html).not.toMatch(/覃|130000/);
    const { body } = await town.clerk.get(`/api/v1/referrals/${id}`);
    expect(body).toMatchObject({ status: 'completed', outcome: 'partly-granted', oneOffFen: 30_000, holder: '周会长' });
  });

  it('waits, goes on, says it is still at it, and is given back with reasons', async () => {
    const { id, phone } = await town.claimed();
    expect((await phone.press('hold', {})).text).toContain('请选在等什么');
    const held = await phone.press('hold', { reason: 'applicant-unreachable', note: '电话打不通' });
    expect(held.text).toMatch(/期限已经停下.*现在停着联系不上申请人：电话打不通/);
    expect((await phone.press('resume')).text).toContain('办得怎么样了？');
    expect((await phone.press('renew')).status).toBe(200);
    expect((await phone.press('return')).text).toContain('请选原因');
    const back = await phone.press('return', { reasons: ['not-our-area', 'in-hand-already'] });
    expect(back.status).toBe(410);
    expect(await town.log(id)).toEqual(
      expect.arrayContaining(['issue-link', 'claim', 'start', 'hold', 'resume', 'renew', 'return']),
    );
    expect((await town.referral(id)).reasons).toEqual(expect.arrayContaining(['not-our-area', 'in-hand-already']));
  });

  it('a GET changes nothing, whoever looks at links on the way: chat apps, prefetchers, scanners', async () => {
    const { id, phone } = await town.sent();
    const before = [await town.referral(id), await town.log(id)];
    const looks = [
      await phone.open('?from=singlemessage&isappinstalled=0'),
      await phone.open('', { 'Sec-Purpose': 'prefetch;prerender' }),
      await phone.ask('HEAD', phone.path),
      await phone.open(),
    ];
    expect(looks.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    for (const action of ['claim', 'complete', 'return'])
      expect((await phone.ask('GET', `${phone.path}/${action}`)).status).toBe(405);
    expect([await town.referral(id), await town.log(id)]).toEqual(before);
    const { body } = await town.links(id);
    expect(body.items).toMatchObject([{ opens: 2, state: 'open', lastOpenedAt: expect.any(String) }]);
  });

  it('a form that is sent twice works once, and another under its key is refused', async () => {
    const { id, phone } = await town.claimed();
    const told = { outcome: 'granted', note: '已送到家' };
    const eight = await Promise.all(Array.from({ length: 8 }, () => phone.send('complete', told)));
    const again = await phone.send('complete', told);
    expect(again).toMatchObject({ status: 303, html: '' });
    expect(again.headers.get('location')).toBe(phone.path);
    // While the first is under way the others are told so, or, once it is done, that it is.
    expect(eight.map(({ status }) => status).filter((status) => ![303, 409, 410].includes(status))).toEqual([]);
    expect((await town.log(id)).filter((action) => action === 'complete')).toHaveLength(1);
    const other = await phone.send('complete', { ...told, note: '换一句' });
    expect(other.status).toBe(410);
    const stored = await town.county.sql(`select body from idempotency where client like 'link:%'`);
    expect(stored.filter(({ body }) => JSON.stringify(body) !== '{}')).toEqual([]);
  });

  it('two phones at once: one answer counts, the other is shown how it stands', async () => {
    const { id, phone } = await town.sent();
    const second = town.phone(`http://x${phone.path}`);
    await Promise.all([phone.open(), second.open()]);
    const both = await Promise.all([phone.press('claim'), second.press('claim')]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    await phone.press('hold', { reason: 'window-visit' });
    const stale = await second.press('complete', { outcome: 'granted' });
    expect(stale).toMatchObject({ status: 412, text: expect.stringMatching(/刚才这件事有了变化.*现在停着/) });
    expect((await town.referral(id)).status).toBe('on-hold');
    expect((await second.press('resume')).text).toContain('办得怎么样了？');
  });

  it('a wrong, a revoked and an old address say so kindly, in the same words for all that never was', async () => {
    const { id, phone } = await town.sent();
    const unknown = await Promise.all(
      [`${phone.path}x`, `${phone.path.slice(0, -43)}${'A'.repeat(43)}`, `${phone.path.slice(0, -43)}x`].map((path) =>
        phone.ask('GET', path),
      ),
    );
    for (const seen of unknown) expect(seen).toMatchObject({ status: 404, html: unknown[0]?.html });
    expect(unknown[0]?.text).toContain('没有找到这个链接');
    await town.clerk.post(`/api/v1/referrals/${id}/link/revoke`);
    expect(await phone.open()).toMatchObject({ status: 410, text: expect.stringContaining('这个链接已经停用') });
    expect((await phone.send('claim')).status).toBe(410);
    const late = town.phone((await town.issue(id)).body.url);
    town.ahead = 15 * 86_400_000;
    const expired = await late.open();
    town.ahead = 0;
    expect(expired).toMatchObject({ status: 410, text: expect.stringMatching(/统景镇社会救助窗口.*这个链接过期了/) });
  });

  it('after the window sent it elsewhere it is over, and the new address is for the new referral only', async () => {
    const { id, phone } = await town.sent();
    const target = { toAgencyKind: 'county-civil-affairs', reason: 'wrong-agency' };
    await town.clerk.post(`/api/v1/referrals/${id}/reroute`, target, { seen: '*' });
    expect(await phone.open()).toMatchObject({ status: 410, text: expect.stringContaining('这件事不用您办了') });
    expect((await phone.send('claim')).status).toBe(410);
  });

  it('what isn’t a form of ours is told as a page, and leaves nothing', async () => {
    const { id, phone } = await town.claimed();
    const before = await town.referral(id);
    const send = (body: string, type = 'application/x-www-form-urlencoded') =>
      phone.ask('POST', `${phone.path}/complete`, { body, headers: { 'Content-Type': type } });
    const bad: [number, Seen][] = [
      [415, await send('{}', 'application/json')],
      [415, await send('outcome=granted', 'application/x-www-form-urlencoded; charset=gbk')],
      [413, await send(`note=${'x'.repeat(20_000)}`)],
      [413, await send(Array.from({ length: 60 }, (_, i) => `a${i}=1`).join('&'))],
      [400, await send('')],
      [400, await send('__proto__=1&outcome=granted')],
      [400, await phone.send('complete', { outcome: 'granted', salary: '1' })],
      [400, await phone.send('complete', { outcome: 'granted', note: '\u0000' })],
      [400, await phone.send('complete', { outcome: 'granted', note: 'x'.repeat(501) })],
      [400, await phone.send('complete', { outcome: ['granted', 'refused'] })],
      [400, await phone.send('return', { reasons: ['clearly-not-eligible'] })],
      [400, await phone.send('hold', { reason: 'applicant-papers' })],
      [422, await phone.send('complete', { outcome: 'refused', reasons: 'not-verified', oneOff: '1' })],
    ];
    for (const [status, seen] of bad) {
      expect(seen.status).toBe(status);
      expect(seen.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(seen.text).toMatch(/您的提交没有算|请改\d处/);
    }
    expect(await town.referral(id)).toEqual(before);
  });

  it('may load, run and send nothing elsewhere, is kept nowhere and found by nobody', async () => {
    const { phone } = await town.claimed();
    for (const seen of [await phone.open(), await phone.ask('GET', `${phone.path}x`)]) {
      const style = /<style>([\s\S]*?)<\/style>/.exec(seen.html)?.[1] ?? '';
      const digest = createHash('sha256').update(style).digest('base64');
      expect(seen.headers.get('content-security-policy')).toBe(
        `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`,
      );
      expect(Object.fromEntries(seen.headers)).toMatchObject({
        ...{ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff' },
        ...{ 'x-robots-tag': 'noindex, nofollow, noarchive', 'x-frame-options': 'DENY' },
      });
      expect(seen.headers.get('set-cookie')).toBeNull();
      expect(seen.html).not.toMatch(/<script|<link|<img|https?:|url\(/i);
    }
  });

  it('no line of the log has an address, and whoever asks for JSON is told in JSON', async () => {
    const { phone } = await town.claimed();
    const token = phone.path.split('/').at(-1) as string;
    await phone.ask('GET', `${phone.path}x`);
    expect(town.lines.length).toBeGreaterThan(5);
    expect(town.lines.filter((line) => line.includes(token.slice(0, 20)))).toEqual([]);
    const json = await phone.ask('GET', `${phone.path}x`, { headers: { Accept: 'application/json' } });
    expect(json.status).toBe(404);
    expect(JSON.parse(json.html)).toMatchObject({ code: 'link-unknown', status: 404 });
  });

  it('a hostile name stays a name, for window and phone', async () => {
    const evil = `<script>alert('周')</script>"`;
    const { id, phone } = await town.sent(evil);
    const seen = await phone.open();
    expect(seen.html).not.toContain('<script');
    expect(seen.html).toContain('&lt;script&gt;');
    expect((await town.links(id)).body.items[0].to).toBe(evil);
  });
});
