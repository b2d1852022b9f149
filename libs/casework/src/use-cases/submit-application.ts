import { Inject, Injectable } from '@nestjs/common';
import { businessDate } from '@yimen/kernel';
import type { Actor, Clock } from '@yimen/kernel';
import { CLOCK, Digests } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { POLICY_PACK } from '@yimen/policy';
import type { Hardship, PolicyPack } from '@yimen/policy';
import { householdFor, registerHousehold } from '@yimen/registry';
import type { NewHousehold } from '@yimen/registry';
import { assertMay } from '@yimen/staff';
import { v7 as uuidv7 } from 'uuid';
import type { Channel } from '../domain/application';
import { APPLICATION_SUBMITTED } from '../domain/casework.events';
import { refuse } from '../domain/casework.errors';
import { insertApplication, openApplicationsOf } from '../persistence/submit.repository';

export interface SubmitInput {
  /** Either a household known here, or a new one. */
  household: { id: string } | NewHousehold;
  channel: Channel;
  hardships: readonly Hardship[];
}

export interface Submitted {
  id: string;
  receiptNo: string;
  status: 'submitted';
  version: 1;
  householdId: string;
  memberIds: string[];
  policyPack: string;
}

interface Applicants {
  householdId: string;
  division: string;
  memberIds: string[];
  applicantId: string;
  residentIds: string[];
}

/** One application for everything a household needs (LAW 37, 64). Keeps the policy pack it starts with (I9). */
@Injectable()
export class SubmitApplication {
  constructor(
    private readonly digests: Digests,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(POLICY_PACK) private readonly pack: PolicyPack,
  ) {}

  /** Refuses `channel-not-yours`, `person-in-open-application` (with receipt and window), and what registering refuses. */
  async run(tx: Tx, actor: Actor, input: SubmitInput): Promise<Submitted> {
    assertMay(actor, 'application.submit');
    const assistantOnly = !actor.roles.includes('window-clerk');
    if (assistantOnly && input.channel !== 'assistant') throw refuse('channel-not-yours');
    const applicants = await this.applicants(tx, actor, input.household);
    const id = uuidv7();
    const digests = applicants.residentIds.map((residentId) => this.digests.residentId(residentId));
    const { receiptNo, entered } = await insertApplication(tx, {
      id,
      ...applicants,
      windowAgencyId: String(actor.agencyId),
      windowName: String(actor.agencyName),
      channel: input.channel,
      hardships: input.hardships,
      policyPack: this.pack.ref,
      digests,
    });
    if (entered < digests.length)
      throw refuse('person-in-open-application', undefined, { open: await openApplicationsOf(tx, digests, id) });
    const { householdId, memberIds, division } = applicants;
    tx.ledger.record(actor, { applicationId: id, division, action: 'submit', from: null, to: 'submitted' });
    tx.ledger.announce({ topic: APPLICATION_SUBMITTED, payload: { applicationId: id, householdId } });
    return { id, receiptNo, status: 'submitted', version: 1, householdId, memberIds, policyPack: this.pack.ref };
  }

  private async applicants(tx: Tx, actor: Actor, household: SubmitInput['household']): Promise<Applicants> {
    if ('id' in household) {
      const known = await householdFor(tx, actor, household.id, 'submit-application');
      const memberIds = known.members.map((member) => member.id);
      const residentIds = known.members.map((member) => member.residentId);
      return {
        householdId: known.id,
        division: known.division,
        memberIds,
        applicantId: String(memberIds[0]),
        residentIds,
      };
    }
    const registered = await registerHousehold(tx, actor, household, businessDate(this.clock.now()));
    const self = household.members.findIndex((member) => member.kinship === 'self');
    return {
      householdId: registered.id,
      division: household.division,
      memberIds: registered.memberIds,
      applicantId: String(registered.memberIds[self]),
      residentIds: household.members.map((member) => member.residentId),
    };
  }
}
