import { Injectable } from '@nestjs/common';
import { handedToUs } from '@yimen/casework';
import type { HandedToUs } from '@yimen/casework';
import type { Actor } from '@yimen/kernel';
import type { Tx } from '@yimen/platform';
import { PublishedPacks } from '@yimen/policy';
import { refuse } from '../domain/handover.errors';
import { enterReceived } from '../persistence/enter-window';
import { assertSender } from '../use-cases/assert-sender';

/** A handover as its sender sees it here, by the id the sender gave it. */
export interface SenderView extends HandedToUs {
  id: string;
}

/** What the region that handed something over may see of it, and of nothing else. */
@Injectable()
export class ReceivedView {
  constructor(private readonly packs: PublishedPacks) {}

  /** Refuses `not-allowed`, and `handover-not-found` for what is another's, or was withdrawn before it came. */
  async read(tx: Tx, actor: Actor, senderHandoverId: string): Promise<SenderView> {
    assertSender(actor);
    const id = await enterReceived(tx, senderHandoverId);
    if (id === null) throw refuse('handover-not-found');
    return this.of(tx, actor, { id, senderHandoverId });
  }

  /** In a transaction that sees the application. */
  async of(
    tx: Tx,
    actor: Actor,
    { id, senderHandoverId }: { id: string; senderHandoverId: string },
  ): Promise<SenderView> {
    return { id: senderHandoverId, ...(await handedToUs(tx, actor, this.packs, id)) };
  }
}
