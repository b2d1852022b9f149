import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { OnModuleDestroy } from '@nestjs/common';

const EVERY_MS = 500;
/** Waiting requests of one client at a time; one more is answered at once. */
const AT_ONCE = 4;

export interface Wait {
  /** Who waits. */
  client: string;
  ms: number;
  /** The asker went away. */
  gone: AbortSignal;
}

/** Long polls of this process. Between two looks nothing is held but a timer: no connection to PostgreSQL, no lock. */
@Injectable()
export class FeedWaiting implements OnModuleDestroy {
  private readonly waiting = new Map<string, number>();
  private readonly wakes = new Set<() => void>();
  private closing = false;

  /**
   * Looks until there is something, `ms` are over, the asker has gone or the process shuts down; returns what was seen last.
   */
  async until<Seen>(
    look: (again: boolean) => Promise<Seen>,
    isThere: (seen: Seen) => boolean,
    wait: Wait,
  ): Promise<Seen> {
    const end = performance.now() + wait.ms;
    let seen = await look(false);
    if (isThere(seen) || !this.enter(wait.client)) return seen;
    try {
      while (await this.rest(end - performance.now(), wait.gone)) {
        seen = await look(true);
        if (isThere(seen)) break;
      }
      return seen;
    } finally {
      this.leave(wait.client);
    }
  }

  onModuleDestroy(): void {
    this.closing = true;
    for (const wake of this.wakes) wake();
  }

  /** False when there is no time, or nobody, left to look for. */
  private async rest(left: number, gone: AbortSignal): Promise<boolean> {
    if (left <= 0 || gone.aborted || this.closing) return false;
    const stop = new AbortController();
    const wake = () => stop.abort();
    this.wakes.add(wake);
    gone.addEventListener('abort', wake, { once: true });
    await pause(Math.min(left, EVERY_MS), undefined, { signal: stop.signal }).catch(() => undefined);
    this.wakes.delete(wake);
    gone.removeEventListener('abort', wake);
    return left > EVERY_MS && !stop.signal.aborted;
  }

  private enter(client: string): boolean {
    const others = this.waiting.get(client) ?? 0;
    if (others >= AT_ONCE) return false;
    this.waiting.set(client, others + 1);
    return true;
  }

  private leave(client: string): void {
    const others = (this.waiting.get(client) ?? 1) - 1;
    if (others === 0) this.waiting.delete(client);
    else this.waiting.set(client, others);
  }
}
