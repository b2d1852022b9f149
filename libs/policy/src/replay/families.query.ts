import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { HouseholdFacts } from '../domain/household-facts';

const FAMILIES = `
  select h.id::text as id,
         h.facts || jsonb_build_object('residence', h.residence, 'division', h.division, 'members', coalesce(m.members, '[]'))
           || case when h.awards is null then '{}' else jsonb_build_object('currentAwards', h.awards) end as facts
    from policy_household h
    left join lateral (
      select jsonb_agg(facts || jsonb_build_object('id', id, 'birthDate', birth_date, 'sex', sex, 'kinship', kinship) order by id) as members
        from policy_member where household_id = h.id) m on true
   where h.id = any ($1::uuid[])`;

/** Facts of these households as the assessment reads them, without names or numbers; by id. */
export async function familiesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, HouseholdFacts>> {
  const found = await rows<{ id: string; facts: HouseholdFacts }>(tx, FAMILIES, [ids]);
  return new Map(found.map(({ id, facts }) => [id, facts]));
}
