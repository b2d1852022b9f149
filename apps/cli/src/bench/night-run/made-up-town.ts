/** The business date of every pass that is measured: facts are dated by it, so that a run means the same on any day. */
export const NIGHT = '2026-11-22';

/** A whole number below `n`, the same for the same row, seed (`$1`) and salt. */
export const dice = (n: number, salt: number, row = 'i') =>
  `(abs(hashint8extended(${row}::int8, $1::int8 + ${salt})) % ${n})`;
const pick = (values: readonly string[], salt: number, row = 'i') =>
  `(array[${values.map((value) => `'${value}'`).join(', ')}])[1 + ${dice(values.length, salt, row)}]`;

const DISTRICTS = 38;
/** A thousand households a township, as in Chongqing, spread over the districts; twelve villages in each. */
const DIVISION = `'500' || (101 + ${dice(1_000_000, 1)} % $4::int % ${DISTRICTS})
  || lpad((1 + ${dice(1_000_000, 1)} % $4::int / ${DISTRICTS})::text, 3, '0') || lpad((1 + ${dice(12, 2)})::text, 3, '0')`;

/** Households a township. */
export const TOWNSHIP = 1000;
export const idOf = (number: string) => `(lpad(to_hex(${number}), 8, '0') || '-0000-7000-8000-000000000000')::uuid`;

/** `$1` seed, `$2` and `$3` first and last number, `$4` townships: low-income households, three in five of them aided. */
export const MAKE_HOUSEHOLDS = `
  insert into household (id, division, residence, facts)
  select ${idOf('i')}, ${DIVISION}, case when ${dice(10, 3)} < 4 then 'urban' else 'rural' end,
         jsonb_strip_nulls(jsonb_build_object(
           'registeredHere', true,
           'liquidAssetsFen', case when ${dice(10, 4)} < 9 then ${dice(40, 5)} * 50000 end,
           'vehicles', case ${dice(30, 6)} when 0 then '[{"kind": "car", "valueFen": 2600000}]'::jsonb
                        when 1 then '[{"kind": "motorcycle", "valueFen": 300000}]' else '[]' end,
           'homes', case when ${dice(50, 7)} = 0 then '[{"areaM2": 61.5, "dangerous": false}, {"areaM2": 80}]'::jsonb
                     else jsonb_build_array(jsonb_build_object('areaM2', 30 + ${dice(90, 8)}, 'dangerous', false)) end,
           'householdIncome12mFen', case when ${dice(20, 9)} > 0 then ${dice(140, 10)} * 25000 end,
           'currentAwards', case when ${dice(10, 11)} < 6 then jsonb_build_array(jsonb_build_object(
              'programme', ${pick(['dibao', 'dibao', 'dibao', 'tekun', 'dibao-edge', 'rigid-spending', 'disability-living'], 12)},
              'since', to_char(date '2021-01-01' + ${dice(2000, 13)}::int, 'YYYY-MM-DD'))) end))
    from generate_series($2::bigint, $3::bigint) i`;

/**
 * 2.6 people a household, the first of them grown up, few old: of households with old people alone, with several disabled or
 * without labour there are about as many as must be to be found. `k` numbers the people.
 */
export const PEOPLE = `
    generate_series($2::bigint, $3::bigint) i
    cross join lateral generate_series(1, (array[1, 2, 2, 2, 2, 3, 3, 3, 4, 4])[1 + ${dice(10, 20)}]) n
    cross join lateral (select i * 8 + n as k) a
    cross join lateral (select case when n > 1 then date '1961-01-01' + ${dice(23_700, 21, 'k')}::int
                                    when ${dice(100, 22, 'k')} < 2 then date '1934-01-01' + ${dice(4000, 23, 'k')}::int
                                    else date '1963-01-01' + ${dice(14_000, 23, 'k')}::int end as born) b`;
export const memberIdOf = (number: string, n: string) =>
  `(lpad(to_hex(${number}), 8, '0') || '-0000-7000-8001-' || lpad(${n}::text, 12, '0'))::uuid`;

export const MAKE_MEMBERS = `
  insert into member (id, household_id, division, name, resident_id, birth_date, sex, kinship, facts, joined_on)
  select ${memberIdOf('i', 'n')}, ${idOf('i')}, ${DIVISION}, '成员', lpad(k::text, 18, '9'), born,
         case when ${dice(2, 24, 'k')} = 0 then 'male' else 'female' end,
         case when n = 1 then 'self' else ${pick(['spouse', 'son', 'daughter', 'parent', 'grandchild'], 25, 'k')} end,
         jsonb_strip_nulls(jsonb_build_object(
           'labour', case when born between date '1967-01-01' and date '2008-01-01' then
              case when ${dice(10, 26, 'k')} < 7 then 'able' else 'unable' end end,
           'incomeFen', case when ${dice(50, 34, 'k')} = 0 then null when born > date '2008-01-01' then '{}'::jsonb
              when born < date '1966-11-22' then jsonb_build_object('basic-pension', 14500)
              when ${dice(10, 27, 'k')} < 6 then jsonb_build_object('wages', ${dice(120, 28, 'k')} * 1000)
              else jsonb_build_object('transfer', ${dice(30, 29, 'k')} * 1000) end,
           'disability', case when ${dice(35, 30, 'k')} = 0 then jsonb_build_object(
              'class', ${pick(['visual', 'hearing', 'limb', 'limb', 'intellectual', 'mental'], 31, 'k')},
              'grade', 1 + ${dice(4, 32, 'k')}) end,
           'seriousIllness', case when ${dice(25, 33, 'k')} = 0 then true end,
           'schooling', case when born > date '2010-09-01' and born < date '2020-09-01' then 'compulsory' end)),
         date '2026-01-01'
    from ${PEOPLE}`;
