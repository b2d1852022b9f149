import { FACTS } from '../domain/vocabulary/facts';
import type { CelExpr } from './parse-cel';
import type { Reading } from './reading';
import type { Level } from '../domain/rule/kind';
import type { Term } from '../domain/rule/term';

/** A bare name: a fact or definition of the household, or `date`; in an indicator a column of the summary. */
export function readName(reading: Reading, name: string, expr: CelExpr): Term {
  if (reading.scope.level === 'summary') return readSummary(reading, name, expr);
  if (name === 'date') return { op: 'date', type: { kind: 'date' } };
  const known = named(reading, 'household', name);
  if (known) return known;
  if (levelOf(reading, name)) return reading.fault(`“${name}”是人或物，要写它的哪一项（如 ${name}.age）`, expr);
  return reading.fault(`不认识的事实“${name}”${nearest('household', name)}`, expr);
}

function readSummary(reading: Reading, name: string, expr: CelExpr): Term {
  if (name === 'date') return reading.fault('指标里不能用 date：随日子变的，由汇总行自己写明', expr);
  return named(reading, 'summary', name) ?? reading.fault(`汇总行里没有“${name}”${nearest('summary', name)}`, expr);
}

/** `m.wages`, `standard.dibao`. */
export function readSelect(reading: Reading, operand: CelExpr | undefined, field: string, expr: CelExpr): Term {
  const owner = operand?.exprKind.case === 'identExpr' ? operand.exprKind.value.name : undefined;
  if (owner === 'standard') return readStandard(reading, field, expr);
  const level = owner === undefined ? null : levelOf(reading, owner);
  if (!level) return reading.fault(`“${owner ?? '…'}.${field}”里的“${owner ?? '…'}”不认识`, expr);
  return named(reading, level, field) ?? reading.fault(`不认识的事实“${owner}.${field}”${nearest(level, field)}`, expr);
}

/** What a variable stands for where the expression is. */
export function levelOf({ scope }: Reading, variable: string): Level | null {
  if (scope.bound?.variable === variable) return scope.bound.level;
  if (scope.level === 'summary') return null;
  if (variable === 'household') return 'household';
  return scope.level === 'member' && variable === 'm' ? 'member' : null;
}

/** Whether a bare name means something already: in CEL a macro's variable would hide it. */
export function isTaken(reading: Reading, name: string): boolean {
  return ['date', 'household', 'standard'].includes(name) || named(reading, 'household', name) !== null;
}

function named({ scope }: Reading, level: Level, name: string): Term | null {
  const fact = FACTS[level].get(name);
  if (fact) return { op: 'fact', type: fact.type, fact };
  if (level !== 'household' && level !== 'member') return null;
  const type = scope.names.definition(level, name);
  return type && { op: 'cell', type, cell: { level, name } };
}

function readStandard(reading: Reading, parameter: string, expr: CelExpr): Term {
  const type = reading.scope.names.parameter(parameter);
  return type ? { op: 'standard', type, parameter } : reading.fault(`没有标准“standard.${parameter}”`, expr);
}

/** A name that differs only in case or by a few letters at its end. */
function nearest(level: Level, name: string): string {
  const start = name.toLowerCase().slice(0, 4);
  const close = [...FACTS[level].keys()].filter((known) => known.toLowerCase().startsWith(start));
  return close.length > 0 ? `，是不是 ${close.join('、')}` : '';
}
