import { request as requestHttp } from 'node:http';
import type { IncomingMessage, RequestOptions } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { Clock } from '@yimen/kernel';
import { allowedAddresses, pinned, systemResolve } from './addresses';
import type { Resolve } from './addresses';
import { faultOf, faultOfStatus } from './faults';
import type { Fault } from './faults';
import { signedHeaders } from './signature';
import type { Letter } from './signature';
import type { WebhookOwner, WebhookRules } from './webhook-rules';

/** Name, connection, answer: everything. */
const TOTAL_MS = 15_000;
/** More of an answer nobody reads. */
const ANSWER_BYTES = 16 * 1024;

export interface Addressed extends Letter {
  url: string;
  owner: WebhookOwner;
}

export interface Sent {
  status: number | null;
  /** Null: the receiver has it. */
  fault: Fault | null;
}

export interface SenderOptions {
  rules: WebhookRules;
  clock: Clock;
  resolve?: Resolve;
  totalMs?: number;
  /** Certificates to trust instead of the machine's. */
  ca?: string;
}

/** Sends one signed event, once, to nowhere but where the operator allows. */
export class Sender {
  /** Throws where OpenSSL was built without SM3: the process doesn't start. */
  constructor(private readonly options: SenderOptions) {
    signedHeaders({ id: '', body: '' }, [Buffer.alloc(1)], new Date(0));
  }

  /** Never throws and never outlives its time: whatever goes wrong is a fault of the attempt. */
  async send({ url: address, owner, ...letter }: Addressed, secrets: readonly Buffer[]): Promise<Sent> {
    const { rules, clock, resolve = systemResolve, totalMs = TOTAL_MS, ca } = this.options;
    const signal = AbortSignal.timeout(totalMs);
    try {
      const url = rules.addressOf(address);
      rules.assertOpenTo(owner, url);
      const addresses = await before(signal, allowedAddresses(rules, url, resolve));
      const headers = signedHeaders(letter, secrets, clock.now());
      return await answerOf(url, letter.body, { headers, signal, lookup: pinned(addresses), ca });
    } catch (error) {
      return { status: null, fault: faultOf(error) };
    }
  }
}

interface Outgoing extends RequestOptions {
  signal: AbortSignal;
  ca?: string;
}

/** A name server that doesn't answer can't be told to stop, only left. */
function before<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  const over = new Promise<never>((_, reject) =>
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true }),
  );
  return Promise.race([work, over]);
}

function answerOf(url: URL, body: string, options: Outgoing): Promise<Sent> {
  const headers = {
    ...options.headers,
    'Content-Type': 'application/cloudevents+json',
    'Content-Length': Buffer.byteLength(body),
    'User-Agent': 'Yimen-Webhooks/1',
  };
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    // A connection of its own each time: a kept one would have been checked for another day.
    const outgoing = request(url, { ...options, headers, method: 'POST', agent: false });
    let begun: IncomingMessage | undefined;
    // Once an answer has begun, whatever is wrong with it is for its reader to find.
    outgoing.on('error', (error) => begun ?? reject(error));
    outgoing.on('response', (response) => {
      begun = response;
      void readOut(response, options.signal).then(resolve);
    });
    // Nobody listening, Node drops a connection that is switched to another protocol without a word.
    outgoing.on('upgrade', ({ statusCode }, socket) => {
      socket.destroy();
      resolve({ status: Number(statusCode), fault: 'status' });
    });
    outgoing.on('close', () => begun ?? resolve({ status: null, fault: 'broken-answer' }));
    // Not left to the request: an attempt that never ended would keep its slot for good.
    options.signal.addEventListener('abort', () => resolve(brokenOff(begun, options.signal)), { once: true });
    outgoing.end(body);
  });
}

/** Reads the answer to its end, or as far as we read, and keeps its status alone: half an answer is none. */
async function readOut(response: IncomingMessage, signal: AbortSignal): Promise<Sent> {
  const status = Number(response.statusCode);
  let read = 0;
  try {
    for await (const chunk of response) {
      read += (chunk as Buffer).length;
      if (read > ANSWER_BYTES) break;
    }
    return { status, fault: faultOfStatus(status) };
  } catch {
    return brokenOff(response, signal);
  }
}

/** What an answer comes to that didn't end, or didn't begin. */
function brokenOff(response: IncomingMessage | undefined, { aborted }: AbortSignal): Sent {
  const fault = aborted ? 'timeout' : 'broken-answer';
  if (!response) return { status: null, fault };
  const status = Number(response.statusCode);
  return { status, fault: faultOfStatus(status) ?? fault };
}
