import 'reflect-metadata';
import { readEnvironment } from '@yimen/platform';
import { pino } from 'pino';
import { createWorker } from '../../../../worker/src/create-worker';
import { PeakMemory } from '../policy-scan/peak-memory';
import { NIGHT } from './made-up-town';

/** The worker as it is deployed, with everything it does; only its clock stands still, at three in the morning of the night. */
async function main(): Promise<void> {
  const clock = { now: () => new Date(`${NIGHT}T03:00:00+08:00`) };
  const environment = readEnvironment(process.env);
  const worker = await createWorker({ environment, clock, logger: pino({ level: 'error' }, pino.destination(2)) });
  const memory = new PeakMemory();
  const stopped = new Promise<void>((resolve) => {
    process.on('SIGTERM', resolve);
    process.once('disconnect', resolve);
  });
  process.on('message', () => process.send?.(memory.mib));
  await memory.during(async () => {
    await worker.start();
    process.send?.('ready');
    await stopped;
  });
  await worker.stop();
  process.exit(0);
}

void main();
