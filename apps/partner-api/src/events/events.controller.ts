import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { feedSource, FeedWaiting, readFeed } from '@yimen/partners';
import { Door, Endpoint, Environment, NeedsScope, nextLink, Who } from '@yimen/platform';
import type { Credential } from '@yimen/platform';
import type { Request, Response } from 'express';
import { ListEventsRequest } from './events.request';
import { EventFeedResponse } from './events.response';

@ApiTags('动态 · Events')
@Controller('partner/v1/events')
@NeedsScope('events.read')
export class EventsController {
  constructor(
    private readonly door: Door,
    private readonly environment: Environment,
    private readonly waiting: FeedWaiting,
  ) {}

  /**
   * 同一转办件的事件按发生的先后排列，不缺不重；应答中断时用同一 after 再读一次即可。`next` 总会给出：存下它，带着它继续来读。
   * 事件至少保存 30 天。一个客户端同时最多四个等待中的请求，再多的立即答复。
   *
   * A referral's events come in the order in which they happened, none missing, none twice; ask again with the same
   * `after` when an answer was lost. `next` is always there, also behind the last event: keep it and go on reading with it.
   */
  @Get()
  @Endpoint({
    kind: 'read',
    zh: '本机构转办件的动态，可等待',
    en: 'What happens to your referrals, in order (CloudEvents); waits for news if asked to',
    problems: ['cursor-invalid', 'events-forgotten'],
  })
  async list(
    @Who() who: Credential,
    @Query() { after, limit, wait }: ListEventsRequest,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<EventFeedResponse> {
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    const asked = { after, limit, source: feedSource(this.environment), secret: this.environment.LOOKUP_SECRET };
    const page = await this.waiting.until(
      (again) => this.door.read(who, (tx, actor) => readFeed(tx, actor, { ...asked, again })),
      ({ items }) => items.length > 0,
      { client: `${who.kind}:${who.id}`, ms: wait * 1000, gone: gone.signal },
    );
    response.setHeader('Link', nextLink(request.path, { after: page.next, limit, wait }));
    return page;
  }
}
