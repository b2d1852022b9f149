import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { PlainDate } from '@yimen/kernel';
import { openDataSource, rows, ScopedTransactions } from '@yimen/platform';
import type { Tx } from '@yimen/platform';
import { openTestDatabase } from './database';
import type { TestDatabase } from './database';
import {
  clocksOf,
  extendClock,
  pauseClocks,
  resumeClocks,
  startClock,
  stopClocks,
  sweepLadder,
} from '@yimen/deadlines';
import type { ClockStart, ClockSubject, Limit } from '@yimen/deadlines';

/** 低保 in the county: 民发〔2021〕57号 第22条. */
export const DECIDE: Limit = { budget: 30, extendTo: 45, unit: 'working-day', source: '民发〔2021〕57号 第22条' };
export const LADDER = { earlyPercent: 80, redAfterWorkingDays: 5 };

export function newCase(more: Partial<ClockSubject> = {}): ClockSubject {
  return { kind: 'case', id: randomUUID(), applicationId: randomUUID(), division: '500112133201', ...more };
}

/** Clocks in a database of one's own; each act in a transaction of its own, by the system. */
export class ClockTown {
  private constructor(
    readonly database: TestDatabase,
    readonly transactions: ScopedTransactions,
    private readonly shut: () => Promise<void>,
  ) {}

  static async open(): Promise<ClockTown> {
    const database = await openTestDatabase();
    const source = await openDataSource(database.appUrl, 6, 'clock-town');
    const shut = async () => {
      await source.destroy();
      await database.drop();
    };
    return new ClockTown(database, new ScopedTransactions(source, '50'), shut);
  }

  act<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.transactions.asSystem('test', work);
  }

  async start(from: PlainDate, more: Partial<ClockStart> = {}, subject = newCase()): Promise<ClockSubject> {
    const clock = { step: 'decide', title: '总时限', limit: DECIDE, from, ladder: LADDER, ...more };
    await this.act((tx) => startClock(tx, subject, clock));
    return subject;
  }

  pause(subject: ClockSubject, from: PlainDate, more: { steps?: string[]; reason?: string } = {}): Promise<void> {
    const why = { reason: 'applicant-papers', waitingFor: 'applicant', by: '覃桂芳' };
    return this.act((tx) => pauseClocks(tx, subject, { from, ...why, ...more }));
  }

  resume(subject: ClockSubject, on: PlainDate, steps?: string[]): Promise<void> {
    return this.act((tx) => resumeClocks(tx, subject, { on, by: '覃桂芳', steps }));
  }

  stop(subject: ClockSubject, on: PlainDate, steps?: string[]): Promise<void> {
    return this.act((tx) => stopClocks(tx, subject, { on, steps }));
  }

  extend(subject: ClockSubject, on: PlainDate, step = 'decide'): Promise<void> {
    const why = { reason: '人户分离，需异地核查', allowedBy: '区民政局 冉启明' };
    return this.act((tx) => extendClock(tx, subject, { step, on, ...why }));
  }

  async clocks(...subjects: ClockSubject[]) {
    return this.act((tx) => clocksOf(tx, subjects));
  }

  /** The subject's only clock. */
  async clock(subject: ClockSubject) {
    const [clock, ...more] = await this.clocks(subject);
    if (!clock || more.length > 0) throw new Error(`${more.length} more clocks`);
    return clock;
  }

  sweep(today: PlainDate): Promise<number> {
    return this.transactions.asSystem('ladder', (tx, actor) => sweepLadder(tx, actor, today));
  }

  /** Due dates a clock had, with what moved it each time. */
  moves(subject: ClockSubject) {
    return this.sql(
      `select from_due::text as "from", to_due::text as "to", why from deadline_move m
         join deadline d on d.id = m.deadline_id where d.subject_id = $1 order by m.at`,
      [subject.id],
    );
  }

  /** As the system sees it, row-level security and all. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  sql<Row = Record<string, any>>(text: string, values: unknown[] = []): Promise<Row[]> {
    return this.act((tx) => rows<Row>(tx, text, values));
  }

  /** No clocks, no log, no events. */
  async forget(): Promise<void> {
    const admin = new Client({ connectionString: this.database.adminUrl });
    await admin.connect();
    await admin.query('truncate deadline, action_log, outbox cascade');
    await admin.end();
  }

  close(): Promise<void> {
    return this.shut();
  }
}
