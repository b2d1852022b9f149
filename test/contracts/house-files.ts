import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const ignored = readFileSync(join(root, '.gitignore'), 'utf8').split('\n').filter(Boolean);
const skipped = new Set(['.git', ...ignored.map((line) => line.replace(/\/$/, ''))]);

/**
 * Paths of everything that is or could be committed, from the root of the checkout. Walked, not asked of git:
 * an unpacked archive and somebody else's checkout are held to the same rules.
 */
export function houseFiles(folder = ''): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !skipped.has(name) && !name.endsWith('.log'))
    .flatMap((entry) => (entry.isDirectory() ? houseFiles(join(folder, entry.name)) : [join(folder, entry.name)]));
}

/** Content of a text file; empty for a binary one. */
export function textOf(path: string): string {
  const text = readFileSync(join(root, path), 'utf8');
  return text.includes('\0') ? '' : text;
}
