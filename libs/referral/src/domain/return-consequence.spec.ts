import type { ReferralRules } from '@yimen/policy';
import { consequenceOf } from './return-consequence';
import type { GivenBack } from './return-consequence';

const rules: ReferralRules = {
  twiceTo: 'county-civil-affairs',
  expires: [],
  returns: [
    { id: 'facts-wrong', then: 'window' },
    { id: 'over-our-limit', then: 'pass-on', agency: 'county-civil-affairs' },
    { id: 'same-aid-received', then: 'close', as: 'already-provided' },
    { id: 'papers-missing', then: 'ask-applicant' },
    { id: 'not-yet-open', then: 'park', days: 90 },
  ],
};
const after = (reasons: GivenBack['reasons'], more: Partial<GivenBack> = {}) =>
  consequenceOf(rules, { reasons, before: [], by: 'education', ...more });

describe('what follows a return is the pack’s to say (LAW 64)', () => {
  it.each([
    ['facts-wrong', { then: 'return' }],
    ['over-our-limit', { then: 'pass-on', agency: 'county-civil-affairs' }],
    ['same-aid-received', { then: 'close', as: 'already-provided' }],
    ['papers-missing', { then: 'ask-applicant' }],
    ['not-yet-open', { then: 'park', days: 90 }],
  ] as const)('%s → %j', (reason, told) => expect(after([reason])).toEqual({ reason, ...told }));

  it('of several reasons the one that stands first in the pack decides, in whatever order they were given', () => {
    expect(after(['not-yet-open', 'papers-missing', 'facts-wrong'])).toEqual({ then: 'return', reason: 'facts-wrong' });
  });

  it('what the pack has no line for goes to the window', () => {
    expect(after(['not-our-area'])).toEqual({ then: 'return', reason: 'not-our-area' });
  });

  it('nobody is sent what they themselves give back', () => {
    const by = 'county-civil-affairs' as const;
    expect(after(['over-our-limit'], { by })).toEqual({ then: 'return', reason: 'over-our-limit' });
  });
});

describe('given back a second time for the same reason, civil affairs coordinates (LAW 4, 64)', () => {
  const twice = { then: 'pass-on', agency: 'county-civil-affairs', twice: true };

  it.each(['facts-wrong', 'papers-missing', 'not-yet-open'] as const)(
    '%s, whatever followed the first time',
    (reason) => {
      expect(after([reason], { before: [reason] })).toEqual({ reason, ...twice });
    },
  );

  it('another reason than before is no second time; one of several is', () => {
    expect(after(['facts-wrong'], { before: ['not-yet-open'] })).toMatchObject({ then: 'return' });
    const again = after(['facts-wrong', 'not-yet-open'], { before: ['not-yet-open'] });
    expect(again).toEqual({ reason: 'not-yet-open', ...twice });
  });

  it('civil affairs itself gives it back: to the window', () => {
    const told = after(['facts-wrong'], { before: ['facts-wrong'], by: 'county-civil-affairs' });
    expect(told).toEqual({ then: 'return', reason: 'facts-wrong' });
  });

  it('what ends needs nobody to coordinate it', () => {
    expect(after(['same-aid-received'], { before: ['same-aid-received'] })).toMatchObject({ then: 'close' });
  });
});
