import { Injectable } from '@nestjs/common';
import type { Actor } from '@yimen/kernel';
import { assertFresh, row } from '@yimen/platform';
import type { SeenVersion, Tx } from '@yimen/platform';
import { ownWebhook } from './own-webhook';
import type { WithSecret } from './register-webhook';
import { logWebhook, WEBHOOK } from './webhook';
import type { Webhook } from './webhook';
import { WebhookSecrets } from './webhook-secrets';

export interface RotateInput {
  seen: SeenVersion;
  /** How long events are signed with the secret before as well; 0 where it leaked. */
  overlapHours: number;
}

const ANOTHER = `update webhook set version = version + 1 where id = $1 returning ${WEBHOOK}`;

/** A new secret for the client's webhook, which is told once. */
@Injectable()
export class RotateSecret {
  constructor(private readonly secrets: WebhookSecrets) {}

  /** Refuses `webhook-not-found`, `if-match-stale`. A secret that was replaced before is dropped, whatever its time. */
  async run(tx: Tx, actor: Actor, { seen, overlapHours }: RotateInput): Promise<WithSecret> {
    const found = await ownWebhook(tx, actor, 'for update');
    assertFresh(seen, found.version);
    const webhook = (await row<Webhook>(tx, ANOTHER, [found.id])) as Webhook;
    await logWebhook(tx, actor, webhook, 'rotate-secret');
    return { webhook, secretId: await this.secrets.make(tx, webhook, overlapHours) };
  }
}
