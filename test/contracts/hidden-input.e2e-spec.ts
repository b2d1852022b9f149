import type { Caller } from '../support/client';
import { County } from '../support/county';
import { qinApplication } from '../support/steps';

/** Input that says one thing to the validator and another to the assessment: nobody gets aid by a pair of brackets. */
describe('input in disguise', () => {
  let county: County;
  let clerk: Caller;

  beforeAll(async () => {
    county = await (await County.open()).startApi();
    clerk = await county.staff('tongjing-clerk');
  });
  afterAll(() => county?.close());

  type Told = ReturnType<typeof qinApplication>;
  const told = (spoil: (body: Told) => void): object => {
    const body = JSON.parse(JSON.stringify(qinApplication())) as Told;
    spoil(body);
    return body;
  };
  const set = (target: object | undefined, key: string, value: unknown) =>
    void Object.assign(target ?? {}, { [key]: value });

  it.each([
    ['a list of incomes', told((b) => set(b.newHousehold.members[0]?.facts, 'incomeFen', [{ wages: 5_000_000 }]))],
    ['a list of facts', told((b) => set(b.newHousehold.members[0], 'facts', []))],
    ['a list of household facts', told((b) => set(b.newHousehold, 'facts', [{}]))],
    ['a list of disabilities', told((b) => set(b.newHousehold.members[1]?.facts, 'disability', []))],
    ['a vehicle that is a list', told((b) => set(b.newHousehold.facts, 'vehicles', [[]]))],
    ['a hardship in a list', told((b) => set(b, 'hardships', [[{ kind: 'income' }]]))],
    ['a household in a list', told((b) => set(b, 'newHousehold', [b.newHousehold]))],
    ['no household but a list', told((b) => set(b, 'newHousehold', []))],
    ['members in a list', told((b) => set(b.newHousehold, 'members', [b.newHousehold.members]))],
    ['a name of blanks', told((b) => set(b.newHousehold.members[0], 'name', '   '))],
    ['a name with a null character', told((b) => set(b.newHousehold.members[0], 'name', '覃\u0000芳'))],
    ['half a character', told((b) => set(b.hardships[0], 'note', '\ud800'))],
  ])('%s is refused', async (_, body) => {
    const reply = await clerk.post('/api/v1/applications', body);
    expect(reply).toMatchObject({ status: 400, body: { code: 'validation-failed' } });
  });

  it('another encoding than UTF-8 is not read: it could hide how deep it is', async () => {
    const body = Buffer.from('\ufeff{"a":"嬢"}', 'utf16le').toString('latin1');
    const headers = { 'Content-Type': 'application/json; charset=utf-16le', 'Idempotency-Key': 'utf16' };
    expect(await clerk.send('POST', '/api/v1/applications', body, headers)).toMatchObject({
      status: 415,
      body: { code: 'unsupported-media-type' },
    });
  });
});
