import { Inject, Injectable } from '@nestjs/common';
import { businessDate } from '@yimen/kernel';
import type { Actor, Clock, PlainDate } from '@yimen/kernel';
import { CLOCK, Digests, sendAlong } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { PublishedPacks } from '@yimen/policy';
import type { Hardship } from '@yimen/policy';
import { assertMay } from '@yimen/staff';
import { APPLICATION_SUBMITTED } from '../domain/casework.events';
import { ReceiptNumbers } from '../persistence/receipt-numbers';
import { insertApplication } from '../persistence/submit.repository';
import { applicantsFrom } from './applicants';
import type { ApplyingHousehold } from './applicants';
import { startIntake } from './intake-clock';

export interface ReceiveInput {
  /** The caller's choice, so that what names it can be written before. */
  id: string;
  household: ApplyingHousehold;
  hardships: readonly Hardship[];
  /** The window that serves the place. */
  window: { id: string; name: string };
  /** 受理 where it was handed in. */
  acceptedOn: PlainDate;
  /** For the log: whose window took it, under which receipt number. */
  detail: Record<string, unknown>;
}

/**
 * An application that another region's window has accepted for ours (代收代办). Nobody accepts it again: its limit runs from
 * the day it was accepted there, under the pack in force here on that day (I9), and the window goes on with the assessment.
 */
@Injectable()
export class ReceiveApplication {
  constructor(
    private readonly digests: Digests,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly packs: PublishedPacks,
    private readonly receiptNumbers: ReceiptNumbers,
  ) {}

  /** `actor` acts at that window. Refuses `person-in-open-application` and what registering refuses. */
  async run(tx: Tx, actor: Actor, input: ReceiveInput): Promise<void> {
    const today = businessDate(this.clock.now());
    const { id, household, hardships, window, acceptedOn, detail } = input;
    const applicants = await applicantsFrom(tx, actor, household, { digests: this.digests, today });
    const { householdId, division } = applicants;
    assertMay(actor, 'application.submit', division);
    const policyPack = this.packs.refInForce(division, acceptedOn);
    const receiptNo = await this.receiptNumbers.next(tx, division, today);
    const opened = { id, receiptNo, channel: 'handover', hardships, policyPack, acceptedOn } as const;
    const at = { windowAgencyId: window.id, windowName: window.name };
    sendAlong(tx, insertApplication(tx, { ...applicants, ...at, ...opened }));
    await startIntake(tx, { id, division }, await this.packs.load(tx, policyPack), acceptedOn);
    tx.ledger.record(actor, { applicationId: id, division, action: 'receive', from: null, to: 'accepted', detail });
    tx.ledger.announce({ topic: APPLICATION_SUBMITTED, payload: { applicationId: id, householdId } });
  }
}
