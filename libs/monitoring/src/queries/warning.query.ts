import { maskName } from '@yimen/kernel';
import type { Actor, PlainDate } from '@yimen/kernel';
import { row } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { assertMay } from '@yimen/staff';
import { dispositionName, dispositionsFor } from '../domain/dispositions';
import { FOLLOW_UPS, resultsOf } from '../domain/follow-ups';
import { refuse } from '../domain/monitoring.errors';
import type { Warning } from '../domain/warning';
import { WARNING_COLUMNS } from '../persistence/warning.repository';
import { allowedNow } from '../use-cases/allowed-now';
import type { WarningPersonAction } from '../use-cases/allowed-now';
import { factView } from './fact-view';
import type { FactView, StoredFact } from './fact-view';

export interface WarningView extends Omit<Warning, 'facts'> {
  indicatorName: string;
  whatToDo: string;
  /** Township and village. */
  place: string | null;
  applicantName: string;
  /** As known when the indicator fired. */
  facts: FactView[];
  dispositionName: string | null;
  disposedBy: string | null;
  disposedAt: string | null;
  followUpName: string | null;
  resultBy: string | null;
  resultAt: string | null;
  /** The Monday of the week for which it was handed out last. */
  week: PlainDate | null;
  /** What the asking officer could do now, with which dispositions, or with which results of what follows. */
  allowed: WarningPersonAction[];
  dispositions: string[];
  results: string[];
}

export interface WarningRow extends Omit<Warning, 'facts'> {
  indicatorName: string | null;
  whatToDo: string | null;
  facts: StoredFact[];
  place: string | null;
  applicantName: string | null;
  disposedBy: string | null;
  disposedAt: string | null;
  resultBy: string | null;
  resultAt: string | null;
  week: PlainDate | null;
}

const UTC = `at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;
export const WARNING_VIEW = `
  select ${WARNING_COLUMNS}, i.name as "indicatorName", i.what_to_do as "whatToDo", w.disposed_by as "disposedBy", to_char(w.disposed_at ${UTC}) as "disposedAt",
         w.result_by as "resultBy", to_char(w.result_at ${UTC}) as "resultAt",
         (select max(p.week)::text from visit_pick p where p.household_id = w.household_id) as week,
         (select string_agg(d.name, '' order by length(division_prefix(d.code))) from division d
           where d.valid_to is null and d.code in (w.division, rpad(left(w.division, 9), 12, '0'))) as place,
         (select s.name from member s where s.household_id = w.household_id and s.kinship = 'self' and s.left_on is null
           limit 1) as "applicantName",
         (select coalesce(jsonb_agg(f.fact || jsonb_build_object('person', m.name) order by f.n), '[]')
            from jsonb_array_elements(w.facts) with ordinality f(fact, n)
            left join member m on m.id = (f.fact ->> 'memberId')::uuid) as facts
    from warning w left join indicator_seen i on i.indicator = w.indicator and i.version = w.indicator_version`;

/** One warning. Refuses `warning-not-found`; the look is logged. */
export function warningFor(tx: Tx, actor: Actor, id: string): Promise<WarningView> {
  assertMay(actor, 'warning.read');
  return viewWarning(tx, actor, id);
}

/** The same for the one who just acted. */
export async function viewWarning(tx: Tx, actor: Actor, id: string): Promise<WarningView> {
  const found = await row<WarningRow>(tx, `${WARNING_VIEW} where w.id = $1`, [id]);
  if (!found) throw refuse('warning-not-found');
  return seenBy(tx, actor, found);
}

/** Masks names, adds words and what is allowed, and logs the look. */
export function seenBy(tx: Tx, actor: Actor, found: WarningRow): WarningView {
  const { division, householdId, followUp } = found;
  tx.ledger.look(actor, { division, subjectKind: 'household', subjectId: householdId, purpose: 'read-warning' });
  const allowed = allowedNow(found, actor);
  return {
    ...found,
    indicatorName: found.indicatorName ?? found.indicator,
    whatToDo: found.whatToDo ?? '该指标已停用，请核实后处置',
    applicantName: maskName(found.applicantName ?? ''),
    facts: found.facts.map(factView),
    dispositionName: found.disposition === null ? null : dispositionName(found.disposition),
    followUpName: followUp && FOLLOW_UPS[followUp].name,
    allowed,
    dispositions: allowed.includes('dispose') ? dispositionsFor(found.family) : [],
    results: followUp && allowed.includes('finish-follow-up') ? resultsOf(followUp) : [],
  };
}
