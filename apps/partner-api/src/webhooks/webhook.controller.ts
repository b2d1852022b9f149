import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor, Clock } from '@yimen/kernel';
import {
  CheckAddress,
  mayManageWebhook,
  RegisterWebhook,
  removeWebhook,
  RotateSecret,
  viewOf,
  webhookOf,
  WebhookSecrets,
} from '@yimen/partners';
import type { WithSecret } from '@yimen/partners';
import { Call, CLOCK, Door, Endpoint, IfMatch, IfMatchIfGiven, NeedsScope, Who } from '@yimen/platform';
import type { Credential, SeenVersion, Tx, WriteCall } from '@yimen/platform';
import { webhookPage } from './webhook-page';
import { RegisterWebhookRequest, RotateSecretRequest } from './webhook.request';
import { WebhookRemovedResponse, WebhookResponse, WebhookWithSecretResponse } from './webhook.response';

const ADDRESS = [
  'webhook-url-invalid',
  'webhook-https-required',
  'webhook-host-not-allowed',
  'webhook-host-unknown',
  'webhook-address-private',
];
const MINE = ['webhook-not-found'];

/** Undoes a write that only looked whether there is an answer. */
class Unanswered extends Error {}

/** A bureau's own system says where it wants its events pushed to. */
@ApiTags('推送 · Webhook')
@NeedsScope('webhook.manage')
@Controller('partner/v1/webhook')
export class WebhookController {
  constructor(
    private readonly door: Door,
    private readonly check: CheckAddress,
    private readonly registering: RegisterWebhook,
    private readonly rotating: RotateSecret,
    private readonly secrets: WebhookSecrets,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Endpoint({ kind: 'read', zh: '本系统登记的推送', en: 'Your webhook, and how it goes', problems: MINE })
  read(@Who() who: Credential): Promise<WebhookResponse> {
    return this.door.read(who, async (tx, actor) => webhookPage(await webhookOf(tx, actor, this.clock.now())));
  }

  /**
   * 每个系统登记一个地址；再次登记即更换，待推送的改送新地址。登记之前的动态请从 events 读取。第一次登记的答复里有签名密钥，
   * 签名按 Standard Webhooks（webhook-id、webhook-timestamp、webhook-signature；v1 为 HMAC-SHA256，另附 vsm3 为 HMAC-SM3）。
   *
   * One address a client; another replaces it, and what waits goes there. What happened before is in the feed. The first
   * answer has the secret that events are signed with, as Standard Webhooks says.
   */
  @Put()
  @Endpoint({
    kind: 'claim',
    zh: '登记或更换推送地址',
    en: 'Register or change where events are pushed',
    problems: ADDRESS,
  })
  async register(
    @Call() call: WriteCall,
    @IfMatchIfGiven() seen: SeenVersion,
    @Body() body: RegisterWebhookRequest,
  ): Promise<WebhookWithSecretResponse> {
    // The name service is asked with no transaction open, and not at all for a write that was answered before.
    const checked = (await this.wasAnswered(call)) ? null : await this.check.run(body.url);
    return this.answer(call, async (tx, actor) => {
      const url = checked ?? (await this.check.run(body.url));
      return this.registering.run(tx, actor, { url, seen });
    });
  }

  @Post('secret')
  @HttpCode(200)
  @Endpoint({
    kind: 'change',
    zh: '更换签名密钥',
    en: 'A new secret; the old one may stay valid for a while',
    problems: MINE,
  })
  rotate(
    @Call() call: WriteCall,
    @IfMatch() seen: SeenVersion,
    @Body() { overlapHours }: RotateSecretRequest,
  ): Promise<WebhookWithSecretResponse> {
    return this.answer(call, (tx, actor) => this.rotating.run(tx, actor, { seen, overlapHours }));
  }

  /** 待推送的随之取消；动态仍可从 events 读取。 What waits is dropped; every event is still in the feed. */
  @Delete()
  @Endpoint({ kind: 'change', zh: '取消推送', en: 'No more pushing', problems: MINE })
  remove(@Call() call: WriteCall, @IfMatch() seen: SeenVersion): Promise<WebhookRemovedResponse> {
    return this.door.write(call, async (tx, actor) => {
      const { id, url } = await removeWebhook(tx, actor, { seen });
      return { id, url };
    });
  }

  private async wasAnswered(call: WriteCall): Promise<boolean> {
    try {
      await this.door.write(call, async (tx, actor) => {
        await mayManageWebhook(tx, actor);
        throw new Unanswered();
      });
      return true;
    } catch (error) {
      if (error instanceof Unanswered) return false;
      throw error;
    }
  }

  /** The stored answer names the secret; what it is, is looked up for whoever holds the key of the request. */
  private async answer(
    call: WriteCall,
    work: (tx: Tx, actor: Actor) => Promise<WithSecret>,
  ): Promise<WebhookWithSecretResponse> {
    const { secretId, ...page } = await this.door.write(call, async (tx, actor) => {
      const done = await work(tx, actor);
      return { ...webhookPage(await viewOf(tx, done.webhook, this.clock.now())), secretId: done.secretId };
    });
    const secret = secretId && (await this.door.read(call.credential, (tx) => this.secrets.show(tx, secretId)));
    return { ...page, secret };
  }
}
