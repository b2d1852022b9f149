import { LINK_REFUSALS, LINK_RETURNS } from './link-choices';

describe('what a helper without an account may say', () => {
  it.each(['not-eligible', 'income-above-line', 'property-above-limit'])(
    'not %s: that is for a department to find (LAW 41, 44)',
    (code) => expect(LINK_REFUSALS).not.toContain(code),
  );

  it('not that somebody is clearly not eligible either', () =>
    expect(LINK_RETURNS).not.toContain('clearly-not-eligible'));
});
