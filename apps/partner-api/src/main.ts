import 'reflect-metadata';
import { createLogger, describe, readEnvironment, serve, serveDocument, TokenVerifier } from '@yimen/platform';
import { createPartnerApi } from './create-partner-api';
import { PARTNER_DOCUMENT } from './partner-document';

async function main(): Promise<void> {
  const environment = readEnvironment(process.env);
  const logger = createLogger(environment.LOG_LEVEL, 'partner-api');
  const app = await createPartnerApi({ environment, logger });
  const tokenUrl = (await app.get(TokenVerifier).tokenEndpoint()) ?? PARTNER_DOCUMENT.tokenUrl;
  serveDocument(app, describe(app, { ...PARTNER_DOCUMENT, tokenUrl }));
  await serve(app, { port: environment.PARTNER_PORT, host: environment.LISTEN_HOST, log: logger });
}

void main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
