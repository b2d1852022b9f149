import { dueNight } from './due-night';

/** Shanghai is UTC+8 the year round. */
describe('which night is due', () => {
  it.each([
    ['2026-11-22T01:59:59+08:00', '2026-11-21'],
    ['2026-11-22T02:00:00+08:00', '2026-11-22'],
    ['2026-11-22T23:59:59+08:00', '2026-11-22'],
    ['2026-11-23T00:30:00+08:00', '2026-11-22'],
    ['2027-01-01T01:00:00+08:00', '2026-12-31'],
    ['2026-11-21T18:00:00Z', '2026-11-22'],
  ])('at %s it is that of %s', (at, night) => {
    expect(dueNight(new Date(at))).toBe(night);
  });
});
