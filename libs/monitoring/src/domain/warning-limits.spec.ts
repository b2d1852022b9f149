import { WARNING_LIMITS, warningLimits } from './warning-limits';

describe('working days of a warning, as a county sets them', () => {
  it('replaces those named, and no other', () => {
    expect(warningLimits('red=2, verify=20')).toEqual({ ...WARNING_LIMITS, red: 2, verify: 20 });
    expect(warningLimits('')).toEqual(WARNING_LIMITS);
  });

  it.each(['red=1.5', 'red=0', 'red=366', 'red=', 'red', 'purple=3'])('starts nothing with %s', (told) => {
    expect(() => warningLimits(told)).toThrow('WARNING_WORKING_DAYS');
  });
});
