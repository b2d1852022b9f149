import { createHmac, randomBytes } from 'node:crypto';

/** Standard Webhooks: 24 to 64 bytes. */
const SECRET_BYTES = 32;
const PREFIX = 'whsec_';

/** `vsm3` stands beside, for 密评 (GB/T 39786-2021): who knows only Standard Webhooks passes over it. */
const VERSIONS = { v1: 'sha256', vsm3: 'sm3' } as const;

export function newSecret(): Buffer {
  return randomBytes(SECRET_BYTES);
}

/** As a partner is shown it. */
export function secretText(secret: Buffer): string {
  return PREFIX + secret.toString('base64');
}

export interface Letter {
  /** The event's; the same at each attempt. */
  id: string;
  /** Exactly the bytes that are sent. */
  body: string;
}

/**
 * The headers of Standard Webhooks 1.0 for one attempt: `webhook-signature` has an entry of each version for each live
 * secret, over `id.timestamp.body`. `at` is when it is sent, told in whole seconds.
 */
export function signedHeaders({ id, body }: Letter, secrets: readonly Buffer[], at: Date): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const entries = Object.entries(VERSIONS).flatMap(([version, hash]) =>
    secrets.map(
      (secret) => `${version},${createHmac(hash, secret).update(`${id}.${timestamp}.${body}`).digest('base64')}`,
    ),
  );
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': entries.join(' ') };
}
