import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from './is-alive';

const fileOf = (data: string) => join(data, 'postmaster.pid');

/** What a server wrote down when it started in this folder; it may have died since. */
export function readPostmasterFile(data: string): { pid: number; port: number; ready: boolean } | undefined {
  const lines = textOf(fileOf(data))?.split('\n');
  return lines && { pid: Number(lines[0]), port: Number(lines[3]), ready: /^ready/.test(lines[7] ?? '') };
}

/** A server that stops removes its file at any moment: gone between looking and reading is gone. */
function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * After a restart of the machine the number in the file may belong to some other program of the same user, and
 * PostgreSQL would refuse to start for ever. Only then the file goes; a dead number PostgreSQL clears by itself.
 */
export function dropForeignPostmasterFile(data: string): void {
  const pid = readPostmasterFile(data)?.pid;
  if (!pid || !isAlive(pid) || !existsSync(`/proc/${pid}/cmdline`)) return;
  const commandLine = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  if (commandLine && !commandLine.includes('postgres')) rmSync(fileOf(data), { force: true });
}
