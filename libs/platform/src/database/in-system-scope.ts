import type { Actor } from '@yimen/kernel';
import { Ledger } from '../ledger/ledger';
import { row, rows } from './tx';
import type { Tx } from './tx';

interface Scope {
  kind: string;
  divisions: string;
}

const SCOPE = `
  select current_setting('app.actor_kind', true) as kind, current_setting('app.divisions', true) as divisions`;
const SET = `select set_config('app.actor_kind', $1, true), set_config('app.divisions', $2, true)`;

export interface SystemErrand {
  /** What the system does it for; the actor's id in the log. */
  name: string;
  /** The one place whose rows it sees: twelve digits, or the prefix of an area. */
  division: string;
}

/**
 * Does for somebody what they may start but not see: a department gives a referral back, and the next agency gets a packet
 * of a household that the first one must not read. Same transaction, so both happen or neither; the scope is the
 * system's for that place alone, is taken back before this returns, and what `work` records is written while it holds.
 * What was left in the ledger before goes first, so that the log tells things in the order they happened (ADR 0019).
 */
export async function inSystemScope<T>(
  tx: Tx,
  { name, division }: SystemErrand,
  work: (tx: Tx, actor: Actor) => Promise<T>,
): Promise<T> {
  const [, own] = await Promise.all([write(tx, tx.ledger), row<Scope>(tx, SCOPE)]);
  const { kind, divisions } = own as Scope;
  await rows(tx, SET, ['system', `{${division}}`]);
  const raised: Tx = { client: tx.client, underWay: tx.underWay, ledger: new Ledger() };
  try {
    const done = await work(raised, { ...SYSTEM, id: name, divisions: [division] });
    await write(tx, raised.ledger);
    return done;
  } finally {
    // Where the transaction has failed already, this fails with it and the first fault is the one that is told.
    await rows(tx, SET, [kind, divisions]).catch(() => undefined);
  }
}

async function write(tx: Tx, ledger: Ledger): Promise<void> {
  const left = ledger.take();
  if (left) await rows(tx, left.text, left.values);
}

const NOBODY = { agencyId: null, agencyName: null, agencyKind: null, grants: [], roles: [] };
const SYSTEM = { ...NOBODY, kind: 'system', name: '系统' } as const;
