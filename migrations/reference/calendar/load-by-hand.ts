import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { LOAD_LOCK, actAsSystem } from '../../load-once';
import type { CalendarException, CalendarYear } from './calendar';
import { BY_HAND, replaceYears } from './replace-years';

const KNOWN = 'select year, published, source from calendar_year where year = any ($1)';
const REMEMBER = `
  insert into reference_load (name, sha256) select $1 || year, $3 from unnest($2::int[]) year
  on conflict (name) do update set sha256 = excluded.sha256, loaded_at = now()`;

export interface CalendarByHand {
  years: readonly number[];
  /** Whether the State Council's notice is out; a year that was published stays so. */
  published: boolean;
  /** The notice; what was known of it where nothing is said. */
  source?: string;
  /** Every day of these years that differs from Monday to Friday. */
  exceptions: readonly CalendarException[];
}

/**
 * A calendar announced or corrected between two releases; running deadlines move with it, in one transaction.
 * Returns how many due dates moved.
 */
export async function loadByHand(
  manager: EntityManager,
  { years, published, source, exceptions }: CalendarByHand,
): Promise<number> {
  await manager.query('select pg_advisory_xact_lock($1)', [LOAD_LOCK]);
  await actAsSystem(manager);
  const known: CalendarYear[] = await manager.query(KNOWN, [years]);
  const told = years.map((year) => {
    const before = known.find((one) => one.year === year);
    return {
      year,
      published: published || (before?.published ?? false),
      source: source ?? before?.source ?? '未注明来源',
    };
  });
  const moved = await replaceYears(manager, told, exceptions);
  const sha256 = createHash('sha256').update(JSON.stringify(exceptions)).digest('hex');
  await manager.query(REMEMBER, [BY_HAND, years, sha256]);
  return moved;
}
