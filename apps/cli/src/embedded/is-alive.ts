import { existsSync, readFileSync } from 'node:fs';

function isZombie(pid: number): boolean {
  const status = `/proc/${pid}/status`;
  return existsSync(status) && /^State:\s+[ZX]/m.test(readFileSync(status, 'utf8'));
}

/** Whether a process of this number runs, ours or not. A zombie that nobody has reaped yet does not. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0) && !isZombie(pid);
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'EPERM';
  }
}
