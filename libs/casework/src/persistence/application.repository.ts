import type { PlainDate } from '@yimen/kernel';
import { row, rows } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { Answer, Application, Supplement } from '../domain/application';
import type { ApplicationStatus } from '../domain/application-states';
import { refuse } from '../domain/casework.errors';

const COLUMNS = `
  id, receipt_no as "receiptNo", household_id as "householdId", applicant_id as "applicantId", division,
  window_agency_id as "windowAgencyId", channel, hardships, status, version, policy_pack as "policyPack", assessment,
  supplement, answer, submitted_at as "submittedAt", accepted_on::text as "acceptedOn",
  closed_at as "closedAt"`;

/** Refuses `application-not-found`, also for one outside the actor's area. */
export async function getApplication(tx: Tx, id: string): Promise<Application> {
  return found(await row<Application>(tx, `select ${COLUMNS} from application where id = $1`, [id]));
}

/** The same, held against other writers until the transaction ends. */
export async function lockApplication(tx: Tx, id: string): Promise<Application> {
  return found(await row<Application>(tx, `select ${COLUMNS} from application where id = $1 for no key update`, [id]));
}

function found(application: Application | null): Application {
  if (!application) throw refuse('application-not-found');
  return application;
}

/** What an action writes besides the status. */
export interface ApplicationPatch {
  assessment?: unknown;
  supplement?: Supplement;
  answer?: Answer;
  /** The day it was accepted; the first one stays. */
  acceptedOn?: PlainDate;
}

const MOVE = `
  update application
     set status = $3, version = version + 1,
         assessment = coalesce($4, assessment), supplement = coalesce($5, supplement), answer = coalesce($6, answer),
         closed_at = case when $7 then now() end, accepted_on = coalesce(accepted_on, $8)
   where id = $1 and version = $2
  returning ${COLUMNS}`;

/** Moves a locked application on; null when somebody else did first (I1). */
export async function moveApplication(
  tx: Tx,
  application: Application,
  to: ApplicationStatus,
  closes: boolean,
  patch: ApplicationPatch,
): Promise<Application | null> {
  const json = (value: unknown) => (value === undefined ? null : JSON.stringify(value));
  const [moved] = await rows<Application>(tx, MOVE, [
    application.id,
    application.version,
    to,
    json(patch.assessment),
    json(patch.supplement),
    json(patch.answer),
    closes,
    patch.acceptedOn ?? null,
  ]);
  return moved ?? null;
}
