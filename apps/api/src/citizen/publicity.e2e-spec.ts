import { openCaseInHand } from '../../../../test/support/case-in-hand';
import type { CaseInHand } from '../../../../test/support/case-in-hand';
import type { County } from '../../../../test/support/county';

describe('what anybody, and what the applicant, can read', () => {
  let county: County;
  let inHand: CaseInHand;
  beforeAll(async () => {
    ({ county, inHand } = await openCaseInHand());
  });
  afterAll(() => county?.close());

  const hanging = (id: string) => county.anonymous().get(`/public/v1/publicity/${id}`);
  const letters = (id = '', body: object = {}) => {
    const { receiptNo, lookupCode: code } = inHand;
    return county
      .anonymous()
      .post(`/api/v1/citizen/notices${id && `/${id}`}`, { receiptNo, code, ...body }, { key: null });
  };

  it('公示 without a token while it hangs; afterwards it is nowhere (民发〔2021〕57号 第19条)', async () => {
    const page = await hanging(inHand.publicity);
    expect(page).toMatchObject({ status: 200, body: expect.stringContaining('覃**') });
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const down = `update publicity set status = 'ended', taken_down_on = '2026-01-13' where id = $1`;
    await county.sql(down, [inHand.publicity]);
    const gone = { status: 404, body: { code: 'publicity-not-posted' } };
    expect(await hanging(inHand.publicity)).toMatchObject(gone);
    expect(await hanging(inHand.notice)).toMatchObject(gone);
    expect(await hanging('1')).toMatchObject({ status: 400, body: { code: 'validation-failed' } });
    await county.sql(`update publicity set status = 'posted', taken_down_on = null where id = $1`, [inHand.publicity]);
  });

  it('pages of ours may use their own style and nothing else', async () => {
    for (const page of [await hanging(inHand.publicity), await letters(inHand.notice)]) {
      const policy = String(page.headers.get('content-security-policy'));
      expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/]{43}='; .*frame-ancestors 'none'$/);
      expect(page.headers.get('cache-control')).toBe('no-store');
    }
  });

  it('her own notices with receipt and code, in full; who looked is written down (LAW 63)', async () => {
    const { body } = await letters();
    expect(body.items).toEqual([expect.objectContaining({ id: inHand.notice, addressee: '覃**' })]);
    const page = await letters(inHand.notice);
    expect(page).toMatchObject({ status: 200, body: expect.stringContaining('覃桂芳：') });
    const looks = await county.sql(
      `select purpose from access_log where actor_kind = 'applicant' and subject_id = $1 order by at desc limit 2`,
      [inHand.application],
    );
    expect(looks.map(({ purpose }) => purpose)).toEqual(['read-notice', 'list-notices']);
  });

  it('a wrong code opens none, and a right one no letter of another', async () => {
    const wrong = { status: 404, body: { code: 'receipt-unknown' } };
    expect(await letters('', { code: 'AAAAAAAAAA' })).toMatchObject(wrong);
    expect(await letters(inHand.notice, { code: 'AAAAAAAAAA' })).toMatchObject(wrong);
    const [other] = await county.sql<{ id: string }>('select id from household limit 1');
    expect(await letters(other?.id)).toMatchObject({ status: 404, body: { code: 'notice-not-found' } });
  });
});
