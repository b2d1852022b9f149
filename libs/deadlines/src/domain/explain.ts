import { addDays } from '@yimen/kernel';
import type { PlainDate } from '@yimen/kernel';
import type { WorkingCalendar } from './calendar';
import type { Deadline, Suspension } from './deadline';

const UNIT_WORDS = { 'working-day': '个工作日', 'calendar-day': '日', month: '个月' } as const;

/** How the due date came about, in sentences a clerk can read. `due` is null while the clock stands still since `last`. */
export function explain(
  deadline: Deadline,
  last: PlainDate,
  due: PlainDate | null,
  calendar: WorkingCalendar,
): string[] {
  const { from, budget, unit, suspensions } = deadline;
  const said = [`自 ${from} 的次日起算，${budget} ${UNIT_WORDS[unit]}`];
  if (unit === 'working-day') said.push(...holidays(from, last, calendar));
  said.push(...suspensions.map(pauseWords));
  if (due === null) return [...said, `${last} 起暂停计时，恢复后再算到期日`];
  if (due !== last) said.push(`${last} 不是工作日，顺延至 ${due}`);
  const open = unit === 'working-day' || deadline.roll === 'next-working-day' ? unpublished(from, due, calendar) : [];
  return [...said, ...open, `到期日 ${due}`];
}

function pauseWords({ from, to, reason }: Suspension): string {
  const why = reason ? `（${reason}）` : '';
  return to === undefined ? `${from} 起暂停计时${why}` : `${from} 至 ${addDays(to, -1)} 暂停计时${why}，不计`;
}

/** 国庆节 10-01 至 10-07 不计，10-10 调休上班计入 */
function holidays(from: PlainDate, last: PlainDate, calendar: WorkingCalendar): string[] {
  const said = new Map<string, { off: PlainDate[]; worked: PlainDate[] }>();
  for (let date = addDays(from, 1); date <= last; date = addDays(date, 1)) {
    const exception = calendar.exceptionOn(date);
    if (!exception) continue;
    // A holiday of the same name next year is another one.
    const key = `${exception.name} ${date.slice(0, 4)}`;
    const found = said.get(key) ?? { off: [], worked: [] };
    (exception.kind === 'holiday' ? found.off : found.worked).push(date);
    said.set(key, found);
  }
  return [...said].map(([key, { off, worked }]) => {
    const parts = [
      ...(off.length > 0 ? [`${spanOf(off, last, calendar)} 不计`] : []),
      ...(worked.length > 0 ? [`${worked.map(short).join('、')} 调休上班计入`] : []),
    ];
    return `${key.split(' ')[0]} ${parts.join('，')}`;
  });
}

/** From the first to the last day off, with the weekend days between and right beside them. */
function spanOf(off: readonly PlainDate[], last: PlainDate, calendar: WorkingCalendar): string {
  const begins = String(off[0]);
  let ends = String(off.at(-1));
  while (addDays(ends, 1) <= last && !calendar.works(addDays(ends, 1))) ends = addDays(ends, 1);
  return begins === ends ? short(begins) : `${short(begins)} 至 ${short(ends)}`;
}

function unpublished(from: PlainDate, due: PlainDate, calendar: WorkingCalendar): string[] {
  const years = new Set([from, due].filter((date) => !calendar.isPublished(date)).map((date) => date.slice(0, 4)));
  return [...years].map((year) => `${year} 年放假安排尚未公布，到期日是暂定的`);
}

const short = (date: PlainDate) => date.slice(5);
