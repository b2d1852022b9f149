import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readlinkSync } from 'node:fs';
import { renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

function copyInto(source: string, target: string): void {
  for (const entry of readdirSync(source, { withFileTypes: true })) {
    const [from, to] = [join(source, entry.name), join(target, entry.name)];
    if (entry.isSymbolicLink()) symlinkSync(readlinkSync(from), to);
    else if (entry.isDirectory()) {
      mkdirSync(to);
      chmodSync(to, 0o755);
      copyInto(from, to);
    } else {
      copyFileSync(from, to);
      chmodSync(to, (statSync(from).mode & 0o111) > 0 ? 0o755 : 0o644);
    }
  }
}

/** Copies a folder so that every user can read it, whatever the umask. It appears whole or not at all. */
export function copyOpen(source: string, target: string): void {
  if (existsSync(target)) return;
  const draft = mkdtempSync(`${target}.new-`);
  chmodSync(draft, 0o755);
  try {
    copyInto(source, draft);
    renameSync(draft, target);
  } catch (fault) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(target)) throw fault;
  }
}
