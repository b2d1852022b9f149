import { randomUUID } from 'node:crypto';
import { LauncherError } from '../../embedded/launcher-error';

/** Someone of the story with a token; a call that is refused ends the walk with what the API said. */
export class ActorAtDesk {
  constructor(
    private readonly base: string,
    private readonly token: string | null,
  ) {}

  get<Body>(path: string): Promise<{ etag: string; body: Body }> {
    return this.call<Body>('GET', path);
  }

  /** A write with a fresh Idempotency-Key and, where given, the ETag last read. */
  post<Body>(path: string, body?: object, etag?: string): Promise<{ etag: string; body: Body }> {
    return this.call<Body>('POST', path, body, etag);
  }

  private async call<Body>(method: string, path: string, body?: object, etag?: string) {
    const response = await fetch(this.base + path, {
      method,
      body: body && JSON.stringify(body),
      headers: {
        ...(this.token ? { Authorization: `Bearer ${this.token}` } : {}),
        ...(body ? { 'Content-Type': 'application/json' } : {}),
        ...(method === 'POST' ? { 'Idempotency-Key': randomUUID() } : {}),
        ...(etag ? { 'If-Match': etag } : {}),
      },
    });
    const answer = (await response.json()) as Body & { title?: string; code?: string; detail?: string };
    if (!response.ok)
      throw new LauncherError(
        'walk-refused',
        `${method} ${path} → ${response.status} ${answer.code}：${answer.title} ${answer.detail ?? ''}`,
      );
    return { etag: response.headers.get('etag') ?? '', body: answer as Body };
  }
}
