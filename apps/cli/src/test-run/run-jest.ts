import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkoutRoot, stateFolder } from '../embedded/checkout';

interface Counts {
  numPassedTests: number;
  numFailedTests: number;
  numRuntimeErrorTestSuites: number;
  numPendingTests: number;
  numTodoTests: number;
}

/** Runs Jest to its end; resolves to its exit code and to one plain line of counts, when it got that far. */
export async function runJest(
  args: string[],
  environment: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<{ code: number; counts: string }> {
  const report = join(stateFolder(), `jest-${process.pid}.json`);
  const flags = ['--config', 'jest.config.cjs', '--json', `--outputFile=${report}`, ...args];
  const child = spawn(process.execPath, ['node_modules/jest/bin/jest.js', ...flags], {
    cwd: checkoutRoot,
    env: environment,
    stdio: 'inherit',
  });
  signal.addEventListener('abort', () => child.kill('SIGTERM'));
  const code = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (exit, by) => resolve(exit ?? 128 + constants.signals[by ?? 'SIGTERM']));
  });
  const counts = existsSync(report) ? sum(JSON.parse(readFileSync(report, 'utf8')) as Counts) : '';
  rmSync(report, { force: true });
  return { code, counts };
}

// A file that could not even be loaded holds no counted test, yet it failed.
const sum = (all: Counts) =>
  `${all.numPassedTests} passed, ${all.numFailedTests + all.numRuntimeErrorTestSuites} failed, ` +
  `${all.numPendingTests + all.numTodoTests} skipped`;
