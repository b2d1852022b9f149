import { createServer } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { ServerOptions } from 'node:https';
import type { AddressInfo } from 'node:net';

export interface Taken {
  headers: IncomingHttpHeaders;
  body: string;
}

export type Behaviour = (response: ServerResponse, taken: Taken) => void;

export const answer =
  (status: number, headers: Record<string, string> = {}): Behaviour =>
  (response) =>
    void response.writeHead(status, headers).end('thank you');

/** A bureau's own system, as far as events go: a real HTTP server that notes what comes and answers as it is told. */
export class Receiver {
  readonly taken: Taken[] = [];

  private constructor(
    private readonly server: Server,
    readonly port: number,
    public behaviour: Behaviour,
  ) {}

  /** 127.0.0.0/8 has many hosts: one that is allowed, another that isn't. */
  static async open(behaviour = answer(204), host = '127.0.0.2', port = 0, tls?: ServerOptions): Promise<Receiver> {
    const taking: { receiver?: Receiver } = {};
    const take = (request: IncomingMessage, response: ServerResponse) => void taking.receiver?.take(request, response);
    const server = tls ? createTlsServer(tls, take) : createServer(take);
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
    taking.receiver = new Receiver(server, (server.address() as AddressInfo).port, behaviour);
    return taking.receiver;
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => void this.server.close(() => resolve()));
  }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.on('error', () => undefined);
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const taken = { headers: request.headers, body };
    this.taken.push(taken);
    this.behaviour(response, taken);
  }
}
