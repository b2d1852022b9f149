import { createServer, request as httpRequest } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * `open`: what is said arrives, and the answer too. `answer-lost`: it arrives and takes effect, then the line drops.
 * `down`: nobody can be reached. `held`: nothing gets through until it is opened. `answer-held`: it arrives and takes effect, the
 * answer waits until the line is opened.
 */
export type LineState = 'open' | 'answer-lost' | 'down' | 'held' | 'answer-held';

/** The line between two regions: a real TCP connection that a test can cut where it hurts. */
export class Line {
  /** What is answered in the other side's place; it never hears of it. */
  lie: ((answer: ServerResponse) => void) | null = null;
  /** Requests that reached the other side. */
  passed = 0;
  private server: Server | undefined;
  private port = 0;
  private state: LineState = 'open';
  private waiting: (() => void)[] = [];

  constructor(private readonly target: () => string) {}

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async be(state: LineState): Promise<void> {
    this.state = state;
    if (state === 'down') return this.shut();
    if (!this.server) await this.listen();
    if (!state.endsWith('held')) for (const go of this.waiting.splice(0)) go();
  }

  async shut(): Promise<void> {
    const server = this.server;
    this.server = undefined;
    server?.closeAllConnections();
    if (server) await new Promise<void>((resolve) => void server.close(() => resolve()));
  }

  private async listen(): Promise<void> {
    const server = createServer((asked, answer) => void this.pass(asked, answer));
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    this.port = (server.address() as AddressInfo).port;
    this.server = server;
  }

  private async pass(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    const body: Buffer[] = [];
    for await (const chunk of asked) body.push(chunk as Buffer);
    if (this.lie) return this.lie(answer);
    if (this.state === 'held') await this.opened();
    const { method, headers } = asked;
    const onward = httpRequest(this.target() + String(asked.url), { method, headers, agent: false }, (heard) => {
      this.passed++;
      if (this.state === 'answer-lost') return void asked.socket.destroy();
      void this.answered(heard, answer);
    });
    onward.on('error', () => answer.destroy());
    onward.end(Buffer.concat(body));
  }

  private async answered(heard: IncomingMessage, answer: ServerResponse): Promise<void> {
    if (this.state === 'answer-held') await this.opened();
    answer.writeHead(heard.statusCode ?? 500, heard.headers);
    heard.pipe(answer);
  }

  private opened(): Promise<void> {
    return new Promise<void>((resolve) => this.waiting.push(resolve));
  }
}
