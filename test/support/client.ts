import { randomUUID } from 'node:crypto';

/** Tests read many shapes; the documents hold each to its schema. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export interface Reply<Body = any> {
  status: number;
  body: Body;
  etag: string | null;
  headers: Headers;
}

export interface CallOptions {
  /** ETag the caller saw; `null` sends none. */
  seen?: string | null;
  /** Idempotency key; a new one each call unless given; `null` sends none. */
  key?: string | null;
  headers?: Record<string, string>;
}

/** An actor at a keyboard: speaks HTTP with a token, the way a real client does. */
export class Caller {
  constructor(
    private readonly base: string,
    private readonly token: string | null,
  ) {}

  get(path: string, headers: Record<string, string> = {}): Promise<Reply> {
    return this.send('GET', path, undefined, headers);
  }

  post(path: string, body: unknown = undefined, { seen, key, headers = {} }: CallOptions = {}): Promise<Reply> {
    const conditions: Record<string, string> = { ...headers };
    if (seen) conditions['If-Match'] = seen;
    if (key !== null) conditions['Idempotency-Key'] = key ?? randomUUID();
    return this.send('POST', path, body === undefined ? undefined : JSON.stringify(body), conditions);
  }

  async send(method: string, path: string, body?: string, headers: Record<string, string> = {}): Promise<Reply> {
    const response = await fetch(this.base + path, {
      method,
      body,
      headers: {
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(this.token ? { Authorization: `Bearer ${this.token}` } : {}),
        ...headers,
      },
    });
    const text = await response.text();
    const json = (response.headers.get('content-type') ?? '').includes('json');
    return {
      status: response.status,
      body: json && text ? JSON.parse(text) : text,
      etag: response.headers.get('etag'),
      headers: response.headers,
    };
  }
}
