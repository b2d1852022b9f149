import { modeAfter } from './run-mode';

describe('a run looks at everybody', () => {
  const before = { fingerprint: 'a', failed: false };

  it.each([
    ['when it is the first', null],
    ['when a rule, a figure or a missing feed is another than in the run before', { ...before, fingerprint: 'b' }],
    ['when the run before could not judge everybody', { ...before, failed: true }],
    ['when two versions of the service were at work in it', { ...before, fingerprint: null }],
  ])('%s', (_, told) => expect(modeAfter(told, 'a')).toBe('full'));

  it('and else at who has changed', () => expect(modeAfter(before, 'a')).toBe('incremental'));
});
