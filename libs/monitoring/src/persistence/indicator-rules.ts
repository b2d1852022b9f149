import type { IndicatorCode } from '../domain/indicators';

/** Someone else of the household who earns, by what the registry knows, and isn't registered unemployed too. */
const ANOTHER_EARNER = `
  exists (select from member o
           where o.household_id = h.id and o.id <> k.member_id and (o.left_on is null or o.left_on > p.night)
             and (o.facts @? '$.incomeFen.wages ? (@ > 0)' or o.facts @? '$.incomeFen.business ? (@ > 0)')
             and not exists (select from known u where u.member_id = o.id and u.value = 'true'))`;

/** Aid of that night: declared when registered, or monthly money granted here since; what was ended is paid until its last month is over. */
const RECEIVES_AID = `
  (jsonb_array_length(coalesce(nullif(h.facts -> 'currentAwards', 'null'), '[]')) > 0
   or exists (select from assistance_link l
               where l.household_id = h.id and l.monthly_fen > 0 and l.outcome <> 'refused' and l.decided_on <= p.night
                 and (l.ended_on is null or l.ended_on > p.night)))`;

const DECLARED_NO_CAR = `not coalesce(h.facts @? '$.vehicles[*] ? (@.kind == "car")', false)`;

/**
 * When one usable fact makes the household a hit. Each is an SQL condition over `k` (the fact), `m` (its member,
 * nulls for a household's fact), `h` (the household), `known` (all usable facts of the township) and `p`
 * (`night`, and `limits`: the indicator's thresholds by name).
 */
export const INDICATOR_RULES: Readonly<Record<IndicatorCode, string>> = {
  'medical-self-pay': `jsonb_typeof(k.value) = 'number' and k.value > p.limits -> 'moreThanFen'`,
  'unemployed-no-earner': `k.value = 'true' and not ${ANOTHER_EARNER}`,
  'school-dropout': `
    k.value = 'true'
    and date_part('year', age(p.night, m.birth_date))
        between (p.limits ->> 'fromAge')::int and (p.limits ->> 'untilAge')::int`,
  'aided-household-changed': `${RECEIVES_AID} and (k.kind = 'death' or ${DECLARED_NO_CAR})`,
};
