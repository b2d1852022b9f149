import type { Reply } from '../support/client';
import { County } from '../support/county';
import { CASES } from '../support/sent-twice/cases';
import { FEEDS } from '../support/sent-twice/feeds';
import { HANDOVERS } from '../support/sent-twice/handovers';
import { HEARINGS } from '../support/sent-twice/hearings';
import { letterFor } from '../support/sent-twice/letter';
import { LEADS } from '../support/sent-twice/leads';
import type { Cast, Step } from '../support/sent-twice/step';
import { PACKS } from '../support/sent-twice/packs';
import { SCANS } from '../support/sent-twice/scans';
import { WEBHOOKS } from '../support/sent-twice/webhooks';
import { A_MISTAKE, AT_THE_DEPARTMENTS, AT_THE_WINDOW, OTHERS } from '../support/sent-twice/story';
import { tracesOf } from '../support/sent-twice/traces';
import { nameOf, WRITES } from './documents';

const APPLICATIONS: readonly Step[] = [...AT_THE_WINDOW, ...AT_THE_DEPARTMENTS, ...A_MISTAKE, ...OTHERS, ...CASES];
const STORY: readonly Step[] = [
  ...APPLICATIONS,
  ...PACKS,
  ...SCANS,
  ...HEARINGS,
  ...WEBHOOKS,
  ...FEEDS,
  ...HANDOVERS,
  ...LEADS,
];
const AT_ONCE = 8;
/** PostgreSQL keeps an answer without the order of its fields, and Express's weak tags go by bytes: only ours count. */
const told = ({ status, body, etag }: Reply) => ({ status, body, etag: etag?.startsWith('W/') ? null : etag });

/** Lines drop, clerks click again, clients retry: the same write under the same key is one write. */
describe('a write that is sent more than once', () => {
  let county: County;
  const once: Cast = {};
  const often: Cast = {};
  const keys: string[] = [];

  beforeAll(async () => {
    county = await County.open();
    await Promise.all([county.startApi(), county.startPartnerApi(), county.startWorker()]);
    for (const step of STORY) {
      const reply = await (await letterFor(county, step, once)).send();
      if (reply.status > 202) throw new Error(`${step.route} ${JSON.stringify(reply.body)}`);
      Object.assign(once, await step.then?.(reply, once, county));
    }
  });
  afterAll(() => county?.close());

  it.each(STORY.map((step, i) => [`${step.route} (${step.by}, ${i + 1})`, step] as const))('%s', async (_, step) => {
    const letter = await letterFor(county, step, often);
    const eight = await Promise.all(Array.from({ length: AT_ONCE }, () => letter.send()));
    const again = await letter.send();
    expect([200, 201, 202]).toContain(again.status);
    const answers = eight.filter(({ body }) => body.code !== 'idempotency-key-running');
    expect(answers.length).toBeGreaterThan(0);
    for (const answer of answers) expect(told(answer)).toEqual(told(again));

    const other = await letter.send({ body: step.other?.(often) ?? {} });
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
    const bare = await letter.send({ key: null });
    expect(bare).toMatchObject({ status: 400, body: { code: 'idempotency-key-missing' } });

    keys.push(letter.key);
    Object.assign(often, await step.then?.(again, often, county));
  });

  it('in the end everything looks as if each had been sent once', async () => {
    expect(await tracesOf(county, often)).toEqual(await tracesOf(county, once));
    const [stored] = await county.sql('select count(*)::int as n from idempotency where key = any($1)', [keys]);
    expect(stored).toEqual({ n: STORY.length });
  });

  it('the story has every write of both documents', () => {
    expect([...new Set(STORY.map(({ route }) => route))].sort()).toEqual(WRITES.map(nameOf).sort());
  });
});
