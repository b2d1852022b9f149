import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Binaries } from './binaries';
import { locateBinaries, program } from './binaries';
import { checkoutRoot, stateFolder } from './checkout';
import { copyOpen } from './copy-open';
import { LauncherError } from './launcher-error';
import { readSecrets } from './secrets';
import type { Account } from './server-account';
import { serverAccount } from './server-account';

/** Where a cluster lives and who runs it. */
export interface Location {
  native: string;
  data: string;
  account: Account;
  /** Set when the data had to go elsewhere: one line for the person who started us. */
  note?: string;
}

const elsewhere = '/var/lib/yimen';

function reaches(native: string, account: Account): boolean {
  const tried = spawnSync(program(native, 'postgres'), ['--version'], { ...account, cwd: '/', encoding: 'utf8' });
  if (tried.status === 0) return true;
  if ((tried.error as NodeJS.ErrnoException | undefined)?.code === 'EPERM') {
    throw new LauncherError(
      'no-right',
      'root 在此环境无权切换用户，内置 PostgreSQL 无法启动；请换普通用户运行，或设 DATABASE_URL',
    );
  }
  const unusable = /GLIBC|error while loading/.exec(tried.stderr ?? '') ?? (account ? null : tried.error);
  if (unusable) {
    const reason = (tried.stderr || tried.error?.message || '').trim().split('\n')[0];
    throw new LauncherError('unsupported-platform', `内置 PostgreSQL 在本机无法运行（${reason}）；请设 DATABASE_URL`);
  }
  return false;
}

function openFolder(path: string): void {
  if (existsSync(path)) return;
  openFolder(dirname(path));
  mkdirSync(path);
  chmodSync(path, 0o755);
}

function folderElsewhere(name: string): string {
  const key = createHash('sha256').update(checkoutRoot).update(readSecrets().installation).digest('hex').slice(0, 16);
  return join(elsewhere, key, name);
}

function moveAway(data: string, binaries: Binaries): Omit<Location, 'account'> {
  const native = join(elsewhere, `postgresql-${binaries.release}`);
  openFolder(dirname(data));
  copyOpen(binaries.native, native);
  return { native, data, note: `数据库用户进不了 ${checkoutRoot}，数据改放在 ${data}` };
}

/** Picks the place for the cluster `name`: inside the checkout where the server's user can reach it. */
export function chooseLocation(name: string): Location {
  const binaries = locateBinaries();
  const data = join(stateFolder(), name);
  const account = serverAccount(data);
  if (!account) {
    reaches(binaries.native, account);
    return { native: binaries.native, data, account };
  }
  chmodSync(stateFolder(), 0o755);
  const moved = folderElsewhere(name);
  const stays = existsSync(data) || !existsSync(moved);
  if (stays && reaches(binaries.native, account)) return { native: binaries.native, data, account };
  return { ...moveAway(moved, binaries), account };
}
