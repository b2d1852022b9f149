import 'reflect-metadata';
import { parseArgs } from 'node:util';
import type { CalendarException } from '../../../../migrations/reference/calendar/calendar';
import { loadByHand } from '../../../../migrations/reference/calendar/load-by-hand';
import type { CalendarByHand } from '../../../../migrations/reference/calendar/load-by-hand';
import { schemaSource } from '../migrate/schema-source';
import { readCalendarFile } from './read-calendar-file';

const USAGE = `用法：npm run --silent cli -- calendar load --file FILE.csv [--year 2027] [--published --source 通知名称与网址]
  文件各行为 date,kind,name；kind 为 holiday（工作日放假）或 working-weekend（周末调休上班）。
  文件中各年的安排整年替换；--published 表示国务院办公厅的通知已经发布，这时须写明 --source。\n`;

const OPTIONS = {
  file: { type: 'string' },
  year: { type: 'string' },
  published: { type: 'boolean', default: false },
  source: { type: 'string' },
} as const;

/**
 * `calendar load …`: the days of one or more years take the place of what was known of them, and running deadlines move
 * with them, in one transaction. 2 where the file or the call is wrong: nothing is written then.
 */
export async function calendarCommand(
  [what, ...args]: string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<number> {
  const asked = what === 'load' ? read(args) : null;
  if (!asked) return refused(USAGE);
  const { DATABASE_MIGRATOR_URL: url } = env;
  if (!url) return refused('[config-invalid] calendar load 需要 DATABASE_MIGRATOR_URL\n');
  const { exceptions, faults } = fileOf(asked.file);
  const years = yearsOf(exceptions, asked.year);
  const wrong = [...faults, ...(faults.length > 0 ? [] : mismatches(exceptions, years, asked))];
  if (wrong.length > 0) return refused(wrong.map((fault) => `[calendar-file] ${fault}\n`).join(''));
  const { published, source } = asked;
  const moved = await load(url, { years, published, source, exceptions });
  const count = (kind: string) => exceptions.filter((one) => one.kind === kind).length;
  process.stdout.write(
    `已装载 ${years.join('、')} 年工作日历：放假 ${count('holiday')} 个工作日，调休上班 ${count('working-weekend')} 天` +
      `。正在计时的时限有 ${moved} 个改变了到期日。\n`,
  );
  return 0;
}

interface Asked {
  file: string;
  year?: number;
  published: boolean;
  source?: string;
}

function read(args: string[]): Asked | null {
  try {
    const { file, year, published, source } = parseArgs({ args, options: OPTIONS }).values;
    if (!file || (year !== undefined && !/^20\d\d$/.test(year))) return null;
    if (published && !source?.trim()) return null;
    return { file, published, source, ...(year !== undefined && { year: Number(year) }) };
  } catch {
    return null;
  }
}

async function load(migratorUrl: string, calendar: CalendarByHand): Promise<number> {
  const opened = await schemaSource(migratorUrl).initialize();
  try {
    return await opened.transaction((manager) => loadByHand(manager, calendar));
  } finally {
    await opened.destroy();
  }
}

function fileOf(path: string): ReturnType<typeof readCalendarFile> {
  try {
    return readCalendarFile(path);
  } catch {
    return { exceptions: [], faults: [`读不到文件 ${path}`] };
  }
}

function yearsOf(exceptions: readonly CalendarException[], year: number | undefined): number[] {
  const years = exceptions.map(({ date }) => Number(date.slice(0, 4)));
  return [...new Set(year === undefined ? years : [year, ...years])].sort();
}

function mismatches(
  exceptions: readonly CalendarException[],
  years: readonly number[],
  { year, published }: Asked,
): string[] {
  const other = years.filter((one) => year !== undefined && one !== year);
  if (other.length > 0) return [`文件里有 ${other.join('、')} 年的日期，而 --year 是 ${year}`];
  if (years.length === 0) return ['文件里没有任何日期；请用 --year 说明是哪一年'];
  if (published && exceptions.length === 0) return [`${years.join('、')} 年已公布，却没有任何放假或调休安排`];
  return [];
}

function refused(text: string): number {
  process.stderr.write(text);
  return 2;
}
