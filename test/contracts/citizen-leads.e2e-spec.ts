import { randomUUID } from 'node:crypto';
import { County } from '../support/county';
import { seenThere } from '../support/lead-in-hand';

const LEADS = '/api/v1/citizen/leads';
const NEIGHBOUR = { cameBy: 'neighbour', reporter: { phone: '13000000003' } };

/** Whoever sees somebody in need says so without an account (社会救助法 第39、60、63条). */
describe('somebody who passes by', () => {
  let county: County;
  beforeAll(async () => (county = await (await County.open({ env: { CITIZEN_LEADS_PER_HOUR: '8' } })).startApi()));
  afterAll(() => county?.close());

  const send = (body: object) => county.anonymous().send('POST', LEADS, JSON.stringify(body));
  const leads = async () => (await county.sql<{ n: number }>('select count(*)::int as n from lead'))[0]?.n;

  it('reports once however often the page sends it, and follows it with the receipt alone', async () => {
    const told = { ...seenThere(NEIGHBOUR), key: randomUUID() };
    const three = await Promise.all([send(told), send(told), send(told)]);
    const done = three.filter(({ status }) => status === 201);
    expect(three.filter(({ status }) => status !== 201).map(({ body }) => body.code)).toEqual(
      Array.from({ length: 3 - done.length }, () => 'idempotency-key-running'),
    );
    expect(new Set(done.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(await leads()).toBe(1);
    const receipt = done[0]?.body;
    const seen = await county.anonymous().send('POST', `${LEADS}/lookup`, JSON.stringify(receipt));
    expect(seen).toMatchObject({ status: 200, body: { leadNo: receipt.leadNo, told: 'received', endedOn: null } });
    expect(JSON.stringify(seen.body)).not.toMatch(/向家安|江口|13000000003/);
    const other = await send({ ...told, seen: '换一个说法' });
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
  });

  it('learns nothing with a wrong code, or about a receipt that is not there', async () => {
    for (const leadNo of ['XS50011220261123000001', 'XS50011220990101999999']) {
      const guess = { leadNo, code: 'AAAAAAAAAA' };
      const reply = await county.anonymous().send('POST', `${LEADS}/lookup`, JSON.stringify(guess));
      expect(reply).toMatchObject({ status: 404, body: { code: 'receipt-unknown' } });
    }
  });

  it('is refused about nobody, in Chinese, and leaves nothing', async () => {
    const before = await leads();
    const reply = await send({ ...seenThere({ ...NEIGHBOUR, person: {} }), key: randomUUID() });
    expect(reply).toMatchObject({ status: 422, body: { code: 'lead-about-nobody' } });
    expect(await leads()).toBe(before);
  });

  it('speaks for no village, school or office: those have an account', async () => {
    const before = await leads();
    for (const cameBy of ['village', 'school']) {
      const { status } = await send({ ...seenThere({ cameBy }), key: randomUUID() });
      expect([400, 422]).toContain(status);
    }
    expect(await leads()).toBe(before);
  });

  it('is asked to wait after so many in an hour', async () => {
    let reply = await send({ ...seenThere(NEIGHBOUR), key: randomUUID() });
    for (let n = 0; n < 10 && reply.status !== 429; n++)
      reply = await send({ ...seenThere(NEIGHBOUR), key: randomUUID() });
    expect(reply).toMatchObject({ status: 429, body: { code: 'rate-limited' } });
    expect(Number(reply.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await leads()).toBeLessThan(9);
  });
});
