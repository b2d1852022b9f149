import type { ReplayProgress } from '@yimen/policy';

const EVERY_MS = 2000;

/** Says on stderr how far it is, every two seconds and at the end. */
export function tellProgress(): (progress: ReplayProgress) => void {
  let last = 0;
  return ({ done, of }) => {
    const now = Date.now();
    if (now - last < EVERY_MS && done < of) return;
    last = now;
    process.stderr.write(`测算 ${done}/${of} 户\n`);
  };
}
