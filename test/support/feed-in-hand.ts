import { createHash } from 'node:crypto';
import type { County } from './county';

const NDJSON = 'application/x-ndjson';
/** About a household, where it should be about somebody: it is rejected. */
export const FEED_LINE =
  '{"householdId":"00000000-0000-7000-8000-000000000000","kind":"serious-illness","value":null}\n';

/** What a body of lines is sent with. */
export function feedHeaders(text: string): Record<string, string> {
  const digest = createHash('sha256').update(text).digest('base64');
  return { 'Content-Type': NDJSON, 'Content-Digest': `sha-256=:${digest}:` };
}

/** 渝北区医疗保障局 has begun to deliver: one part of an open batch. */
export async function feedInHand(county: County): Promise<{ feedBatch: string }> {
  const bureau = await county.partner('partner-medical-insurance-500112');
  const batches = '/partner/v1/feeds/medical-insurance/batches';
  const { body } = await bureau.post(`${batches}?asOf=2026-01-05&complete=false`);
  const headers = { ...feedHeaders(FEED_LINE), 'Idempotency-Key': `part-${body.id}` };
  await bureau.send('PUT', `${batches}/${body.id}/parts/1`, FEED_LINE, headers);
  return { feedBatch: String(body.id) };
}
