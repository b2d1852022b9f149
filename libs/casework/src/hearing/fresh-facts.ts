import { addDays } from '@yimen/kernel';
import type { PlainDate } from '@yimen/kernel';
import { refuse as refuseCase } from '../cases/case.errors';
import { refuse } from './hearing.errors';
import type { HearingFact } from './hearing';

/**
 * Nothing adverse from stale facts (I7): each must be of one of the last `days` calendar days.
 * Refuses `facts-stale` with those that aren't, and `fact-of-a-day-to-come`.
 */
export function assertFactsFresh(facts: readonly HearingFact[], days: number, today: PlainDate): void {
  if (facts.some(({ asOf }) => asOf > today)) throw refuse('fact-of-a-day-to-come');
  const oldest = addDays(today, -days);
  const stale = facts.filter(({ asOf }) => asOf < oldest);
  if (stale.length === 0) return;
  const told = stale.map(({ source, asOf }) => ({ source, asOf }));
  throw refuseCase('facts-stale', `须为 ${oldest} 以后核实的情况`, { oldest, stale: told });
}
