import { AUTUMN, chongqing, family, person } from '../families-spec';
import { assess } from './assess';
import { roundMoney } from './round-money';

describe('取整: once, at the end, as the pack says', () => {
  it('Chongqing pays the difference to the 分, its own rule being unpublished', () => {
    expect(roundMoney(12_345, chongqing.rounding)).toBe(12_345);
  });

  it.each([
    ['up', 12_400],
    ['nearest', 12_300],
    ['down', 12_300],
  ] as const)('a place that pays whole 元, rounded %s, makes %i of 123.45 元', (mode, fen) => {
    expect(roundMoney(12_345, { toFen: 100, mode })).toBe(fen);
  });

  it('rounds the sum of the family, not the share of each', () => {
    const pack = { ...chongqing, rounding: { ...chongqing.rounding, toFen: 100 } };
    const three = family([person('a', { incomeFen: { wages: 100_010 } }), person('b'), person('c')]);
    expect(assess(three, pack, AUTUMN).measures[0]?.monthlyFen).toBe(131_000);
  });
});
