import type { Socket } from 'node:net';
import type { PoolClient } from 'pg';

/** Where pg keeps the socket of a client. */
interface Wired {
  connection: { stream: Pick<Socket, 'cork' | 'uncork'> };
}

/**
 * Sends what `send` asks of a pipelined client in one packet and waits for all of it. PostgreSQL answers in order;
 * what follows a fault in the same transaction fails with it, and a commit among it becomes a rollback.
 */
export function together<T extends readonly unknown[]>(
  client: PoolClient,
  send: () => readonly [...{ [K in keyof T]: Promise<T[K]> }],
): Promise<T> {
  const { stream } = (client as unknown as Wired).connection;
  stream.cork();
  try {
    return Promise.all(send()) as unknown as Promise<T>;
  } finally {
    stream.uncork();
  }
}
