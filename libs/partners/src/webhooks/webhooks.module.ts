import { Module } from '@nestjs/common';
import { Environment } from '@yimen/platform';
import { CheckAddress } from './check-address';
import { RegisterWebhook } from './register-webhook';
import { RotateSecret } from './rotate-secret';
import { SecretBox } from './secret-box';
import { WebhookRules } from './webhook-rules';
import { WebhookSecrets } from './webhook-secrets';

const services = [
  { provide: WebhookRules, useFactory: (told: Environment) => new WebhookRules(told), inject: [Environment] },
  { provide: SecretBox, useFactory: (told: Environment) => new SecretBox(told.LOOKUP_SECRET), inject: [Environment] },
  WebhookSecrets,
  CheckAddress,
  RegisterWebhook,
  RotateSecret,
];

@Module({ providers: services, exports: services })
export class WebhooksModule {}
