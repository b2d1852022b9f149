import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { LauncherError } from './launcher-error';

/** The user that the database server runs as; undefined means: the user that runs us. */
export type Account = { uid: number; gid: number } | undefined;

function lookUp(name: string): Account {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}

function ownerOf(folder: string): Account {
  const { uid, gid } = statSync(folder, { throwIfNoEntry: false }) ?? { uid: 0, gid: 0 };
  return uid === 0 ? undefined : { uid, gid };
}

function create(name: string): Account {
  const made = spawnSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', name]);
  if (made.status === 0) return lookUp(name);
  const reason = made.error?.message ?? String(made.stderr).trim();
  throw new LauncherError(
    'no-database-user',
    `PostgreSQL 不能以 root 运行，而又无法建立系统用户 ${name}（${reason}）；请换普通用户运行，或设 DATABASE_URL`,
  );
}

/**
 * PostgreSQL refuses to run as root. Root steps down to whoever owns the data already, else to `postgres`,
 * else to a system user made for this; anyone else runs the server as themselves.
 */
export function serverAccount(dataFolder: string): Account {
  if (process.getuid?.() !== 0) return undefined;
  return ownerOf(dataFolder) ?? lookUp('postgres') ?? lookUp('yimen-postgres') ?? create('yimen-postgres');
}
