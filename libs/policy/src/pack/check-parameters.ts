import { addDays } from '@yimen/kernel';
import type { PackDocument, ParameterDocument, ParameterRow } from '../domain/pack/pack-document';
import type { Faults, PackFault } from './pack-fault';
import { kindOf } from '../domain/pack/unit';

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
  const told = [...valueFaults(parameter, row), ...dateFaults(row, parameter.rows[i - 1])];
  if (!(row.source ?? parameter.source)) told.push('缺少出处 source');
  if (!(row.confidence ?? parameter.confidence)) told.push('缺少可信程度 confidence（V/E/K/U）');
  for (const detail of told) faults.error(at, detail);
}

function valueFaults({ unit }: ParameterDocument, { value, urban, rural }: ParameterRow): string[] {
  const local = urban !== undefined && rural !== undefined;
  const whole = value !== undefined;
  const faults =
    local === whole || (urban === undefined) !== (rural === undefined)
      ? ['写 value，或者 urban 和 rural 两个都写']
      : [];
  const written = [value, urban, rural].filter((number) => number !== undefined);
  if (kindOf(unit) === 'int' && !written.every(Number.isInteger)) faults.push('这个单位的数应是整数');
  if (unit === 'yuan' && !written.every(isWholeFen)) faults.push('金额至多两位小数');
  return faults;
}

const isWholeFen = (yuan: number) => Math.abs(yuan * 100 - Math.round(yuan * 100)) < 1e-6;

/** A row against itself and the one before. */
function dateFaults(row: ParameterRow, before: ParameterRow | undefined): string[] {
  const faults = row.to !== undefined && row.to < row.from ? [`止日 ${row.to} 早于起日 ${row.from}`] : [];
  if (!before) return faults;
  if (row.from <= before.from) return [...faults, `起日 ${row.from} 应晚于上一行的 ${before.from}`];
  if (before.to === undefined) return faults;
  if (before.to >= row.from) return [...faults, `与上一行重叠：上一行到 ${before.to}，这一行从 ${row.from} 起`];
  const gap = addDays(before.to, 1);
  return gap < row.from ? [...faults, `标准有空档：${gap} 至 ${addDays(row.from, -1)} 没有数值`] : faults;
}
