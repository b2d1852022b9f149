import { randomUUID } from 'node:crypto';
import { assertDocumented } from '../contracts/responses-match';

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

/** An actor at a keyboard: speaks HTTP with a token, the way a real client does. Every answer is held to the documents. */
export class Caller {
  constructor(
    private readonly base: string,
    private readonly token: string | null,
  ) {}

  get(path: string, headers: Record<string, string> = {}): Promise<Reply> {
    return this.send('GET', path, undefined, headers);
  }

  post(path: string, body?: unknown, options?: CallOptions): Promise<Reply> {
    return this.write('POST', path, body, options);
  }

  write(method: string, path: string, body?: unknown, { seen, key, headers = {} }: CallOptions = {}): Promise<Reply> {
    const conditions: Record<string, string> = { ...headers };
    if (seen) conditions['If-Match'] = seen;
    if (key !== null) conditions['Idempotency-Key'] = key ?? randomUUID();
    return this.send(method, path, body === undefined ? undefined : JSON.stringify(body), conditions);
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
    const { status, headers: answered } = response;
    const contentType = answered.get('content-type') ?? '';
    const reply = /[/+]json/.test(contentType) && text ? JSON.parse(text) : text;
    assertDocumented({
      method,
      path,
      sent: sentBy(status, headers['Content-Type'] ? undefined : body),
      status,
      contentType,
      body: reply,
    });
    return { status, body: reply, etag: answered.get('etag'), headers: answered };
  }
}

/** What was sent, where it was good enough to be taken. */
function sentBy(status: number, body?: string): unknown {
  return status < 300 && body !== undefined ? JSON.parse(body) : undefined;
}
