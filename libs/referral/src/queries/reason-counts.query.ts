import { addDays } from '@yimen/kernel';
import type { Actor, PlainDate } from '@yimen/kernel';
import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { assertMay } from '@yimen/staff';
import { reasonText } from '../domain/reasons';
import type { CountedKind } from '../domain/reasons';
import { refuse } from '../domain/referral.errors';

/** How often a department gave a reason: a number, nobody's name. */
export interface ReasonCount {
  agencyId: string;
  agencyName: string;
  programme: string;
  kind: CountedKind;
  code: string;
  text: string;
  count: number;
}

export interface Period {
  /** Both days included. */
  from: PlainDate;
  to: PlainDate;
}

const COUNTS = `
  select g.agency_id as "agencyId", a.name as "agencyName", g.programme, g.kind, g.code, count(*)::int as count
    from referral_reason g join agency a on a.id = g.agency_id
   where g.on_day between $1 and $2
   group by 1, 2, 3, 4, 5, a.code order by count desc, a.code, g.programme, g.kind, g.code`;

const LONGEST_DAYS = 366;

/**
 * 督办: why departments of the actor's area gave back, refused or held what was referred to them, the most frequent first: a
 * bureau that always says the same may be asked the wrong thing (LAW 64). Refuses `reasons-period`.
 */
export async function reasonCounts(tx: Tx, actor: Actor, { from, to }: Period): Promise<ReasonCount[]> {
  assertMay(actor, 'referral.reasons');
  if (from > to || addDays(from, LONGEST_DAYS) < to) throw refuse('reasons-period');
  const counts = await rows<Omit<ReasonCount, 'text'>>(tx, COUNTS, [from, to]);
  return counts.map((line) => ({ ...line, text: reasonText(line.code) }));
}
