import type { Socket } from 'node:net';
import { Client } from 'pg';
import type { ClientConfig } from 'pg';

/** Where pg keeps the socket of a client. */
interface Wired {
  connection: { stream: Pick<Socket, 'cork' | 'uncork'> };
}

/**
 * A connection can break in the moment the pool hands it out, when nobody listens: without a listener of its own that
 * ends the process. Whoever uses the connection learns of it by the query that fails.
 *
 * Statements sent in one tick travel in one packet. PostgreSQL answers a pipelined client in order; what follows a
 * fault in the same transaction fails with it, and a commit behind it becomes a rollback.
 */
export class PooledClient extends Client {
  private corked = false;

  constructor(config?: string | ClientConfig) {
    super(config);
    this.on('error', () => undefined);
    this.query = this.corking(this.query.bind(this) as (...given: unknown[]) => unknown) as Client['query'];
  }

  private corking(send: (...given: unknown[]) => unknown): (...given: unknown[]) => unknown {
    return (...given) => {
      this.cork();
      return send(...given);
    };
  }

  private cork(): void {
    if (this.corked) return;
    const { stream } = (this as unknown as Wired).connection;
    this.corked = true;
    stream.cork();
    process.nextTick(() => {
      this.corked = false;
      stream.uncork();
    });
  }
}
