import { assertDocumented } from '../contracts/responses-match';

/** What somebody sees on a phone. */
export interface Seen {
  status: number;
  html: string;
  /** What is written there, without blanks. */
  text: string;
  headers: Headers;
}

const FORM = 'application/x-www-form-urlencoded';
type Fields = Record<string, string | readonly string[]>;

/** A browser on a phone as far as an answer link goes: opens the address, fills in forms, goes where it is sent. No script, no cookie. */
export class Phone {
  private last: Seen | undefined;

  /** `base` is where we are reached, `url` the address that was sent. */
  constructor(
    private readonly base: string,
    url: string,
  ) {
    this.path = new URL(url).pathname;
  }

  readonly path: string;

  async open(more = '', headers: Record<string, string> = {}): Promise<Seen> {
    return (this.last = await this.ask('GET', this.path + more, { headers }));
  }

  /** Presses the button of a form on the page seen last, and goes where it leads. */
  async press(action: string, fields: Fields = {}): Promise<Seen> {
    const answer = await this.send(action, fields);
    if (answer.status !== 303) return (this.last = answer);
    return this.open();
  }

  /** What that button sends; `fields` replace what is on the page. */
  send(action: string, fields: Fields = {}, headers: Record<string, string> = {}): Promise<Seen> {
    const body = new URLSearchParams(this.hidden(action));
    for (const [name, value] of Object.entries(fields)) {
      body.delete(name);
      for (const one of [value].flat()) body.append(name, String(one));
    }
    return this.ask('POST', `${this.path}/${action}`, {
      body: body.toString(),
      headers: { 'Content-Type': FORM, ...headers },
    });
  }

  /** Key and version of the page seen last; of a page without such a form, ones that nobody gave it. */
  private hidden(action: string): Record<string, string> {
    const form = new RegExp(`<form[^>]*/${action}"[\\s\\S]*?</form>`).exec(this.last?.html ?? '')?.[0] ?? '';
    const valueOf = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(form)?.[1];
    return { key: valueOf('key') ?? crypto.randomUUID(), version: valueOf('version') ?? '1' };
  }

  async ask(
    method: string,
    path: string,
    init: { body?: string; headers?: Record<string, string> } = {},
  ): Promise<Seen> {
    const headers = { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8', ...init.headers };
    const response = await fetch(this.base + path, { method, body: init.body, headers, redirect: 'manual' });
    const html = await response.text();
    const contentType = response.headers.get('content-type') ?? '';
    if (method !== 'HEAD')
      assertDocumented({ method, path, status: response.status, contentType, body: bodyOf(html, contentType) });
    const text = html.replace(/<style>[\s\S]*?<\/style>|<[^>]+>|\s+/g, '');
    return { status: response.status, html, text, headers: response.headers };
  }
}

function bodyOf(text: string, contentType: string): unknown {
  return contentType.includes('json') ? JSON.parse(text) : text;
}
