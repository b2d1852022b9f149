import { Inject, Injectable } from '@nestjs/common';
import { businessDate } from '@yimen/kernel';
import type { Actor, Clock } from '@yimen/kernel';
import type { Packet } from '@yimen/partners';
import { CLOCK, ScopedTransactions } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import type { Handover } from '../domain/handover';
import { messageOf } from '../domain/message-of';
import type { Delivered, PeerView } from '../domain/peer-view';
import { retryAfter } from '../domain/when-again';
import { Gateways } from '../gateway/gateways';
import { RegionFault } from '../gateway/region-fault';
import type { RegionGateway } from '../gateway/region-gateway';
import { aboutToCall, claimDueHandovers, dueAtOnce, noteFailure } from '../persistence/due.repository';
import type { Claimed } from '../persistence/due.repository';
import { lockHandover, packetToSend } from '../persistence/handover.repository';
import { mustBeTold } from './confirm-untold';
import { moveHandover } from './move-handover';
import { disclosed, SettleDelivery } from './settle-delivery';
import { SettleLook } from './settle-look';

/** Of one process. */
const AT_ONCE = 8;
/** Of all processes: a region that hangs holds these and no more. */
const PER_REGION = 2;
const JOB = 'handover';

/** What is to be said to the other side, read before it is called. */
interface Job extends Claimed {
  handover: Handover;
  /** Null where nobody configured the connection. */
  gateway: RegionGateway | null;
  sent: { packet: Packet; window: string } | null;
}

/** What the other side said. */
type Heard =
  | { to: 'to-send'; delivered: Delivered }
  | { to: 'delivered'; view: PeerView }
  /** `late`: what it had come to before it was taken back. */
  | { to: 'withdrawing'; late: PeerView | null };

/**
 * The worker's part: delivers what is to be sent, looks at what was, tells what was taken back. PostgreSQL says what is due;
 * no transaction is open while another system is waited for; what that system said counts only where the row is still as
 * it was. Whoever dies in between leaves a row that comes due again, and the other side knows the handover by its id (I3).
 */
@Injectable()
export class FollowHandovers {
  private readonly underWay = new Set<Promise<void>>();

  constructor(
    private readonly transactions: ScopedTransactions,
    private readonly gateways: Gateways,
    private readonly delivery: SettleDelivery,
    private readonly look: SettleLook,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Begins to work on what is due, and doesn't wait for answers: a region that hangs holds nobody else up. How many. */
  async begin(onError: (error: Error) => void): Promise<number> {
    const begun = await this.take(onError);
    for (const one of begun) void one.finally(() => this.underWay.delete(one));
    for (const one of begun) this.underWay.add(one);
    return begun.length;
  }

  /** Works on what is due to the end; how many. */
  async turn(onError: (error: Error) => void = () => undefined): Promise<number> {
    return (await Promise.all(await this.take(onError))).length;
  }

  /** Waits for what was begun, but no longer than that. What isn't settled then comes due again by itself. */
  async drain(ms: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, ms);
    });
    await Promise.race([Promise.all(this.underWay), late]);
    clearTimeout(timer);
  }

  private async take(onError: (error: Error) => void): Promise<Promise<void>[]> {
    const limit = AT_ONCE - this.underWay.size;
    if (limit <= 0) return [];
    const due = await this.transactions.asSystem(JOB, (tx) => claimDueHandovers(tx, { limit, perRegion: PER_REGION }));
    return due.map((claimed) => this.follow(claimed).catch(onError));
  }

  private async follow(claimed: Claimed): Promise<void> {
    const job = await this.transactions.asSystem(JOB, (tx, actor) => this.prepare(tx, actor, claimed));
    if (!job) return;
    try {
      const heard = await this.call(job);
      await this.transactions.asSystem(JOB, (tx, actor) => this.settle(tx, actor, job, heard));
    } catch (error) {
      if (!(error instanceof RegionFault)) throw error;
      const { code, mayHaveArrived } = error;
      const againIn = retryAfter(job.handover.attempts + 1);
      await this.transactions.asSystem(JOB, (tx) => noteFailure(tx, claimed, { code, mayHaveArrived, againIn }));
    }
  }

  /**
   * Locked, so that whoever takes it back has either done so before or knows that it may have left. What is about to leave
   * stands in the ledger before it does. Null where it has ended, or another turn has it in hand by now.
   */
  private async prepare(tx: Tx, system: Actor, { id, claim }: Claimed): Promise<Job | null> {
    const handover = await lockHandover(tx, id);
    const gateway = this.gateways.find(handover.toAgencyCode);
    const sent = handover.status === 'to-send' ? await packetToSend(tx, id) : null;
    const job = { id, claim, handover, gateway, sent };
    if (!gateway) return job;
    if (!(await aboutToCall(tx, job))) return null;
    if (sent) disclosed(tx, asRegion(system, handover), handover, sent.packet);
    return job;
  }

  private async call({ handover, gateway, sent }: Job): Promise<Heard> {
    const { id, status } = handover;
    if (status === 'withdrawing' && !mustBeTold(handover)) return { to: status, late: null };
    if (!gateway) throw new RegionFault('not-configured', false);
    if (status === 'withdrawing') {
      const taken = await gateway.withdraw(id);
      return { to: status, late: taken.kind === 'withdrawn' ? null : await gateway.look(id) };
    }
    if (!sent) return { to: 'delivered', view: await gateway.look(id) };
    const { packet, window } = sent;
    return { to: 'to-send', delivered: await gateway.deliver(messageOf(handover, window, packet)) };
  }

  private async settle(tx: Tx, system: Actor, claimed: Job, heard: Heard): Promise<void> {
    const { id, claim } = claimed;
    const handover = await lockHandover(tx, id);
    const actor = asRegion(system, handover);
    // It was taken back, or another worker was faster, while we were calling.
    if (handover.status !== heard.to) return dueAtOnce(tx, claimed);
    const today = businessDate(this.clock.now());
    if (heard.to === 'to-send') return this.delivery.run(tx, actor, handover, heard.delivered, today);
    if (heard.to === 'delivered') return this.look.run(tx, actor, { ...handover, claim }, heard.view, today);
    if (heard.late) return this.look.runLate(tx, actor, handover, heard.late);
    await moveHandover(tx, actor, handover, { action: 'confirm', afterCall: true });
  }
}

/** In the log the other region has acted: the window and the applicant read who has it. */
function asRegion(system: Actor, { toAgencyId: agencyId, toAgencyName: agencyName }: Handover): Actor {
  return { ...system, agencyId, agencyName };
}
