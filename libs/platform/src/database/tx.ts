import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { Ledger } from '../ledger/ledger';

/**
 * One open transaction and what it will leave in the ledgers. Everything a request does goes through the one
 * it was given; log lines, events and the answer are written together, last, before the commit.
 */
export interface Tx {
  readonly client: Pick<PoolClient, 'query'>;
  readonly ledger: Ledger;
  /** Statements nobody waits for, see `sendAlong`. */
  readonly underWay: Promise<unknown>[];
}

/**
 * Lets a statement go without waiting for it: what follows, up to the commit, travels in the same packet. Its failure
 * refuses the transaction, so it must raise what it refuses (`refuse()` in SQL).
 */
export function sendAlong(tx: Pick<Tx, 'underWay'>, sent: Promise<unknown>): void {
  sent.catch(() => undefined);
  tx.underWay.push(sent);
}

const names = new Map<string, string>();

/** Our statements are literals, so each is parsed and planned once a connection: planning policies costs more than running them. */
function nameOf(text: string): string {
  const known = names.get(text);
  if (known) return known;
  const name = createHash('sha1').update(text).digest('base64url');
  names.set(text, name);
  return name;
}

/** Rows of one parameterised statement, which must be a literal: values go into `parameters`, never into the text. */
export async function rows<Row>(tx: Pick<Tx, 'client'>, text: string, values: unknown[] = []): Promise<Row[]> {
  const result = await tx.client.query({ name: nameOf(text), text, values });
  return result.rows as Row[];
}

/** The first row of one parameterised statement, or null. */
export async function row<Row>(tx: Pick<Tx, 'client'>, text: string, values: unknown[] = []): Promise<Row | null> {
  return (await rows<Row>(tx, text, values))[0] ?? null;
}
