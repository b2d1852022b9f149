import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { stateFolder } from '../../apps/cli/src/embedded/checkout';
import { isPortFree } from '../../apps/cli/src/embedded/free-port';
import { readPostmasterFile } from '../../apps/cli/src/embedded/postmaster-file';
import { startEmbedded } from '../../apps/cli/src/embedded/start-embedded';
import type { Embedded } from '../../apps/cli/src/embedded/start-embedded';

/** PostgreSQL's own words: `fast` lets nobody finish but shuts down in order; `immediate` leaves it to crash recovery. */
const SIGNALS = { fast: 'SIGINT', immediate: 'SIGQUIT' } as const;
/** Below the ports that the system gives to clients: one that dials a server which is down must not take its port. */
const FIRST_PORT = 20_000;

/** A durable PostgreSQL that only one test uses, so that it may take it down. */
export class OwnServer {
  private constructor(
    private readonly options: { name: string; durable: true; port: number },
    private running: Embedded,
  ) {}

  static async start(purpose: string): Promise<OwnServer> {
    let port = FIRST_PORT + (process.pid % 10_000);
    while (!(await isPortFree(port))) port++;
    const options = { name: `postgres-${purpose}-${process.pid}`, durable: true as const, port };
    return new OwnServer(options, await startEmbedded(options));
  }

  /** The administrator's address; the same after a restart. */
  get url(): string {
    return this.running.url;
  }

  /** Down and up again; returns when it takes connections. */
  async restart(how: keyof typeof SIGNALS): Promise<void> {
    const { data } = this.running.location;
    const pid = readPostmasterFile(data)?.pid ?? 0;
    if (pid) process.kill(pid, SIGNALS[how]);
    while (pid && isThere(pid)) await sleep(5);
    this.running = await startEmbedded(this.options);
  }

  /** Stops it and leaves no trace. */
  async remove(): Promise<void> {
    const pid = readPostmasterFile(this.running.location.data)?.pid ?? 0;
    await this.running.stop();
    // Its launcher reads the log when the process is reaped.
    while (pid && isThere(pid)) await sleep(5);
    const { name } = this.options;
    const traces = [`${name}.port`, join('logs', `${name}.log`)].map((file) => join(stateFolder(), file));
    for (const trace of [this.running.location.data, ...traces]) rmSync(trace, { recursive: true, force: true });
  }
}

/** Our child until it is reaped. */
function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
