import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Text of `migrations/reference/<name>` in the checkout; compiled code in `dist/` finds it too, as tsc copies no CSV. */
export function referenceFile(name: string): string {
  let folder = __dirname;
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error(`no package.json above ${__dirname}`);
    folder = above;
  }
  return readFileSync(join(folder, 'migrations', 'reference', name), 'utf8');
}
