import { request } from 'node:http';
import type { Agent } from 'node:http';

export interface PostOptions {
  agent: Agent;
  port: number;
  path: string;
  headers: Record<string, string>;
}

/** Posts one JSON body; rejects with the answer unless it is 201. */
export function post({ agent, port, path, headers }: PostOptions, body: string): Promise<void> {
  const all = { ...headers, 'Content-Type': 'application/json', 'Content-Length': String(Buffer.byteLength(body)) };
  return new Promise((resolve, reject) => {
    const sent = request({ agent, host: '127.0.0.1', port, path, method: 'POST', headers: all }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (part: string) => (text += part));
      answer.on('end', () =>
        answer.statusCode === 201 ? resolve() : reject(new Error(`${answer.statusCode} ${text}`)),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
