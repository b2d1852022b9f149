import { Inject, Injectable } from '@nestjs/common';
import type { Actor, Clock } from '@yimen/kernel';
import { assertFresh, CLOCK, refuseRequest, row, rows } from '@yimen/platform';
import type { SeenVersion, Tx } from '@yimen/platform';
import { assertMay } from '@yimen/staff';
import { v7 as uuidv7 } from 'uuid';
import { numberNewEvents } from '../feed/number-new-events';
import { logWebhook, WEBHOOK } from './webhook';
import type { Webhook } from './webhook';
import { hostOf, WebhookRules } from './webhook-rules';
import { WebhookSecrets } from './webhook-secrets';

export interface RegisterInput {
  /** As `CheckAddress` let it through. */
  url: URL;
  seen: SeenVersion;
}

export interface WithSecret {
  webhook: Webhook;
  /** Of the secret that was made, for `WebhookSecrets.show`; null where none was. */
  secretId: string | null;
}

const CODE = 'select code from agency where id = $1';
const ELSEWHERE = 'delete from webhook where client_id = $1 and agency_id <> $2';
const FOUND = `select ${WEBHOOK} from webhook where client_id = $1 for update`;
const NEW = `
  insert into webhook (id, client_id, agency_id, url, host, status, told_to, registered_at)
  select $1, $2, $3, $4, $5, 'on', coalesce((select last_position from feed_head where agency_id = $3), 0), $6
      on conflict (client_id) do nothing
  returning ${WEBHOOK}`;
const CHANGED = `
  update webhook set url = $2, host = $3, status = 'on', off_reason = null, off_at = null, first_failed_at = null,
         version = version + 1
   where id = $1 returning ${WEBHOOK}`;
/** What is on its way to the old address just now is sent to the new one as well: whoever has the lease loses it. */
const ANEW = `
  update webhook_delivery set next_attempt_at = $2, attempts = 0, lease_id = null, leased_until = null
   where webhook_id = $1 and status = 'waiting'`;

/** Where a client's events go from now on. What happened before is in the feed; what waits goes to the new address. */
@Injectable()
export class RegisterWebhook {
  constructor(
    private readonly secrets: WebhookSecrets,
    private readonly rules: WebhookRules,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The first time makes a secret; later an `If-Match` that was sent must fit (`if-match-stale`). Refuses
   * `webhook-host-not-allowed` where the host is another bureau's.
   */
  async run(tx: Tx, actor: Actor, { url, seen }: RegisterInput): Promise<WithSecret> {
    assertMay(actor, 'webhook.manage');
    const agency = await row<{ code: string }>(tx, CODE, [actor.agencyId]);
    this.rules.assertOpenTo({ clientId: actor.id, agencyCode: String(agency?.code) }, url);
    // A client that was given to another agency begins anew: what waits was meant for the one before.
    await rows(tx, ELSEWHERE, [actor.id, actor.agencyId]);
    const found = await row<Webhook>(tx, FOUND, [actor.id]);
    if (found) return { webhook: await this.change(tx, actor, found, { url, seen }), secretId: null };
    if (seen !== null) throw refuseRequest('if-match-stale');
    await numberNewEvents(tx, String(actor.agencyId));
    const made = [uuidv7(), actor.id, actor.agencyId, url.href, hostOf(url), this.clock.now()];
    const webhook = await row<Webhook>(tx, NEW, made);
    if (!webhook) return this.run(tx, actor, { url, seen });
    await logWebhook(tx, actor, webhook, 'register');
    return { webhook, secretId: await this.secrets.make(tx, webhook, 0) };
  }

  private async change(tx: Tx, actor: Actor, found: Webhook, { url, seen }: RegisterInput): Promise<Webhook> {
    assertFresh(seen, found.version);
    if (found.url === url.href && found.status === 'on') return found;
    const changed = (await row<Webhook>(tx, CHANGED, [found.id, url.href, hostOf(url)])) as Webhook;
    await rows(tx, ANEW, [found.id, this.clock.now()]);
    await logWebhook(tx, actor, changed, 'change');
    return changed;
  }
}
