import { LauncherError } from './launcher-error';

const rights = new Set(['EACCES', 'EPERM', 'EROFS']);

/** Puts a fault of the file system or of a started program into one clear line; anything else is passed on as it is. */
export function asLauncherError(fault: unknown): unknown {
  const { code, path, message } = fault as NodeJS.ErrnoException;
  const where = path ?? message;
  if (code && rights.has(code)) {
    return new LauncherError('no-right', `没有读写权限：${where}；请检查该路径的属主和权限，或换用拥有它的用户再试`);
  }
  if (code === 'ENOSPC') return diskFull(where);
  return fault;
}

export function diskFull(where: string): LauncherError {
  return new LauncherError('disk-full', `磁盘空间不足：${where}；请腾出空间后再试`);
}
