import { hideSmall, ratesOf, YIELD_COLUMNS } from './yield';
import type { YieldCounts } from './yield';

const NONE = Object.fromEntries(YIELD_COLUMNS.map((column) => [column, 0])) as YieldCounts;
const warned = (...counts: number[]) =>
  hideSmall(counts.map((n) => ({ ...NONE, warned: n }))).map((line) => line.warned);

describe('numbers by township', () => {
  it('of five and more are shown, and so is that there was none', () => expect(warned(12, 0, 5)).toEqual([12, 0, 5]));

  it('under five are hidden, with the next smallest, or the sum would tell', () => {
    expect(warned(3, 20, 9)).toEqual([null, 20, null]);
    expect(warned(3, 20, 0)).toEqual([null, null, null]);
  });

  it('two small ones that come to five hide each other', () => expect(warned(3, 2, 20)).toEqual([null, null, 20]));

  it('alone it is hidden', () => expect(warned(4)).toEqual([null]));
});

describe('precision and yield', () => {
  const line = { ...NONE, warned: 40, visited: 30, confirmed: 18, nothingWrong: 6, helped: 10 };

  it('precision is over those of whom it is known, yield over all that were warned of', () => {
    expect(ratesOf(line)).toEqual({ precisionPercent: 75, yieldPercent: 25 });
  });

  it('there is none while nothing is known, and none that would tell a hidden number', () => {
    expect(ratesOf(NONE)).toEqual({ precisionPercent: null, yieldPercent: null });
    expect(ratesOf({ ...line, nothingWrong: null })).toEqual({ precisionPercent: null, yieldPercent: 25 });
  });
});
