import * as fc from 'fast-check';
import { ask, AUTUMN } from './asking-spec';
import { askCelEs } from './cel-es-spec';
import { expressions, families } from './expressions-spec';

const STANDARDS = { dibao: 77_000n, percent: 150n, area: 15.5 };
const LONGEST = 2000;

describe('Our evaluator beside @bufbuild/cel', () => {
  it('gives any expression the same value for any family, and is missing something exactly where CEL has an error', () => {
    const seen = { value: 0, missing: 0 };
    fc.assert(
      fc.property(expressions, families, (text, facts) => {
        fc.pre(text.length <= LONGEST);
        const ours = ask(text, facts, {}, AUTUMN);
        // Whole numbers beyond 2⁵³ are none to us, though CEL has them up to 2⁶³.
        fc.pre(!(Array.isArray(ours) && ours.includes('数字太大')));
        expect(Array.isArray(ours) ? null : positive(ours)).toEqual(positive(askCelEs(text, facts, AUTUMN, STANDARDS)));
        seen[Array.isArray(ours) ? 'missing' : 'value']++;
      }),
      { numRuns: 1500 },
    );
    // Neither side of the comparison is empty.
    expect(Math.min(seen.value, seen.missing)).toBeGreaterThan(150);
  });
});

/** -0 is 0 but to Object.is. */
const positive = <T>(value: T) => (value === 0 ? 0 : value);
