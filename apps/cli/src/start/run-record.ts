import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stateFolder } from '../embedded/checkout';
import { isAlive } from '../embedded/is-alive';

const file = () => join(stateFolder(), 'run.json');

/** What the last start of this checkout put up. It outlives a launcher that was killed. */
export interface RunRecord {
  launcher: number;
  apps: number[];
  issuer: string;
}

export function writeRunRecord(record: RunRecord): void {
  writeFileSync(file(), JSON.stringify(record));
}

export function removeRunRecord(): void {
  rmSync(file(), { force: true });
}

export function readRunRecord(): RunRecord | undefined {
  return existsSync(file()) ? (JSON.parse(readFileSync(file(), 'utf8')) as RunRecord) : undefined;
}

/** Processes of the last start that are still there. */
export function leftovers(): number[] {
  const record = readRunRecord();
  return record ? [record.launcher, ...record.apps].filter((pid) => pid !== process.pid && isAlive(pid)) : [];
}
