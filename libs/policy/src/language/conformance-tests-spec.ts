import { getConformanceSuite } from '@bufbuild/cel-spec/testdata/tests.js';
import type { IncrementalTestSuite } from '@bufbuild/cel-spec/testdata/tests.js';
import type { Value as CelValue } from '@bufbuild/cel-spec/cel/expr/value_pb.js';
import type { SimpleTest } from '@bufbuild/cel-spec/cel/expr/conformance/test/simple_pb.js';
import type { Type } from '../domain/rule/kind';
import type { Value } from '../domain/rule/missing';

/** One test of the CEL conformance data, as far as our values can say it. */
export interface ConformanceTest {
  name: string;
  expr: string;
  bindings: ReadonlyMap<string, { type: Type; value: Value }>;
  /** `error`: CEL has no value for it; null: a value that our rules have no kind for. */
  expected: Value | 'error' | null;
}

const KINDS = { boolValue: 'bool', int64Value: 'int', doubleValue: 'double', stringValue: 'string' } as const;

/** All tests that give a value or an error for an expression. */
export function conformanceTests(): ConformanceTest[] {
  return [...testsOf(getConformanceSuite(), '')];
}

function* testsOf(suite: IncrementalTestSuite, above: string): Generator<ConformanceTest> {
  const path = `${above}${suite.name}/`;
  for (const inner of suite.suites) yield* testsOf(inner, path);
  for (const { original, name } of suite.tests) {
    if (!isAsked(original)) continue;
    const bindings = Object.entries(original.bindings).flatMap(([variable, { kind }]) => {
      const bound = kind.case === 'value' ? typed(kind.value) : null;
      return bound ? [[variable, bound] as const] : [];
    });
    yield { name: path + name, expr: original.expr, bindings: new Map(bindings), expected: expectedOf(original) };
  }
}

/** A value or an error is asked for, and no names in namespaces, which packs have not. */
function isAsked({ checkOnly, disableMacros, resultMatcher, bindings }: SimpleTest): boolean {
  if (checkOnly || disableMacros || resultMatcher.case === 'typedResult') return false;
  return !Object.keys(bindings).some((variable) => variable.includes('.'));
}

/** No matcher at all means `true`. */
function expectedOf({ resultMatcher: { case: matcher, value } }: SimpleTest): ConformanceTest['expected'] {
  if (matcher === undefined) return true;
  if (matcher === 'value') return typed(value)?.value ?? null;
  return matcher === 'evalError' || matcher === 'anyEvalErrors' ? 'error' : null;
}

function typed({ kind }: CelValue): { type: Type; value: Value } | null {
  const ours = kind.case && kind.case in KINDS ? KINDS[kind.case as keyof typeof KINDS] : null;
  if (!ours) return null;
  return { type: { kind: ours }, value: typeof kind.value === 'bigint' ? Number(kind.value) : (kind.value as Value) };
}
