import type { ScopedTransactions } from '../database/scoped-transactions';
import { rows } from '../database/tx';
import type { Quota } from './quota';

const REREAD_MS = 30_000;
/** Of another region's system, which could ask for people with every call: one every second, where its row says nothing. */
const OF_A_REGION = 60;

const OWN = `
  select c.client_id as client, coalesce(c.calls_per_minute, least($1::int, ${OF_A_REGION})) as calls
    from partner_client c join agency a on a.id = c.agency_id
   where c.calls_per_minute is not null or a.kind = 'other-region'`;

interface OwnLimit {
  client: string;
  calls: number;
}

/**
 * How often each client of the partner API may call in a minute: its own limit where its row has one, else the usual.
 * The few rows with one are read every half minute, so that a call needn't ask the database before it is counted.
 */
export class ClientQuotas {
  private own: ReadonlyMap<string, number> | undefined;
  private reading: Promise<void> = Promise.resolve();
  private due = 0;

  constructor(
    private readonly transactions: Pick<ScopedTransactions, 'asSystem'>,
    private readonly usual: number,
  ) {}

  async of(clientId: string): Promise<Quota> {
    if (Date.now() >= this.due) {
      this.due = Date.now() + REREAD_MS;
      this.reading = this.read();
    }
    if (!this.own) await this.reading;
    return { name: 'minute', calls: this.own?.get(clientId) ?? this.usual, seconds: 60 };
  }

  /** Without an answer what was read last stays, or the usual limit holds. */
  private async read(): Promise<void> {
    const found = await this.transactions
      .asSystem('limits', (tx) => rows<OwnLimit>(tx, OWN, [this.usual]))
      .catch(() => null);
    if (found) this.own = new Map(found.map(({ client, calls }) => [client, calls]));
  }
}
