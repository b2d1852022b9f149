import type { Actor, ClockMode } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import type { Answer, Supplement } from '../domain/application';
import { applicationMachine } from '../domain/application-states';
import type { ApplicationStatus } from '../domain/application-states';
import { getApplication } from '../persistence/application.repository';
import { measuresOf } from '../persistence/measure.repository';
import { timelineOf } from './timeline.query';

/** What the applicant sees: every step and who has it, no person's name. */
export interface MyApplication {
  receiptNo: string;
  status: ApplicationStatus;
  clock: { mode: ClockMode; waitingFor: string | null };
  submittedAt: string;
  supplement: Supplement | null;
  measures: { programme: string; status: string; outcome: string | null }[];
  answer: Answer | null;
  steps: { at: string; action: string; agencyName: string | null; reason: string | null }[];
}

/** Who objected, complained or is related, and what the ladder did, is the office's business; a hearing tells what it rests on. */
const NOT_TOLD = /^(register-relative|register-complaint|object|sampled|not-sampled|clock-.*)$/;

/** The applicant's own view, in a transaction entered with receipt and code (LAW 63). */
export async function myApplication(tx: Tx, actor: Actor): Promise<MyApplication> {
  const { id } = actor;
  const { receiptNo, status, submittedAt, supplement, answer, division } = await getApplication(tx, id);
  tx.ledger.look(actor, { division, subjectKind: 'application', subjectId: id, purpose: 'applicant-looks' });
  const { clock: mode, waitingFor = null } = applicationMachine.states[status];
  const measures = await measuresOf(tx, id);
  const timeline = await timelineOf(tx, id);
  return {
    receiptNo,
    status,
    clock: { mode, waitingFor },
    submittedAt: submittedAt.toISOString(),
    supplement,
    measures: measures.map(({ programme, status: step, outcome }) => ({ programme, status: step, outcome })),
    answer,
    steps: timeline
      .filter(({ action }) => !NOT_TOLD.test(action))
      .map(({ at, action, agencyName, reason }) => ({ at, action, agencyName, reason })),
  };
}
