import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { ReceiveApplication } from '@yimen/casework';
import { addDays, businessDate } from '@yimen/kernel';
import type { Actor, Clock, PlainDate } from '@yimen/kernel';
import { CLOCK } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { householdOfExactly, tellHousehold } from '@yimen/registry';
import { v7 as uuidv7 } from 'uuid';
import { canonicalJson } from '../domain/canonical-json';
import { refuse } from '../domain/handover.errors';
import type { HandoverMessage } from '../domain/handover-message';
import { enterReceived, enterWindow } from '../persistence/enter-window';
import type { AtWindow } from '../persistence/enter-window';
import { findReceived, isFirstDelivery } from '../persistence/received.repository';
import { ReceivedView } from '../queries/received-view';
import type { SenderView } from '../queries/received-view';
import { assertSender } from './assert-sender';

const LONGEST_AGO_DAYS = 366;

/**
 * Another region hands over an application that is ours to decide: it becomes an ordinary one at the window that serves the
 * place, accepted on the day it was accepted there. The same handover delivered again, under whatever key, finds it there.
 */
@Injectable()
export class ReceiveHandover {
  constructor(
    private readonly receiveApplication: ReceiveApplication,
    private readonly view: ReceivedView,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * `told` is the message as it came, which a later version of this service may read otherwise: the same is the same.
   * Refuses `not-allowed`, `handover-reused`, `handover-withdrawn`, `accepted-on-impossible`, `division-not-served`,
   * `person-in-open-application`, `person-differs`, and what registering a household refuses.
   */
  async run(tx: Tx, actor: Actor, message: HandoverMessage, told: unknown): Promise<SenderView> {
    const agencyId = assertSender(actor);
    const content = createHash('sha256').update(canonicalJson(told)).digest('base64url');
    const earlier = await findReceived(tx, agencyId, message.id);
    if (earlier) return this.again(tx, actor, message.id, content);
    this.assertPossible(message.acceptedOn);
    const { division } = message.household;
    const at = await enterWindow(tx, actor, division);
    if (!at) throw refuse('division-not-served');
    const application = uuidv7();
    const first = { agencyId, senderHandoverId: message.id, content, applicationId: application, division };
    if (!(await isFirstDelivery(tx, { id: uuidv7(), ...first }))) return this.again(tx, actor, message.id, content);
    await this.open(tx, at, application, message);
    return this.view.of(tx, actor, { id: application, senderHandoverId: message.id });
  }

  private async open(tx: Tx, { window, actor }: AtWindow, id: string, message: HandoverMessage): Promise<void> {
    const { household, hardships, acceptedOn, from } = message;
    const people = household.members.map(({ residentId }) => residentId);
    const known = await householdOfExactly(tx, people);
    // What was told there on the day is what is assessed here, not what was known before.
    const updated = known ? await tellHousehold(tx, actor, known, household) : undefined;
    const detail = { updated, sender: actor.agencyName, senderWindow: from.window, senderReceiptNo: from.receiptNo };
    const received = { id, household: known ? { id: known } : household, hardships, window, acceptedOn, detail };
    await this.receiveApplication.run(tx, actor, received);
  }

  private async again(tx: Tx, actor: Actor, senderHandoverId: string, content: string): Promise<SenderView> {
    const earlier = await findReceived(tx, assertSender(actor), senderHandoverId);
    if (earlier?.withdrawnAt) throw refuse('handover-withdrawn');
    if (earlier?.content !== content) throw refuse('handover-reused');
    const id = (await enterReceived(tx, senderHandoverId)) as string;
    return this.view.of(tx, actor, { id, senderHandoverId });
  }

  private assertPossible(acceptedOn: PlainDate): void {
    const today = businessDate(this.clock.now());
    if (acceptedOn > today || acceptedOn < addDays(today, -LONGEST_AGO_DAYS)) throw refuse('accepted-on-impossible');
  }
}
