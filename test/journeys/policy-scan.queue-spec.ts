import { caseOf, publicised, takeAction, takenDown } from '../support/case-steps';
import type { Caller } from '../support/client';
import { County, eventually } from '../support/county';
import { qinFamily, TONGJING } from '../support/people';
import { assessedApplication, qinApplication, referredApplication } from '../support/steps';

const SCANS = '/api/v1/policy-scans';
const LONGXI = '500112011000';
const DAY = '2026-11-22';

/** The supervisor asks who in the district should be getting something and isn't (应保未保), and who gets it without cause. */
describe('everyone in the district is looked at', () => {
  let county: County;
  let supervisor: Caller;
  let scan: string;
  let granted: string;
  let today = '2026-11-02';

  beforeAll(async () => {
    county = await County.open({ clock: { now: () => new Date(`${today}T04:00:00Z`) } });
    await county.startApi();
    supervisor = await county.staff('yubei-supervisor');
    const clerk = await county.staff('tongjing-clerk');
    const referred = await referredApplication(clerk, ['dibao']);
    granted = referred.body.householdId;
    await grantDibao(await caseOf(clerk, referred.body.id, 'dibao'));
    for (const [subject, division] of [
      ['tongjing-clerk', TONGJING],
      ['longxi-clerk', LONGXI],
    ] as const)
      await (
        await county.staff(subject)
      ).post('/api/v1/applications', qinApplication({ newHousehold: qinFamily(division) }));
    const rich = qinFamily(LONGXI);
    const facts = {
      ...rich.facts,
      liquidAssetsFen: 90_000_000,
      currentAwards: [{ programme: 'dibao', since: '2024-03-01' }],
    };
    await county.sql(`update household set facts = $2 where id = $1`, [await entered(rich), JSON.stringify(facts)]);
  });
  afterAll(() => county?.close());

  /** By its own case, hung out for seven days; then it is the day of the scan. */
  async function grantDibao(id: string): Promise<void> {
    await publicised(county, id, today);
    today = DAY;
    await takenDown(county, id);
    await takeAction(await county.staff('yubei-civil-affairs'), id, 'confirm');
    await county.startWorker();
    const links = () => county.sql('select 1 from assistance_link');
    await eventually(links, (found) => found.length === 1);
  }

  async function entered(newHousehold: object): Promise<string> {
    const clerk = await county.staff('longxi-clerk');
    return (await clerk.post('/api/v1/applications', qinApplication({ newHousehold }))).body.householdId;
  }

  const numberOf = (reply: { body: { programmes: { programme: string }[] } }, id: string) =>
    reply.body.programmes.find(({ programme }) => programme === id);
  const list = async (who: string, query = '') =>
    (await (await county.staff(who)).get(`${SCANS}/${scan}/findings${query}`)).body.items;

  it('is asked for, and told that it is under way', async () => {
    const started = await supervisor.post(SCANS, {});
    expect(started).toMatchObject({ status: 202, body: { division: '500112000000', place: '渝北区', date: DAY } });
    scan = started.body.id;
    expect(started.body.pack).toMatch(/^chongqing@/);
    const ended = await eventually(
      () => supervisor.get(`${SCANS}/${scan}`),
      ({ body }) => body.status === 'finished',
    );
    expect(ended.body).toMatchObject({ chunks: 1, chunksDone: 1 });
    expect((await supervisor.get(SCANS)).body.items).toMatchObject([{ id: scan }]);
  });

  it('who has been granted 低保 here is receiving, and not found', async () => {
    const reply = await supervisor.get(`${SCANS}/${scan}`);
    expect(numberOf(reply, 'dibao')).toMatchObject({
      households: 4,
      eligible: 3,
      receiving: 2,
      notReceiving: 2,
      noLonger: 1,
    });
    const found = (await list('yubei-supervisor', '?programme=dibao')) as { householdId: string }[];
    expect(found).toHaveLength(3);
    expect(found.map(({ householdId }) => householdId)).not.toContain(granted);
  });

  it('and the assessment of the next application says the same', async () => {
    const assessed = await assessedApplication(await county.staff('tongjing-clerk'), {
      householdId: granted,
      newHousehold: undefined,
    });
    const measures: { programme: string; because: { detail: string }[] }[] = assessed.body.assessment.measures;
    const medical = measures.find(({ programme }) => programme === 'medical');
    expect(JSON.stringify(medical)).toContain('低保家庭（已确认）');
  });

  it('by township, programme and kind, page by page', async () => {
    const inTongjing = await list('yubei-supervisor', `?division=${TONGJING}&programme=dibao`);
    expect(inTongjing).toMatchObject([{ kind: 'not-receiving', place: '统景镇', applicantName: '覃**' }]);
    expect(inTongjing[0].monthlyFen).toBeGreaterThan(0);
    const [over] = await list('yubei-supervisor', '?kind=no-longer');
    expect(over).toMatchObject({ programme: 'dibao', awardSince: '2024-03-01', monthlyFen: null });
    const all: { id: string }[] = await list('yubei-supervisor', '?limit=100');
    const paged: unknown[] = [];
    for (let before = ''; ;) {
      const page = await list('yubei-supervisor', `?limit=2${before && `&before=${before}`}`);
      if (page.length === 0) break;
      paged.push(...page);
      before = page.at(-1).id;
    }
    expect(paged).toEqual(all);
  });

  it('a township sees its own and nothing else, another county not even that there was a scan', async () => {
    const mine: { division: string }[] = await list('tongjing-reviewer', '?limit=100');
    expect(new Set(mine.map(({ division }) => division))).toEqual(new Set([TONGJING]));
    const numbers = await (await county.staff('longxi-reviewer')).get(`${SCANS}/${scan}`);
    expect(numberOf(numbers, 'dibao')).toMatchObject({ households: 2 });
    const away = await county.staff('yunyang-supervisor');
    expect(await away.get(`${SCANS}/${scan}`)).toMatchObject({ status: 404, body: { code: 'policy-scan-not-found' } });
    expect((await away.get(SCANS)).body.items).toEqual([]);
  });

  it('opening one shows the reasons, and each look is on record', async () => {
    const [found] = await list('yubei-supervisor', `?division=${TONGJING}&programme=dibao`);
    const why = await supervisor.get(`${SCANS}/${scan}/findings/${found.id}`);
    expect(why).toMatchObject({ status: 200, body: { ...found, stillHolds: true, date: DAY } });
    expect(why.body.measure).toMatchObject({ programme: 'dibao', verdict: 'eligible', monthlyFen: found.monthlyFen });
    expect(why.body.measure.because.length).toBeGreaterThan(3);
    const looks = await county.sql(
      `select count(*)::int as n from access_log where purpose = 'read-scan-finding' and subject_id = $1`,
      [found.householdId],
    );
    expect(looks[0]?.n).toBeGreaterThan(2);
  });

  it('a family whose facts have changed since is shown as it is now', async () => {
    const [over] = await list('yubei-supervisor', '?kind=no-longer');
    await county.sql(`update household set facts = facts || '{"liquidAssetsFen": 0}' where id = $1`, [
      over.householdId,
    ]);
    const why = await supervisor.get(`${SCANS}/${scan}/findings/${over.id}`);
    expect(why.body).toMatchObject({ kind: 'no-longer', stillHolds: false, measure: { verdict: 'eligible' } });
  });

  it('a place that isn’t hers is refused, and a finding of another scan isn’t there', async () => {
    const elsewhere = await supervisor.post(SCANS, { division: '500235000000' });
    expect(elsewhere).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
    const [found] = await list('yubei-supervisor');
    const other = await supervisor.post(SCANS, { date: '2026-10-01', division: TONGJING });
    expect(other.status).toBe(202);
    const reply = await supervisor.get(`${SCANS}/${other.body.id}/findings/${found.id}`);
    expect(reply).toMatchObject({ status: 404, body: { code: 'policy-scan-finding-not-found' } });
  });
});
