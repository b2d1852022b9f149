import type { Actor, ClientScope } from '@yimen/kernel';
import type { DataSource } from 'typeorm';
import { refuse } from '../http/http.errors';
import { Ledger } from '../ledger/ledger';
import type { Asking, Credential } from './credential';
import { poolOf } from './data-source';
import { enterByLink } from './enter-by-link';
import { sqlRefusal } from './sql-refusal';
import { row, rows } from './tx';
import type { Tx } from './tx';

/** What was answered to the same client and key before. */
export interface EarlierAnswer {
  running?: true;
  fingerprint?: string;
  status?: number;
  body?: unknown;
}

export interface Entered {
  actor: Actor;
  earlier: EarlierAnswer | null;
}

type Work<T> = (tx: Tx, entered: Entered) => Promise<T>;

/** Statements that a connection prepared before the schema or a pooler changed: only another connection helps. */
const STALE = new Set(['0A000', '26000']);
/** Serialisation failure, deadlock, stale statements. */
const RETRIED = new Set(['40001', '40P01', ...STALE]);
const ATTEMPTS = 3;

/** The only way to the tables: a transaction whose scope is set before anything is read. */
export class ScopedTransactions {
  constructor(
    private readonly source: DataSource,
    private readonly province: string,
  ) {}

  /**
   * Runs `work` as `credential` in one transaction; a passing conflict is tried again.
   * Refuses with `not-staff` when nobody active goes by that name.
   */
  async run<T>(credential: Credential, key: string | null, work: Work<T>): Promise<T> {
    return this.patiently(() => this.once(credential, key, work));
  }

  private async patiently<T>(attemptIt: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await attemptIt();
      } catch (error) {
        const code = (error as { code?: string }).code ?? '';
        if (!RETRIED.has(code) || attempt === ATTEMPTS) throw error;
      }
    }
  }

  /**
   * One statement that is a transaction of its own: it enters, works and remembers by itself, so its text is a literal
   * that begins with `enter()`. A passing conflict is tried again; what it refuses is refused.
   */
  async statement<Row>(text: string, values: unknown[]): Promise<Row[]> {
    return this.patiently(async () => {
      const client = await poolOf(this.source).connect();
      let spoiled = false;
      try {
        return await rows<Row>({ client }, text, values);
      } catch (thrown) {
        const { code = '' } = thrown as { code?: string };
        // Without an SQLSTATE the connection is gone.
        spoiled = STALE.has(code) || !/^[0-9A-Z]{5}$/.test(code);
        throw sqlRefusal(thrown);
      } finally {
        client.release(spoiled);
      }
    });
  }

  /** Begin travels with `enter`, commit with the ledger: two round trips less on a pipelined connection. */
  private async once<T>(credential: Credential, key: string | null, work: Work<T>): Promise<T> {
    const client = await poolOf(this.source).connect();
    const tx: Tx = { client, ledger: new Ledger(), underWay: [] };
    let spoiled = false;
    try {
      const [, entered] = await Promise.all([client.query('begin'), this.enter(tx, credential, key)]);
      const result = await work(tx, entered);
      const left = tx.ledger.statement();
      const written = left ? rows(tx, left.text, left.values) : undefined;
      const [committed] = await Promise.all([client.query('commit'), written, ...tx.underWay]);
      if (committed.command !== 'COMMIT') throw new Error('a fault was swallowed: the transaction was rolled back');
      return result;
    } catch (thrown) {
      const error = sqlRefusal(await firstFault(tx, thrown));
      spoiled = STALE.has((error as { code?: string }).code ?? '');
      await client.query('rollback').catch(() => (spoiled = true));
      throw error;
    } finally {
      client.release(spoiled);
    }
  }

  /** Runs `work` as a job of that name. */
  asSystem<T>(name: string, work: (tx: Tx, actor: Actor) => Promise<T>): Promise<T> {
    return this.run({ kind: 'system', id: name }, null, (tx, { actor }) => work(tx, actor));
  }

  private async enter(tx: Tx, credential: Credential, key: string | null): Promise<Entered> {
    if (credential.kind === 'system') return { actor: await this.enterAsSystem(tx, credential.id), earlier: null };
    if (credential.kind === 'public') return { actor: await enterAsPublic(tx), earlier: null };
    if (credential.kind === 'applicant') return { actor: await enterAsApplicant(tx, credential.id), earlier: null };
    if (credential.kind === 'link') return enterByLink(tx, credential, key);
    const found = await row<{ entered: Entered | null }>(tx, 'select enter($1, $2, $3) as entered', [
      credential.kind,
      credential.id,
      key,
    ]);
    if (!found?.entered) throw refuse('not-staff');
    if (credential.kind === 'partner') found.entered.actor.scopes = scopesOf(found.entered.actor, credential.asking);
    return found.entered;
  }

  private async enterAsSystem(tx: Tx, name: string): Promise<Actor> {
    await rows(
      tx,
      `select set_config('app.actor_kind', 'system', true), set_config('app.divisions', $1, true),
              set_config('app.client', $2, true)`,
      [`{${this.province}}`, `system:${name}`],
    );
    return { ...NOBODY, kind: 'system', id: name, name: '系统', divisions: [this.province] };
  }
}

/** What both the token and the client's row allow, so that a scope taken from either is gone at the next call. */
function scopesOf({ scopes = [] }: Actor, asking?: Asking): readonly ClientScope[] {
  if (!asking) return scopes;
  const effective = scopes.filter((scope) => asking.granted.includes(scope));
  if (asking.needs && !effective.includes(asking.needs))
    throw refuse('scope-missing', undefined, { scope: asking.needs });
  return effective;
}

/** What follows a failed statement fails as well; the first of those under way tells why. */
async function firstFault(tx: Tx, thrown: unknown): Promise<unknown> {
  const ended = await Promise.allSettled(tx.underWay);
  const failed = ended.find((one) => one.status === 'rejected');
  return failed ? failed.reason : thrown;
}

const NOBODY = { agencyId: null, agencyName: null, agencyKind: null, grants: [], roles: [], divisions: [] };

async function enterAsApplicant(tx: Tx, receiptNo: string): Promise<Actor> {
  await rows(tx, `select set_config('app.actor_kind', 'applicant', true), set_config('app.receipt', $1, true)`, [
    receiptNo,
  ]);
  const found = await row<{ id: string }>(
    tx,
    `select id, set_config('app.application', id::text, true) from application where receipt_no = $1`,
    [receiptNo],
  );
  if (!found) throw refuse('receipt-unknown');
  return { ...NOBODY, kind: 'applicant', id: found.id, name: '申请人' };
}

/** Sets no scope: every table is empty but for what a policy shows to everybody. */
async function enterAsPublic(tx: Tx): Promise<Actor> {
  await rows(tx, `select set_config('app.actor_kind', 'public', true)`);
  return { ...NOBODY, kind: 'public', id: 'public', name: '公众' };
}
