import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { Answer, Errand } from './claimant-child';

export interface Claimants {
  /** Sends each process its errands at once; resolves when the last has its answers. */
  send(errands: readonly Errand[][]): Promise<Answer[]>;
  stop(): void;
}

/** So many processes of claimants, who claim through the door and the use case with the app role. */
export async function forkClaimants(processes: number, appUrl: string): Promise<Claimants> {
  const children = await Promise.all(
    Array.from({ length: processes }, async () => {
      const child = fork(join(__dirname, 'claimant-child.ts'), {
        execArgv: ['--require', join(__dirname, 'run-typescript.cjs')],
        env: { PATH: process.env.PATH, CLAIMANTS_DATABASE_URL: appUrl },
      });
      await message(child);
      return child;
    }),
  );
  const send = async (errands: readonly Errand[][]) => {
    const answers = children.map((child, i) => {
      const answered = message<Answer[]>(child);
      child.send(errands[i] ?? []);
      return answered;
    });
    return (await Promise.all(answers)).flat();
  };
  return { send, stop: () => children.forEach((child) => child.disconnect()) };
}

function message<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    const died = (code: number | null) => reject(new Error(`a process of claimants ended with ${code}`));
    child.once('exit', died);
    child.once('message', (told) => {
      child.off('exit', died);
      resolve(told as T);
    });
  });
}
