import { birthDateOf, sexOf } from '@yimen/kernel';
import type { PlainDate } from '@yimen/kernel';
import { row, rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { KnownHousehold, KnownMember, NewHousehold } from '../domain/household';

const INSERT = `
  with known as (
    select household_id from member where resident_id = any ($6) and left_on is null limit 1
  ), place as (
    select code from division where code = $2 and valid_to is null and level in ('township', 'village')
  ), registered as (
    insert into household (id, division, residence, facts)
    select $1, code, $3, $4 from place where not exists (select from known) returning id
  ), joined as (
    insert into member (id, household_id, division, name, resident_id, birth_date, sex, kinship, phone, facts, joined_on)
    select m.id, r.id, $2, m.name, m."residentId", m."birthDate", m.sex, m.kinship, m.phone, m.facts, $7
      from registered r, jsonb_to_recordset($5) as m(id uuid, name text, "residentId" text, "birthDate" date, sex text,
           kinship text, phone text, facts jsonb)
  )
  select case when exists (select from known)
                then refuse('person-known', jsonb_build_object('householdId', (select household_id from known)))
              when not exists (select from place) then refuse('division-unknown', detail => $2) end`;

/** Inserts household and members in one statement, which refuses where a member is known here or the place isn't. */
export async function insertHousehold(
  tx: Tx,
  id: string,
  household: NewHousehold,
  memberIds: readonly string[],
  joinedOn: PlainDate,
): Promise<void> {
  const members = household.members.map((member, i) => ({
    ...member,
    id: memberIds[i],
    birthDate: birthDateOf(member.residentId),
    sex: sexOf(member.residentId),
  }));
  await rows(tx, INSERT, [
    id,
    household.division,
    household.residence,
    JSON.stringify(household.facts),
    JSON.stringify(members),
    household.members.map((member) => member.residentId),
    joinedOn,
  ]);
}

const MEMBERS = `
  select h.id, h.division, h.residence, h.version,
         h.facts || coalesce((select jsonb_build_object('currentAwards', p.awards)
                                from policy_household p where p.id = h.id and p.awards is not null), '{}') as facts,
         (select coalesce(jsonb_agg(jsonb_build_object('programme', programme, 'since', decided_on, 'memberIds', member_ids)
                   order by decided_on), '[]')
            from assistance_link where household_id = h.id and outcome in ('granted', 'partly-granted')
             and (ended_on is null or ended_on > (now() at time zone 'Asia/Shanghai')::date)) as granted,
         coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'name', m.name, 'residentId', m.resident_id,
           'kinship', m.kinship, 'birthDate', m.birth_date, 'sex', m.sex, 'phone', m.phone, 'facts', m.facts)
           order by m.kinship <> 'self', m.birth_date, m.id) filter (where m.id is not null), '[]') as members
    from household h
    left join member m on m.household_id = h.id and m.left_on is null
   where h.id = $1
   group by h.id`;

/**
 * The household with its present members, the applicant first; null outside the actor's area. What it receives,
 * declared or granted here, is told by the view that the scan of everyone reads too.
 */
export function findHousehold(tx: Tx, id: string): Promise<KnownHousehold | null> {
  return row<KnownHousehold & { members: KnownMember[] }>(tx, MEMBERS, [id]);
}
