import type { PlainDate } from '@yimen/kernel';
import { row } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { Finding } from '../domain/findings';
import type { LeadMatch } from '../persistence/find-matches';

/** What belongs to a lead: whom it was told to, what may be the same, who went there, what happened. */
export interface LeadBesides {
  place: string | null;
  told: { agencyId: string; agencyName: string; why: string; toldAt: string; seenAt: string | null }[];
  /** Also what was reported later and found this one. What lies outside the reader's area is a place and no more. */
  matches: LeadMatch[];
  visits: { visitedOn: PlainDate; visitors: string[]; findings: Finding[]; note: string | null; byName: string }[];
  log: {
    at: string;
    action: string;
    from: string | null;
    to: string;
    by: string;
    agencyName: string | null;
    note: string | null;
  }[];
}

const UTC = (moment: string) => `to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const BESIDES = `
  select (select string_agg(d.name, '' order by length(division_prefix(d.code))) from division d
           where d.valid_to is null and d.code in (l.division, rpad(left(l.division, 9), 12, '0'))) as place,
         (select coalesce(json_agg(json_build_object('agencyId', t.agency_id, 'agencyName', a.name, 'why', t.why,
                   'toldAt', ${UTC('t.told_at')}, 'seenAt', ${UTC('t.seen_at')}) order by t.told_at, t.why), '[]')
            from lead_told t join agency a on a.id = t.agency_id where t.lead_id = l.id) as told,
         (select coalesce(json_agg(json_build_object('kind', m.kind, 'id', m.id, 'division', m.division, 'why', m.why)
                                   order by m.kind, m.id), '[]')
            from (select kind, matched_id as id, matched_division as division, why from lead_match where lead_id = l.id
                  union
                  select 'lead', lead_id, division, why from lead_match where matched_id = l.id and kind = 'lead') m) as matches,
         (select coalesce(json_agg(json_build_object('visitedOn', v.visited_on, 'visitors', v.visitors, 'findings', v.findings,
                   'note', v.note, 'byName', v.by_name) order by v.id), '[]')
            from visit v where v.lead_id = l.id) as visits,
         (select coalesce(json_agg(json_build_object('at', ${UTC('g.at')}, 'action', g.action, 'from', g.from_status, 'to', g.to_status,
                   'by', g.actor_name, 'agencyName', g.agency_name, 'note', g.detail ->> 'note') order by g.at, g.id), '[]')
            from lead_log g where g.lead_id = l.id) as log
    from lead l where l.id = $1`;

/** Of a lead that the transaction sees. */
export async function leadBesides(tx: Tx, id: string): Promise<LeadBesides> {
  return (await row<LeadBesides>(tx, BESIDES, [id])) as LeadBesides;
}
