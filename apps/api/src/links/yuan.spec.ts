import { fenOf, plainAmount } from './yuan';

describe('an amount typed on a phone', () => {
  it.each([
    ['300', '300', 30_000],
    ['300.5', '300.5', 30_050],
    ['０．２９', '0.29', 29],
    ['￥1,200.00 元', '1200.00', 120_000],
    ['99999999.99', '99999999.99', 9_999_999_999],
  ])('%s is %s 元', (typed, plain, fen) => {
    expect(plainAmount(typed)).toBe(plain);
    expect(fenOf(plain)).toBe(fen);
  });

  it('what was not said is not nothing, and two values stay two', () => {
    expect(fenOf(undefined)).toBeUndefined();
    expect(plainAmount(['1', '2'])).toEqual(['1', '2']);
  });
});
