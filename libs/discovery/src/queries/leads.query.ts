import { maskName } from '@yimen/kernel';
import type { Actor, PlainDate } from '@yimen/kernel';
import { rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { assertMay } from '@yimen/staff';
import type { CameBy } from '../domain/came-by';
import type { LeadOutcome } from '../domain/lead-outcomes';
import type { LeadStatus } from '../domain/lead-states';

/** One line of the list: masked, and what presses. */
export interface LeadLine {
  id: string;
  leadNo: string;
  division: string;
  place: string | null;
  status: LeadStatus;
  version: number;
  cameBy: CameBy;
  personName: string | null;
  needs: string[];
  minor: boolean;
  danger: boolean;
  outcome: LeadOutcome | null;
  holderName: string | null;
  /** How many leads, cases and households may be the same. */
  matches: number;
  /** The last day for looking; null once somebody was met. */
  due: PlainDate | null;
  reportedAt: string;
}

export interface LeadsInput {
  /** Without one: all that have not ended. */
  status?: LeadStatus;
  /** Only those about a minor or somebody in danger. */
  urgent?: boolean;
  /** Id of the last line of the page before. */
  after: string | null;
  limit: number;
}

const LIST = `
  select l.id, l.receipt_no as "leadNo", l.division, l.status, l.version, l.came_by as "cameBy",
         l.person_name as "personName", l.needs, l.minor, l.danger, l.outcome, l.holder_name as "holderName",
         (select d.name from division d where d.code = l.division and d.valid_to is null) as place,
         (select count(*)::int from lead_match m where m.lead_id = l.id) as matches,
         (select d.due_on::text from deadline d where d.subject_kind = 'lead' and d.subject_id = l.id and d.step = 'look'
             and d.stopped_on is null) as due,
         to_char(l.reported_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "reportedAt"
    from lead l
   where ($1::uuid is null or l.id > $1) and (l.status = $2 or ($2::text is null and l.status <> 'ended'))
     and (not $3 or l.minor or l.danger)
     and ($5 or exists (select from lead_told t where t.lead_id = l.id and t.agency_id = $6))
   order by l.id limit $4`;

/** Leads of the actor's area, a department's those it was told of; the oldest first. Refuses `not-allowed`. */
export async function leads(
  tx: Tx,
  actor: Actor,
  { status, urgent = false, after, limit }: LeadsInput,
): Promise<{ items: LeadLine[]; last: string | null }> {
  assertMay(actor, 'lead.read');
  const inArea = actor.divisions.length > 0;
  const found = await rows<LeadLine>(tx, LIST, [after, status ?? null, urgent, limit + 1, inArea, actor.agencyId]);
  const items = found
    .slice(0, limit)
    .map((line) => ({ ...line, personName: line.personName && maskName(line.personName) }));
  return { items, last: found.length > limit ? (items.at(-1)?.id ?? null) : null };
}
