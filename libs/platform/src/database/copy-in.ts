import { Query } from 'pg';
import type { Connection } from 'pg';
import type { Tx } from './tx';

/** The part of a connection that takes what COPY reads. */
interface CopyTarget {
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

/** A pipelined connection takes no foreign query class, but one of pg's own that answers when COPY asks for its data. */
class CopyIn extends Query {
  callback: ((error: Error | null) => void) | undefined;

  constructor(
    text: string,
    private readonly data: Buffer,
  ) {
    super(text);
  }

  handleCopyInResponse(connection: Connection): void {
    const target = connection as unknown as CopyTarget;
    target.sendCopyFromChunk(this.data);
    target.endCopyFrom();
  }
}

/**
 * Runs one literal `copy … from stdin` with `data` (PostgreSQL's text format) and waits until it is read. COPY doesn't write
 * into a table with row-level security, so the target is a temporary one of this transaction.
 */
export function copyIn(tx: Pick<Tx, 'client'>, text: string, data: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    const copy = new CopyIn(text, data);
    copy.callback = (error) => (error ? reject(error) : resolve());
    tx.client.query(copy);
  });
}

const ESCAPED: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** One row in COPY's text format; null is SQL's. */
export function copyRow(values: readonly (string | number | null)[]): string {
  const cells = values.map((value) =>
    value === null ? '\\N' : String(value).replaceAll(/[\\\t\n\r]/g, (odd) => ESCAPED[odd] as string),
  );
  return `${cells.join('\t')}\n`;
}
