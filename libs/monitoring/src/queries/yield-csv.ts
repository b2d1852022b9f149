import { csvText } from '@yimen/kernel';
import { YIELD_COLUMNS } from '../domain/yield';
import type { WarningYield, YieldLine } from './warning-yield.query';

const COLUMNS = [
  ...['分组', '编号', '名称', '预警', '已走访', '属实', '已帮到', '没有困难或变化'],
  ...['未处置', '跟进中', '已进入申请', '超期', '准确率（%）', '成效率（%）'],
];
/** Under five, or hidden so that nobody can subtract their way to it. */
const WITHHELD = '不列';

/** One line for each indicator, department and township, so that Excel opens it rightly and runs nothing. */
export function yieldCsv({ total, indicators, sources, townships }: WarningYield): string {
  const groups: [string, readonly YieldLine[]][] = [
    ['指标', indicators],
    ['数据来源', sources],
    ['镇街', townships],
    ['合计', [total]],
  ];
  return csvText([COLUMNS, ...groups.flatMap(([group, lines]) => lines.map((line) => [group, ...fields(line)]))]);
}

/** A place by nine digits: twelve would be shown as 5.00112E+11. */
function fields(line: YieldLine): string[] {
  const counts = YIELD_COLUMNS.map((column) => line[column]).map((count) =>
    count === null ? WITHHELD : String(count),
  );
  const rates = [line.precisionPercent, line.yieldPercent].map((rate) => (rate === null ? '' : String(rate)));
  return [line.code.replace(/^(\d{9})000$/, '$1'), line.name, ...counts, ...rates];
}
