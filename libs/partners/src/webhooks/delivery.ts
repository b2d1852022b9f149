import type { Fault } from './faults';

export const DELIVERY_STATUSES = ['waiting', 'delivered', 'dead'] as const;
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

/** An event on its way to a webhook, or a test (`ping`). */
export interface Delivery {
  id: string;
  kind: 'event' | 'ping';
  /** `webhook-id`, the same at every attempt. */
  eventId: string;
  /** As the CloudEvent says. */
  eventType: string;
  status: DeliveryStatus;
  /** Since it was made, sent again by hand, or the address changed. */
  attempts: number;
  createdAt: Date;
  lastAttemptAt: Date | null;
  /** HTTP status of the last attempt; null where there was no answer. */
  lastStatus: number | null;
  /** Why the last attempt failed. */
  lastFault: Fault | null;
  /** Null once it has ended. */
  nextAttemptAt: Date | null;
  /** When it was delivered or given up. */
  endedAt: Date | null;
}

export const DELIVERY = `
  id, kind, event_id as "eventId", event_type as "eventType", status, attempts, created_at as "createdAt",
  last_attempt_at as "lastAttemptAt", last_status as "lastStatus", last_fault as "lastFault",
  case status when 'waiting' then next_attempt_at end as "nextAttemptAt", ended_at as "endedAt"`;
