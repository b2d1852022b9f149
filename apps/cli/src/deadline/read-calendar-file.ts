import { readFileSync } from 'node:fs';
import { isPlainDate } from '@yimen/kernel';
import type { CalendarException } from '../../../../migrations/reference/calendar/calendar';
import { parseCsv } from '../../../../migrations/reference/csv';

const HEADER = 'date,kind,name';

/** Days of a CSV `date,kind,name`, or every fault in it by its line. */
export function readCalendarFile(path: string): { exceptions: CalendarException[]; faults: string[] } {
  const text = readFileSync(path, 'utf8')
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n');
  if (text.split('\n')[0] !== HEADER) return { exceptions: [], faults: [`第 1 行应为 ${HEADER}`] };
  const ragged = text
    .trimEnd()
    .split('\n')
    .flatMap((line, i) => (line.split(',').length === 3 ? [] : [i + 1]));
  if (ragged.length > 0) return { exceptions: [], faults: ragged.map((n) => `第 ${n} 行：应有 3 列`) };
  const lines = parseCsv(text);
  const seen = new Set<string>();
  const faults = lines.flatMap((line, i) => {
    const fault = faultOf(line, seen);
    seen.add(String(line.date));
    return fault ? [`第 ${i + 2} 行：${fault}`] : [];
  });
  return { exceptions: lines as unknown as CalendarException[], faults };
}

function faultOf({ date = '', kind, name }: Record<string, string>, seen: ReadonlySet<string>): string | null {
  if (!isPlainDate(date)) return `${date} 不是日期`;
  if (seen.has(date)) return `${date} 出现两次`;
  if (!name) return '缺少节日名称';
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  const weekend = weekday === 0 || weekday === 6;
  if (kind === 'holiday') return weekend ? `${date} 是周末，本来就不上班，不必列出` : null;
  if (kind === 'working-weekend') return weekend ? null : `${date} 不是周末，不会是调休上班`;
  return `kind 应为 holiday 或 working-weekend`;
}
