import { refuseProduction } from '../dev-identity/refuse-production';
import { startDevIdentity } from '../dev-identity/start-dev-identity';
import { asLauncherError } from '../embedded/as-launcher-error';
import { LauncherError } from '../embedded/launcher-error';
import { migrateCommand } from '../migrate/migrate-command';
import { AppProcess } from './app-process';
import { checkPorts } from './check-ports';
import { appEnvironment, launchEnvironment } from './launch-environment';
import type { LaunchPorts } from './launch-ports';
import { launchPorts } from './launch-ports';
import { progress } from './progress';
import { reachDatabase } from './reach-database';
import { removeRunRecord, writeRunRecord } from './run-record';
import { stopRequest } from './stop-request';
import { summary } from './summary';
import { basicLiving } from './walk/basic-living';
import { night } from './walk/night';
import { walk } from './walk/walk';

type Undo = (() => Promise<unknown>)[];

async function migrate(environment: NodeJS.ProcessEnv): Promise<void> {
  progress('建表、装入基础数据与演示数据 …');
  const code = await migrateCommand(['--demo'], environment);
  if (code !== 0) throw new LauncherError('migrate-failed', '数据库结构或数据没有装好，原因见上方');
  progress('数据库结构与数据就绪');
}

async function identity(environment: NodeJS.ProcessEnv, port: number, undo: Undo): Promise<void> {
  const [issuer, audience] = [environment.OIDC_ISSUER ?? '', environment.OIDC_AUDIENCE ?? ''];
  const provider = await startDevIdentity({ port, issuer, audience });
  undo.push(() => provider.close());
  progress(`演示登录服务就绪 ${issuer}`);
}

async function apps(environment: NodeJS.ProcessEnv, ports: LaunchPorts, undo: Undo, signal: AbortSignal) {
  const inner = appEnvironment(environment);
  const all = [
    new AppProcess('api', ports.API_PORT, inner),
    new AppProcess('partner-api', ports.PARTNER_PORT, inner),
    new AppProcess('worker', ports.WORKER_PORT, inner),
  ];
  undo.push(() => Promise.all(all.map((app) => app.stop())));
  const issuer = environment.OIDC_ISSUER ?? '';
  writeRunRecord({ launcher: process.pid, apps: all.map((app) => app.pid), issuer });
  progress('启动 api、partner-api、worker …');
  await Promise.all(all.map((app) => app.ready(signal).then(() => progress(`${app.name} 就绪`))));
  return all;
}

async function bringUp(ports: LaunchPorts, undo: Undo, signal: AbortSignal) {
  await checkPorts(ports);
  const database = await reachDatabase();
  undo.push(database.stop);
  signal.throwIfAborted();
  const environment = launchEnvironment(database.url, ports);
  await Promise.all([migrate(environment), identity(environment, ports.IDENTITY_PORT, undo)]);
  signal.throwIfAborted();
  const running = await apps(environment, ports, undo, signal);
  return { running, issuer: environment.OIDC_ISSUER ?? '', database: database.url };
}

/** Shows the way of one application, of one 低保 case as far as a day goes, and of one night; a person sees each step as it returns. */
async function tell(up: Awaited<ReturnType<typeof bringUp>>, ports: LaunchPorts): Promise<void> {
  const context = {
    api: `http://127.0.0.1:${ports.API_PORT}`,
    partner: `http://127.0.0.1:${ports.PARTNER_PORT}`,
    issuer: up.issuer,
    say: progress,
  };
  await walk(context);
  await basicLiving(context);
  await night(context);
}

async function run(once: boolean, undo: Undo, stop: ReturnType<typeof stopRequest>): Promise<number> {
  refuseProduction();
  const ports = launchPorts();
  const up = await bringUp(ports, undo, stop.signal);
  const ended = Promise.race(
    up.running.map((app) => app.exited.then((how) => Promise.reject(app.fault(`退出了（${how}）`)))),
  );
  ended.catch(() => undefined);
  await Promise.race([tell(up, ports), ended, stop.happened]);
  stop.signal.throwIfAborted();
  if (once) return 0;
  process.stdout.write(summary(ports, up.database));
  await Promise.race([ended, stop.happened]);
  return 0;
}

function report(fault: unknown): void {
  const known = asLauncherError(fault);
  process.stderr.write(known instanceof LauncherError ? `${known.message}\n` : `${(fault as Error).stack ?? fault}\n`);
}

/**
 * `npm start`: database, migration, sign-in, the three apps, one application walked through, one case begun and one night; then it stays up.
 * With `--once` it ends after the walk. Returns 0, 1 after a fault, 130 when interrupted before it was up.
 */
export async function startCommand(args: string[]): Promise<number> {
  const undo: Undo = [];
  const stop = stopRequest();
  let code: number;
  try {
    code = await run(args.includes('--once'), undo, stop);
  } catch (fault) {
    if (!stop.signal.aborted) report(fault);
    code = stop.signal.aborted ? 130 : 1;
  }
  if (undo.length) progress('正在停止 …');
  for (const step of undo.reverse()) await step().catch(report);
  if (undo.length) {
    removeRunRecord();
    progress('已全部停止');
  }
  return code;
}
