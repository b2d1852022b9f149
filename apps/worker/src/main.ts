import 'reflect-metadata';
import { createLogger, readEnvironment, serve } from '@yimen/platform';
import { createWorker } from './create-worker';

async function main(): Promise<void> {
  const environment = readEnvironment(process.env);
  const logger = createLogger(environment.LOG_LEVEL, 'worker');
  const worker = await createWorker({ environment, logger });
  await serve(worker.app, { port: environment.WORKER_PORT, host: environment.LISTEN_HOST, log: logger });
  await worker.start();
}

void main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
