import { connect } from 'node:net';
import type { Caller } from '../support/client';
import { County, eventually } from '../support/county';
import { at, qinApplication } from '../support/steps';

const PATH = '/api/v1/applications';

/** Sends the whole application, then hangs up without listening. */
async function sendAndHangUp(address: string, token: string, body: object, key: string): Promise<void> {
  const { hostname, port } = new URL(address);
  const text = JSON.stringify(body);
  const head = [
    `POST ${PATH} HTTP/1.1`,
    `Host: ${hostname}`,
    `Authorization: Bearer ${token}`,
    `Idempotency-Key: ${key}`,
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(text)}`,
  ];
  const socket = connect(Number(port), hostname);
  await new Promise<void>((resolve) => socket.end(`${head.join('\r\n')}\r\n\r\n${text}`, resolve));
  socket.destroy();
}

/** What goes wrong between a click and its answer: effect and answer are one transaction, so both are there or neither. */
describe('a write whose answer never came', () => {
  let county: County;
  let clerk: Caller;

  beforeAll(async () => {
    county = await (await County.open({ env: { LOG_LEVEL: 'fatal' } })).startApi();
    clerk = await county.staff('tongjing-clerk');
  });
  afterAll(() => county?.close());

  const LEFT = `
    select (select count(*) from household)::int as households, (select count(*) from member)::int as members,
           (select count(*) from application)::int as applications, (select count(*) from open_applicant)::int as people,
           (select count(*) from action_log)::int as log, (select count(*) from outbox)::int as events,
           (select count(*) from idempotency)::int as answers`;
  const left = async () => (await county.sql(LEFT))[0];

  it('when it could not be committed nothing of it is there, not even the answer; the same key does it later', async () => {
    await county.sql(`
      create function lose_power() returns trigger language plpgsql as $$ begin raise 'power is gone'; end $$;
      create constraint trigger lost after insert on idempotency deferrable initially deferred
        for each row execute function lose_power()`);
    const before = await left();
    const body = qinApplication();
    const lost = await clerk.post(PATH, body, { key: 'lost' });
    expect(lost).toMatchObject({ status: 500, body: { code: 'internal' } });
    expect(await left()).toEqual(before);

    await county.sql('drop trigger lost on idempotency');
    const done = await clerk.post(PATH, body, { key: 'lost' });
    expect(done.status).toBe(201);
    expect((await clerk.post(PATH, body, { key: 'lost' })).body).toEqual(done.body);
    expect(await left()).toMatchObject({ applications: Number(before?.applications) + 1, answers: 1 });
  });

  it('when the line broke after it was sent, asking again tells what was done', async () => {
    const { applications } = (await left()) as { applications: number };
    const body = qinApplication();
    await sendAndHangUp(county.apiAddress, await county.issuer.token('tongjing-clerk'), body, 'hung-up');
    await eventually(left, (now) => now?.applications === applications + 1);
    const told = await clerk.post(PATH, body, { key: 'hung-up' });
    expect(told).toMatchObject({ status: 201, etag: '"1"' });
    expect(await left()).toMatchObject({ applications: applications + 1 });
  });

  it('what was refused is not remembered: the same key may try again with what was missing', async () => {
    const submitted = await clerk.post(PATH, qinApplication());
    const accept = (seen: string) => clerk.post(at(submitted.body.id, 'accept'), undefined, { seen, key: 'again' });
    expect((await accept('"7"')).status).toBe(412);
    expect((await accept('"1"')).status).toBe(200);
  });

  it('a key is its sender’s own, and for one address', async () => {
    const colleague = await county.staff('tongjing-clerk-2');
    const [mine, theirs] = [await clerk.post(PATH, qinApplication()), await clerk.post(PATH, qinApplication())];
    const accept = (who: Caller, { body, etag }: typeof mine) =>
      who.post(at(body.id, 'accept'), undefined, { seen: etag, key: 'k-1' });
    expect((await accept(clerk, mine)).status).toBe(200);
    expect((await accept(colleague, theirs)).status).toBe(200);
    expect(await accept(clerk, theirs)).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
  });

  it.each([
    ['none', ''],
    ['with spaces', 'k 1'],
    ['of 65 letters', 'k'.repeat(65)],
    ['in Chinese as bytes', 'è¿'],
  ])('a key %s is no key', async (_, key) => {
    expect(await clerk.post(PATH, qinApplication(), { key })).toMatchObject({
      status: 400,
      body: { code: 'idempotency-key-missing' },
    });
  });
});
