import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { dueDate, ROLLS, UNITS, WorkingCalendar } from '@yimen/deadlines';
import type { Deadline, DeadlineUnit, Roll, Suspension } from '@yimen/deadlines';
import { DomainError, isPlainDate } from '@yimen/kernel';
import { readCalendarExceptions, readCalendarYears } from '../../../../migrations/reference/calendar/calendar';

const USAGE = `用法：npm run --silent cli -- deadline due --from 2026-09-28 --budget 30 --unit ${UNITS.join('|')}
  [--suspend 2026-10-09/2026-10-12]…（首个暂停日/首个恢复日） [--roll ${ROLLS.join('|')}]\n`;

const OPTIONS = {
  from: { type: 'string' },
  budget: { type: 'string' },
  unit: { type: 'string', default: 'working-day' },
  roll: { type: 'string', default: 'none' },
  suspend: { type: 'string', multiple: true, default: [] as string[] },
} as const;

/** `deadline due …`: one JSON object on stdout; 2 where the question itself is wrong. */
export function deadlineCommand([what, ...args]: string[]): Promise<number> {
  return Promise.resolve(what === 'due' ? due(args) : usage());
}

function due(args: string[]): number {
  const asked = read(args);
  if (!asked) return usage();
  const calendar = new WorkingCalendar(
    readCalendarExceptions(),
    readCalendarYears().flatMap(({ year, published }) => (published ? [year] : [])),
  );
  try {
    process.stdout.write(`${JSON.stringify(dueDate(asked, calendar))}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    process.stderr.write(`[${error.code}] ${error.spec.title}${error.detail ? `：${error.detail}` : ''}\n`);
    return 2;
  }
}

function read(args: string[]): Deadline | null {
  try {
    const { values } = parseArgs({ args, options: OPTIONS });
    const { from = '', budget, unit, roll } = values;
    const suspensions = values.suspend.map(readSuspension);
    const known = UNITS.includes(unit as DeadlineUnit) && ROLLS.includes(roll as Roll) && isPlainDate(from);
    if (!known || budget === undefined || suspensions.includes(null)) return null;
    return {
      ...{ from, budget: Number(budget), unit: unit as DeadlineUnit, roll: roll as Roll },
      suspensions: suspensions as Suspension[],
    };
  } catch {
    return null;
  }
}

function readSuspension(text: string): Suspension | null {
  const [from = '', to, ...more] = text.split('/');
  const dates = isPlainDate(from) && (to === undefined || to === '' || isPlainDate(to)) && more.length === 0;
  return dates ? { from, ...(to && { to }) } : null;
}

function usage(): number {
  process.stderr.write(USAGE);
  return 2;
}
