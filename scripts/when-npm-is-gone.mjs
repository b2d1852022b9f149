import { readFileSync } from 'node:fs';

const proc = (pid, file) => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
};

/** Our parent, and where that is the shell that npm put in between, npm itself. */
function chain() {
  const shell = /^(sh|dash|bash)\n/.test(proc(process.ppid, 'comm'));
  const grandparent = shell ? /^PPid:\s+(\d+)/m.exec(proc(process.ppid, 'status'))?.[1] : '';
  return `${process.ppid} ${grandparent}`;
}

/** npm passes a signal to its shell, which passes nothing on: so notice by ourselves when either has gone. */
export function whenNpmIsGone(act) {
  if (!process.env.npm_lifecycle_event) return;
  const before = chain();
  const looking = setInterval(() => {
    if (chain() === before) return;
    clearInterval(looking);
    act();
  }, 300);
  looking.unref();
}
