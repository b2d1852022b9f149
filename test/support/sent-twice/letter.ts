import { randomUUID } from 'node:crypto';
import type { Caller, Reply } from '../client';
import type { County } from '../county';
import { feedHeaders } from '../feed-in-hand';
import { TONGJING } from '../people';
import type { Cast, Step } from './step';

/** A write that can be sent as often as one likes. */
export interface Letter {
  key: string;
  path: string;
  /** Under its own key and with its own body, unless told otherwise. */
  send(change?: { key?: string | null; body?: object }): Promise<Reply>;
}

/** The write of a step, ready to be sent: with the ETag its sender saw last. */
export async function letterFor(
  county: County,
  { route, by, of, action = '', body, query = '', lines }: Step,
  cast: Cast,
): Promise<Letter> {
  const caller = await callerOf(county, route, by);
  const [method = '', address = ''] = route.split(' ');
  const path = `${address}${query}`
    .replace('{source}', 'medical-insurance')
    .replace('{number}', '1')
    .replace('{division}', TONGJING)
    .replace('{action}', action)
    .replace('{assistId}', String(cast.assist))
    .replace(/\{(id|ref)\}/, of ? String(cast[of]) : '');
  const there = method === 'POST' ? path.replace(/(\/actions|\/assists\/[^/]+)?\/[^/]+$/, '') : path;
  const seen = of ? (await caller.get(there)).etag : null;
  const key = randomUUID();
  const own = body?.(cast);
  const send: Letter['send'] = (change = {}) => {
    if (!lines) return caller.write(method, path, change.body ?? own, { seen, key, ...onlyKey(change) });
    const text = change.body ? lines.other : lines.text;
    const keyed: Record<string, string> = change.key === null ? {} : { 'Idempotency-Key': change.key ?? key };
    return caller.send(method, path, text, { ...feedHeaders(text), ...keyed });
  };
  return { key, path, send };
}

function callerOf(county: County, route: string, by: string): Promise<Caller> {
  return route.includes('/partner/v1/') ? county.partner(by) : county.staff(by);
}

function onlyKey({ key }: { key?: string | null }): { key?: string | null } {
  return key === undefined ? {} : { key };
}
