import { clocksOf } from '@yimen/deadlines';
import type { ClockView } from '@yimen/deadlines';
import type { Actor, ClockMode } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import { assertMay } from '@yimen/staff';
import { procedureOf } from '../domain/procedures/procedures';
import type { TimelineEntry } from '../queries/timeline.query';
import { caseTimelineOf } from '../queries/timeline.query';
import type { CaseFile, CaseRecord } from './case-file';
import { readerOf } from './case-reader';
import { getCase, recordsOf } from './case.repository';
import { visibleRecords } from './visible-records';
import { visibleTimeline } from './visible-timeline';
import { availableActions, confirmerOf } from './who-takes';

type Hidden = 'terms' | 'windowAgencyId' | 'audienceAgencyId' | 'staffRelative' | 'complained';

export interface CaseView extends Omit<CaseFile, Hidden> {
  /** Null for who is not to know. */
  staffRelative: boolean | null;
  complained: boolean | null;
  statusName: string;
  procedureTitle: string;
  confirmedBy: string;
  clock: { mode: ClockMode; waitingFor: string | null };
  clocks: ClockView[];
  /** As the asking officer may see them. */
  records: CaseRecord[];
  /** What the asking officer could do now. */
  available: { action: string; name: string }[];
  timeline: TimelineEntry[];
}

/** Everything of one case, for those whose area or desk it is. Refuses `case-not-found`. */
export async function caseFor(tx: Tx, actor: Actor, id: string): Promise<CaseView> {
  assertMay(actor, 'case.read');
  const file = await getCase(tx, id);
  tx.ledger.look(actor, { division: file.division, subjectKind: 'case', subjectId: id, purpose: 'read-case' });
  return caseView(tx, actor, file);
}

/** The view after an action, for the one who took it. */
export async function caseView(tx: Tx, actor: Actor, file: CaseFile): Promise<CaseView> {
  const table = procedureOf(file);
  const state = table.states[file.status];
  const timeline = await caseTimelineOf(tx, file.id);
  const { terms: _terms, windowAgencyId: _window, audienceAgencyId: _audience, ...rest } = file;
  const told = ['examiner', 'supervisor'].includes(readerOf(file, actor));
  return {
    ...rest,
    staffRelative: told ? file.staffRelative : null,
    complained: told ? file.complained : null,
    statusName: String(state?.name),
    procedureTitle: table.title,
    confirmedBy: confirmerOf(file),
    clock: { mode: state?.clock ?? 'stopped', waitingFor: state?.waitingFor ?? null },
    clocks: await clocksOf(tx, [{ kind: 'case', id: file.id }]),
    records: visibleRecords(file, actor, await recordsOf(tx, file.id), timeline),
    available: availableActions(table, file, actor),
    timeline: visibleTimeline(file, actor, timeline),
  };
}
