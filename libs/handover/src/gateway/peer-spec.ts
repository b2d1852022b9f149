import { createServer } from 'node:http';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** Another region's system that answers whatever a test wants, over real HTTP. */
export class OddPeer {
  /** What it says at the token endpoint and at its API. */
  token: Answer = (_, response) => json(response, 200, { access_token: 'good', expires_in: 3600 });
  api: Answer = (_, response) => json(response, 500, {});
  readonly asked: { method: string; url: string; headers: IncomingMessage['headers'] }[] = [];

  private constructor(
    readonly url: string,
    readonly close: () => Promise<void>,
  ) {}

  static async open(): Promise<OddPeer> {
    const box: { peer?: OddPeer } = {};
    const listener: RequestListener = (request, response) => {
      const { method = '', url = '', headers } = request;
      box.peer?.asked.push({ method, url, headers });
      request.resume();
      (url === '/token' ? box.peer?.token : box.peer?.api)?.(request, response);
    };
    const server = createServer(listener);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    box.peer = new OddPeer(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => void server.close(() => resolve()));
    });
    return box.peer;
  }

  get connected() {
    const { url } = this;
    return {
      agency: 'other-region-51',
      adapter: 'yimen',
      api: url,
      token: `${url}/token`,
      client: 'us',
      secret: 'ß:1',
    };
  }
}

export function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}
