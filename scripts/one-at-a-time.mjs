import * as fs from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Whether such a process still runs; its number may since belong to another program. */
function working(pid) {
  const commandLine = `/proc/${pid}/cmdline`;
  try {
    if (pid > 0) process.kill(pid, 0);
    return (
      pid > 0 && (!fs.existsSync(commandLine) || /bootstrap|npm|compile/.test(fs.readFileSync(commandLine, 'utf8')))
    );
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Whose lock it is, first; then the program that it started, which goes on when only the holder is killed. */
function holdersOf(lock) {
  try {
    return fs.readFileSync(lock, 'utf8').split(' ').map(Number);
  } catch {
    return [];
  }
}

/**
 * Runs `work` while `lock`, a file with our process number, is ours; one whose holders are gone is taken over.
 * `work` gets a function to enter the program that it starts as a holder too.
 */
export async function oneAtATime(lock, say, work) {
  const release = () => fs.rmSync(lock, { force: true });
  if (fs.mkdirSync(dirname(lock), { recursive: true })) fs.chmodSync(dirname(lock), 0o755);
  for (let told = false; ;) {
    try {
      fs.writeFileSync(lock, `${process.pid}`, { flag: 'wx' });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    // Another that found the same dead lock may have removed ours just now: what counts is what stands there later.
    await sleep(60);
    const holders = holdersOf(lock);
    if (holders[0] === process.pid) break;
    const busy = holders.find(working);
    if (!busy) release();
    else if (!told) say(`▸ 进程 ${busy} 正在安装或编译，等待… / waiting for process ${busy}`);
    told = Boolean(busy);
  }
  await work((child) => fs.writeFileSync(lock, `${process.pid} ${child}`)).finally(release);
}
