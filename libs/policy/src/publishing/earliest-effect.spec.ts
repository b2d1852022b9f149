import { earliestEffect } from './earliest-effect';

describe('The day a pack takes effect', () => {
  it.each([
    ['in the morning', '2026-11-22T08:00:00+08:00', '2026-11-23'],
    [
      'just after midnight in China, while it is still yesterday in Greenwich',
      '2026-11-22T00:00:00+08:00',
      '2026-11-23',
    ],
    ['late in the evening', '2026-11-22T23:54:59+08:00', '2026-11-23'],
    ['when other processes might not hear of it by midnight', '2026-11-22T23:55:00+08:00', '2026-11-24'],
  ])('published %s it is %s → at the earliest %s', (_, now, day) => {
    expect(earliestEffect(new Date(now))).toBe(day);
  });
});
