import { maskName } from '@yimen/kernel';
import type { Actor, PlainDate } from '@yimen/kernel';
import { row } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { assertMay } from '@yimen/staff';
import { dispositionName, dispositionsFor } from '../domain/dispositions';
import { FACT_KINDS, FEED_SOURCES } from '../domain/facts';
import type { WarningFact } from '../domain/facts';
import { indicatorOf } from '../domain/indicators';
import { refuse } from '../domain/monitoring.errors';
import type { Warning } from '../domain/warning';
import { allowedNow } from '../use-cases/allowed-now';
import type { WarningPersonAction } from '../use-cases/allowed-now';

export interface FactView {
  /** What it is, in Chinese; money is 分. */
  name: string;
  kind: string;
  unit: string;
  value: number | string | boolean;
  asOf: PlainDate;
  source: string;
  /** Masked; null for a fact about the household. */
  person: string | null;
}

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
  /** What the asking officer could do now, and with which dispositions. */
  allowed: WarningPersonAction[];
  dispositions: string[];
}

export interface WarningRow extends Omit<Warning, 'facts'> {
  facts: (WarningFact & { person: string | null })[];
  place: string | null;
  applicantName: string | null;
  disposedBy: string | null;
  disposedAt: string | null;
}

export const WARNING_VIEW = `
  select w.id, w.household_id as "householdId", w.division, w.indicator, w.indicator_version as "indicatorVersion",
         w.family, w.business_date::text as "businessDate", w.status, w.version, w.disposition, w.note,
         w.suppressed_until::text as "suppressedUntil", w.application_id as "applicationId",
         w.disposed_by as "disposedBy",
         to_char(w.disposed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "disposedAt",
         (select string_agg(d.name, '' order by length(division_prefix(d.code))) from division d
           where d.valid_to is null and d.code in (w.division, rpad(left(w.division, 9), 12, '0'))) as place,
         (select s.name from member s where s.household_id = w.household_id and s.kinship = 'self' and s.left_on is null
           limit 1) as "applicantName",
         (select jsonb_agg(f.fact || jsonb_build_object('person', m.name) order by f.n)
            from jsonb_array_elements(w.facts) with ordinality f(fact, n)
            left join member m on m.id = (f.fact ->> 'memberId')::uuid) as facts
    from warning w`;

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
  const { division, householdId } = found;
  tx.ledger.look(actor, { division, subjectKind: 'household', subjectId: householdId, purpose: 'read-warning' });
  const indicator = indicatorOf(found.indicator);
  const allowed = allowedNow(found, actor);
  return {
    ...found,
    indicatorName: indicator?.name ?? found.indicator,
    whatToDo: indicator?.whatToDo ?? '该指标已停用，请核实后处置',
    applicantName: maskName(found.applicantName ?? ''),
    facts: found.facts.map(factView),
    dispositionName: found.disposition === null ? null : dispositionName(found.disposition),
    allowed,
    dispositions: allowed.includes('dispose') ? dispositionsFor(found.family) : [],
  };
}

function factView({ kind, value, asOf, source, person }: WarningRow['facts'][number]): FactView {
  const { name, unit } = FACT_KINDS[kind];
  return { name, kind, unit, value, asOf, source: FEED_SOURCES[source].name, person: person && maskName(person) };
}
