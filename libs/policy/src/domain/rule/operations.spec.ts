import { ask, RAN } from '../../language/asking-spec';
import { elapsed } from './operations';

describe('Whole numbers', () => {
  it.each([
    ['7 / 2', 3],
    ['-7 / 2', -3],
    ['7 / -2', -3],
    ['-7 % 3', -1],
    ['7 % -3', 1],
    ['-1 / 2', 0],
    ['-6 % 3', 0],
    ['0 * -1', 0],
    ['-(size - 2)', 0],
    ['-size', -2],
    ['2 - 3 * 4', -10],
    ['standard.dibao * standard.percent / 100', 115_500],
    ['100000000000 * 90071', 9_007_100_000_000_000],
  ])('%s = %d', (text, value) => {
    expect(ask(text)).toBe(value);
  });

  it.each(['100000000000 * 100000', '-100000000000 * 100000', '100000000000 * 90071 + 100000000000'])(
    '%s would not be exact, so it is no number at all',
    (text) => {
      expect(ask(text)).toEqual(['数字太大']);
    },
  );

  it.each([
    ['min(3, 2)', 2],
    ['max(3, 2)', 3],
    ['1.5 * 2.0 - 0.5', 2.5],
    ['7.0 / 2.0', 3.5],
    ['size == 2 ? 10 : 20', 10],
  ])('%s = %d', (text, value) => {
    expect(ask(text)).toBe(value);
  });
});

describe('Comparisons', () => {
  it.each([
    ['2 < 2', false],
    ['2 <= 2', true],
    ['2 > 2', false],
    ['2 >= 2', true],
    ['2 == 2', true],
    ['2 != 2', false],
    ['residence == "urban"', true],
    ['residence != "urban"', false],
    ['residence in ["rural"]', false],
    ['residence in ["rural", "urban"]', true],
    ['size in [1, 2]', true],
    ['date in [day("2025-09-01")]', true],
    ['registeredHere == true', true],
    ['date < day("2025-09-02")', true],
    ['date <= day("2025-08-31")', false],
  ])('%s: %s', (text, value) => {
    expect(ask(text)).toBe(value);
  });
});

describe('Years and months: full ones, from day to day', () => {
  it.each([
    ['2000-02-29', '2024-02-28', 23],
    ['2000-02-29', '2024-02-29', 24],
    ['2000-02-29', '2025-02-28', 24],
    ['2000-02-29', '2025-03-01', 25],
    ['2000-06-15', '2018-06-14', 17],
    ['2000-06-15', '2018-06-15', 18],
    ['2025-09-01', '2025-09-01', 0],
    ['2025-09-02', '2025-09-01', 0],
  ])('%s → %s: %d years', (from, to, years) => {
    expect(elapsed('years', from, to)).toBe(years);
  });

  it.each([
    ['2025-01-15', '2025-02-14', 0],
    ['2025-01-15', '2025-02-15', 1],
    ['2025-01-31', '2025-02-28', 0],
    ['2025-01-31', '2025-03-01', 1],
    ['2025-01-31', '2025-03-31', 2],
    ['2024-02-29', '2025-02-28', 11],
    ['2024-02-29', '2025-03-01', 12],
    ['2025-03-31', '2025-09-30', 5],
    ['2025-03-31', '2025-10-01', 6],
    ['2024-12-31', '2025-01-01', 0],
    ['2025-05-01', '2024-05-01', 0],
  ])('%s → %s: %d months', (from, to, months) => {
    expect(elapsed('months', from, to)).toBe(months);
  });

  it('the same in an expression, and a birthday is the day one is older (周岁)', () => {
    expect(ask('years(m.birthDate, date)', RAN, { level: 'member' }, '2025-02-02')).toBe(74);
    expect(ask('m.age', RAN, { level: 'member' }, '2025-02-02')).toBe(74);
    expect(ask('m.age', RAN, { level: 'member' }, '2025-02-03')).toBe(75);
    expect(ask('months(day("2025-03-02"), date)')).toBe(5);
  });
});
