import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { existsSync, openSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { checkoutRoot, stateFolder } from '../embedded/checkout';
import { LauncherError } from '../embedded/launcher-error';

const readyWithin = 60_000;
const leaveWithin = 10_000;

/** One app as a child: its log in `.yimen/logs/`, its end if we end, its readiness over HTTP. */
export class AppProcess {
  readonly exited: Promise<string>;
  private readonly child: ChildProcess;
  private readonly logFile: string;
  private gone = false;

  constructor(
    readonly name: string,
    private readonly port: number,
    environment: NodeJS.ProcessEnv,
  ) {
    this.logFile = join(stateFolder('logs'), `${name}.log`);
    if (existsSync(this.logFile)) renameSync(this.logFile, this.logFile.replace(/log$/, 'previous.log'));
    const log = openSync(this.logFile, 'a');
    // Its own process group: a Ctrl-C in the terminal reaches us alone, and we say when each app has to go.
    this.child = spawn(process.execPath, [join(checkoutRoot, `dist/apps/${name}/src/main.js`)], {
      cwd: checkoutRoot,
      env: environment,
      stdio: ['ignore', log, log, 'ipc'],
      detached: true,
    });
    this.exited = new Promise((resolve) => {
      const end = (how: string) => {
        this.gone = true;
        resolve(how);
      };
      this.child.on('error', (fault) => end(fault.message));
      this.child.on('exit', (code, signal) => end(signal ?? `退出码 ${code}`));
    });
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** Waits until the app says that it is ready, or fails with what it last wrote. */
  async ready(signal: AbortSignal): Promise<void> {
    for (const until = Date.now() + readyWithin; !(await this.answers()); await sleep(50)) {
      signal.throwIfAborted();
      if (this.gone) throw this.fault(`没有启动成功（${await this.exited}）`);
      if (Date.now() > until) throw this.fault(`${readyWithin / 1000} 秒内没有就绪`);
    }
  }

  /** SIGTERM lets it finish what it does; who has not left after 10 s is killed. */
  async stop(): Promise<void> {
    if (this.gone) return;
    this.child.kill('SIGTERM');
    const giveUp = setTimeout(() => this.child.kill('SIGKILL'), leaveWithin);
    await this.exited;
    clearTimeout(giveUp);
  }

  fault(what: string): LauncherError {
    const last = readFileSync(this.logFile, 'utf8').trim().split('\n').slice(-8);
    return new LauncherError('app-failed', `${this.name} ${what}；日志 ${this.logFile}\n${last.join('\n')}`);
  }

  private async answers(): Promise<boolean> {
    const url = `http://127.0.0.1:${this.port}/health/ready`;
    const response = await fetch(url, { signal: AbortSignal.timeout(2000) }).catch(() => undefined);
    await response?.body?.cancel();
    return response?.ok ?? false;
  }
}
