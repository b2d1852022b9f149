import { numberIn } from './words';
import type { Of } from './words';

/** Kinds of income as the policy packs count it; aid and allowances are none. */
const INCOME = ['wages', 'business', 'property', 'transfer', 'pension'];
const or0 = (value: string) => `coalesce(${numberIn(value)}, 0)`;

/** Household and members as registered; each `facts` is opened once. */
export const registered = (of: Of): string => `
      households as materialized (
        select id, division, residence, nullif(facts -> 'currentAwards', '[]') as awards,
               case when jsonb_typeof(facts -> 'vehicles') = 'array' and facts -> 'vehicles' <> '[]'
                    then jsonb_array_length(jsonb_path_query_array(facts, '$.vehicles[*] ? (@.kind == "car")')) else 0 end as cars,
               case when jsonb_typeof(facts -> 'homes') = 'array' then jsonb_array_length(facts -> 'homes') else 0 end as homes,
               ${numberIn("(facts -> 'householdIncome12mFen')")} / 12 as income
          from household where ${of('id')}
      ), told as materialized (
        select id, household_id, birth_date, left_on, at_school, grade, ${or0('wages')} + ${or0('business')} as earning,
               case when knows_income then ${INCOME.map(or0).join(' + ')} end as income
          from (select id, household_id, birth_date, left_on, coalesce(jsonb_typeof(income) = 'object', false) as knows_income,
                       schooling in ('"compulsory"', '"high-school"', '"vocational"', '"undergraduate"') as at_school,
                       case when grade between '1' and '4' then grade::int end as grade,
                       ${INCOME.map((kind) => `income -> '${kind}' as ${kind}`).join(', ')}
                  from (select id, household_id, birth_date, left_on, facts -> 'incomeFen' as income,
                               facts -> 'schooling' as schooling, facts -> 'disability' -> 'grade' as grade
                          from member
                         where ${of('household_id')}
                           and (left_on is null or left_on > p_today) offset 0) raw offset 0) parts`;

const KNOWN_OF_PERSON = 'left join of_person p on p.member_id = t.id';
const NOTHING_KNOWN = `
         cross join (select null::bigint as grade, null::bigint as wages, null::boolean as unemployed,
                            null::boolean as dead, null::boolean as died) p`;

/**
 * Members counted by household. Birth dates are compared with the day so many years ago (`y6` … `y80`), so that nobody's
 * age is computed: born on 29 February, one is a year older on 1 March.
 */
export const membersCounted = (withFacts: boolean): string => {
  const person = withFacts ? KNOWN_OF_PERSON : NOTHING_KNOWN;
  return `
      people as (
        select t.household_id, t.birth_date, t.left_on, t.at_school, t.earning, t.income, p.died,
               t.grade > 0 or p.grade > 0 as disabled, t.grade <= 2 or p.grade in (1, 2) as severely,
               (t.earning > 0 or p.wages > 0) and p.dead is not true and p.unemployed is not true as earns
          from told t ${person}
      ), of_members as (
        select household_id, count(*) as size,
               count(*) filter (where birth_date > y16) as children, count(*) filter (where birth_date > y18) as minors,
               count(*) filter (where birth_date <= y18 and birth_date > y60) as working_age,
               count(*) filter (where birth_date <= y60) as old, count(*) filter (where birth_date <= y80) as very_old,
               count(*) filter (where disabled) as disabled, count(*) filter (where severely) as severely_disabled,
               count(*) filter (where at_school) as students,
               count(*) filter (where earns) as earners,
               case when count(income) = count(*) then sum(income)::bigint end as income,
               max(earning) as most_earning, max(earning) filter (where died) as died_earning,
               -- Days that so many years have at least: a look too early changes nothing and looks again.
               least(min(left_on), min(birth_date) filter (where birth_date > y6) + 2190,
                     min(birth_date) filter (where birth_date > y16) + 5843, min(birth_date) filter (where birth_date > y18) + 6573,
                     min(birth_date) filter (where birth_date > y60) + 21914,
                     min(birth_date) filter (where birth_date > y80) + 29219) as look_again_on
          from people group by household_id`;
};
