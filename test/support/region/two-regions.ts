import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FollowHandovers, handoverBacklog } from '@yimen/handover';
import type { HandoverBacklog } from '@yimen/handover';
import type { PlainDate } from '@yimen/kernel';
import { ScopedTransactions } from '@yimen/platform';
import { pino } from 'pino';
import { createWorker } from '../../../apps/worker/src/create-worker';
import { County } from '../county';
import { Line } from './line';
import { CHONGQING, connectRegion, settleSichuan, SICHUAN } from './places';
import { openTokenEndpoint } from './token-endpoint';
import type { TokenEndpoint } from './token-endpoint';

export interface Courier {
  /** Works on what is due; how many. */
  turn(): Promise<number>;
  /** The same without waiting for answers; and waiting for them so many milliseconds at most. */
  begin(): Promise<number>;
  drain(ms: number): Promise<void>;
  backlog(): Promise<HandoverBacklog>;
  /** The process is gone; what it had in hand it never settles. */
  dies(): Promise<void>;
}

const SECRET = 'wörd: only the two regions know+it';

/** 重庆 and 四川: two databases, two sets of processes, and a line between them. */
export class TwoRegions {
  private readonly couriers: (() => Promise<void>)[] = [];

  private constructor(
    readonly here: County,
    readonly there: County,
    readonly line: Line,
    readonly tokens: TokenEndpoint,
    private readonly days: { today: PlainDate },
    private readonly folder: string,
  ) {}

  /** What day it is in both. */
  set today(day: PlainDate) {
    this.days.today = day;
  }

  /** Both with their APIs, 重庆 connected to 四川; no worker runs. */
  static async open(): Promise<TwoRegions> {
    const days: { today: PlainDate } = { today: '2026-09-21' };
    const clock = { now: () => new Date(`${days.today}T10:00:00+08:00`) };
    const there = await County.open({ clock, env: { PROVINCE: '51' } });
    await settleSichuan(there);
    await Promise.all([there.startApi(), there.startPartnerApi()]);
    const tokens = await openTokenEndpoint(there.issuer, SECRET);
    const line = new Line(() => there.partnerAddress);
    await line.be('open');
    const folder = mkdtempSync(join(tmpdir(), 'yimen-regions-'));
    const file = join(folder, 'peers.yaml');
    const peer = { agency: SICHUAN, api: line.url, token: tokens.url, client: `partner-${CHONGQING}` };
    writeFileSync(file, JSON.stringify([{ ...peer, scope: 'handover.send' }]));
    const secrets = JSON.stringify({ [SICHUAN]: SECRET });
    const here = await County.open({ clock, env: { HANDOVER_PEERS: file, HANDOVER_SECRETS: secrets } });
    await connectRegion(here, SICHUAN, '四川省（川渝通办）', '510000000000');
    await here.startApi();
    return new TwoRegions(here, there, line, tokens, days, folder);
  }

  /** Whatever waits for its time in 重庆 is due now. */
  async hurry(): Promise<void> {
    await this.here.sql('update handover set next_attempt_at = now() where next_attempt_at > now() and not sending');
  }

  /** A worker of 重庆 that does nothing of itself: each turn of it is taken by hand. */
  async courier(): Promise<Courier> {
    const { environment } = this.here;
    const clock = { now: () => new Date(`${this.days.today}T10:00:00+08:00`) };
    const worker = await createWorker({ environment, logger: pino({ level: 'silent' }), clock });
    await worker.app.init();
    const follow = worker.app.get(FollowHandovers);
    let alive = true;
    const dies = async () => {
      if (alive) await worker.stop();
      alive = false;
    };
    this.couriers.push(dies);
    const transactions = worker.app.get(ScopedTransactions);
    const backlog = () => transactions.asSystem('metrics', handoverBacklog);
    const begin = () => follow.begin(() => undefined);
    return { turn: () => follow.turn(), begin, drain: (ms) => follow.drain(ms), backlog, dies };
  }

  async close(): Promise<void> {
    for (const dies of this.couriers) await dies();
    await this.here.close();
    await this.line.shut();
    await this.tokens.close();
    await this.there.close();
    rmSync(this.folder, { recursive: true });
  }
}
