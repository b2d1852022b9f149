import { setTimeout as sleep } from 'node:timers/promises';
import { isPortFree } from '../embedded/free-port';
import { LauncherError } from '../embedded/launcher-error';
import type { LaunchPorts } from './launch-ports';
import { leftovers } from './run-record';

async function firstTaken(ports: LaunchPorts): Promise<[string, number] | undefined> {
  for (const [variable, port] of Object.entries(ports)) {
    if (!(await isPortFree(port)) || !(await isPortFree(port, '127.0.0.1'))) return [variable, port];
  }
  return undefined;
}

/** Refuses before anything is started. Apps of a launcher that was just killed get a moment to notice and leave. */
export async function checkPorts(ports: LaunchPorts): Promise<void> {
  let taken = await firstTaken(ports);
  for (const until = Date.now() + 5000; taken && leftovers().length && Date.now() < until;) {
    await sleep(200);
    taken = await firstTaken(ports);
  }
  if (!taken) return;
  const [variable, port] = taken;
  const mine = leftovers().join('、');
  const holder = mine ? `本检出上一次启动的进程 ${mine} 还在` : '被别的程序占着';
  throw new LauncherError('port-taken', `端口 ${port} 已被占用（${holder}）；可设 ${variable}=… 再启动`);
}
