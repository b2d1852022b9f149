import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { Round } from '../../rounds';

interface Answer {
  perSecond: number;
  /** Programme → households of the sample found eligible. */
  eligible: Record<string, number>;
}

export interface JsonRules {
  run(): Promise<Round>;
  /** What the last run found. */
  eligible(): Record<string, number>;
  stop(): Promise<void>;
}

/** json-rules-engine over the first `sample` households, in a process of its own. */
export async function startJsonRules(adminUrl: string, sample: number): Promise<JsonRules> {
  const env = { ...process.env, NODE_ENV: 'production', SCAN_DATABASE_URL: adminUrl, SCAN_SAMPLE: String(sample) };
  const child = fork(join(__dirname, 'json-rules-floor.js'), { env });
  await answerOf(child);
  let eligible: Record<string, number> = {};
  const run = async (): Promise<Round> => {
    const answered = answerOf(child) as Promise<Answer>;
    child.send('run');
    const answer = await answered;
    eligible = answer.eligible;
    return { perSecond: answer.perSecond, latencies: [] };
  };
  return { run, eligible: () => eligible, stop: () => ended(child) };
}

function answerOf(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const failed = (code: number | null) => reject(new Error(`json-rules-engine 的进程退出了（${code}）`));
    child.once('exit', failed);
    child.once('message', (message) => {
      child.off('exit', failed);
      resolve(message);
    });
  });
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
