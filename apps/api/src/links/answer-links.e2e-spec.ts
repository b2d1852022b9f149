import { LinkCounty } from '../../../../test/support/link-county';

const BASE = 'https://jiuzhu.example.gov.cn/yubei';

describe('answer links at the window', () => {
  let town: LinkCounty;
  beforeAll(async () => {
    town = await LinkCounty.open({ LINK_BASE_URL: BASE, LINK_DAYS: '7', FAILED_SIGN_INS_PER_MINUTE: '5' });
  });
  afterAll(() => town?.county.close());

  it('the address is told once: to the same request again, in no list, and in no table', async () => {
    const id = await town.refer();
    const issued = await town.issue(id, '周会长', 'issue-1');
    expect(issued).toMatchObject({
      status: 201,
      body: { to: '周会长', state: 'open', agencyName: '渝北区慈善会', opens: 0 },
    });
    expect(issued.body.url).toMatch(/^https:\/\/jiuzhu\.example\.gov\.cn\/yubei\/public\/v1\/links\/[\w-]{43}$/);
    expect((await town.issue(id, '周会长', 'issue-1')).body).toEqual(issued.body);
    expect(await town.issue(id, '吴干事', 'issue-1')).toMatchObject({ status: 422 });
    const { body } = await town.links(id);
    expect(body.items).toHaveLength(1);
    const token = issued.body.url.split('/').at(-1);
    const tables = await town.county.sql<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
    );
    for (const { name } of tables) {
      const found = await town.county.sql(`select 1 from "${name}" t where t::text like '%' || $1 || '%'`, [token]);
      expect({ name, found }).toEqual({ name, found: [] });
    }
    expect(JSON.stringify(body)).not.toContain(token);
  });

  it('behind a proxy below a path of its own, forms and redirects stay there', async () => {
    const id = await town.refer();
    const { url } = (await town.issue(id)).body;
    const phone = town.phone(url.replace('/yubei/', '/'));
    const { html } = await phone.open();
    expect(html).toContain(`action="/yubei${phone.path}/claim"`);
    expect((await phone.send('claim')).headers.get('location')).toBe(`/yubei${phone.path}`);
  });

  it('a new one ends the one before, and the list says which is open', async () => {
    const id = await town.refer();
    await town.issue(id);
    const { body } = await town.issue(id, '吴干事');
    const days = (Date.parse(body.expiresOn) - Date.parse(new Date().toISOString().slice(0, 10))) / 86_400_000;
    expect([6, 7, 8]).toContain(days);
    const { items } = (await town.links(id)).body;
    expect(items.map(({ to, state, revokedBy }: Record<string, unknown>) => [to, state, revokedBy !== null])).toEqual([
      ['吴干事', 'open', false],
      ['周会长', 'revoked', true],
    ]);
  });

  it.each([
    ['nobody to send it to', { to: ' ' }, 400, 'validation-failed'],
    ['a day that is past', { to: '周会长', expiresOn: '2020-01-01' }, 422, 'link-expiry'],
    ['a day that is none', { to: '周会长', expiresOn: '2026-02-30' }, 400, 'validation-failed'],
    ['an address of its own', { to: '周会长', token: 'x' }, 400, 'validation-failed'],
  ])('%s is refused, and nothing is sent', async (_, body, status, code) => {
    const id = await town.refer();
    const reply = await town.clerk.post(`/api/v1/referrals/${id}/link`, body);
    expect(reply).toMatchObject({ status, body: { code } });
    expect((await town.links(id)).body.items).toEqual([]);
  });

  it('whoever tries addresses is told nothing any more after a while, and those who have one go on', async () => {
    const id = await town.refer();
    const phone = town.phone((await town.issue(id)).body.url.replace('/yubei/', '/'));
    const tries = [];
    for (let i = 0; i < 8; i++) tries.push(await phone.ask('GET', `${phone.path.slice(0, -4)}000${i}`));
    expect(tries.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 429, 429, 429]);
    expect(tries.at(-1)?.headers.get('retry-after')).toMatch(/^\d+$/);
    expect((await phone.open()).status).toBe(200);
  });
});
