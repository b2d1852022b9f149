import { maskName } from '@yimen/kernel';
import type { Actor, ClockMode } from '@yimen/kernel';
import { row } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { assertMay } from '@yimen/staff';
import { soFar } from '../domain/answer';
import type { SoFar } from '../domain/answer';
import type { Application, PersonAction } from '../domain/application';
import { applicationMachine } from '../domain/application-states';
import { getApplication } from '../persistence/application.repository';
import { measuresOf } from '../persistence/measure.repository';
import type { MeasureView } from '../persistence/measure.repository';
import { allowedNow } from '../use-cases/take-step';
import { timelineOf } from './timeline.query';
import type { TimelineEntry } from './timeline.query';

export interface ApplicationView extends Omit<Application, 'submittedAt' | 'closedAt' | 'windowAgencyId'> {
  submittedAt: string;
  closedAt: string | null;
  clock: { mode: ClockMode; waitingFor: string | null };
  place: string | null;
  window: string;
  applicantName: string;
  measures: MeasureView[];
  /** Partial results while others work; the answer has them all. */
  soFar: SoFar;
  /** What the asking officer could do now. */
  allowed: PersonAction[];
  timeline: TimelineEntry[];
}

const NAMES = `
  select a.name as window, m.name as applicant,
         (select d.name from division d where d.code = p.division and d.valid_to is null) as place
    from application p
    join agency a on a.id = p.window_agency_id
    left join member m on m.id = p.applicant_id
   where p.id = $1`;

interface Names {
  window: string;
  applicant: string | null;
  place: string | null;
}

/** Everything of one application; names masked, identity numbers absent. Refuses `application-not-found`. */
export async function applicationFor(tx: Tx, actor: Actor, id: string): Promise<ApplicationView> {
  assertMay(actor, 'application.read');
  const application = await getApplication(tx, id);
  tx.ledger.look(actor, {
    division: application.division,
    subjectKind: 'application',
    subjectId: id,
    purpose: 'read-application',
  });
  return view(tx, actor, application);
}

/** The view after an action, for the one who took it. */
export async function view(tx: Tx, actor: Actor, application: Application): Promise<ApplicationView> {
  const { submittedAt, closedAt, windowAgencyId: _, ...rest } = application;
  const names = (await row<Names>(tx, NAMES, [application.id])) as Names;
  const state = applicationMachine.states[application.status];
  const measures = await measuresOf(tx, application.id);
  return {
    ...rest,
    submittedAt: submittedAt.toISOString(),
    closedAt: closedAt?.toISOString() ?? null,
    clock: { mode: state.clock, waitingFor: state.waitingFor ?? null },
    place: names.place,
    window: names.window,
    applicantName: maskName(names.applicant ?? ''),
    measures,
    soFar: soFar(measures),
    allowed: allowedNow(application, actor),
    timeline: await timelineOf(tx, application.id),
  };
}
