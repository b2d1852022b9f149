import { Inject, Injectable } from '@nestjs/common';
import { businessDate } from '@yimen/kernel';
import type { Actor, Clock } from '@yimen/kernel';
import { CLOCK, Digests, sendAlong } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { PublishedPacks } from '@yimen/policy';
import type { Hardship } from '@yimen/policy';
import { assertMay } from '@yimen/staff';
import { v7 as uuidv7 } from 'uuid';
import type { Channel } from '../domain/application';
import { APPLICATION_SUBMITTED } from '../domain/casework.events';
import { refuse } from '../domain/casework.errors';
import { ReceiptNumbers } from '../persistence/receipt-numbers';
import { insertApplication } from '../persistence/submit.repository';
import { applicantsFrom } from './applicants';
import type { ApplyingHousehold } from './applicants';

export interface SubmitInput {
  household: ApplyingHousehold;
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

/** One application for everything a household needs (LAW 37, 64). Keeps the policy pack in force when it starts (I9). */
@Injectable()
export class SubmitApplication {
  constructor(
    private readonly digests: Digests,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly packs: PublishedPacks,
    private readonly receiptNumbers: ReceiptNumbers,
  ) {}

  /**
   * Refuses `channel-not-yours`, `person-in-open-application` (with receipt and window), and what registering refuses.
   * The ids are ours and the statements refuse by themselves, so household, application and what the ledgers keep
   * travel together with the commit.
   */
  async run(tx: Tx, actor: Actor, input: SubmitInput): Promise<Submitted> {
    assertMay(actor, 'application.submit');
    const assistantOnly = !actor.roles.includes('window-clerk');
    if (assistantOnly && input.channel !== 'assistant') throw refuse('channel-not-yours');
    const id = uuidv7();
    const today = businessDate(this.clock.now());
    const { household, channel, hardships } = input;
    const applicants = await applicantsFrom(tx, actor, household, { digests: this.digests, today });
    const { householdId, memberIds, division } = applicants;
    assertMay(actor, 'application.submit', division);
    const policyPack = this.packs.refInForce(division, today);
    const receiptNo = await this.receiptNumbers.next(tx, division, today);
    const window = { windowAgencyId: String(actor.agencyId), windowName: String(actor.agencyName) };
    const opened = { id, receiptNo, channel, hardships, policyPack, acceptedOn: null };
    sendAlong(tx, insertApplication(tx, { ...applicants, ...window, ...opened }));
    tx.ledger.record(actor, { applicationId: id, division, action: 'submit', from: null, to: 'submitted' });
    tx.ledger.announce({ topic: APPLICATION_SUBMITTED, payload: { applicationId: id, householdId } });
    return { id, receiptNo, status: 'submitted', version: 1, householdId, memberIds, policyPack };
  }
}
