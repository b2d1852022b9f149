-- The programmes of packs/chongqing.yaml as they stand on 2026-11-22, written by hand: what a good engineer would write
-- without a compiler, with the day's figures in place. $1 ≤ household id < $2. NULL is unknown. One row a household.
-- Kept in step with the pack by hand-scan.db-spec.ts. Figures not published yet: most homes' area, local income, the share
-- of rigid spending, gradual exit pay, what a multiple disability is made of, whether the rest of a tekun household can be on dibao.
with granted as (
  select household_id, array_agg(programme) as programmes
    from assistance_link
   where outcome in ('granted', 'partly-granted') and decided_on <= '2026-11-22' and household_id >= $1 and household_id < $2
   group by household_id
),
h as (
  select id, division,
         case residence when 'urban' then 77000::bigint else 63000 end as line,
         (facts -> 'registeredHere')::boolean as here,
         (facts -> 'liquidAssetsFen')::bigint as liquid,
         (facts -> 'householdIncome12mFen')::bigint as income12m,
         case when facts ? 'vehicles' then true = all (
           select (v -> 'valueFen')::bigint <= 3000000 or v ->> 'kind' in ('motorcycle', 'disability-vehicle')
             from jsonb_array_elements(facts -> 'vehicles') v) end as vehicles_ok,
         case when facts ? 'homes' and (
           select count(*) from jsonb_array_elements(facts -> 'homes') x where (x -> 'dangerous')::boolean is not true
         ) <= 1 then true end as homes_ok,
         case when facts ? 'currentAwards' then facts -> 'currentAwards' end as declared,
         case when facts ? 'currentAwards' then array(
           select w ->> 'programme' from jsonb_array_elements(facts -> 'currentAwards') w
            where (w ->> 'since')::date <= '2026-11-22') || g.programmes
         else coalesce(g.programmes, '{}') end as gets,
         facts @? '$.currentAwards[*].memberIds' as gets_apart,
         g.programmes as granted
    from household left join granted g on g.household_id = id
   where id >= $1 and id < $2
),
m_facts as (
  select m.id, m.household_id, m.kinship, h.line, h.here, m.facts -> 'incomeFen' as income,
         m.birth_date <= '2010-11-22' and m.birth_date > '1966-11-22' as works,
         m.birth_date <= '2008-11-22' as adult, m.birth_date <= '1966-11-22' as old,
         m.birth_date <= '1946-11-22' as very_old,
         m.birth_date <= '2023-11-22' and m.birth_date > '2001-11-22' as schoolable,
         coalesce((m.facts ->> 'employedSince')::date between '2026-05-23' and '2026-11-22', false) as new_job,
         (m.facts -> 'employmentCostFen')::bigint as employment_cost,
         m.facts ->> 'labour' as labour, (m.facts -> 'unemployed')::boolean as unemployed,
         (m.facts #> '{disability,grade}')::int as grade, nullif(m.facts #>> '{disability,class}', 'multiple') as class,
         (m.facts -> 'needsLongTermCare')::boolean as needs_care, (m.facts -> 'seriousIllness')::boolean as serious,
         (m.facts -> 'selfCareItemsFailed')::int as failed, m.facts ->> 'obligors' as obligors,
         m.facts ->> 'schooling' as schooling, (m.facts -> 'institution')::boolean as institution,
         (m.facts -> 'workInjuryCareFee')::boolean as work_injury,
         m.facts #>> '{parents,father,status}' as father, (m.facts #> '{parents,father,months}')::int as father_months,
         m.facts #>> '{parents,mother,status}' as mother, (m.facts #> '{parents,mother,months}')::int as mother_months,
         case when h.gets_apart then array(
           select w ->> 'programme' from jsonb_array_elements(h.declared) w
            where (w ->> 'since')::date <= '2026-11-22'
              and (not w ? 'memberIds' or w -> 'memberIds' ? m.id::text)) || h.granted
         else h.gets end as gets
    from h join member m on m.household_id = h.id
   where m.left_on is null and m.household_id >= $1 and m.household_id < $2
   offset 0
),
m_values as (
  select *,
         case when income is not null then
           case when new_job then 0
                else greatest(coalesce((income -> 'wages')::bigint, 0) - coalesce(employment_cost, 0), 0)
                     + coalesce((income -> 'business')::bigint, 0) end
           + coalesce((income -> 'property')::bigint, 0) + coalesce((income -> 'transfer')::bigint, 0)
           + coalesce((income -> 'pension')::bigint, 0) end as counted,
         grade is not null or coalesce(needs_care, false) or coalesce(failed > 0, false)
           or (works and labour = 'unable') as asked,
         father in ('dead', 'declared-missing', 'untraceable') as father_gone,
         mother in ('dead', 'declared-missing', 'untraceable') as mother_gone,
         father in ('severely-disabled', 'seriously-ill')
           or (father in ('imprisoned', 'detox', 'restricted', 'out-of-contact') and father_months >= 6) as father_unable,
         mother in ('severely-disabled', 'seriously-ill')
           or (mother in ('imprisoned', 'detox', 'restricted', 'out-of-contact') and mother_months >= 6) as mother_unable,
         not adult and (father is not null or mother is not null or kinship not in ('son', 'daughter')) as child,
         'tekun' = any (gets) as on_tekun
    from m_facts
   offset 0
),
m as (
  select household_id, kinship, line, here, adult, old, grade, labour, unemployed, needs_care, serious, failed, obligors, schooling,
         work_injury, works, gets, on_tekun, counted, asked, very_old and here as elder,
         asked and (grade <= 2 or (grade = 3 and class in ('intellectual', 'mental'))) as severe,
         asked and ((class in ('intellectual', 'mental') and grade <= 3) or (class = 'limb' and grade <= 2)
           or (class = 'visual' and grade = 1)) as tekun_disabled,
         child and father_gone and mother_gone as orphaned,
         child and ((father_gone and mother_unable) or (father_unable and mother_gone)
           or (father_unable and mother_unable)) as unattended,
         case institution when true then 185100::bigint when false then 165100 end as orphan_money,
         (schooling is not null or schoolable) and schooling <> 'none' as at_school,
         ((labour is not null and unemployed is not null) or (works and coalesce(schooling = 'none', true)))
           and case when not unemployed then false when labour = 'able' then unemployed
                    when labour <> 'able' then false end as able_unemployed
    from m_values
   offset 0
),
m_children as (
  select *,
         orphaned and (not orphaned or orphan_money is not null or null) and not on_tekun and here as gets_orphan,
         unattended and not 'orphan' = any (gets) and here as gets_unattended,
         adult and not old and not tekun_disabled and labour = 'able' as able_adult
    from m
   offset 0
),
a as (
  select household_id, count(*) as size, coalesce(sum(counted), 0)::bigint as at_least,
         case when count(*) = count(counted) then coalesce(sum(counted), 0)::bigint end as income,
         case when bool_or(serious) then true when count(*) = count(serious) then false end as serious,
         case when bool_or(able_adult and kinship = 'self') then true
              when count(*) = count(able_adult and kinship = 'self') then false end as able_self,
         case when bool_or(able_adult and kinship = 'spouse') then true
              when count(*) = count(able_adult and kinship = 'spouse') then false end as able_spouse,
         case when bool_or(able_adult and kinship in ('son', 'daughter')) then true
              when count(*) = count(able_adult and kinship in ('son', 'daughter')) then false end as able_child,
         case when bool_or(able_adult and kinship = 'parent') then true
              when count(*) = count(able_adult and kinship = 'parent') then false end as able_parent,
         case when bool_or(able_adult and kinship = 'sibling') then true
              when count(*) = count(able_adult and kinship = 'sibling') then false end as able_sibling,
         case when bool_or(gets_orphan) then true when count(*) = count(gets_orphan) then false end as orphan,
         sum(orphan_money) filter (where gets_orphan)::bigint as orphan_money,
         case when bool_or(gets_unattended) then true when count(*) = count(gets_unattended) then false end as unattended,
         case when bool_or(able_unemployed and not on_tekun) then true
              when count(*) = count(able_unemployed and not on_tekun) then false end as able_unemployed,
         case when bool_or(elder) then true when count(*) = count(elder) then false end as elder,
         bool_and(on_tekun) as all_tekun
    from m_children group by household_id
),
h_income as (
  select h.id, h.division, h.line, h.here, h.liquid, h.income12m, h.vehicles_ok, h.homes_ok, h.gets, h.declared,
         a.size, a.at_least, a.income, a.serious, a.able_self, a.able_spouse, a.able_child, a.able_parent, a.able_sibling, a.orphan, a.orphan_money, a.unattended,
         a.able_unemployed, a.elder, a.all_tekun,
         a.at_least < h.line * a.size and a.income < h.line * a.size as below_line,
         a.at_least < h.line * 150 / 100 * a.size and a.income < h.line * 150 / 100 * a.size as below_edge,
         case when h.liquid <= h.line * 24 * a.size then true
              when h.liquid is not null then h.liquid <= 5000000 * a.size and a.serious end as liquid_ok,
         'tekun' = any (h.gets) as on_tekun, 'dibao' = any (h.gets) as on_dibao, 'dibao-edge' = any (h.gets) as on_edge,
         'rigid-spending' = any (h.gets) as on_rigid
    from h join a on a.household_id = h.id
   offset 0
),
h_exit as (
  select *, liquid_ok and vehicles_ok and homes_ok as property_ok,
         on_dibao and below_edge and income >= line * size and (
           select (w ->> 'aboveLineSince')::date > '2026-05-22' from jsonb_array_elements(declared) w
            where w ->> 'programme' = 'dibao' and (w ->> 'since')::date <= '2026-11-22' limit 1) as exiting
    from h_income
   offset 0
),
h_dibao as (
  select *, (below_line or exiting) and here and property_ok
            and case when all_tekun then false when on_tekun then null else true end as dibao
    from h_exit
   offset 0
),
h_verdicts as (
  select *, below_edge and here and property_ok and not dibao and not all_tekun as edge,
         on_dibao or dibao or on_edge or on_rigid
           or (below_edge and here and property_ok and not dibao and not all_tekun) as family_low
    from h_dibao
   offset 0
),
m_verdicts as (
  select m.household_id, m.serious, m.counted, m.line, m.failed, m.grade, m.on_tekun, m.gets_unattended, m.asked, m.here,
         m.needs_care, m.work_injury, m.works, m.old, m.orphaned, m.unattended, m.gets, h.dibao, h.on_dibao,
         m.at_school, h.family_low,
         ((h.edge or h.on_edge) and (m.severe or m.serious)
           or m.adult and m.severe and m.grade <= 2 and (m.labour = 'unable' or m.unemployed))
           and m.counted < m.line and m.here and (h.on_edge or h.property_ok) and not h.dibao and not m.on_tekun as single,
         (m.old or not m.adult or m.on_tekun and m.schooling in ('compulsory', 'high-school', 'vocational')
           or m.tekun_disabled) and m.counted < m.line and h.property_ok and m.obligors in ('none', 'incapable')
           and not case m.kinship when 'self' then h.able_spouse or h.able_child or h.able_parent
                   when 'spouse' then h.able_self or h.able_child when 'son' then h.able_self or h.able_spouse
                   when 'daughter' then h.able_self or h.able_spouse
                   when 'parent' then h.able_self or h.able_sibling or h.able_parent
                   when 'sibling' then h.able_parent else false end
           and m.here and not ('orphan' = any (m.gets) or 'unattended-child' = any (m.gets)) as tekun,
         case when m.gets_unattended and (h.income is not null or not 'dibao' = any (m.gets)) then greatest(165100 - case when m.on_tekun then 100100 else 0 end
           - case when 'disability-living' = any (m.gets) then 8000 else 0 end
           - case when not 'dibao' = any (m.gets) then 0
                  else greatest(m.line * h.size - h.income, 0) / h.size end, 0)
         end as unattended_money
    from m_children m join h_verdicts h on h.id = m.household_id
   offset 0
),
m_care as (
  select *, (on_tekun or tekun) and (not (on_tekun or tekun) or failed >= 0) as care,
         case when work_injury is not null then not work_injury when grade is null or not (works or old) then true end
           and not (on_tekun or tekun and not gets && '{dibao,dibao-single,disability-living,disability-care}')
           and here as subsidised,
         at_school and (family_low or on_tekun or tekun) as at_school_low,
         'dibao-single' = any (gets) or (grade is not null and single) as on_single
    from m_verdicts
   offset 0
),
m_disability as (
  select *, asked and grade >= 1 and (on_dibao or 'dibao-single' = any (gets) or dibao or single) and subsidised
            and not ('orphan' = any (gets) or 'unattended-child' = any (gets) or orphaned or unattended) as living,
         asked and grade <= 2 and (needs_care is not null or grade is not null) and needs_care and subsidised as caring
    from m_care
   offset 0
),
b as (
  select household_id,
         case when bool_or(single) then true when count(*) = count(single) then false end as single,
         sum(line - counted) filter (where single)::bigint as single_money,
         case when bool_or(tekun) then true when count(*) = count(tekun) then false end as tekun,
         count(*) filter (where tekun) * 100100 as tekun_money,
         case when bool_or(care) then true when count(*) = count(care) then false end as care,
         sum(case when failed = 0 then 10000 when failed <= 3 then 30000 else 50000 end) filter (where care) as care_money,
         case when bool_or(living) then true when count(*) = count(living) then false end as living,
         count(*) filter (where living) * 8000 as living_money,
         case when bool_or(caring) then true when count(*) = count(caring) then false end as caring,
         sum(case grade when 1 then 9000 else 8000 end) filter (where caring) as caring_money,
         case when count(*) filter (where gets_unattended) = count(unattended_money)
              then sum(unattended_money)::bigint end as unattended_money,
         case when bool_or(on_single) then true when count(*) = count(on_single) then false end as on_single,
         case when bool_or(at_school_low) then true when count(*) = count(at_school_low) then false end as at_school
    from m_disability group by household_id
)
select h.id as household_id, h.division,
       h.dibao as v0, case when h.dibao and not h.exiting then greatest(h.line * h.size - h.income, 0) end as a0, h.on_dibao as r0,
       b.single as v1, case when b.single then b.single_money end as a1, 'dibao-single' = any (h.gets) as r1,
       h.edge as v2, null::bigint as a2, h.on_edge as r2,
       b.tekun as v3, case when b.tekun then b.tekun_money end as a3, h.on_tekun as r3,
       b.care as v4, case when b.care then b.care_money end as a4, 'tekun-care' = any (h.gets) as r4,
       case when h.on_tekun or h.on_dibao or h.on_edge then false when h.income12m >= 0 then not (h.dibao or h.edge)
            when h.income12m < 0 then false end
         and case when h.income12m < 0 then false end and h.property_ok and h.here as v5, null::bigint as a5, h.on_rigid as r5,
       b.living as v6, case when b.living then b.living_money end as a6, 'disability-living' = any (h.gets) as r6,
       b.caring as v7, case when b.caring then b.caring_money end as a7, 'disability-care' = any (h.gets) as r7,
       h.orphan as v8, case when h.orphan then h.orphan_money end as a8, 'orphan' = any (h.gets) as r8,
       h.unattended as v9, case when h.unattended then b.unattended_money end as a9, 'unattended-child' = any (h.gets) as r9,
       (h.family_low or h.on_tekun or b.tekun or b.on_single)
         and (h.on_dibao or h.dibao or h.on_tekun or b.tekun or b.on_single or h.serious) as v10,
       null::bigint as a10, 'medical' = any (h.gets) as r10,
       (h.family_low or h.on_tekun or b.tekun) and b.at_school as v11, null::bigint as a11, 'education' = any (h.gets) as r11,
       h.family_low and h.able_unemployed as v12, null::bigint as a12, 'employment' = any (h.gets) as r12,
       h.elder as v13, null::bigint as a13, 'elder-allowance' = any (h.gets) as r13
  from h_verdicts h join b on b.household_id = h.id
