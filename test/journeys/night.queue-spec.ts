import { County, eventually } from '../support/county';
import { moveIn } from '../support/demo-people';
import { at } from '../support/steps';
import type { Caller, Reply } from '../support/client';

const of = (id: string, step = '') => `/api/v1/warnings/${id}${step && `/${step}`}`;

interface Line {
  id: string;
  indicator: string;
  version: number;
  division: string;
  householdId: string;
  family: string;
}

/**
 * 350 households live in three counties. At two in the morning of 22 November facts are compared; in the morning
 * the clerk of 统景镇 finds a short list, visits, writes down what she found, and one household applies.
 */
describe('a night finds households, and people judge', () => {
  let now = '2026-11-22T02:00:30+08:00';
  let county: County;
  let clerk: Caller;
  let reviewer: Caller;
  let civilAffairs: Caller;
  let list: Line[];

  const nightOf = (date: string) =>
    eventually(
      () => civilAffairs.get(`/api/v1/nights/${date}`),
      ({ body }) => body.status === 'finished',
    );
  const open = async (): Promise<Line[]> => {
    const { body } = await clerk.get('/api/v1/warnings?list=all&status=open&limit=100');
    return body.items;
  };
  /** Of households that one entry warning stands about, and nothing else. */
  const alone = async (): Promise<Line[]> => {
    const lines = await open();
    const about = (line: Line) => lines.filter(({ householdId }) => householdId === line.householdId);
    return lines.filter((line) => line.family === 'entry' && about(line).length === 1);
  };

  beforeAll(async () => {
    county = await County.open({ clock: { now: () => new Date(now) } });
    await moveIn(county, 350, '2026-11-22');
    await Promise.all([county.startApi(), county.startWorker()]);
    clerk = await county.staff('tongjing-clerk');
    reviewer = await county.staff('tongjing-reviewer');
    civilAffairs = await county.staff('yubei-civil-affairs');
  });
  afterAll(() => county?.close());

  it('the night opens by itself, runs to its end and adds up, township by township', async () => {
    const { body } = await nightOf('2026-11-22');
    const { evaluated, ...parts } = body.totals;
    expect(evaluated).toBe(Object.values<number>(parts).reduce((sum, part) => sum + part, 0));
    expect(body.totals).toMatchObject({ suppressed: 0, unchanged: 0, failed: 0 });
    expect(body).toMatchObject({ pass: 0, mode: 'full', chunks: body.chunksDone, passes: [0] });
    const indicators = new Set(body.tallies.map(({ indicator }: { indicator: string }) => indicator));
    expect(body.tallies).toHaveLength(body.townships * indicators.size);
    expect(body.feeds.every((feed: { fresh: boolean }) => feed.fresh)).toBe(true);
  });

  it('the township sees its own and nobody else’s, the county its county’s', async () => {
    const [{ inTown }] = (await county.sql(
      `select count(*)::int as "inTown" from warning where division like '500112133%'`,
    )) as [{ inTown: number }];
    const mine = await clerk.get('/api/v1/warnings?list=all&limit=100');
    list = mine.body.items;
    expect(list).toHaveLength(inTown);
    expect(list.every(({ division }) => division.startsWith('500112133'))).toBe(true);
    const town = await clerk.get('/api/v1/nights/2026-11-22');
    expect(town.body).toMatchObject({ townships: 1, totals: { warned: inTown } });
    const elsewhere = await county.staff('jiangkou-clerk');
    expect(await elsewhere.get(of(list[0]!.id))).toMatchObject({ status: 404, body: { code: 'warning-not-found' } });
  });

  it('a warning says which household, what was known, and what to do; the look is on record', async () => {
    const ill = (await open()).find(({ indicator }) => indicator === 'medical-self-pay');
    const seen = await clerk.get(of(ill!.id));
    expect(seen).toMatchObject({ status: 200, etag: '"1"' });
    expect(seen.body).toMatchObject({
      indicatorName: '大额医疗自付（在享对象）',
      place: expect.stringMatching(/^统景镇./),
      applicantName: expect.stringMatching(/^.\*+$/),
      allowed: ['dispose', 'apply'],
    });
    const paid = seen.body.facts.find(({ kind }: { kind: string }) => kind === 'medicalSelfPayFen');
    expect(paid).toMatchObject({ unit: '分', source: '医疗保障' });
    expect(paid.value).toBeGreaterThan(1_000_000);
    const looks = await county.sql(`select 1 from access_log where purpose = 'read-warning' and subject_id = $1`, [
      seen.body.householdId,
    ]);
    expect(looks.length).toBeGreaterThan(0);
  });

  it('nothing wrong: the reviewer says so, until when, and only once', async () => {
    const [ill] = await alone();
    const dispose = (body: object, seen: string | null) => reviewer.post(of(ill!.id, 'dispose'), body, { seen });
    const wrong = { disposition: 'nothing-wrong', note: '费用由子女承担' };
    expect(await dispose(wrong, '"1"')).toMatchObject({ status: 422, body: { code: 'suppression-needed' } });
    expect(await dispose({ disposition: 'needs-verification' }, '"1"')).toMatchObject({
      status: 422,
      body: { code: 'disposition-not-for-family' },
    });
    expect((await dispose({ ...wrong, suppressDays: 181 }, '"1"')).status).toBe(400);
    expect((await dispose({ ...wrong, suppressDays: 90 }, '"7"')).status).toBe(412);
    const disposed = await dispose({ ...wrong, suppressDays: 90 }, '"1"');
    expect(disposed.body).toMatchObject({ status: 'disposed', version: 2, suppressedUntil: '2027-02-20', allowed: [] });
    expect(await dispose({ ...wrong, suppressDays: 90 }, disposed.etag)).toMatchObject({
      status: 409,
      body: { code: 'warning-action-not-allowed', allowed: [] },
    });
  });

  let applied: Reply;
  it('another household wants help: the warning becomes an application (主动发现, LAW 39)', async () => {
    const [second] = await alone();
    expect(await reviewer.post(of(second!.id, 'application'), undefined, { seen: '"1"' })).toMatchObject({
      status: 403,
    });
    applied = await clerk.post(of(second!.id, 'application'), undefined, { seen: '"1"' });
    expect(applied).toMatchObject({ status: 201, body: { warning: { status: 'in-application' } } });
    const application = await clerk.get(at(applied.body.applicationId));
    expect(application.body).toMatchObject({
      channel: 'monitoring',
      status: 'submitted',
      hardships: [{ kind: expect.any(String), note: expect.stringMatching(/^监测预警：/) }],
    });
    const again = await clerk.post(of(second!.id, 'application'), undefined, { seen: '"2"' });
    expect(again).toMatchObject({ status: 409, body: { code: 'warning-action-not-allowed' } });
  });

  it('who came by themselves: the household’s warnings follow its application', async () => {
    const [third] = await alone();
    const { body } = await clerk.get(of(third!.id));
    const sent = { channel: 'window', hardships: [{ kind: 'illness' }], householdId: body.householdId };
    const submitted = await clerk.post('/api/v1/applications', sent);
    expect(submitted.status).toBe(201);
    await eventually(
      () => clerk.get(of(third!.id)),
      (seen) => seen.body.status === 'in-application' && seen.body.applicationId === submitted.body.id,
    );
  });

  it('the next night leaves alone what people judged, and warns of nobody twice', async () => {
    now = '2026-11-23T02:00:05+08:00';
    await county.startWorker();
    const { body } = await nightOf('2026-11-23');
    expect(body.totals).toMatchObject({ warned: 0, suppressed: 1 });
    const first = await civilAffairs.get('/api/v1/nights/2026-11-22');
    expect(body.totals.unchanged).toBe(first.body.totals.warned - 1);
  });

  it('an application that ended is a judgement too', async () => {
    const { applicationId } = applied.body;
    await clerk.post(at(applicationId, 'decline'), { reason: 'not-assistance' }, { seen: '"1"' });
    now = '2026-11-24T02:00:05+08:00';
    await county.startWorker();
    const { body } = await nightOf('2026-11-24');
    expect(body.totals).toMatchObject({ warned: 0, suppressed: 2 });
    const settled = await clerk.get(of(applied.body.warning.id));
    expect(settled.body).toMatchObject({ status: 'disposed', disposition: 'application-ended' });
  });

  it('when departments fall silent the county is told "not evaluated"', async () => {
    await county.sql(`insert into night_run (business_date, status) values ('2026-12-19', 'finished')`);
    now = '2026-12-20T03:00:00+08:00';
    await county.startWorker();
    const { body } = await nightOf('2026-12-20');
    const silent = body.tallies.filter(({ reason }: { reason: string | null }) => reason?.startsWith('feed-missing'));
    expect(silent.length).toBeGreaterThan(0);
    expect(silent.every((line: Record<string, number>) => line.warned === 0)).toBe(true);
    expect(body.feeds.some((feed: { fresh: boolean }) => feed.fresh)).toBe(false);
  });
});
