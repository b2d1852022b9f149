import { businessDate } from '@yimen/kernel';
import { handOutVisits, warningLimits } from '@yimen/monitoring';
import { openDataSource, ScopedTransactions } from '@yimen/platform';
import { County } from '../../../../test/support/county';
import type { Caller } from '../../../../test/support/client';

const VILLAGE = '500112133212';
const HOUSEHOLDS = `
  with h as (insert into household (id, division, residence)
             select uuidv7(), $1, 'rural' from generate_series(1, 3) returning id)
  insert into warning (household_id, division, indicator, indicator_version, family, colour, business_date, facts, status)
  select id, $1, 'medical-self-pay', 1, 'entry', 'orange', $2, '[{"name": "medicalSelfPayFen", "value": 1860000}]', 'open' from h`;

describe('what staff see of warnings over HTTP', () => {
  const today = businessDate(new Date());
  const period = `from=${today}&to=${today}`;
  let county: County;
  let clerk: Caller;
  let supervisor: Caller;

  beforeAll(async () => {
    county = await (await County.open()).startApi();
    clerk = await county.staff('tongjing-clerk');
    supervisor = await county.staff('yubei-supervisor');
    await county.sql(HOUSEHOLDS, [VILLAGE, today]);
    const source = await openDataSource(county.database.appUrl, 2, 'visits');
    const asked = { today, perWeek: 2, limits: warningLimits('orange=3') };
    await new ScopedTransactions(source, '50').asSystem('visits', (tx) => handOutVisits(tx, asked));
    await source.destroy();
  });
  afterAll(() => county?.close());

  it('the week’s list, page by page, and how many wait', async () => {
    const first = await clerk.get('/api/v1/warnings?limit=1');
    expect(first.body).toMatchObject({
      items: [{ colour: 'orange', overdue: false, waitingDays: 0, facts: [{ unit: '分', value: 1_860_000 }] }],
      week: { townships: [{ place: '统景镇', handedOut: 2, done: 0, waiting: 1, longestWaitingDays: 0 }] },
    });
    const second = await clerk.get(`/api/v1/warnings?limit=1&cursor=${encodeURIComponent(first.body.next)}`);
    expect(second.body).toMatchObject({ items: [{ colour: 'orange' }], next: null });
    expect(second.body.items[0].id).not.toBe(first.body.items[0].id);
    expect((await clerk.get('/api/v1/warnings?list=waiting')).body.items).toHaveLength(1);
    expect((await clerk.get('/api/v1/warnings?overdue=true')).body.items).toEqual([]);
  });

  it('what is no list, no truth and no cursor is refused', async () => {
    for (const wrong of ['list=mine', 'overdue=maybe', 'colour=green'])
      expect(await clerk.get(`/api/v1/warnings?${wrong}`)).toMatchObject({ status: 400 });
    expect((await clerk.get('/api/v1/warnings?cursor=x')).body.code).toBe('cursor-invalid');
  });

  it('a page whose own style alone applies, by digest, and that nothing may run in', async () => {
    const page = await supervisor.get(`/api/v1/warnings/yield/page?${period}`);
    expect(page).toMatchObject({ status: 200, body: expect.stringContaining('预警准确率与成效') });
    const policy = page.headers.get('content-security-policy');
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; .*form-action 'none'/);
    expect(policy).not.toContain('unsafe-inline');
    expect((await county.anonymous(null).get(`/api/v1/warnings/yield/page?${period}`)).status).toBe(401);
  });

  it('a file for a spreadsheet', async () => {
    const file = await supervisor.get(`/api/v1/warnings/yield/csv?${period}`);
    expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(file.headers.get('content-disposition')).toBe(`attachment; filename="warnings-${today}-${today}.csv"`);
    expect(file.body).toMatch(/^\uFEFF?分组,编号/);
  });
});
