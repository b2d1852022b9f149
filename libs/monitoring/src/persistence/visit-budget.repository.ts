import type { Actor } from '@yimen/kernel';
import { row } from '@yimen/platform';
import type { Tx } from '@yimen/platform';

const INSERT = `
  insert into visit_budget (division, households, reason, set_by, agency_name)
  select d.code, $2, $3, $4, $5 from division d where d.code = $1 and d.valid_to is null
  returning id`;

/** False where there is no such place. */
export async function insertBudget(
  tx: Tx,
  actor: Actor,
  { division, households, reason }: { division: string; households: number; reason: string },
): Promise<boolean> {
  return (await row(tx, INSERT, [division, households, reason, actor.name, actor.agencyName])) !== null;
}
