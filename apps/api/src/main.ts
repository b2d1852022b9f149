import 'reflect-metadata';
import { createLogger, describe, readEnvironment, serve, serveDocument } from '@yimen/platform';
import { API_DOCUMENT } from './api-document';
import { createApi } from './create-api';

async function main(): Promise<void> {
  const environment = readEnvironment(process.env);
  const logger = createLogger(environment.LOG_LEVEL, 'api');
  const app = await createApi({ environment, logger });
  serveDocument(app, describe(app, API_DOCUMENT));
  await serve(app, { port: environment.API_PORT, host: environment.LISTEN_HOST, log: logger });
}

void main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
