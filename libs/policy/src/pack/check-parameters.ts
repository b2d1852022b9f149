import { addDays } from '@yimen/kernel';
import type { PackDocument, ParameterDocument, ParameterRow } from './pack-document';
import type { Faults, PackFault } from './pack-fault';
import { kindOf } from './unit';

/** Dates in order, nothing twice, no hole between two rows, a value in each; figures without a source are named. */
export function checkParameters({ parameters }: PackDocument, faults: Faults): void {
  for (const [id, parameter] of Object.entries(parameters)) {
    parameter.rows.forEach((row, i) => checkRow(parameter, row, i, ['parameters', id, 'rows', i], faults));
    if (parameter.rows.length === 0 && !parameter.note)
      faults.error(['parameters', id], '没有数值的标准要写 note 说明未公布');
  }
}

function checkRow(
  parameter: ParameterDocument,
  row: ParameterRow,
  i: number,
  at: PackFault['path'],
  faults: Faults,
): void {
  const given = [row.value !== undefined, row.urban !== undefined && row.rural !== undefined];
  if (given.filter(Boolean).length !== 1 || (row.urban === undefined) !== (row.rural === undefined))
    faults.error(at, '写 value，或者 urban 和 rural 两个都写');
  const written = [row.value, row.urban, row.rural].filter((value) => value !== undefined);
  if (kindOf(parameter.unit) === 'int' && !written.every(Number.isInteger)) faults.error(at, '这个单位的数应是整数');
  if (parameter.unit === 'yuan' && written.some((value) => Math.abs(value * 100 - Math.round(value * 100)) > 1e-6))
    faults.error(at, '金额至多两位小数');
  if (row.to !== undefined && row.to < row.from) faults.error(at, `止日 ${row.to} 早于起日 ${row.from}`);
  if (!(row.source ?? parameter.source)) faults.error(at, '缺少出处 source');
  if (!(row.confidence ?? parameter.confidence)) faults.error(at, '缺少可信程度 confidence（V/E/K/U）');
  const before = parameter.rows[i - 1];
  if (!before) return;
  if (row.from <= before.from) faults.error(at, `起日 ${row.from} 应晚于上一行的 ${before.from}`);
  else if (before.to !== undefined && before.to >= row.from)
    faults.error(at, `与上一行重叠：上一行到 ${before.to}，这一行从 ${row.from} 起`);
  else if (before.to !== undefined && addDays(before.to, 1) < row.from)
    faults.error(at, `标准有空档：${addDays(before.to, 1)} 至 ${addDays(row.from, -1)} 没有数值`);
}

/** The row in force on a day. */
export function rowOn(parameter: ParameterDocument | undefined, date: string): ParameterRow | null {
  const row = parameter?.rows.findLast(({ from }) => from <= date);
  return row && (row.to === undefined || date <= row.to) ? row : null;
}
