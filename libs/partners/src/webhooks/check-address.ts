import { Injectable } from '@nestjs/common';
import { allowedAddresses, systemResolve } from './addresses';
import { WebhookRules } from './webhook-rules';
import { refuse } from './webhook.errors';

const RESOLVE_MS = 5000;

/** Whether events may be sent to an address: asked when it is registered, and again at each connection. */
@Injectable()
export class CheckAddress {
  constructor(private readonly rules: WebhookRules) {}

  /**
   * Asks the name service, so no transaction must be open. Refuses `webhook-url-invalid`, `webhook-https-required`,
   * `webhook-host-not-allowed`, `webhook-host-unknown`, `webhook-address-private`.
   */
  async run(text: string): Promise<URL> {
    const url = this.rules.addressOf(text);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(refuse('webhook-host-unknown', url.hostname)), RESOLVE_MS);
    });
    await Promise.race([allowedAddresses(this.rules, url, systemResolve), late]).finally(() => clearTimeout(timer));
    return url;
  }
}
