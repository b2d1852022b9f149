import type { Application, MeasureView } from '@yimen/casework';
import type { Actor } from '@yimen/kernel';
import { composePacket } from '@yimen/partners';
import type { Tx } from '@yimen/platform';
import { referralRules } from '@yimen/policy';
import type { KnownHousehold } from '@yimen/registry';
import type { AgencyView } from '@yimen/staff';
import { v7 as uuidv7 } from 'uuid';
import { insertReferral } from '../persistence/issue.repository';
import { getReferral } from '../persistence/referral.repository';
import type { Referral } from '../domain/referral';
import { isUrgent } from '../domain/urgency';
import { recordMove } from './record-move';
import { startReferralClock } from './start-referral-clock';
import type { ClockTerms } from './start-referral-clock';

export interface Issue extends Omit<ClockTerms, 'residence'> {
  application: Application;
  household: KnownHousehold;
  measure: MeasureView;
  programmeName: string;
  agency: AgencyView;
  /** The one it replaces. */
  previousId?: string;
  detail?: Record<string, unknown>;
}

/** 转办 of one measure to one agency, with its packet and its clocks; null when the measure has a referral already. */
export async function issueReferral(tx: Tx, actor: Actor, issue: Issue): Promise<Referral | null> {
  const { application, household, measure, programmeName, agency, previousId = null, pack, today } = issue;
  const id = uuidv7();
  const issued = await insertReferral(tx, {
    id,
    applicationId: application.id,
    measureId: measure.id,
    previousId,
    mayExpire: referralRules(pack).expires.includes(agency.kind),
    urgent: isUrgent(application.hardships),
    receiptNo: application.receiptNo,
    division: application.division,
    programme: measure.programme,
    programmeName,
    fromAgencyId: application.windowAgencyId,
    toAgencyId: agency.id,
    packet: composePacket(application, household, measure, agency.kind),
  });
  if (!issued) return null;
  const referral = await getReferral(tx, id);
  await startReferralClock(tx, referral, { pack, residence: household.residence, today });
  const detail = { agency: agency.name, ...issue.detail };
  recordMove(tx, actor, referral, null, { action: 'issue', to: 'requested', detail });
  return referral;
}
