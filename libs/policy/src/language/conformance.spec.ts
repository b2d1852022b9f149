import { getCheckingSuite, getComprehensionSuite, getParsingSuite } from '@bufbuild/cel-spec/testdata/tests.js';
import type { IncrementalTestSuite } from '@bufbuild/cel-spec/testdata/tests.js';
import { scope } from './asking-spec';
import { conformanceTests } from './conformance-tests-spec';
import type { ConformanceTest } from './conformance-tests-spec';
import { evaluator } from '../domain/rule/evaluate';
import { ExpressionFault } from './fault';
import type { Run } from '../domain/rule/frame';
import { Missing } from '../domain/rule/missing';
import type { Told } from '../domain/rule/missing';
import { readExpression } from './read-expression';

type Outcome = 'refused' | { told: Told };

/** Reads a test's expression, its variables standing for definitions of the household. */
function outcomeOf({ expr, bindings }: ConformanceTest): Outcome {
  const bare = scope();
  const names = { ...bare.names, definition: (_: string, name: string) => bindings.get(name)?.type ?? null };
  const run = { cell: ({ name }: { name: string }) => bindings.get(name)?.value } as Partial<Run> as Run;
  try {
    const evaluate = evaluator(readExpression(expr, { ...bare, names }));
    return { told: evaluate({ run, member: null, entry: null }) };
  } catch (error) {
    if (error instanceof ExpressionFault) return 'refused';
    throw error;
  }
}

/** Where we differ on purpose: what CEL gives a value is no value to us. Never the other way, never another value. */
const BY_ZERO = '小数除以零: CEL has infinity and NaN, an amount has neither and SQL refuses it';
const ALLOWED: ReadonlyMap<string, string> = new Map([
  ['conformance/comparisons/eq_literal/not_eq_double_nan', BY_ZERO],
  ['conformance/comparisons/ne_literal/not_ne_double_nan', BY_ZERO],
  ['conformance/comparisons/ne_literal/ne_double_nan', BY_ZERO],
  ['conformance/fp_math/fp_math/divide_zero', BY_ZERO],
]);

const all = conformanceTests();
const inSubset = all.flatMap((test) => {
  const outcome = outcomeOf(test);
  return outcome === 'refused' ? [] : [{ ...test, told: outcome.told }];
});

/** As many as there are: a reader that suddenly refuses more has lost something. (Twenty texts with a NUL in them are refused on purpose: PostgreSQL has no such text.) */
const IN_SUBSET = 231;

describe('The conformance data of CEL (@bufbuild/cel-spec)', () => {
  it('is read to its end: each test is in our subset or refused, and the subset does not shrink', () => {
    expect(all.length).toBeGreaterThan(2200);
    expect(inSubset.length).toBeGreaterThanOrEqual(IN_SUBSET);
    expect([...ALLOWED.keys()].every((name) => inSubset.some((test) => test.name === name))).toBe(true);
  });

  it.each(inSubset.map((test) => [test.name, test] as const))('%s', (name, { told, expected }) => {
    if (ALLOWED.has(name) || expected === 'error') return expect(told).toBeInstanceOf(Missing);
    // -0 is 0 but to Object.is.
    expect(told).toBe(expected === 0 ? 0 : expected);
  });
});

describe('Whatever else is written in CEL (its parser, checker and macro tests)', () => {
  const texts = [getParsingSuite(), getCheckingSuite(), getComprehensionSuite()].flatMap(textsOf);

  it('is read or refused in words, and breaks nothing', () => {
    expect(texts.length).toBeGreaterThan(400);
    for (const expr of texts) {
      const outcome = outcomeOf({ name: expr, expr, bindings: new Map(), expected: null });
      expect(outcome === 'refused' || outcome.told !== undefined).toBe(true);
    }
  });
});

function textsOf(suite: IncrementalTestSuite): string[] {
  return [...suite.tests.map(({ original }) => original.expr), ...suite.suites.flatMap(textsOf)];
}
