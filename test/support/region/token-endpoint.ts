import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestIssuer } from '../issuer';

export interface TokenEndpoint {
  url: string;
  /** How often somebody asked. */
  asked: number;
  close(): Promise<void>;
}

/** The token endpoint of a provider (RFC 6749 §4.4): client credentials by Basic, answered with a token of the test issuer. */
export async function openTokenEndpoint(issuer: TestIssuer, secret: string): Promise<TokenEndpoint> {
  const server = createServer((request, response) => {
    endpoint.asked++;
    const [client, told] = Buffer.from(String(request.headers.authorization).replace('Basic ', ''), 'base64')
      .toString()
      .split(':')
      .map((part) => decodeURIComponent(part.replaceAll('+', ' ')));
    response.setHeader('Content-Type', 'application/json');
    if (told !== secret) return void response.writeHead(401).end(JSON.stringify({ error: 'invalid_client' }));
    void issuer
      .clientToken(String(client))
      .then((token) => response.end(JSON.stringify({ access_token: token, token_type: 'Bearer', expires_in: 3600 })));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/token`;
  const close = () => new Promise<void>((resolve) => void server.close(() => resolve()));
  const endpoint: TokenEndpoint = { url, asked: 0, close };
  return endpoint;
}
