import { chmodSync, existsSync, mkdirSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';

function findRoot(from: string): string {
  return existsSync(join(from, 'package.json')) ? realpathSync(from) : findRoot(dirname(from));
}

/** The checkout that this program lies in, whether it runs from `apps/` or from `dist/`. */
export const checkoutRoot = findRoot(__dirname);

/**
 * A folder under `.yimen/`, made when missing and open for others to pass through whatever the umask,
 * because the database server may run as another user. Parents of the checkout are never touched.
 */
export function stateFolder(name = ''): string {
  const path = join(checkoutRoot, '.yimen', name);
  const made = mkdirSync(path, { recursive: true });
  if (made) chmodSync(made, 0o755);
  return path;
}
