import { reprojectClocks } from '@yimen/deadlines';
import { Ledger } from '@yimen/platform';
import type { EntityManager } from 'typeorm';
import type { CalendarException, CalendarYear } from './calendar';

const YEARS = `
  insert into calendar_year select * from jsonb_to_recordset($1) as y(year int, published boolean, source text)
  on conflict (year) do update set published = excluded.published, source = excluded.source`;
const FORGET = 'delete from calendar_exception where extract(year from date)::int = any ($1)';
const EXCEPTIONS = `
  insert into calendar_exception select * from jsonb_to_recordset($1) as e(date date, kind text, name text)`;

/** Name of a row of `reference_load`, the year behind it. */
export const BY_HAND = 'calendar-';

/** Years that somebody loaded by `calendar load`: a release that knows less must not take them back. */
export async function yearsLoadedByHand(manager: EntityManager): Promise<number[]> {
  const found: { year: number }[] = await manager.query(
    `select substr(name, ${BY_HAND.length + 1})::int as year from reference_load where name like '${BY_HAND}%'`,
  );
  return found.map(({ year }) => year);
}

/**
 * These years are as given from now on, and every running deadline is derived anew in the same transaction (I4).
 * Returns how many due dates moved. The manager must have the scope of the system, see `loadOnce`.
 */
export async function replaceYears(
  manager: EntityManager,
  years: readonly CalendarYear[],
  exceptions: readonly CalendarException[],
): Promise<number> {
  const numbers = years.map(({ year }) => year);
  await manager.query(YEARS, [JSON.stringify(years)]);
  await manager.query(FORGET, [numbers]);
  await manager.query(EXCEPTIONS, [JSON.stringify(exceptions)]);
  const client = await manager.queryRunner?.connect();
  return reprojectClocks({ client, ledger: new Ledger(), underWay: [] }, `calendar ${spanOf(numbers)}`);
}

function spanOf(years: readonly number[]): string {
  return years.length > 3 ? `${Math.min(...years)}–${Math.max(...years)}` : years.join(', ');
}
