import { Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Clock } from '@yimen/kernel';
import { deliveriesOf, feedSource, pingWebhook, resendDelivery } from '@yimen/partners';
import { Call, CLOCK, Door, Endpoint, Environment, IdPath, inPages, NeedsScope, Who } from '@yimen/platform';
import type { Credential, WriteCall } from '@yimen/platform';
import type { Response } from 'express';
import { WebhookDeliveriesResponse, WebhookDeliveryResponse } from './delivery.response';
import { deliveryLine } from './webhook-page';
import { ListDeliveriesRequest } from './webhook.request';

const SENDING = ['webhook-not-found', 'webhook-off'];

/** What was pushed and what wasn't; nothing is lost in silence. */
@ApiTags('推送 · Webhook')
@NeedsScope('webhook.manage')
@Controller('partner/v1/webhook')
export class WebhookDeliveriesController {
  constructor(
    private readonly door: Door,
    private readonly environment: Environment,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** 与真实事件同样签名，只试一次；结果见 deliveries。 Signed like an event and tried once; deliveries say how it went. */
  @Post('ping')
  @HttpCode(202)
  @Endpoint({ kind: 'create', zh: '推送一条测试', en: 'Push a test event', problems: SENDING })
  ping(@Call() call: WriteCall): Promise<WebhookDeliveryResponse> {
    const told = { now: this.clock.now(), source: feedSource(this.environment) };
    return this.door.write(call, async (tx, actor) => deliveryLine(await pingWebhook(tx, actor, told)));
  }

  @Get('deliveries')
  @Endpoint({
    kind: 'read',
    zh: '推送记录，新的在前；status=dead 为已放弃的',
    en: 'Deliveries, newest first; status=dead lists those that were given up',
    problems: ['webhook-not-found', 'cursor-invalid'],
  })
  async list(
    @Who() who: Credential,
    @Query() query: ListDeliveriesRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<WebhookDeliveriesResponse> {
    const { status, limit } = query;
    const { items, next } = await inPages(
      { list: 'webhook deliveries', who, query, response, secret: this.environment.LOOKUP_SECRET },
      (before) => this.door.read(who, (tx, actor) => deliveriesOf(tx, actor, { status, before, limit })),
    );
    return { items: items.map(deliveryLine), next };
  }

  /** 用同一 webhook-id 立即再送；重试次数重新计算。 At once, under the same webhook-id; attempts count anew. */
  @Post('deliveries/:id/resend')
  @HttpCode(202)
  @Endpoint({
    kind: 'create',
    zh: '重发一条推送',
    en: 'Send a delivery again',
    problems: [...SENDING, 'webhook-delivery-not-found'],
  })
  resend(@Call() call: WriteCall, @Param() { id }: IdPath): Promise<WebhookDeliveryResponse> {
    const now = this.clock.now();
    return this.door.write(call, async (tx, actor) => deliveryLine(await resendDelivery(tx, actor, { id, now })));
  }
}
