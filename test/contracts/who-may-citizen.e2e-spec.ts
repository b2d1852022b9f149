import { openCaseInHand } from '../support/case-in-hand';
import type { CaseInHand } from '../support/case-in-hand';
import type { County } from '../support/county';
import { examine } from '../support/who-may/examine';
import { REFERENCE } from './who-may/citizen';

describe('who may read places and calendars', () => examine(REFERENCE));

describe('the applicant and her receipt', () => {
  let county: County;
  let inHand: CaseInHand;

  beforeAll(async () => {
    ({ county, inHand } = await openCaseInHand());
  });
  afterAll(() => county?.close());

  const lookUp = (receiptNo: string, code: string, token: string | null = null) =>
    county.anonymous(token).post('/api/v1/citizen/lookup', { receiptNo, code }, { key: null });

  it('opens her case without an account, however the code is typed', async () => {
    const { receiptNo, lookupCode } = inHand;
    expect(await lookUp(receiptNo, lookupCode)).toMatchObject({ status: 200, body: { receiptNo } });
    expect(await lookUp(receiptNo, lookupCode, 'open-sesame')).toMatchObject({ status: 200 });
  });

  it('shows no name of anybody, neither hers nor an officer’s', async () => {
    const { body } = await lookUp(inHand.receiptNo, inHand.lookupCode);
    const officers = await county.sql<{ name: string }>('select name from officer');
    const told = JSON.stringify(body);
    expect(['覃桂芳', '覃**', ...officers.map(({ name }) => name)].filter((name) => told.includes(name))).toEqual([]);
  });

  it('a wrong code, a receipt nobody has and another’s code are told the same', async () => {
    const { receiptNo, lookupCode } = inHand;
    const next = String(BigInt(receiptNo) + 1n);
    const tries = [
      [receiptNo, 'AAAAAAAAAA'],
      [next, lookupCode],
      ['50011220260101000000000', lookupCode],
    ] as const;
    for (const [no, code] of tries)
      expect(await lookUp(no, code)).toMatchObject({ status: 404, body: { code: 'receipt-unknown' } });
  });
});
