import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { setTimeout as pause } from 'node:timers/promises';
import type { Caller } from '../../../../test/support/client';
import { County } from '../../../../test/support/county';
import { referralTo, referredApplication } from '../../../../test/support/steps';

const BUREAU = 'partner-medical-insurance-500112';
const EVENTS = '/partner/v1/events';
const POOL = '/partner/v1/referrals';

/** CloudEvents 1.0.2, spec.md §REQUIRED/OPTIONAL attributes and formats/json-format.md, for JSON data. */
const CLOUD_EVENT = {
  type: 'object',
  required: ['id', 'source', 'specversion', 'type'],
  properties: {
    id: { type: 'string', minLength: 1 },
    source: { type: 'string', minLength: 1, format: 'uri-reference' },
    specversion: { const: '1.0' },
    type: { type: 'string', minLength: 1, pattern: '^[a-z]+(\\.[a-z0-9-]+)+$' },
    subject: { type: 'string', minLength: 1 },
    time: { type: 'string', format: 'date-time' },
    datacontenttype: { const: 'application/json' },
    dataschema: { type: 'string', format: 'uri' },
    data: { type: 'object' },
  },
  // Attribute names are lower-case letters and digits; nothing else beside them.
  propertyNames: { pattern: '^[a-z0-9]{1,20}$' },
  additionalProperties: { type: ['boolean', 'integer', 'string'] },
};
const isCloudEvent = addFormats(new Ajv({ allErrors: true, allowUnionTypes: true })).compile(CLOUD_EVENT);

describe('the feed of events at the partner API', () => {
  let county: County;
  let clerk: Caller;
  let bureau: Caller;

  beforeAll(async () => {
    // Two connections: whoever held one while waiting would be noticed.
    county = await County.open({ env: { DATABASE_POOL: '2' } });
    await Promise.all([county.startApi(), county.startPartnerApi(), county.startWorker()]);
    clerk = await county.staff('tongjing-clerk');
    bureau = await county.partner(BUREAU);
  });
  afterAll(() => county?.close());

  const refer = async () => referralTo(await referredApplication(clerk, ['medical']), 'medical').id;
  const end = async () => {
    let { next, items } = (await bureau.get(`${EVENTS}?limit=100`)).body;
    while (items.length > 0) ({ next, items } = (await bureau.get(`${EVENTS}?limit=100&after=${next}`)).body);
    return String(next);
  };
  const timed = async (asking: Promise<{ status: number; body: { items: unknown[]; next: string } }>) => {
    const start = performance.now();
    const { status, body } = await asking;
    return { status, ...body, ms: performance.now() - start };
  };

  it('tells what happened to each referral in order, as CloudEvents of ids and codes', async () => {
    const before = await end();
    const id = await refer();
    const claimed = await bureau.post(`${POOL}/${id}/claim`);
    await bureau.post(`${POOL}/${id}/start`, undefined, { seen: claimed.etag });
    const { body, headers } = await bureau.get(`${EVENTS}?after=${before}`);
    for (const event of body.items)
      expect({ event, faults: isCloudEvent(event) ? [] : isCloudEvent.errors }).toEqual({ event, faults: [] });
    expect(
      body.items.map((event: Record<string, unknown>) => [event.type, event.subject, event.source, event.data]),
    ).toEqual([
      ['cn.yimen.referral.issue.v1', id, '/yimen/50', { referralId: id, status: 'requested' }],
      ['cn.yimen.referral.claim.v1', id, '/yimen/50', { referralId: id, status: 'claimed' }],
      ['cn.yimen.referral.start.v1', id, '/yimen/50', { referralId: id, status: 'in-progress' }],
    ]);
    expect(headers.get('link')).toBe(`<${EVENTS}?after=${body.next}&limit=20&wait=0>; rel="next"`);
    expect((await bureau.get(`${EVENTS}?after=${body.next}`)).body).toEqual({ items: [], next: body.next });
  });

  it('answers who waits as soon as something happens, and empty when the time is over', async () => {
    const after = await end();
    const waiting = timed(bureau.get(`${EVENTS}?after=${after}&wait=25`));
    await pause(300);
    const id = await refer();
    const told = await waiting;
    expect(told).toMatchObject({ status: 200, items: [{ subject: id }] });
    expect(told.ms).toBeLessThan(10_000);
    const nothing = await timed(bureau.get(`${EVENTS}?after=${told.next}&wait=1`));
    expect(nothing).toMatchObject({ status: 200, items: [], next: told.next });
    expect(Math.round(nothing.ms / 100)).toBeGreaterThanOrEqual(9);
    expect(nothing.ms).toBeLessThan(3000);
  });

  it('holds no connection for those who wait, and forgets who goes away', async () => {
    const after = await end();
    const leaving = new AbortController();
    const token = await county.issuer.clientToken(BUREAU);
    const address = `${county.partnerAddress}${EVENTS}?after=${after}&wait=25`;
    const ask = () => fetch(address, { headers: { Authorization: `Bearer ${token}` }, signal: leaving.signal });
    const left = Array.from({ length: 4 }, () => ask().catch((error: Error) => error.name));
    await pause(200);
    const others = Array.from({ length: 8 }, () => bureau.get('/partner/v1/whoami'));
    expect((await Promise.all(others)).map(({ status }) => status)).toEqual(Array(8).fill(200));
    expect((await timed(bureau.get(`${EVENTS}?after=${after}&wait=5`))).ms).toBeLessThan(4000);
    leaving.abort();
    expect(await Promise.all(left)).toEqual(Array(4).fill('AbortError'));
    await pause(100);
    expect((await timed(bureau.get(`${EVENTS}?after=${after}&wait=1`))).ms).toBeGreaterThan(900);
  });

  it.each([
    ['a cursor that was edited', 'after=AAAA', 400, 'cursor-invalid'],
    ['a longer wait than is allowed', 'wait=26', 400, 'validation-failed'],
    ['a name it does not have', 'cursor=AAAA', 400, 'unknown-query-parameter'],
  ])('refuses %s', async (_, query, status, code) => {
    expect(await bureau.get(`${EVENTS}?${query}`)).toMatchObject({ status, body: { code } });
  });

  it('says 410 when what followed the cursor is not kept any more', async () => {
    const first = (await bureau.get(`${EVENTS}?limit=1`)).body.next;
    await county.sql('delete from feed_entry where position <= 2');
    expect(await bureau.get(`${EVENTS}?after=${first}`)).toMatchObject({
      status: 410,
      body: { code: 'events-forgotten' },
    });
  });
});
