import { ExpressionFault } from './fault';
import { INT } from '../domain/rule/kind';
import type { Scope } from './names';
import type { CelExpr, Syntax } from './parse-cel';
import { parseCel } from './parse-cel';
import { readCall } from './read-call';
import { readMacro } from './read-macro';
import { readName, readSelect } from './read-name';
import type { Reading } from './reading';
import type { Term } from '../domain/rule/term';

/** CEL text → a checked term. Throws `ExpressionFault`: unknown name, wrong type or unit, outside the subset that we compile. */
export function readExpression(text: string, scope: Scope): Term {
  const syntax = parseCel(text);
  return readingIn(scope, syntax).read(syntax.expr);
}

function readingIn(scope: Scope, syntax: Syntax): Reading {
  const reading: Reading = {
    scope,
    syntax,
    read: (expr, inner) => readPart(inner ? readingIn(inner, syntax) : reading, expr),
    fault: (detail, expr) => {
      throw new ExpressionFault(detail, syntax.offsetOf(expr));
    },
  };
  return reading;
}

function readPart(reading: Reading, expr: CelExpr): Term {
  const macro = reading.syntax.macroOf(expr);
  if (macro) return readMacro(reading, macro);
  const { exprKind } = expr;
  switch (exprKind.case) {
    case 'constExpr':
      return readConstant(reading, expr);
    case 'identExpr':
      return readName(reading, exprKind.value.name, expr);
    case 'selectExpr':
      return readSelect(reading, exprKind.value.operand, exprKind.value.field, expr);
    case 'callExpr':
      return readCall(reading, exprKind.value, expr);
    default:
      return reading.fault('规则里不能这样写（只支持文档所列的写法）', expr);
  }
}

/** PostgreSQL has no such text. */
// eslint-disable-next-line no-control-regex
const UNPRINTABLE = /\u0000|\p{Surrogate}/u;

/** Beyond this a sum of thirty people's amounts would no longer be exact. */
const LARGEST = 100_000_000_000n;

function readConstant(reading: Reading, expr: CelExpr): Term {
  const constant = expr.exprKind.case === 'constExpr' ? expr.exprKind.value.constantKind : undefined;
  switch (constant?.case) {
    case 'boolValue':
      return { op: 'literal', type: { kind: 'bool' }, value: constant.value };
    case 'stringValue':
      if (UNPRINTABLE.test(constant.value)) return reading.fault('文字里有不可见的字符', expr);
      return { op: 'literal', type: { kind: 'string' }, value: constant.value };
    case 'doubleValue':
      if (!Number.isFinite(constant.value)) return reading.fault('数字太大', expr);
      return { op: 'literal', type: { kind: 'double' }, value: constant.value };
    case 'int64Value':
      if (constant.value > LARGEST || constant.value < -LARGEST) return reading.fault('数字太大', expr);
      return { op: 'literal', type: { ...INT, bare: true }, value: Number(constant.value) };
    default:
      return reading.fault('规则里不用这种常量', expr);
  }
}
