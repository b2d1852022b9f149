import { isDeepStrictEqual } from 'node:util';
import type { Actor } from '@yimen/kernel';
import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { NewHousehold } from '../domain/household';
import { refuse } from '../domain/registry.errors';
import { householdFor } from '../queries/household.query';

const TELL = `
  with place as (
    update household set residence = $2, facts = facts || $3, version = version + 1 where id = $1
  )
  update member m set kinship = t.kinship, phone = coalesce(t.phone, m.phone), facts = m.facts || t.facts
    from jsonb_to_recordset($4) as t("residentId" text, kinship text, phone text, facts jsonb)
   where m.household_id = $1 and m.left_on is null and m.resident_id = t."residentId"`;

/**
 * What was told of a household known here, all its members, takes the place of what was known; what nobody told stays.
 * Answers the names of the facts that changed, for the log. Refuses `household-not-found`, and `person-differs` where a
 * member goes by another name or another of them applies.
 */
export async function tellHousehold(tx: Tx, actor: Actor, id: string, told: NewHousehold): Promise<string[]> {
  const known = await householdFor(tx, actor, id, 'facts-told');
  const changed = new Set(changes('household.facts', known.facts, told.facts));
  for (const member of told.members) {
    const before = known.members.find(({ residentId }) => residentId === member.residentId);
    if (!before) continue;
    if (before.name !== member.name || (before.kinship === 'self') !== (member.kinship === 'self'))
      throw refuse('person-differs', undefined, { householdId: id });
    for (const name of changes('members.facts', before.facts, member.facts)) changed.add(name);
  }
  await rows(tx, TELL, [id, told.residence, JSON.stringify(told.facts), JSON.stringify(told.members)]);
  return [...changed].sort();
}

function changes(where: string, before: Record<string, unknown>, told: Record<string, unknown>): string[] {
  // As it is stored: an instance of a request's class is no plain object.
  const plain = JSON.parse(JSON.stringify(told)) as Record<string, unknown>;
  return Object.keys(plain)
    .filter((name) => !isDeepStrictEqual(before[name], plain[name]))
    .map((name) => `${where}.${name}`);
}
