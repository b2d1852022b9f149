import 'reflect-metadata';
import { setTimeout as sleep } from 'node:timers/promises';
import { businessDate, DomainError } from '@yimen/kernel';
import { Door, openDataSource, ScopedTransactions } from '@yimen/platform';
import type { Credential } from '@yimen/platform';
import { claimReferral, completeReferral, quickStep } from '@yimen/referral';

/** What one claimant is to do, in this order; all claimants of a process at once. */
export interface Errand {
  claimant: Credential;
  action: 'claim' | 'complete';
  ids: string[];
}

/** What it was told at last. */
export interface Answer {
  claimant: string;
  action: Errand['action'];
  id: string;
  /** 200, or the code of the refusal. */
  told: string;
  /** Of the referral that was claimed, or of the one who has it. */
  holder?: string | null;
  leaseUntil?: string | null;
  /** How often it was sent again, always under the same key. */
  again: number;
}

/** As the problem filter tells a client to try again later (503), and who reads our own code where nothing came through. */
const BROKEN =
  /^(08|57P|53300|55P03|25P03|ECONN|EPIPE)|Connection terminated|timeout|not queryable|closed the connection/;
const PATIENCE_MS = 60_000;
const AGAIN_MS = 100;
/** Fewer than claimants: some wait for a connection, as requests do. */
const CONNECTIONS = 6;
const LEASE_HOURS = 72;

function isBroken(error: unknown): boolean {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  if (error instanceof DomainError) return ['idempotency-key-running', 'unavailable'].includes(code);
  return BROKEN.test(code) || BROKEN.test(message);
}

interface Held {
  holder: string | null;
  leaseUntil: Date | string | null;
}

function heldBy({ holderName: holder, leaseUntil }: { holderName: string | null; leaseUntil: Date | null }): Held {
  return { holder, leaseUntil };
}

async function main(): Promise<void> {
  const source = await openDataSource(String(process.env.CLAIMANTS_DATABASE_URL), CONNECTIONS, 'yimen-claimants');
  const door = new Door(new ScopedTransactions(source, '50'));

  /** As the desk's controller does: in one statement, and where that changed nothing the long way. */
  const ask = async ({ claimant: credential, action }: Errand, id: string): Promise<Held> => {
    const key = `${action}-${id}`;
    const call = { credential, key, fingerprint: key, status: 200 };
    const step = { id, seen: null, today: businessDate(new Date()) };
    if (action === 'claim') {
      const claim = { ...step, leaseHours: LEASE_HOURS };
      const quick = await quickStep(door, call, { ...claim, action });
      return quick ?? door.write(call, async (tx, actor) => heldBy(await claimReferral(tx, actor, claim)));
    }
    const told = { outcome: 'granted' } as const;
    const quick = await quickStep(door, call, { ...step, action, told });
    return (
      quick ?? door.write(call, async (tx, actor) => heldBy(await completeReferral(tx, actor, { ...step, ...told })))
    );
  };
  /** As often as it takes: whoever hears nothing asks again under the same key. */
  const insist = async (errand: Errand, id: string): Promise<Answer> => {
    const base = { claimant: errand.claimant.id, action: errand.action, id };
    const until = Date.now() + PATIENCE_MS;
    for (let again = 0; ; again++) {
      try {
        const { holder, leaseUntil } = await ask(errand, id);
        return { ...base, told: '200', holder, leaseUntil: leaseUntil && new Date(leaseUntil).toISOString(), again };
      } catch (error) {
        if (error instanceof DomainError && !isBroken(error))
          return { ...base, told: error.code, again, ...(error.extra as Partial<Answer>) };
        if (!isBroken(error) || Date.now() > until) return { ...base, told: String(error), again };
        await sleep(AGAIN_MS);
      }
    }
  };
  const run = async (errands: Errand[]): Promise<Answer[]> => {
    const answers = errands.map(async (errand) => {
      const told: Answer[] = [];
      for (const id of errand.ids) told.push(await insist(errand, id));
      return told;
    });
    return (await Promise.all(answers)).flat();
  };
  process.on('message', (errands: Errand[]) => void run(errands).then((answers) => process.send?.(answers)));
  process.on('disconnect', () => process.exit(0));
  process.send?.('ready');
}

void main();
