import type { Caller, Reply } from '../client';
import { at, qinApplication } from '../steps';
import { XIEXING, XIEXING_NAME } from './places';

/** Taken and accepted at 统景镇's window; the reply of the acceptance. */
export async function acceptedHere(clerk: Caller, overrides?: Record<string, unknown>): Promise<Reply> {
  const submitted = await clerk.post('/api/v1/applications', qinApplication(overrides));
  if (submitted.status !== 201) throw new Error(JSON.stringify(submitted.body));
  return clerk.post(at(submitted.body.id, 'accept'), undefined, { seen: submitted.etag });
}

/** Handed over to 协兴镇 where nothing else is said; the reply is the handover. */
export async function handedOver(
  clerk: Caller,
  overrides?: Record<string, unknown>,
  told = { division: XIEXING, place: XIEXING_NAME },
): Promise<Reply> {
  const accepted = await acceptedHere(clerk, overrides);
  const reply = await clerk.post(at(accepted.body.id, 'hand-over'), told, { seen: accepted.etag });
  if (reply.status !== 201) throw new Error(JSON.stringify(reply.body));
  return reply;
}

export const handoverAt = (id: string, step = '') => `/api/v1/handovers/${id}${step && `/${step}`}`;
