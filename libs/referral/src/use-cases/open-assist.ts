import { Injectable } from '@nestjs/common';
import { getApplication, measuresOf } from '@yimen/casework';
import type { MeasureView } from '@yimen/casework';
import type { Actor } from '@yimen/kernel';
import { composePacket } from '@yimen/partners';
import { inSystemScope } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { PublishedPacks, referralRules } from '@yimen/policy';
import { householdFor } from '@yimen/registry';
import type { AgencyView } from '@yimen/staff';
import { v7 as uuidv7 } from 'uuid';
import type { Referral } from '../domain/referral';
import { refuse } from '../domain/referral.errors';
import { isUrgent } from '../domain/urgency';
import { markHelped } from '../persistence/assist.repository';
import { holdApplication, insertAssist } from '../persistence/issue.repository';
import { getReferral } from '../persistence/referral.repository';
import { findTarget } from './find-target';
import type { Target } from './find-target';
import { lockLead } from './lock-lead';
import { recordMove } from './record-move';
import type { ReferralStep } from './referral-step';
import { startReferralClock } from './start-referral-clock';

export interface AssistInput extends ReferralStep, Target {
  /** What is asked. */
  task: string;
  note?: string;
}

/**
 * 协办: whoever leads asks another agency, or its own people, for a part. A part is a referral of its own, with that kind's
 * packet, clock, claim and result; it ends no measure, and what becomes of it is told to whoever leads (LAW 4, 64).
 */
@Injectable()
export class OpenAssist {
  constructor(private readonly packs: PublishedPacks) {}

  /** The lead. Refuses as `lockLead`, and `reroute-target-unclear`, `agency-not-serving`, `application-not-in-handling`. */
  async run(tx: Tx, actor: Actor, input: AssistInput): Promise<Referral> {
    const { id, seen, note } = input;
    const lead = await lockLead(tx, actor, id, seen);
    if (lead.leadId !== null) throw refuse('assist-in-assist');
    const agency = await findTarget(tx, input, lead.division);
    const assistId = uuidv7();
    const detail = { assistId, agency: agency.name };
    recordMove(tx, actor, lead, lead.status, { action: 'open-assist', to: lead.status, note, detail });
    await markHelped(tx, id);
    await inSystemScope(tx, { name: 'assists', division: lead.division }, async (system, by) => {
      await this.issue(system, by, { lead, agency, assistId, input });
      const assist = await getReferral(system, assistId);
      recordMove(system, actor, assist, null, { action: 'issue', to: 'requested', detail: { agency: agency.name } });
    });
    return { ...lead, hasAssists: true };
  }

  /** In the system's scope: who leads sees neither the household nor what another kind of agency needs to know of it. */
  private async issue(tx: Tx, by: Actor, { lead, agency, assistId, input }: Part): Promise<void> {
    await holdApplication(tx, lead.applicationId);
    const application = await getApplication(tx, lead.applicationId);
    if (application.status !== 'in-handling') throw refuse('application-not-in-handling');
    const pack = await this.packs.load(tx, application.policyPack);
    const household = await householdFor(tx, by, application.householdId, 'open-assist');
    const measures = await measuresOf(tx, lead.applicationId);
    const measure = measures.find((candidate) => candidate.id === lead.measureId) as MeasureView;
    const { applicationId, receiptNo, division, programme, programmeName, toAgencyId: fromAgencyId } = lead;
    const packet = composePacket(application, household, measure, agency.kind);
    const mayExpire = referralRules(pack).expires.includes(agency.kind);
    const known = { applicationId, receiptNo, division, programme, programmeName, fromAgencyId };
    const { id: leadId } = lead;
    const { task, today } = input;
    const urgent = isUrgent(application.hardships);
    await insertAssist(tx, { id: assistId, leadId, task, ...known, toAgencyId: agency.id, packet, mayExpire, urgent });
    const assist = await getReferral(tx, assistId);
    await startReferralClock(tx, assist, { pack, residence: household.residence, today });
  }
}

interface Part {
  lead: Referral;
  agency: AgencyView;
  assistId: string;
  input: AssistInput;
}
