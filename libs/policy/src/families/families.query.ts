import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { HouseholdFacts } from '../domain/household-facts';

const FAMILIES = `
  select h.id, h.facts - 'currentAwards' || jsonb_build_object('residence', h.residence, 'division', h.division, 'members', (
           select coalesce(jsonb_agg(m.facts || jsonb_build_object('id', m.id, 'birthDate', m.birth_date, 'sex', m.sex,
                    'kinship', m.kinship) order by m.kinship <> 'self', m.birth_date, m.id), '[]')
             from policy_member m where m.household_id = h.id))
         || case when h.awards is null then '{}' else jsonb_build_object('currentAwards', h.awards) end as facts
    from policy_household h where h.id = any ($1::uuid[])`;

/** Households as the assessment reads them, from the very rows the scan reads: no names, no identity numbers. */
export async function familiesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, HouseholdFacts>> {
  const found = await rows<{ id: string; facts: HouseholdFacts }>(tx, FAMILIES, [ids]);
  return new Map(found.map(({ id, facts }) => [id, facts]));
}
