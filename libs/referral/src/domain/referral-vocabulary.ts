import type { ReferralStatus } from './referral-states';

/** Who brings a referral to a status: who sent it, who holds it, or the service by itself. */
export type SetBy = 'sender' | 'holder' | 'system';

/** A status in the words of others. */
export interface StatusWords {
  /** `Task.status` of HL7 FHIR R4B; ours is finer, so it goes along as `businessStatus`. */
  fhir:
    'requested' | 'received' | 'in-progress' | 'on-hold' | 'rejected' | 'cancelled' | 'completed' | 'entered-in-error';
  /** 办件状态 as government-service platforms call it; no national list was published, so each platform maps its own. */
  banjian: string;
  setBy: readonly SetBy[];
}

/**
 * Our statuses ↔ FHIR R4B Task.status (hl7.org/fhir/R4B/valueset-task-status) ↔ 办件 words. What is returned is `rejected`, what
 * nobody took `cancelled`: there a later attempt is another Task for the same request, as with us another referral.
 * 结果 (`outcome`) is no status: FHIR has it in `Task.output`.
 */
export const REFERRAL_VOCABULARY: Readonly<Record<ReferralStatus, StatusWords>> = {
  requested: { fhir: 'requested', banjian: '已转办（待签收）', setBy: ['sender', 'holder', 'system'] },
  claimed: { fhir: 'received', banjian: '已签收', setBy: ['holder'] },
  'in-progress': { fhir: 'in-progress', banjian: '办理中', setBy: ['holder', 'sender'] },
  'on-hold': { fhir: 'on-hold', banjian: '补正、暂停计时', setBy: ['holder'] },
  parked: { fhir: 'on-hold', banjian: '暂缓办理', setBy: ['holder'] },
  returned: { fhir: 'rejected', banjian: '退回', setBy: ['holder'] },
  expired: { fhir: 'cancelled', banjian: '逾期未签收', setBy: ['system'] },
  completed: { fhir: 'completed', banjian: '办结', setBy: ['holder'] },
  rerouted: { fhir: 'cancelled', banjian: '改派', setBy: ['sender', 'holder'] },
  cancelled: { fhir: 'cancelled', banjian: '撤回、终止', setBy: ['sender', 'system'] },
  'entered-in-error': { fhir: 'entered-in-error', banjian: '作废', setBy: ['sender'] },
};
