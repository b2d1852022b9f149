import type { NestExpressApplication } from '@nestjs/platform-express';
import { createHttpApp, PlatformModule } from '@yimen/platform';
import type { PlatformOptions } from '@yimen/platform';
import { Runtime } from './runtime';
import { WorkerModule } from './worker.module';

export interface WorkerProcess {
  /** Serves health and metrics once somebody listens. */
  app: NestExpressApplication;
  start(): Promise<void>;
  /** Stops ticking, lets jobs end, closes queues, then the database. */
  stop(): Promise<void>;
}

/** The worker, ready to start. */
export async function createWorker(options: Omit<PlatformOptions, 'name'>): Promise<WorkerProcess> {
  const platform = PlatformModule.forProcess({ name: 'worker', ...options });
  const app = await createHttpApp(WorkerModule.on(platform), options.logger, {
    credentialOf: () => null,
    systems: false,
  });
  return {
    app,
    start: async () => {
      await app.init();
      app.get(Runtime).start();
    },
    stop: () => app.close(),
  };
}
