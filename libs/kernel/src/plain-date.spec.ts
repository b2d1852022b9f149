import { isPlainDate } from './plain-date';

describe('a day without a time', () => {
  it.each([
    ['2026-10-31', true],
    ['2024-02-29', true],
    ['0001-01-01', true],
    ['2023-02-29', false],
    ['2026-10-32', false],
    // PostgreSQL has no such year.
    ['0000-01-01', false],
    ['2026-1-1', false],
    ['2026-10-31T00:00', false],
  ])('%s: %s', (text, is) => expect(isPlainDate(text)).toBe(is));
});
