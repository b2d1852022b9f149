import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@yimen/kernel';
import { CLOCK } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { v7 as uuidv7 } from 'uuid';
import { SecretBox } from './secret-box';
import { putSecret, secretById } from './secrets.repository';
import { newSecret, secretText } from './signature';
import type { Webhook } from './webhook';

const HOUR_MS = 3_600_000;

/** Makes secrets, and shows one to whoever had it made. */
@Injectable()
export class WebhookSecrets {
  constructor(
    private readonly box: SecretBox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A new secret for the webhook, whose id it returns; the one before stays valid for that many hours. */
  async make(tx: Tx, { id: webhookId, clientId }: Webhook, overlapHours: number): Promise<string> {
    const id = uuidv7();
    const now = this.clock.now();
    const oldUntil = overlapHours > 0 ? new Date(now.getTime() + overlapHours * HOUR_MS) : null;
    await putSecret(tx, { id, webhookId, clientId, sealed: this.box.seal(id, newSecret()), now }, oldUntil);
    return id;
  }

  /**
   * `whsec_…`; null once it was replaced and no longer lives. The stored answer to a write holds the id alone, so that
   * no secret lies in the memory of answers, and a lost answer can still be asked for again.
   */
  async show(tx: Tx, id: string): Promise<string | null> {
    const found = await secretById(tx, id);
    return found && secretText(this.box.open(id, found.sealed));
  }
}
