import { createHash } from 'node:crypto';
import { request } from 'node:http';
import type { Caller, Reply } from '../../../../test/support/client';
import { County, eventually } from '../../../../test/support/county';
import { freshResidentId, qinFamily, TONGJING } from '../../../../test/support/people';
import { qinApplication } from '../../../../test/support/steps';

const MEDICAL = '/partner/v1/feeds/medical-insurance/batches';
const KIND = 'medical-self-pay-12m-fen';
const NDJSON = 'application/x-ndjson';
const digest = (text: string) => `sha-256=:${createHash('sha256').update(text).digest('base64')}:`;

describe('what a department delivers by its own system (国办发〔2023〕39号 三)', () => {
  let county: County;
  let medical: Caller;
  let residentId: string;
  beforeAll(async () => {
    county = await County.open({ clock: { now: () => new Date('2026-11-22T12:00:00+08:00') } });
    await Promise.all([county.startApi(), county.startPartnerApi(), county.startWorker()]);
    medical = await county.partner('partner-medical-insurance-500112');
    const family = qinFamily(TONGJING);
    residentId = String(family.members[0]?.residentId);
    await (await county.staff('tongjing-clerk')).post('/api/v1/applications', qinApplication({ newHousehold: family }));
  });
  afterAll(() => county?.close());

  let keys = 0;
  const send = (caller: Caller, method: string, path: string, body: string, headers: Record<string, string> = {}) =>
    caller.send(method, path, body, { 'Content-Type': NDJSON, 'Idempotency-Key': `feed-${++keys}`, ...headers });
  const whole = (body: string, query: string, headers?: Record<string, string>) =>
    send(medical, 'POST', `${MEDICAL}?${query}`, body, headers);
  const open = async (asOf: string) =>
    `${MEDICAL}/${(await medical.post(`${MEDICAL}?asOf=${asOf}&complete=false`)).body.id}`;
  const part = (batch: string, n: number, body: string, headers: Record<string, string> = {}) =>
    send(medical, 'PUT', `${batch}/parts/${n}`, body, { 'Content-Digest': digest(body), ...headers });
  const said = (value: unknown, more: object = {}) => `${JSON.stringify({ residentId, kind: KIND, value, ...more })}\n`;
  const settled = (reply: Reply) =>
    eventually(
      async () => (await medical.get(`${MEDICAL}/${reply.body.id}`)).body,
      ({ status }) => ['applied', 'rejected'].includes(status),
    );
  const values = (asOf: string) =>
    county.sql('select value, batch > 0 as told from fact where as_of = $1 order by batch', [asOf]);

  it('comes in one body, is taken in by the worker, and says how far it is', async () => {
    const reply = await whole(said(2_600_000), 'asOf=2026-10-31&complete=true');
    expect(reply).toMatchObject({ status: 201, body: { status: 'received', rows: 1, accepted: 1, complete: true } });
    expect(await settled(reply)).toMatchObject({ status: 'applied', reason: null });
    expect(await values('2026-10-31')).toEqual([{ value: 2_600_000, told: true }]);
    const { body } = await medical.get('/partner/v1/feeds');
    expect(body.items).toMatchObject([
      { source: 'medical-insurance', lastAsOf: '2026-10-31', freshUntil: '2026-12-15' },
    ]);
  });

  it('the same delivery under another key is the first one', async () => {
    const replies = [
      await whole(said(1), 'asOf=2026-10-30&complete=false'),
      await whole(said(1), 'asOf=2026-10-30&complete=false'),
    ];
    expect(replies[1]?.body.id).toBe(replies[0]?.body.id);
    await settled(replies[0] as Reply);
    expect(await values('2026-10-30')).toHaveLength(1);
  });

  it('comes in parts, in any order, each as often as the line breaks; CSV beside NDJSON', async () => {
    const batch = await open('2026-10-29');
    const csv = `residentId,kind,value\n${residentId},${KIND},77\n`;
    const [second, again] = [
      await part(batch, 2, csv, { 'Content-Type': 'text/csv; charset=utf-8' }),
      await part(batch, 2, csv, { 'Content-Type': 'text/csv' }),
    ];
    expect([second, again]).toMatchObject([
      { status: 200, body: { parts: 1, rows: 1 } },
      { status: 200, body: { parts: 1, rows: 1 } },
    ]);
    expect(await part(batch, 2, said(78))).toMatchObject({ status: 409, body: { code: 'feed-part-differs' } });
    const early = await medical.post(`${batch}/complete`, { parts: 2, rows: 2 });
    expect(early).toMatchObject({ status: 409, body: { code: 'feed-batch-incomplete', missing: [1], rows: 1 } });
    await part(batch, 1, said(5, { kind: 'hospital-stay-self-pay-fen', date: '2026-10-02' }));
    const done = await medical.post(`${batch}/complete`, { parts: 2, rows: 2 });
    expect(done).toMatchObject({ status: 200, body: { status: 'received', accepted: 2 } });
    expect(await part(batch, 3, said(79))).toMatchObject({ status: 409, body: { code: 'feed-batch-closed' } });
    await settled(done);
    expect(await values('2026-10-29')).toEqual([{ value: 77, told: true }]);
    expect(await values('2026-10-02')).toEqual([{ value: 5, told: true }]);
  });

  it('with a wrong digest, or none for a part, is not kept (RFC 9530)', async () => {
    const before = await county.sql('select count(*)::int as n from feed_row');
    const batch = await open('2026-10-28');
    const wrong = await part(batch, 1, said(1), { 'Content-Digest': digest('other') });
    expect(wrong).toMatchObject({ status: 422, body: { code: 'feed-digest-wrong' } });
    const none = await send(medical, 'PUT', `${batch}/parts/1`, said(1));
    expect(none).toMatchObject({ status: 400, body: { code: 'feed-digest-missing' } });
    expect(await county.sql('select count(*)::int as n from feed_row')).toEqual(before);
    expect((await medical.get(batch)).body).toMatchObject({ parts: 0, status: 'open' });
  });

  it('broken off in the middle leaves nothing: what was read is cleared away', async () => {
    const before = await county.sql('select count(*)::int as n from feed_row');
    const url = new URL(`${MEDICAL}?asOf=2026-10-24&complete=true`, county.partnerAddress);
    const token = await county.issuer.clientToken('partner-medical-insurance-500112');
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': NDJSON, 'Idempotency-Key': 'broken-off' };
    const sending = request(url, { method: 'POST', headers });
    sending.on('error', () => undefined);
    const lines = Array.from({ length: 5000 }, (_, i) => said(i, { kind: 'hospital-stay-self-pay-fen' })).join('');
    await new Promise((resolve) => sending.write(lines, resolve));
    const rows = () => county.sql('select count(*)::int as n from feed_row');
    await eventually(rows, ([row]) => row?.n > before[0]?.n);
    sending.destroy();
    expect(await eventually(rows, ([row]) => row?.n === before[0]?.n)).toEqual(before);
    expect(await county.sql(`select 1 from feed_batch where as_of = '2026-10-24'`)).toEqual([]);
  });

  it('ten megabytes of nonsense are refused early, on the same connection, and leave nothing', async () => {
    const reply = await whole('nonsense\n'.repeat(1_200_000), 'asOf=2026-10-27&complete=true');
    expect(reply).toMatchObject({ status: 422, body: { code: 'feed-unreadable' } });
    expect(await county.sql(`select 1 from feed_batch where as_of = '2026-10-27'`)).toEqual([]);
  });

  it('of a day to come, or of another agency, is refused before its body is looked at', async () => {
    const body = 'nonsense\n'.repeat(100_000);
    const early = await whole(body, 'asOf=2026-11-23&complete=true');
    expect(early).toMatchObject({ status: 422, body: { code: 'feed-as-of-impossible' } });
    const foreign = await send(
      medical,
      'POST',
      '/partner/v1/feeds/education/batches?asOf=2026-10-31&complete=true',
      body,
    );
    expect(foreign).toMatchObject({ status: 403, body: { code: 'feed-source-not-yours' } });
  });

  it('that is complete and says nothing about anybody here goes back: an export that failed ends nothing', async () => {
    const reply = await whole('\n', 'asOf=2026-10-31&complete=true');
    const settledAs = () =>
      county.sql('select status, last_error as reason from feed_batch where id = $1', [reply.body.id]);
    expect(await eventually(settledAs, ([batch]) => batch?.status === 'rejected')).toEqual([
      { status: 'rejected', reason: 'nothing-said' },
    ]);
  });

  it('where all lines are wrong goes back as a whole; each line can be read with its reason', async () => {
    const body = [said('x'), said(-1), said(1, { kind: 'death' })].join('');
    const reply = await whole(body, 'asOf=2026-10-26&complete=true');
    expect(await settled(reply)).toMatchObject({ status: 'rejected', reason: 'too-many-rejected', rejected: 3 });
    expect(await values('2026-10-26')).toEqual([]);
    const at = `${MEDICAL}/${reply.body.id}/rejects`;
    const first = await medical.get(`${at}?limit=2`);
    expect(first.body.items).toMatchObject([
      { line: 1, code: 'value-wrong' },
      { line: 2, code: 'value-wrong' },
    ]);
    const next = await medical.get(`${at}?limit=2&cursor=${encodeURIComponent(first.body.next)}`);
    expect(next.body).toMatchObject({ items: [{ line: 3, code: 'kind-not-yours' }], next: null });
    const file = await medical.get(`${at}/download`);
    expect(String(file.body).trim().split('\n')).toHaveLength(3);
    expect(JSON.stringify([first.body, file.body])).not.toContain(residentId);
  });

  it('says nothing of people of another county, or of nobody: they are counted', async () => {
    const elsewhere = await county.partner('partner-medical-insurance-500235');
    const reply = await send(elsewhere, 'POST', `${MEDICAL}?asOf=2026-10-25&complete=false`, said(1));
    expect(reply).toMatchObject({ status: 201, body: { accepted: 0, notHere: 1 } });
    const nobody = await whole(
      `${JSON.stringify({ residentId: freshResidentId('1931-01-01'), kind: KIND, value: 1 })}\n`,
      'asOf=2026-10-25&complete=false',
    );
    expect(nobody.body).toMatchObject({ accepted: 0, notHere: 1 });
    expect(await medical.get(`${MEDICAL}/${reply.body.id}`)).toMatchObject({
      status: 404,
      body: { code: 'feed-batch-not-found' },
    });
  });

  it.each([
    ['another agency’s source', 'human-resources', 403, 'feed-source-not-yours'],
    ['our own visits', 'visits', 403, 'feed-source-not-yours'],
    ['a source nobody knows', 'weather', 404, 'feed-source-unknown'],
  ])('%s is not theirs to deliver', async (_, source, status, code) => {
    const path = `/partner/v1/feeds/${source}/batches?asOf=2026-10-31&complete=true`;
    expect(await medical.post(path)).toMatchObject({ status, body: { code } });
    expect(await send(medical, 'POST', path, said(1))).toMatchObject({ status, body: { code } });
  });

  it.each([
    ['a day to come', 'asOf=2026-11-23&complete=true', {}, 422, 'feed-as-of-impossible'],
    ['a year that never was', 'asOf=0000-01-01&complete=true', {}, 400, 'validation-failed'],
    ['no day', 'complete=true', {}, 400, 'validation-failed'],
    ['a list that isn’t said to be whole or not', 'asOf=2026-10-31', {}, 400, 'validation-failed'],
    ['JSON', 'asOf=2026-10-31&complete=true', { 'Content-Type': 'application/json' }, 415, 'feed-format-wrong'],
    [
      'GBK',
      'asOf=2026-10-31&complete=true',
      { 'Content-Type': 'text/csv; charset=gbk' },
      415,
      'unsupported-media-type',
    ],
    ['gzip', 'asOf=2026-10-31&complete=true', { 'Content-Encoding': 'gzip' }, 415, 'unsupported-media-type'],
  ])('%s is refused', async (_, query, headers, status, code) => {
    expect(await whole(said(9).trim(), query, headers as never)).toMatchObject({ status, body: { code } });
  });
});
