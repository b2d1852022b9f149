import type { Tx } from '../database/tx';
import { rows } from '../database/tx';
import type { ScopedTransactions } from '../database/scoped-transactions';
import type { EventConsumer } from './event-consumer';

/** An event not done comes due again after 5 s, 10 s, 20 s … at most 10 min: a lost bell rings again. */
const CLAIM_DUE = `
  update outbox set attempts = attempts + 1,
         next_attempt_at = now() + least(interval '5 seconds' * power(2, least(attempts, 10)), interval '10 minutes')
   where id in (select id from outbox where done_at is null and next_attempt_at <= now()
                 order by next_attempt_at limit $1 for update skip locked)
  returning id, attempts`;

export interface DueEvent {
  id: string;
  attempts: number;
}

/** Events to ring for now; each stays due until a consumer has marked it done. */
export function claimDueEvents(tx: Tx, limit: number): Promise<DueEvent[]> {
  return rows<DueEvent>(tx, CLAIM_DUE, [limit]);
}

interface TakenEvent {
  topic: string;
  payload: object;
}

/** Marks the event done and does its effect in one transaction: a second delivery finds nothing to do. */
export async function deliverEvent(
  transactions: ScopedTransactions,
  consumers: ReadonlyMap<string, EventConsumer>,
  eventId: string,
): Promise<'done' | 'already-done'> {
  try {
    return await transactions.asSystem('relay', async (tx, actor) => {
      const [event] = await rows<TakenEvent>(
        tx,
        'update outbox set done_at = now(), last_error = null where id = $1 and done_at is null returning topic, payload',
        [eventId],
      );
      if (!event) return 'already-done';
      const consumer = consumers.get(event.topic);
      if (!consumer) throw new Error(`nobody listens to '${event.topic}'`);
      await consumer.handle(tx, actor, event.payload as never);
      return 'done';
    });
  } catch (error) {
    const told = faultCode(error);
    await transactions.asSystem('relay', (tx) =>
      rows(tx, 'update outbox set last_error = $2 where id = $1 and done_at is null', [eventId, told]),
    );
    throw error;
  }
}

/** Our code or PostgreSQL's; never the message, which may quote a name or a number. */
function faultCode(error: unknown): string {
  return (error as { code?: string }).code ?? (error as Error).name;
}
