import * as fc from 'fast-check';

// Rules of indicators made up at random, of every form that they can take.

const COUNTS = ['size', 'old', 'children', 'unemployed', 'deaths', 'homes', 'contacts', '0', '1', '2', '3'];
const AMOUNTS = ['medicalSelfPayFen', 'declaredIncomeFen', 'hospitalStayFen', 'depositsFen', 'wagesFen', '100'];
const FIGURES = ['standard.dibao', 'standard.nowhere'];
const FLAGS = [
  'aided',
  'mainEarnerDied',
  'receives("dibao")',
  'residence == "urban"',
  'old in [0, 2]',
  'true',
  'false',
];

const signs = (...of: string[]) => fc.constantFrom(...of);
const written = (left: fc.Arbitrary<string>, sign: fc.Arbitrary<string>, right: fc.Arbitrary<string>) =>
  fc.tuple(left, sign, right).map(([a, between, b]) => `(${a} ${between} ${b})`);
const chosen = (flag: fc.Arbitrary<string>, of: fc.Arbitrary<string>) =>
  fc.tuple(flag, of, of).map(([a, b, c]) => `(${a} ? ${b} : ${c})`);
const extreme = (of: fc.Arbitrary<string>) =>
  fc.tuple(signs('min', 'max'), of, of).map(([which, a, b]) => `${which}(${a}, ${b})`);

export const rules = fc.letrec<Record<'count' | 'amount' | 'flag', string>>((tie) => {
  const [count, amount, flag] = [tie('count'), tie('amount'), tie('flag')];
  const leaf = (of: readonly string[]) => fc.constantFrom(...of);
  return {
    count: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf(COUNTS),
      written(leaf(COUNTS), signs('*', '/', '%'), leaf(COUNTS)),
      written(count, signs('+', '-'), count),
      extreme(count),
      chosen(flag, count),
      count.map((of) => `(-${of})`),
    ),
    amount: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf([...AMOUNTS, ...FIGURES]),
      written(leaf(AMOUNTS), signs('*', '/', '%'), leaf(COUNTS)),
      written(amount, signs('+', '-'), amount),
      extreme(amount),
      chosen(flag, amount),
    ),
    flag: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf(FLAGS),
      written(amount, signs('<', '<=', '>', '>=', '==', '!='), amount),
      written(count, signs('<', '<=', '>', '>=', '==', '!='), count),
      written(flag, signs('&&', '||', '==', '!='), flag),
      chosen(flag, flag),
      flag.map((of) => `!${of}`),
    ),
  };
}).flag;
