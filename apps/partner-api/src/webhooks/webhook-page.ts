import type { Delivery, WebhookView } from '@yimen/partners';
import type { WebhookDeliveryResponse } from './delivery.response';
import type { WebhookResponse } from './webhook.response';

/** The webhook as its client sees it. */
export function webhookPage({ clientId: _, agencyId: __, host: ___, ...view }: WebhookView): WebhookResponse {
  return {
    ...view,
    offAt: told(view.offAt),
    registeredAt: view.registeredAt.toISOString(),
    lastSuccessAt: told(view.lastSuccessAt),
    firstFailedAt: told(view.firstFailedAt),
    secrets: view.secrets.map(({ madeAt, liveUntil }) => ({ madeAt: madeAt.toISOString(), endsAt: told(liveUntil) })),
  };
}

export function deliveryLine(delivery: Delivery): WebhookDeliveryResponse {
  return {
    ...delivery,
    createdAt: delivery.createdAt.toISOString(),
    lastAttemptAt: told(delivery.lastAttemptAt),
    nextAttemptAt: told(delivery.nextAttemptAt),
    endedAt: told(delivery.endedAt),
  };
}

function told(at: Date | null): string | null {
  return at?.toISOString() ?? null;
}
