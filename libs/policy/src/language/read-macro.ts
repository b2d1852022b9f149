import { BOOL, INT } from '../domain/rule/kind';
import { own } from '../domain/rule/own';
import type { CelCall, CelExpr } from './parse-cel';
import type { Reading } from './reading';
import { isTaken } from './read-name';
import { LISTS } from '../domain/rule/term';
import type { ListName, Term, TermOf } from '../domain/rule/term';

/** `has(…)`, `L.exists(x, P)` and their like, as they were written. */
export function readMacro(reading: Reading, macro: CelExpr): Term {
  const call = callOf(macro);
  if (!call) return reading.fault('规则里不能这样写', macro);
  if (reading.scope.level === 'summary')
    return reading.fault(`指标只看一户一行的数，不能写 ${call.function}(…)`, macro);
  if (call.function === 'has') return readHas(reading, call, macro);
  if (call.function === 'exists' || call.function === 'all') {
    const [list, where] = overList(reading, call, macro);
    return { op: 'aggregate', type: BOOL, fn: call.function, list, where: condition(reading, where, macro) };
  }
  const after = own(THEN, call.function);
  return reading.fault(after ? `${call.function}(…) 后面要写 ${after}` : `没有“${call.function}(…)”这个函数`, macro);
}

const THEN: Readonly<Record<string, string>> = { filter: '.size()', map: '.sum()' };

/** `L.filter(x, P).size()`. */
export function readCount(reading: Reading, target: CelExpr, expr: CelExpr): TermOf<'aggregate'> {
  const listed = listNamed(target);
  if (listed) return { op: 'aggregate', type: INT, fn: 'count', list: listed };
  const call = macroCall(reading, target, 'filter');
  if (!call) return reading.fault('size() 只用在 members、vehicles、homes 或它们的 filter(…) 之后', expr);
  const [list, where] = overList(reading, call, expr);
  return { op: 'aggregate', type: INT, fn: 'count', list, where: condition(reading, where, expr) };
}

/** `L.map(x, V).sum()`, `L.map(x, P, V).sum()`. */
export function readSum(reading: Reading, target: CelExpr, expr: CelExpr): TermOf<'aggregate'> {
  const call = macroCall(reading, target, 'map');
  if (!call) return reading.fault('sum() 只用在 map(…) 之后', expr);
  const [list, first, second] = overList(reading, call, expr);
  const value = second ?? first;
  const where = second ? condition(reading, first, expr) : undefined;
  if (!['int', 'fen', 'double'].includes(value.type.kind)) return reading.fault('只有数和金额可以求和', expr);
  return { op: 'aggregate', type: { kind: value.type.kind }, fn: 'sum', list, where, value };
}

function overList(reading: Reading, call: CelCall, expr: CelExpr): [ListName, Term, Term?] {
  const list = listNamed(call.target);
  const [variable, ...bodies] = call.args;
  const name = variable?.exprKind.case === 'identExpr' ? variable.exprKind.value.name : undefined;
  if (!list || !name) return reading.fault('只能对 members、vehicles、homes 逐项判断', expr);
  if (reading.scope.bound || reading.scope.level === 'member')
    return reading.fault('逐项判断里不能再套一层，请先写成家庭一级的定义', expr);
  if (isTaken(reading, name)) return reading.fault(`“${name}”已经有别的意思，逐项判断里请换一个字母`, expr);
  const inner = { ...reading.scope, bound: { variable: name, level: LISTS[list] } };
  const [first, second] = bodies.map((body) => reading.read(body, inner));
  return first ? [list, first, second] : reading.fault('缺少条件', expr);
}

function readHas(reading: Reading, call: CelCall, expr: CelExpr): Term {
  const [asked] = call.args;
  const select = asked?.exprKind.case === 'selectExpr' ? asked.exprKind.value : undefined;
  const term =
    asked &&
    select &&
    reading.read({ ...asked, exprKind: { case: 'selectExpr', value: { ...select, testOnly: false } } });
  if (term?.op !== 'fact') return reading.fault('has(…) 只能问一项事实是否已知', expr);
  return { op: 'has', type: BOOL, fact: term.fact };
}

function condition(reading: Reading, term: Term, expr: CelExpr): Term {
  return term.type.kind === 'bool' ? term : reading.fault('这里要写一个条件（是或否）', expr);
}

function macroCall(reading: Reading, target: CelExpr, name: string): CelCall | null {
  const macro = reading.syntax.macroOf(target);
  const call = macro && callOf(macro);
  return call?.function === name ? call : null;
}

function callOf(expr: CelExpr): CelCall | null {
  return expr.exprKind.case === 'callExpr' ? expr.exprKind.value : null;
}

function listNamed(expr: CelExpr | undefined): ListName | null {
  const name = expr?.exprKind.case === 'identExpr' ? expr.exprKind.value.name : '';
  return Object.hasOwn(LISTS, name) ? (name as ListName) : null;
}
