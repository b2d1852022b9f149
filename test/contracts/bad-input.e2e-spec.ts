import type { Caller } from '../support/client';
import { County } from '../support/county';
import { qinFamily, TONGJING } from '../support/people';
import { at, qinApplication } from '../support/steps';

/** What goes wrong at a counter every day. Each gets a stable code and Chinese text, and leaves nothing half-written. */
describe('bad input', () => {
  let county: County;
  let clerk: Caller;

  beforeAll(async () => {
    county = await (await County.open()).startApi();
    clerk = await county.staff('tongjing-clerk');
  });
  afterAll(() => county?.close());

  const LEFT = `select (select count(*) from household)::int + (select count(*) from member)::int
    + (select count(*) from application)::int + (select count(*) from outbox)::int
    + (select count(*) from idempotency)::int + (select count(*) from action_log)::int as rows`;
  const left = async () => (await county.sql<{ rows: number }>(LEFT))[0]?.rows;

  /** The application with one value of it replaced, by path. */
  function spoiled(path: string, value: unknown): object {
    const body: Record<string, unknown> = JSON.parse(JSON.stringify(qinApplication()));
    const keys = path.split('.');
    const last = String(keys.pop());
    let target = body;
    for (const key of keys) target = target[key] as Record<string, unknown>;
    target[last] = value;
    return body;
  }

  const CHECK_DIGIT = () => {
    const id = String(qinFamily(TONGJING).members[0]?.residentId);
    return id.slice(0, 17) + (id.endsWith('1') ? '2' : '1');
  };

  it.each([
    ['a mistyped identity number', 'newHousehold.members.0.residentId', CHECK_DIGIT, /校验位/],
    ['an identity number of 17 digits', 'newHousehold.members.0.residentId', () => '1'.repeat(17), /18 位/],
    [
      'a birth date that does not exist',
      'newHousehold.members.0.residentId',
      () => '509999' + '19810229' + '0016',
      /出生日期/,
    ],
    ['a place code of 9 digits', 'newHousehold.division', () => '500112133', /12 位数字/],
    ['income below zero', 'newHousehold.members.0.facts.incomeFen.wages', () => -1, /太小/],
    ['income with half a 分', 'newHousehold.members.0.facts.incomeFen.wages', () => 0.5, /整数/],
    ['an unknown field', 'newHousehold.members.0.salary', () => 100, /不认识的字段/],
    ['a kinship nobody knows', 'newHousehold.members.0.kinship', () => 'cousin', /可选范围/],
    ['no hardship at all', 'hardships', () => [], /条数太少/],
    ['a name as a number', 'newHousehold.members.0.name', () => 42, /文字|太短|长度/],
    ['thirty-one people', 'newHousehold.members', () => Array.from({ length: 31 }, () => ({})), /条数太多/],
  ])('%s is told at the field, in Chinese', async (_, path, value, text) => {
    const before = await left();
    const reply = await clerk.post('/api/v1/applications', spoiled(path, value()));
    expect(reply).toMatchObject({ status: 400, body: { code: 'validation-failed', status: 400 } });
    expect(reply.headers.get('content-type')).toContain('application/problem+json');
    const faults: { pointer: string; detail: string }[] = reply.body.errors;
    const pointer = `/${path.replaceAll('.', '/')}`;
    expect(
      faults
        .filter((fault) => fault.pointer.startsWith(pointer))
        .map((fault) => fault.detail)
        .join(),
    ).toMatch(text);
    expect(await left()).toBe(before);
  });

  it.each([
    ['a village that does not exist', () => ({ newHousehold: qinFamily('500112133999') }), 422, 'division-unknown'],
    ['a place of another township', () => ({ newHousehold: qinFamily('500112001000') }), 403, 'division-out-of-area'],
    [
      'the same person twice',
      () => {
        const family = qinFamily(TONGJING);
        const [self] = family.members;
        return { newHousehold: { ...family, members: [self, { ...self, kinship: 'spouse' }] } };
      },
      422,
      'members-repeated',
    ],
    [
      'nobody who is the applicant',
      () => {
        const family = qinFamily(TONGJING);
        return { newHousehold: { ...family, members: family.members.slice(1) } };
      },
      422,
      'self-missing',
    ],
    [
      'somebody else’s household',
      () => ({ householdId: '0192f5a0-7d3b-7c1e-9b5a-2f1d3c4b5a69', newHousehold: undefined }),
      404,
      'household-not-found',
    ],
  ])('%s is refused and leaves nothing', async (_, overrides, status, code) => {
    const before = await left();
    const reply = await clerk.post('/api/v1/applications', qinApplication(overrides()));
    expect(reply).toMatchObject({ status, body: { code, title: expect.stringMatching(/[\u4e00-\u9fff]/) } });
    expect(await left()).toBe(before);
  });

  it('a person already in an open application is refused with where it is, also across townships', async () => {
    const family = qinFamily(TONGJING);
    const first = await clerk.post('/api/v1/applications', qinApplication({ newHousehold: family }));
    const [self] = family.members;
    const alone = { ...family, division: '500112011000', members: [self] };
    const elsewhere = await (
      await county.staff('longxi-clerk')
    ).post('/api/v1/applications', qinApplication({ newHousehold: alone }));
    expect(elsewhere).toMatchObject({
      status: 409,
      body: {
        code: 'person-in-open-application',
        open: [{ receiptNo: first.body.receiptNo, windowName: '统景镇社会救助窗口' }],
      },
    });
    const again = await clerk.post('/api/v1/applications', qinApplication({ newHousehold: family }));
    expect(again).toMatchObject({ status: 409, body: { code: 'person-known', householdId: first.body.householdId } });
  });

  it('an action the status does not allow is refused with what is allowed', async () => {
    const submitted = await clerk.post('/api/v1/applications', qinApplication());
    const assessed = await clerk.post(at(submitted.body.id, 'assessment'), undefined, { seen: submitted.etag });
    expect(assessed).toMatchObject({
      status: 409,
      body: {
        code: 'action-not-allowed',
        status: 409,
        allowed: ['accept', 'request-supplement', 'decline', 'withdraw'],
      },
    });
  });

  it('an old ETag is 412, a weak one too, none is 428', async () => {
    const submitted = await clerk.post('/api/v1/applications', qinApplication());
    const accept = (seen: string | null) => clerk.post(at(submitted.body.id, 'accept'), undefined, { seen });
    expect(await accept('"7"')).toMatchObject({ status: 412, body: { code: 'if-match-stale' } });
    expect(await accept('W/"1"')).toMatchObject({ status: 412 });
    expect(await accept(null)).toMatchObject({ status: 428, body: { code: 'if-match-missing' } });
    expect(await accept('*')).toMatchObject({ status: 200 });
  });

  it('papers that sharing can supply may not be asked for (LAW 62)', async () => {
    const submitted = await clerk.post('/api/v1/applications', qinApplication());
    const papers = { papers: ['household-register', 'check-authorisation'] };
    const asked = await clerk.post(at(submitted.body.id, 'request-supplement'), papers, { seen: submitted.etag });
    expect(asked).toMatchObject({
      status: 422,
      body: { code: 'paper-shared', papers: [{ code: 'household-register', sharedBy: '公安户籍' }] },
    });
  });

  it('papers are asked for once, everything together (民发〔2021〕57号 第10条)', async () => {
    const submitted = await clerk.post('/api/v1/applications', qinApplication());
    const step = (name: string, seen: string | null, body?: unknown) =>
      clerk.post(at(submitted.body.id, name), body, { seen });
    const asked = await step('request-supplement', submitted.etag, { papers: ['bank-account'] });
    const brought = await step('supplement', asked.etag);
    const more = await step('request-supplement', brought.etag, { papers: ['lease-contract'] });
    expect(more).toMatchObject({ status: 409, body: { code: 'supplement-asked-before' } });
  });

  it('a measure the assessment found not eligible can’t be confirmed', async () => {
    const submitted = await clerk.post('/api/v1/applications', qinApplication());
    const accepted = await clerk.post(at(submitted.body.id, 'accept'), undefined, { seen: submitted.etag });
    const assessed = await clerk.post(at(submitted.body.id, 'assessment'), undefined, { seen: accepted.etag });
    const confirm = (programmes: string[]) =>
      clerk.post(at(submitted.body.id, 'measures'), { programmes }, { seen: assessed.etag });
    expect(await confirm(['dibao-edge'])).toMatchObject({ status: 422, body: { code: 'measure-not-proposed' } });
    expect(await county.sql('select 1 from measure where application_id = $1', [submitted.body.id])).toEqual([]);
  });
});
