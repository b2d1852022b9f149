import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { Sighting } from '../domain/lead';

/** Something that may be about the same people. */
export interface LeadMatch {
  kind: 'lead' | 'application' | 'household';
  id: string;
  division: string;
  why: 'resident-id' | 'name-and-place';
}

/** One after the other, for reports that may be about the same people: of two at once the second sees the first. */
const HOLD = `
  select pg_advisory_xact_lock(hashtextextended('lead ' || word, 0))
    from (select word from unnest($1::text[]) word order by 1) held`;

const RECENT_DAYS = 90;

/** Same number anywhere in sight, or same name in the same village, of the township where no village was named. */
const MATCHES = `
  with asked as (select $1::text as resident_id, $2::text as name, division_prefix($3::text) as place, $4::uuid as own),
  people as (
    select m.household_id, m.division, case when m.resident_id = a.resident_id then 'resident-id' else 'name-and-place' end as why
      from member m, asked a
     where m.left_on is null
       and (m.resident_id = a.resident_id or (m.name = a.name and m.division ^@ a.place))
  ), found as (
    select 'lead' as kind, l.id, l.division,
           case when l.resident_id = a.resident_id then 'resident-id' else 'name-and-place' end as why
      from lead l, asked a
     where l.id <> a.own and (l.status <> 'ended' or l.quiet_until >= $5::date or l.reported_at > $5::date - ${RECENT_DAYS})
       and (l.resident_id = a.resident_id or (l.person_name = a.name and l.division ^@ a.place))
    union all
    select 'application', p.id, p.division, people.why
      from people join application p on p.household_id = people.household_id and p.closed_at is null
    union all
    select 'household', household_id, division, why from people
  )
  select distinct on (kind, id) kind, id, division, why from found order by kind, id, why desc limit 50`;

/** Open or recent leads, open applications and known households that may be the same, in what the transaction sees. */
export async function findMatches(tx: Tx, id: string, sighting: Sighting, today: string): Promise<LeadMatch[]> {
  const { residentId = null, name = null } = sighting.person;
  const words = [residentId, name && `${sighting.division.slice(0, 9)} ${name}`].filter((word) => word !== null);
  if (words.length === 0) return [];
  await rows(tx, HOLD, [words]);
  return rows<LeadMatch>(tx, MATCHES, [residentId, name, sighting.division, id, today]);
}
