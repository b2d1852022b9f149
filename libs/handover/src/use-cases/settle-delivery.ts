import { Injectable } from '@nestjs/common';
import { endPush, HandBackApplication } from '@yimen/casework';
import type { Actor, PlainDate } from '@yimen/kernel';
import { disclose } from '@yimen/partners';
import type { Packet } from '@yimen/partners';
import type { Tx } from '@yimen/platform';
import type { Handover } from '../domain/handover';
import type { Delivered } from '../domain/peer-view';
import { decidedOf } from '../domain/reading';
import { moveHandover } from './move-handover';

/** What came of handing it in. */
@Injectable()
export class SettleDelivery {
  constructor(private readonly handBack: HandBackApplication) {}

  /** Sent on in time or not, that is over; the applicant's time runs on here too, until the answer is here (LAW 64). */
  async run(tx: Tx, actor: Actor, handover: Handover, delivered: Delivered, today: PlainDate): Promise<void> {
    const { applicationId: id } = handover;
    if (delivered.kind === 'taken') {
      const { receiptNo: peerReceiptNo, office: peerOffice, status: peerStatus, version: peerVersion } = delivered.view;
      const told = { peerReceiptNo, peerOffice, peerStatus, peerVersion, ...decidedOf(delivered.view) };
      await moveHandover(tx, actor, handover, { action: 'deliver', afterCall: true, againIn: FIRST_LOOK, ...told });
      return endPush(tx, id, today);
    }
    const { reason, note } = delivered;
    await moveHandover(tx, actor, handover, { action: 'return', afterCall: true, reason, note });
    await this.handBack.run(tx, actor, { id, reason, today });
  }
}

/** It may have been there before, and gone on: the first look comes soon. */
const FIRST_LOOK = 60;

/** The ledger of what leaves for whom, written before it does: nobody knows afterwards whether it arrived. */
export function disclosed(tx: Tx, actor: Actor, handover: Handover, packet: Packet): void {
  const { id: referralId, applicationId, division, toAgencyId: agencyId } = handover;
  disclose(tx, actor, { referralId, applicationId, division, agencyId, channel: 'handover', packet });
}
