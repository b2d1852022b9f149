import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { businessDate } from '@yimen/kernel';
import type { Clock } from '@yimen/kernel';
import {
  addPart,
  checkDelivery,
  completeBatch,
  deliverWhole,
  delivererFor,
  feedsFor,
  openBatch,
  refuseFeed,
  shownBatch,
} from '@yimen/monitoring';
import { Call, CLOCK, Door, Endpoint, isStreamed, NeedsScope, Who } from '@yimen/platform';
import type { Credential, WriteCall } from '@yimen/platform';
import type { Request } from 'express';
import { CompleteFeedRequest, DeliverFeedRequest, FeedBatchPath, FeedPartPath, FeedSourcePath } from './feed.request';
import { FeedBatchResponse, FeedsResponse } from './feed.response';
import { StreamedBody } from './streamed-body';
import { takeBody, toldDigest } from './take-body';

const MINE = ['feed-source-unknown', 'feed-source-not-yours'];
const READING = ['feed-digest-missing', 'feed-digest-wrong', 'feed-unreadable', 'feed-format-wrong'];

/** A department says what it knows of the people of its area. */
@ApiTags('数据报送 · Feeds')
@NeedsScope('feeds.write')
@Controller('partner/v1/feeds')
export class FeedsController {
  constructor(
    private readonly door: Door,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Endpoint({
    kind: 'read',
    zh: '本机构可以报送的来源和数据项',
    en: 'The sources you may deliver, what they tell, how old the last one is',
  })
  list(@Who() who: Credential): Promise<FeedsResponse> {
    return this.door.read(who, async (tx, actor) => ({ items: await feedsFor(tx, actor) }));
  }

  /**
   * 带正文：正文即整批，收完即送核对入库。不带正文：先开一批，再逐部分 PUT，可中断、可续传。每行一个 JSON 对象，或带标题行的 CSV：
   * `{"residentId" 或 "householdId", "kind", "value", "date"}`；value 为 null 即收回先前所报。同一批再报一次不会改变任何数据。
   *
   * With a body, that is the whole delivery; without, the batch is open for parts. The same delivery again changes nothing and
   * shows the first. A delivery is taken in whole or not at all; of people who are not here only the number is kept.
   */
  @Post(':source/batches')
  @StreamedBody(false)
  @Endpoint({
    kind: 'create',
    zh: '报送一批数据，或先开一批再分部分报送',
    en: 'Deliver facts in one body, or open a batch for parts',
    problems: [...MINE, ...READING, 'feed-as-of-impossible'],
  })
  async deliver(
    @Call() call: WriteCall,
    @Param() { source }: FeedSourcePath,
    @Query() { asOf, complete }: DeliverFeedRequest,
    @Req() request: Request,
  ): Promise<FeedBatchResponse> {
    const told = { source, asOf, complete: complete === 'true', today: businessDate(this.clock.now()) };
    if (!isStreamed(request)) {
      if (Object.keys(request.body ?? {}).length > 0) throw refuseFeed('feed-format-wrong');
      return this.door.write(call, async (tx, actor) => shownBatch(tx, await openBatch(tx, actor, told)));
    }
    await this.door.read(call.credential, (tx, actor) => checkDelivery(tx, actor, told));
    return takeBody(this.door, { request, call, source, asOf }, ({ upload, call: withBody }) =>
      this.door.write(withBody, (tx, actor) => deliverWhole(tx, actor, told, upload)),
    );
  }

  /**
   * 同一部分再传一次不起作用，内容不同则拒绝；中断后重传这一部分即可，顺序不限。
   * The same part again is nothing, other content under its number is refused; parts may come in any order.
   */
  @Put(':source/batches/:id/parts/:number')
  @StreamedBody(true)
  @Endpoint({
    kind: 'create',
    zh: '报送一批数据的一部分',
    en: 'Deliver a part of an open batch',
    problems: [...MINE, ...READING, 'feed-batch-not-found', 'feed-part-differs', 'feed-batch-closed'],
  })
  async part(
    @Call() call: WriteCall,
    @Param() { source, id, number }: FeedPartPath,
    @Req() request: Request,
  ): Promise<FeedBatchResponse> {
    if (!isStreamed(request)) throw refuseFeed('feed-format-wrong');
    const { asOf } = await this.door.read(call.credential, async (tx, actor) => {
      const batch = await shownBatch(tx, id, source);
      await delivererFor(tx, actor, source);
      return batch;
    });
    if (toldDigest(request) === undefined) throw refuseFeed('feed-digest-missing');
    return takeBody(this.door, { request, call, source, asOf }, ({ upload, call: withBody }) =>
      this.door.write(withBody, async (tx, actor) => {
        await delivererFor(tx, actor, source);
        return addPart(tx, { id, number, part: upload });
      }),
    );
  }

  @Post(':source/batches/:id/complete')
  @HttpCode(200)
  @Endpoint({
    kind: 'create',
    zh: '报送完毕：部分数和行数相符即送核对入库',
    en: 'That was all: so many parts and rows; it is checked and taken in',
    problems: [...MINE, 'feed-batch-not-found', 'feed-batch-incomplete'],
  })
  complete(
    @Call() call: WriteCall,
    @Param() { source, id }: FeedBatchPath,
    @Body() { parts, rows }: CompleteFeedRequest,
  ): Promise<FeedBatchResponse> {
    return this.door.write(call, async (tx, actor) => {
      await shownBatch(tx, id, source);
      await delivererFor(tx, actor, source);
      return completeBatch(tx, { id, parts, rows });
    });
  }

  @Get(':source/batches/:id')
  @Endpoint({
    kind: 'read',
    zh: '一批数据的进展和结果',
    en: 'How far a batch is, and what came of it',
    problems: ['feed-batch-not-found'],
  })
  read(@Who() who: Credential, @Param() { source, id }: FeedBatchPath): Promise<FeedBatchResponse> {
    return this.door.read(who, (tx) => shownBatch(tx, id, source));
  }
}
