import type { Response } from 'express';
import type { Credential } from '../database/credential';
import { openCursor, sealCursor } from './cursor';
import { nextLink } from './next-link';

export interface ListAsked {
  /** A word for the list. */
  list: string;
  who: Credential;
  /** Filters, `limit` and `cursor`, as they were asked. */
  query: object & { cursor?: string; limit: number };
  response: Response;
  secret: string;
}

export interface Page<Item> {
  items: Item[];
  /** Null on the last page. */
  next: string | null;
}

/**
 * One page of a list that is asked from a position on, never by offset. The cursor holds for one list, one signed-in client and
 * one set of filters; the next page is in `next` and in the `Link` header (RFC 8288). Refuses `cursor-invalid`.
 */
export async function inPages<Item>(
  { list, who, query, response, secret }: ListAsked,
  ask: (after: string | null) => Promise<{ items: Item[]; last: string | null }>,
): Promise<Page<Item>> {
  const { cursor, limit, ...filters } = query;
  const scope = `${list} ${who.kind}:${who.id} ${JSON.stringify(filters)}`;
  const { items, last } = await ask(cursor === undefined ? null : openCursor(secret, scope, cursor));
  const next = last && sealCursor(secret, scope, last);
  if (next) response.setHeader('Link', nextLink(response.req.path, { ...filters, limit, cursor: next }));
  return { items, next };
}
