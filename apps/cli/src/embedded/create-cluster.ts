import { spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { diskFull } from './as-launcher-error';
import { program } from './binaries';
import { isAlive } from './is-alive';
import { LauncherError } from './launcher-error';
import type { Location } from './location';
import { serverEnvironment } from './server-environment';

// ICU's root collation: pg_trgm finds no trigrams in Chinese text under libc's "C".
const shape = [
  '--encoding=UTF8',
  '--locale=C.UTF-8',
  '--locale-provider=icu',
  '--icu-locale=und',
  '--auth=scram-sha-256',
];

function initdb({ native, account }: Location, data: string, passwordFile: string, sync: boolean): Promise<string> {
  const flags = [...shape, '--username=postgres', `--pgdata=${data}`, `--pwfile=${passwordFile}`];
  if (!sync) flags.push('--no-sync');
  return new Promise((resolve, reject) => {
    const child = spawn(program(native, 'initdb'), flags, { ...account, cwd: '/', env: serverEnvironment() });
    let said = '';
    child.stdout.resume();
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve(code === 0 ? '' : said || `initdb ${code}`));
  });
}

function removeHalfMade(data: string): void {
  for (const name of readdirSync(dirname(data))) {
    const maker = name.startsWith(`${basename(data)}.new-`)
      ? parseInt(name.slice(`${basename(data)}.new-`.length), 10)
      : undefined;
    if (maker && !isAlive(maker)) rmSync(join(dirname(data), name), { recursive: true, force: true });
  }
}

let drafts = 0;

/** Makes the data folder once: beside its place first, so that whatever stands in the place is complete. */
export async function createCluster(location: Location, password: string, durable: boolean): Promise<void> {
  const { data, account } = location;
  if (existsSync(data)) return;
  removeHalfMade(data);
  const draft = `${data}.new-${process.pid}-${++drafts}`;
  const passwordFile = `${draft}.password`;
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account) for (const path of [draft, passwordFile]) chownSync(path, account.uid, account.gid);
  chmodSync(draft, 0o700);
  try {
    const failure = await initdb(location, draft, passwordFile, durable);
    if (failure.includes('No space left')) throw diskFull(data);
    if (failure) throw new LauncherError('database-create', `建立数据库失败：${failure.trim().split('\n').join('；')}`);
    renameSync(draft, data);
  } catch (fault) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(data)) throw fault;
  } finally {
    rmSync(passwordFile, { force: true });
  }
}
