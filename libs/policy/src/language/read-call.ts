import { isPlainDate } from '@yimen/kernel';
import { HARDSHIP_KINDS } from '../domain/household-facts';
import { BOOL, INT } from '../domain/rule/kind';
import type { CelCall, CelExpr } from './parse-cel';
import type { Reading } from './reading';
import { own } from '../domain/rule/own';
import { readCount, readSum } from './read-macro';
import { levelOf } from './read-name';
import { OPERATORS, readIn } from './read-operator';
import type { Term } from '../domain/rule/term';

/** Operators, and the functions a rule has. */
export function readCall(reading: Reading, call: CelCall, expr: CelExpr): Term {
  if (call.function === '@in') return readIn(reading, call, expr);
  const operator = own(OPERATORS, call.function);
  if (operator)
    return operator(
      reading,
      call.args.map((arg) => reading.read(arg)),
      expr,
      call.function,
    );
  if (reading.scope.level === 'summary' && !OF_SUMMARY.includes(call.function))
    return reading.fault(`指标里不能写 ${call.function}(…)，只用 ${OF_SUMMARY.join('、')}`, expr);
  if (call.function === 'size') return readCount(reading, onlyOne(reading, call, expr), expr);
  if (call.target && call.function === 'sum') return readSum(reading, onlyOne(reading, call, expr), expr);
  const reader = own(FUNCTIONS, call.function);
  if (!reader || (call.target && !OF_PEOPLE.includes(call.function)))
    return reading.fault(`没有“${call.target ? '….' : ''}${call.function}(…)”这个函数`, expr);
  return reader(reading, call, expr);
}

/** Functions that may be asked of one person: `m.receives("dibao")`. */
const OF_PEOPLE = ['eligible', 'receives'];

/** Functions of an indicator; the rest ask people, dates or the window. */
const OF_SUMMARY = ['min', 'max', 'receives'];

/** `x.f()` or `f(x)`. */
function onlyOne(reading: Reading, call: CelCall, expr: CelExpr): CelExpr {
  const [of, ...more] = call.target ? [call.target, ...call.args] : call.args;
  return of && more.length === 0 ? of : reading.fault(`${call.function}() 里多写或少写了`, expr);
}

type FunctionReader = (reading: Reading, call: CelCall, expr: CelExpr) => Term;

const FUNCTIONS: Readonly<Record<string, FunctionReader>> = {
  day: (reading, call, expr) => {
    const value = wordOf(reading, call, expr);
    return isPlainDate(value)
      ? { op: 'literal', type: { kind: 'date' }, value }
      : reading.fault(`“${value}”不是日期（YYYY-MM-DD）`, expr);
  },
  years: elapsed('years'),
  months: elapsed('months'),
  min: extreme('min'),
  max: extreme('max'),
  eligible: (reading, call, expr) => {
    const [programme, level] = programmeOf(reading, call, expr);
    const judgedFor = reading.scope.names.programme(programme);
    if (level === 'member' && judgedFor === 'household')
      return reading.fault(`“${programme}”按户评估，不能写 m.eligible`, expr);
    return { op: 'cell', type: BOOL, cell: { level, name: `eligible:${programme}` } };
  },
  receives: (reading, call, expr) => {
    const [programme, level] = programmeOf(reading, call, expr);
    return { op: 'receives', type: BOOL, programme, level };
  },
  aboveLineMonths: (reading, call, expr) => {
    const [programme] = programmeOf(reading, call, expr);
    return { op: 'above-line-months', type: INT, programme };
  },
  told: (reading, call, expr) => {
    onlyAtWindow(reading, expr);
    const hardship = wordOf(reading, call, expr);
    return HARDSHIP_KINDS.some((kind) => kind === hardship)
      ? { op: 'told', type: BOOL, hardship }
      : reading.fault(`没有“${hardship}”这种困难，只有 ${HARDSHIP_KINDS.join('、')}`, expr);
  },
  needLeftOpen: (reading, call, expr) => {
    onlyAtWindow(reading, expr);
    if (call.args.length > 0) return reading.fault('needLeftOpen() 里不写东西', expr);
    return { op: 'need-left-open', type: BOOL };
  },
};

function elapsed(unit: 'years' | 'months'): FunctionReader {
  return (reading, call, expr) => {
    const [from, to] = two(reading, call, expr);
    if (from.type.kind !== 'date' || to.type.kind !== 'date') return reading.fault(`${unit}(…) 里要写两个日期`, expr);
    return { op: 'elapsed', type: INT, unit, from, to };
  };
}

function extreme(which: 'min' | 'max'): FunctionReader {
  return (reading, call, expr) => {
    const sum = OPERATORS['_+_']?.(reading, two(reading, call, expr), expr, which);
    if (sum?.op !== 'arithmetic') return reading.fault(`${which}(…) 里要写两个同样单位的数`, expr);
    return { op: 'extreme', type: sum.type, which, left: sum.left, right: sum.right };
  };
}

function two(reading: Reading, call: CelCall, expr: CelExpr): [Term, Term] {
  const [first, second, ...more] = call.args.map((arg) => reading.read(arg));
  if (!first || !second || more.length > 0) return reading.fault(`${call.function}(…) 里要写两项`, expr);
  return [first, second];
}

function wordOf(reading: Reading, call: CelCall, expr: CelExpr): string {
  const [word, ...more] = call.args.map((arg) => reading.read(arg));
  if (word?.op !== 'literal' || word.type.kind !== 'string' || more.length > 0)
    return reading.fault(`${call.function}(…) 里要写一个带引号的词`, expr);
  return String(word.value);
}

/** The programme named, and whether it is asked of the household or of one of its people. */
function programmeOf(reading: Reading, call: CelCall, expr: CelExpr): [string, 'household' | 'member'] {
  const programme = wordOf(reading, call, expr);
  if (!reading.scope.names.programme(programme)) return reading.fault(`没有救助项目“${programme}”`, expr);
  if (!call.target) return [programme, 'household'];
  const owner = call.target.exprKind.case === 'identExpr' ? call.target.exprKind.value.name : '';
  if (levelOf(reading, owner) !== 'member') return reading.fault(`“${owner}”不是家庭成员`, expr);
  return [programme, 'member'];
}

function onlyAtWindow(reading: Reading, expr: CelExpr): void {
  if (!reading.scope.atWindowOnly) reading.fault('窗口陈述只有申请时才有，要用它的项目须写 scan: false', expr);
}
