import { divisionPrefix } from '@yimen/kernel';
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

/**
 * Same number anywhere in sight, or same name in the same village, of the township where no village was named. Each way is asked
 * by itself, so that each has its index: an `or` of the two reads every member of the county.
 */
const MATCHES = `
  with people as (
    select household_id, division, 'resident-id' as why from member where left_on is null and resident_id = $1
    union all
    select household_id, division, 'name-and-place' from member where left_on is null and name = $2 and division ^@ $3
  ), leads as (
    select id, 'resident-id' as why from lead where resident_id = $1
    union all
    select id, 'name-and-place' from lead where person_name = $2 and division ^@ $3
  ), found as (
    select 'lead' as kind, l.id, l.division, leads.why
      from leads join lead l on l.id = leads.id
     where l.id <> $4 and (l.status <> 'ended' or l.quiet_until >= $5::date or l.reported_at > $5::date - ${RECENT_DAYS})
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
  return rows<LeadMatch>(tx, MATCHES, [residentId, name, divisionPrefix(sighting.division), id, today]);
}
