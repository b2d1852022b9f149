import type { Caller } from '../support/client';
import { County } from '../support/county';
import { nameOf, ROUTES } from './documents';
import type { Route } from './documents';

const ID = '0192f5a0-7d3b-7c1e-9b5a-2f1d3c4b5a69';
const SPENT = 'partner-education-500112';
const routes = ROUTES.filter(({ document }) => document === 'partner').map((route) => [nameOf(route), route] as const);
const writes = routes.filter(([, { method }]) => method !== 'GET');
const changes = routes.filter(([, { operation }]) => '428' in operation.responses);

/** What every operation of the partner API says that it answers, and nobody would try on each by hand. */
describe('each operation of the partner API', () => {
  let county: County;
  let bureau: Caller;
  let spent: Caller;

  beforeAll(async () => {
    county = await County.open();
    await county.sql(`update partner_client set calls_per_minute = 1 where client_id = '${SPENT}'`);
    await county.startPartnerApi();
    bureau = await county.partner('partner-medical-insurance-500112');
    spent = await county.partner(SPENT);
    await spent.get('/partner/v1/whoami');
  });
  afterAll(() => county?.close());

  const at = ({ path }: Route) => path.replaceAll(/\{\w+\}/g, ID);
  const send = (route: Route, body: string | undefined, headers: Record<string, string>, by = bureau) =>
    by.send(route.method, at(route), body, { 'Idempotency-Key': 'once', ...headers });
  const refused = (status: number, code: string) => ({ status, body: { status, code } });

  it.each(routes)('%s: a query that it does not have is refused', async (_, route) => {
    const { method } = route;
    const reply = await bureau.send(method, `${at(route)}?nonsense=1`, undefined, {
      'Idempotency-Key': 'odd',
      'If-Match': '*',
    });
    expect(reply).toMatchObject(refused(400, 'unknown-query-parameter'));
  });

  it.each(routes)('%s: a client that called too often is told when to come again', async (_, route) => {
    const reply = await send(route, undefined, { 'If-Match': '*' }, spent);
    expect(reply).toMatchObject(refused(429, 'rate-limited'));
    expect(Number(reply.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it.each(writes)('%s: XML is not read', async (_, route) => {
    const reply = await send(route, '<a/>', { 'Content-Type': 'application/xml', 'If-Match': '*' });
    expect(reply).toMatchObject(refused(415, 'unsupported-media-type'));
  });

  it.each(writes)('%s: 300 kB are not read', async (_, route) => {
    const reply = await send(route, JSON.stringify({ note: 'x'.repeat(300_000) }), { 'If-Match': '*' });
    expect(reply).toMatchObject(refused(413, 'body-too-large'));
  });

  it.each(changes)('%s: what was not seen is not changed', async (_, route) => {
    expect(changes.length).toBeGreaterThan(5);
    const body = bodyOf(route);
    expect(await send(route, body, {})).toMatchObject(refused(428, 'if-match-missing'));
  });
});

/** The example of the document: it would be taken. */
function bodyOf({ operation: { requestBody } }: Route): string | undefined {
  const [example] = Object.values(requestBody?.content['application/json']?.examples ?? {});
  return example && JSON.stringify(example.value);
}
