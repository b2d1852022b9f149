/** A whole number below `n`, the same for the same row, seed and salt. */
const dice = (n: number, salt: number, row = 'i') => `(abs(hashint8extended(${row}::int8, $1::int8 + ${salt})) % ${n})`;
/** Now and then nobody knows. */
const known = (salt: number, value: string, row = 'i') => `case when ${dice(100, salt, row)} >= 4 then ${value} end`;
const pick = (values: readonly string[], salt: number, row = 'i') =>
  `(array[${values.map((value) => `'${value}'`).join(', ')}])[1 + ${dice(values.length, salt, row)}]`;

const AWARDS = `case when ${dice(100, 11)} < 18 then jsonb_build_array(jsonb_strip_nulls(jsonb_build_object(
  'programme', ${pick(['dibao', 'dibao', 'dibao-edge', 'tekun', 'rigid-spending', 'disability-living'], 12)},
  'since', to_char(date '2021-01-01' + ${dice(2200, 13)}::int, 'YYYY-MM-DD'),
  'aboveLineSince', case when ${dice(4, 14)} = 0 then to_char(date '2025-01-01' + ${dice(500, 15)}::int, 'YYYY-MM-DD') end))) end`;

/**
 * `$1` seed, `$2` and `$3` the first and last number: made-up households with facts of every kind the rules ask for, some of
 * them unknown. Their ids rise with their numbers, so that a range of ids is a range of households.
 */
export const MAKE_HOUSEHOLDS = `
  insert into household (id, division, residence, facts)
  select (lpad(to_hex(i), 8, '0') || '-0000-7000-8000-000000000000')::uuid,
         (array['500112133000', '500112011000', '500112132000'])[1 + ${dice(3, 1)}],
         case when ${dice(10, 2)} < 6 then 'urban' else 'rural' end,
         jsonb_strip_nulls(jsonb_build_object(
           'registeredHere', ${known(3, `${dice(20, 4)} > 0`)},
           'liquidAssetsFen', ${known(5, `${dice(60, 6)} * ${dice(60, 7)} * 1000`)},
           'vehicles', ${known(
             8,
             `case ${dice(10, 9)}
              when 0 then jsonb_build_array(jsonb_strip_nulls(jsonb_build_object('valueFen', ${dice(60, 10)} * 100000, 'kind', ${known(16, `'car'`)})))
              when 1 then jsonb_build_array(jsonb_build_object('valueFen', 300000, 'kind', 'motorcycle')) else '[]' end`,
           )},
           'homes', ${known(
             17,
             `case when ${dice(12, 18)} = 0 then '[{"areaM2": 61.5, "dangerous": false}, {"areaM2": 80}]'::jsonb
              else jsonb_build_array(jsonb_build_object('areaM2', 20 + ${dice(100, 19)}, 'dangerous', ${dice(15, 20)} = 0)) end`,
           )},
           'householdIncome12mFen', ${known(21, `${dice(400, 22)} * 10000`)},
           'spending12mFen', case when ${dice(3, 23)} = 0 then jsonb_build_object('medicalSelfPay', ${dice(200, 24)} * 10000,
              'education', ${dice(30, 25)} * 10000) end,
           'event', case when ${dice(25, 26)} = 0 then jsonb_build_object('kind',
              ${pick(['fire', 'traffic-accident', 'sudden-illness', 'natural-disaster', 'unemployment', 'other'], 27)},
              'date', to_char(date '2026-01-01' + ${dice(300, 28)}::int, 'YYYY-MM-DD')) end,
           'currentAwards', ${AWARDS}))
    from generate_series($2::bigint, $3::bigint) i`;

const PARENT = (salt: number) => `jsonb_build_object('status',
  ${pick(['caring', 'caring', 'caring', 'dead', 'severely-disabled', 'imprisoned', 'out-of-contact', 'untraceable'], salt, 'k')},
  'months', ${dice(14, salt + 1, 'k')})`;

/** People of those households: one to five, of every age. */
export const MAKE_MEMBERS = `
  insert into member (id, household_id, division, name, resident_id, birth_date, sex, kinship, facts, joined_on)
  select (lpad(to_hex(i), 8, '0') || '-0000-7000-8001-' || lpad(n::text, 12, '0'))::uuid,
         (lpad(to_hex(i), 8, '0') || '-0000-7000-8000-000000000000')::uuid,
         (array['500112133000', '500112011000', '500112132000'])[1 + ${dice(3, 1)}],
         '成员', lpad(k::text, 18, '9'), born, case when ${dice(2, 52, 'k')} = 0 then 'male' else 'female' end,
         case when n = 1 then 'self' else ${pick(['spouse', 'son', 'daughter', 'parent', 'grandchild'], 53, 'k')} end,
         jsonb_strip_nulls(jsonb_build_object(
           'labour', ${known(54, `case when ${dice(10, 55, 'k')} < 5 then 'able' else 'unable' end`, 'k')},
           'incomeFen', ${known(
             56,
             `case ${dice(5, 57, 'k')}
              when 0 then jsonb_build_object('wages', ${dice(300, 58, 'k')} * 1000, 'business', ${dice(10, 59, 'k')} * 1000)
              when 1 then jsonb_build_object('pension', ${dice(120, 60, 'k')} * 1000, 'basic-pension', 14500)
              when 2 then jsonb_build_object('transfer', ${dice(60, 61, 'k')} * 1000)
              else '{}' end`,
             'k',
           )},
           'employedSince', case when ${dice(3, 62, 'k')} = 0 then to_char(date '2026-11-22' - ${dice(700, 63, 'k')}::int, 'YYYY-MM-DD') end,
           'employmentCostFen', case when ${dice(6, 64, 'k')} = 0 then ${dice(40, 65, 'k')} * 1000 end,
           'unemployed', ${known(66, `${dice(8, 67, 'k')} = 0`, 'k')},
           'disability', case when ${dice(8, 68, 'k')} = 0 then jsonb_build_object('class',
              ${pick(['visual', 'hearing', 'limb', 'limb', 'intellectual', 'mental'], 69, 'k')}, 'grade', 1 + ${dice(4, 70, 'k')}) end,
           'needsLongTermCare', ${known(71, `${dice(12, 72, 'k')} = 0`, 'k')},
           'seriousIllness', ${known(73, `${dice(15, 74, 'k')} = 0`, 'k')},
           'selfCareItemsFailed', case when ${dice(3, 75, 'k')} > 0 then ${dice(7, 76, 'k')} end,
           'obligors', ${known(77, pick(['none', 'incapable', 'capable', 'capable'], 78, 'k'), 'k')},
           'schooling', ${known(
             79,
             `case when born < date '2004-01-01' then 'none'
              else ${pick(['preschool', 'compulsory', 'compulsory', 'high-school', 'vocational', 'undergraduate'], 80, 'k')} end`,
             'k',
           )},
           'institution', ${known(81, `${dice(30, 82, 'k')} = 0`, 'k')},
           'workInjuryCareFee', ${known(83, `${dice(60, 84, 'k')} = 0`, 'k')},
           'parents', case when born > date '2008-01-01' then jsonb_build_object('father', ${PARENT(85)}, 'mother', ${PARENT(87)}) end)),
         date '2026-01-01'
    from generate_series($2::bigint, $3::bigint) i
    cross join lateral generate_series(1, 1 + ${dice(3, 50)} + ${dice(2, 51)} * ${dice(2, 49)}) n
    cross join lateral (select i * 8 + n as k) a
    cross join lateral (select date '1936-01-01' + ${dice(32_800, 48, 'k')}::int as born) b`;
