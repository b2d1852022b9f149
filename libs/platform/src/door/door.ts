import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@yimen/kernel';
import type { Credential } from '../database/credential';
import { ScopedTransactions } from '../database/scoped-transactions';
import type { EarlierAnswer } from '../database/scoped-transactions';
import type { Tx } from '../database/tx';
import { refuse } from '../http/http.errors';
import type { WriteCall } from './write-call';

/**
 * Where requests come in. A write and the answer to it are stored in one transaction, so that the same
 * `Idempotency-Key` gets the same answer and the effect happens once; a refused write leaves nothing.
 */
@Injectable()
export class Door {
  constructor(private readonly transactions: ScopedTransactions) {}

  read<T>(credential: Credential, work: (tx: Tx, actor: Actor) => Promise<T>): Promise<T> {
    return this.transactions.run(credential, null, (tx, { actor }) => work(tx, actor));
  }

  /** One statement that enters, works and remembers by itself (`take_step`). */
  statement<Row>(text: string, values: unknown[]): Promise<Row[]> {
    return this.transactions.statement<Row>(text, values);
  }

  /** Refuses `idempotency-key-running` (409) while the first is under way, `idempotency-key-reused` (422) for other content. */
  write<T>(call: WriteCall, work: (tx: Tx, actor: Actor) => Promise<T>): Promise<T> {
    return this.transactions.run(call.credential, call.key, async (tx, { actor, earlier }) => {
      if (earlier) return sameAnswer(call, actor, earlier) as T;
      const body = await work(tx, actor);
      const fingerprint = `${call.fingerprint} ${authorityOf(actor)}`;
      tx.ledger.remember({ key: call.key, fingerprint, status: call.status, body: body ?? null });
      return body;
    });
  }
}

/** What was answered to the same request before. Refuses like `Door.write`. */
export function sameAnswer(
  { fingerprint }: Pick<WriteCall, 'fingerprint'>,
  actor: Actor,
  earlier: EarlierAnswer,
): unknown {
  if (earlier.running) throw refuse('idempotency-key-running');
  const [asked, authority] = (earlier.fingerprint ?? '').split(' ');
  if (asked !== fingerprint) throw refuse('idempotency-key-reused');
  if (authority !== authorityOf(actor)) throw refuse('not-allowed');
  return earlier.body;
}

/** Agency and grants as they were: an answer is not told again to somebody whose rights have changed since. */
function authorityOf({ agencyId, grants }: Actor): string {
  return createHash('sha256')
    .update(JSON.stringify([agencyId, grants]))
    .digest('base64url')
    .slice(0, 16);
}
