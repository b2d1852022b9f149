import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { doubledAwards } from './doubled-awards';
import { familiesOf } from '../families/families.query';
import type { Doubled } from './policy-scan';
import type { ScanRange } from './scan-range';
import { watchedIn } from './watched';

export interface DoubledFinding {
  householdId: string;
  programme: string;
  doubled: Doubled[];
}

const RUNS = `(w ->> 'since')::date <= $4 and w ->> 'programme' = any ($5)`;
const HERE = `h.id >= $1 and h.id < $2 and h.division ^@ $3`;

const SEVERAL = `
  select h.id from policy_household h
   where ${HERE} and (select count(distinct w) from jsonb_array_elements(h.awards) w where ${RUNS}) > 1`;

const covering = (household: string, member: string) => `
  (select min(w ->> 'programme') from jsonb_array_elements(${household}.awards) w
    where ${RUNS} and (w -> 'memberIds' is null or w -> 'memberIds' ? ${member}.id::text))`;

/** Of somebody who is in two households, whoever sees one of them is told in which township the other is, and no more. */
const ELSEWHERE = `
  select p."householdId", p.programme, jsonb_agg(distinct jsonb_build_object('why', 'person-elsewhere', 'with', p.other,
           'place', coalesce(d.name, p.township))) as doubled
    from (
      select h.id as "householdId", ${covering('h', 'm')} as programme, ${covering('oh', 'o')} as other,
             rpad(left(oh.division, 9), 12, '0') as township
        from policy_household h
        join member m on m.household_id = h.id and m.left_on is null
        join member o on o.resident_id = m.resident_id and o.household_id <> h.id and o.left_on is null
        join policy_household oh on oh.id = o.household_id
       where ${HERE} and h.awards is not null and oh.awards is not null) p
    left join division d on d.code = p.township and d.valid_to is null
   where p.programme is not null and p.other is not null
   group by p."householdId", p.programme`;

/** 重复·多头 among the households of a range: awards that meet the same need, and people who are in two households that receive. */
export async function doubledInRange(tx: Tx, range: ScanRange): Promise<DoubledFinding[]> {
  const { pack, date, prefix, from, to } = range;
  const values = [from, to, prefix, date, watchedIn(pack)];
  const several = await rows<{ id: string }>(tx, SEVERAL, values);
  const known = await familiesOf(
    tx,
    several.map(({ id }) => id),
  );
  const within = [...known].flatMap(([householdId, facts]) =>
    [...doubledAwards(pack, date, facts)].map(([programme, doubled]) => ({ householdId, programme, doubled })),
  );
  return merged([...within, ...(await rows<DoubledFinding>(tx, ELSEWHERE, values))]);
}

/** One finding a household and programme, with every reason. */
function merged(findings: readonly DoubledFinding[]): DoubledFinding[] {
  const byKey = new Map<string, DoubledFinding>();
  for (const finding of findings) {
    const key = `${finding.householdId} ${finding.programme}`;
    const doubled = [...(byKey.get(key)?.doubled ?? []), ...finding.doubled];
    byKey.set(key, { ...finding, doubled });
  }
  return [...byKey.values()];
}
