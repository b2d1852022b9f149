import { Injectable } from '@nestjs/common';
import { concludeHandedOver, HandBackApplication } from '@yimen/casework';
import type { Actor, PlainDate } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import { RegionFault } from '../gateway/region-fault';
import type { Handover } from '../domain/handover';
import type { PeerView } from '../domain/peer-view';
import { decidedOf, readingOf } from '../domain/reading';
import { lookAfter } from '../domain/when-again';
import { noteQuiet } from '../persistence/due.repository';
import type { Claimed } from '../persistence/due.repository';
import { moveHandover } from './move-handover';
import type { Move } from './move-handover';

/** What a look at the other side brings to the window: progress, the case back, or the answer that closes it here (I5). */
@Injectable()
export class SettleLook {
  constructor(private readonly handBack: HandBackApplication) {}

  async run(
    tx: Tx,
    actor: Actor,
    handover: Handover & Pick<Claimed, 'claim'>,
    view: PeerView,
    today: PlainDate,
  ): Promise<void> {
    const reading = readingOf(handover, view);
    if (reading.come === 'nothing-new') return noteQuiet(tx, handover, lookAfter(handover.quiet + 1));
    const { applicationId: id } = handover;
    const seen = seenIn(view);
    if (reading.come === 'progress') {
      const again = { afterCall: true, againIn: lookAfter(0) };
      return void (await moveHandover(tx, actor, handover, { action: 'note', ...again, ...seen }));
    }
    if (reading.come === 'back') {
      const { reason, note } = reading;
      await moveHandover(tx, actor, handover, { action: 'return', afterCall: true, reason, note, ...seen });
      return void (await this.handBack.run(tx, actor, { id, reason, detail: { note }, today }));
    }
    const { answer, note } = reading;
    const { outcome } = answer;
    await moveHandover(tx, actor, handover, { action: 'answer', afterCall: true, outcome, note, ...seen });
    await concludeHandedOver(tx, actor, { id, answer, note, today });
  }

  /**
   * It was taken back here, too late there: what was decided stays decided and on file; the application goes its own way.
   * One that goes on there all the same hasn't understood: fault `odd-answer`, and it is told again.
   */
  async runLate(tx: Tx, actor: Actor, handover: Handover, view: PeerView): Promise<void> {
    const reading = readingOf(handover, view);
    if (reading.come === 'progress' || reading.come === 'nothing-new') throw new RegionFault('odd-answer', true);
    const seen = seenIn(view);
    const move: Move =
      reading.come === 'answer'
        ? { action: 'answer', outcome: reading.answer.outcome, note: reading.note }
        : { action: 'confirm' };
    await moveHandover(tx, actor, handover, { ...move, afterCall: true, ...seen });
  }
}

function seenIn(view: PeerView): Partial<Move> {
  const { receiptNo: peerReceiptNo, office: peerOffice, status: peerStatus, version: peerVersion } = view;
  return { peerReceiptNo, peerOffice, peerStatus, peerVersion, ...decidedOf(view) };
}
