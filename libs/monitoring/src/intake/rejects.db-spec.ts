import { madeUpResidentId } from '@yimen/kernel';
import { rejectsOf } from './batch.query';
import { IntakeTown, ndjson } from './intake-town-spec';

const KIND = 'medical-self-pay-12m-fen';
const SOURCE = 'medical-insurance';
const AS_OF = '2026-10-31';

describe('lines that are not taken', () => {
  let intake: IntakeTown;
  let residentId: string;
  let householdId: string;
  beforeAll(async () => {
    intake = await IntakeTown.open();
    const { id, members } = await intake.family();
    householdId = id;
    residentId = String(members[0]?.residentId);
  });
  afterAll(() => intake?.close());

  const rejectsIn = async (body: string) => {
    const { id } = await intake.deliver({ source: SOURCE, asOf: AS_OF, body });
    await intake.apply(id);
    return (await intake.as((tx) => rejectsOf(tx, { id, source: SOURCE, after: null, limit: 50 }))).items;
  };
  const row = (more: object) => ({ residentId, kind: KIND, value: 1, ...more });
  const wrongDigit = () => {
    const id = madeUpResidentId('1980-01-01', 901);
    return `${id.slice(0, 17)}${id.endsWith('1') ? '2' : '1'}`;
  };

  it.each([
    ['no JSON', () => '{"residentId":', 'broken-line', null],
    ['a list', () => '[1]', 'broken-line', null],
    ['a line without end', () => `{"kind":"${'x'.repeat(3000)}"}`, 'line-too-long', null],
    ['a field nobody knows', () => row({ name: '覃桂芳' }), 'field-unknown', 'name'],
    ['nobody', () => ({ kind: KIND, value: 1 }), 'field-missing', 'residentId'],
    ['a person and a household', () => row({ householdId }), 'field-missing', 'residentId'],
    ['a wrong check digit (GB 11643-1999)', () => row({ residentId: wrongDigit() }), 'id-wrong', 'residentId'],
    ['a household id that is none', () => ({ householdId: 'x', kind: KIND, value: 1 }), 'id-wrong', 'householdId'],
    ['no value', () => ({ residentId, kind: KIND }), 'field-missing', 'value'],
    ['a kind nobody declared', () => row({ kind: 'lottery' }), 'kind-unknown', 'kind'],
    ['a kind of another source', () => row({ kind: 'registered-unemployed' }), 'kind-not-yours', 'kind'],
    [
      'a household where it is about a person',
      () => ({ householdId, kind: KIND, value: 1 }),
      'subject-wrong',
      'residentId',
    ],
    ['a text for an amount', () => row({ value: '一万' }), 'value-wrong', 'value'],
    ['less than nothing', () => row({ value: -1 }), 'value-wrong', 'value'],
    ['half a fen', () => row({ value: 0.5 }), 'value-wrong', 'value'],
    ['more than there is', () => row({ value: 1e15 }), 'value-wrong', 'value'],
    [
      'more than a number can say',
      () => JSON.stringify(row({})).replace('"value":1', '"value":1e999'),
      'value-wrong',
      'value',
    ],
    ['a day that does not exist', () => row({ date: '2026-02-30' }), 'date-wrong', 'date'],
    ['a day to come', () => row({ date: '2026-11-01' }), 'date-in-future', 'date'],
    ['an illness of tomorrow', () => row({ kind: 'serious-illness', value: '2026-12-01' }), 'date-in-future', 'value'],
    ['an illness on no day', () => row({ kind: 'serious-illness', value: '2026-02-30' }), 'value-wrong', 'value'],
    ['half of a sign', () => row({ kind: 'serious-illness', value: '\ud800' }), 'value-wrong', 'value'],
  ])('%s', async (_, told, code, field) => {
    const line = told();
    const [reject] = await rejectsIn(typeof line === 'string' ? `\n${line}\n` : `\n${JSON.stringify(line)}\n`);
    expect(reject).toMatchObject({ part: 1, line: 2, code, field });
  });

  it('not UTF-8', async () => {
    const upload = await intake.stage(SOURCE, AS_OF, Buffer.from([0x7b, 0xd7, 0xd4, 0x7d, 0x0a]) as never);
    expect(upload).toMatchObject({ accepted: 0, rejected: 1 });
  });

  it('the same person, kind and day a second time: the first line counts, in whichever part it stands', async () => {
    const good = Array.from({ length: 10 }, (_, i) =>
      row({ kind: 'hospital-stay-self-pay-fen', date: `2026-09-${10 + i}` }),
    );
    const rejects = await rejectsIn(ndjson([...good, row({ value: 7 }), row({ value: 8 })]));
    expect(rejects).toMatchObject([{ line: 12, code: 'doubled', who: null }]);
  });

  it('show no identity number, only the ends of it', async () => {
    const [reject] = await rejectsIn(ndjson([row({ value: 'x' })]));
    expect(reject?.who).toBe(`${residentId.slice(0, 3)}***********${residentId.slice(-4)}`);
    const [{ n } = { n: 0 }] = await intake.town.sql(
      `select count(*)::int as n from feed_reject r where r::text like '%' || $1 || '%'`,
      [residentId],
    );
    expect(n).toBe(0);
  });

  it('are more than a tenth: the whole delivery goes back and changes nothing', async () => {
    const before = await intake.left();
    const wrong = [row({ value: 5, date: '2026-10-02', kind: 'hospital-stay-self-pay-fen' }), row({ value: 'x' })];
    const batch = await intake.deliver({ source: SOURCE, asOf: AS_OF, body: ndjson(wrong) });
    expect(await intake.apply(batch.id)).toBe('rejected');
    const after = await intake.left();
    expect({ ...after, rejects: 0 }).toEqual({ ...before, rejects: 0 });
  });

  it('are all of the first two thousand: it is no delivery, and ten megabytes of nonsense leave nothing', async () => {
    const before = await intake.left();
    const nonsense = 'lorem ipsum dolor\n'.repeat(580_000);
    await expect(intake.deliver({ source: SOURCE, asOf: AS_OF, body: nonsense })).rejects.toMatchObject({
      code: 'feed-unreadable',
    });
    await expect(intake.deliver({ source: SOURCE, asOf: AS_OF, body: 'x'.repeat(10_000_000) })).resolves.toMatchObject({
      ...{ rows: 1, rejected: 1 },
    });
    expect(await intake.left()).toEqual({ ...before, rejects: before.rejects + 1 });
  });
});
