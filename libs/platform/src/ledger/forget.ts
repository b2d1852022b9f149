import { rows } from '../database/tx';
import type { Tx } from '../database/tx';

const ANSWERS = `
  delete from idempotency where (client, key) in (
    select client, key from idempotency where at < now() - interval '24 hours' order by at limit $1)
  returning 1`;

const EVENTS = `
  delete from outbox where id in (
    select id from outbox where done_at < now() - interval '7 days' order by done_at limit $1)
  returning 1`;

/** Answers to writes are kept for 24 hours, as the API says. Returns how many were forgotten. */
export async function forgetAnswers(tx: Tx, limit: number): Promise<number> {
  return (await rows(tx, ANSWERS, [limit])).length;
}

/** Events are kept for seven days after they have worked; the action log keeps the story. Returns how many went. */
export async function forgetEvents(tx: Tx, limit: number): Promise<number> {
  return (await rows(tx, EVENTS, [limit])).length;
}
