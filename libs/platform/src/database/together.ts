import type { Socket } from 'node:net';
import type { PoolClient } from 'pg';

/** Where pg keeps the socket of a client. */
interface Wired {
  connection: { stream: Pick<Socket, 'cork' | 'uncork'> };
}

/**
 * Sends two statements of a pipelined client in one packet and waits for both. PostgreSQL answers in order;
 * what follows a fault in the same transaction fails with it, and a commit behind it becomes a rollback.
 */
export function together<First, Second>(
  client: PoolClient,
  first: () => Promise<First>,
  second: () => Promise<Second>,
): Promise<[First, Second]> {
  const { stream } = (client as unknown as Wired).connection;
  stream.cork();
  try {
    return Promise.all([first(), second()]);
  } finally {
    stream.uncork();
  }
}
