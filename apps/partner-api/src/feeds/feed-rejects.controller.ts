import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { rejectsOf } from '@yimen/monitoring';
import { Door, Endpoint, Environment, inPages, NeedsScope, Who } from '@yimen/platform';
import type { Credential } from '@yimen/platform';
import type { Response } from 'express';
import { FeedBatchPath, ListRejectsRequest } from './feed.request';
import { FeedRejectsResponse } from './feed.response';

const LINES_AT_ONCE = 1000;
const NDJSON = 'application/x-ndjson';

/** The lines of a delivery that were not taken, each with its reason. */
@ApiTags('数据报送 · Feeds')
@NeedsScope('feeds.write')
@Controller('partner/v1/feeds/:source/batches/:id/rejects')
export class FeedRejectsController {
  constructor(
    private readonly door: Door,
    private readonly environment: Environment,
  ) {}

  @Get()
  @Endpoint({
    kind: 'read',
    zh: '一批数据里没有收下的行',
    en: 'The lines of a batch that were not taken, and why',
    problems: ['feed-batch-not-found', 'cursor-invalid'],
  })
  list(
    @Who() who: Credential,
    @Param() { source, id }: FeedBatchPath,
    @Query() query: ListRejectsRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<FeedRejectsResponse> {
    return inPages(
      { list: `feed rejects ${id}`, who, query, response, secret: this.environment.LOOKUP_SECRET },
      (after) => this.door.read(who, (tx) => rejectsOf(tx, { id, source, after, limit: query.limit })),
    );
  }

  /** 每行一个 JSON 对象，内容同列表。 One JSON object a line, like those of the list; as many as there are. */
  @Get('download')
  @Endpoint({
    kind: 'read',
    zh: '下载没有收下的行',
    en: 'Download the lines that were not taken',
    ndjson: true,
    problems: ['feed-batch-not-found'],
  })
  async download(
    @Who() who: Credential,
    @Param() { source, id }: FeedBatchPath,
    @Res() response: Response,
  ): Promise<void> {
    let after: string | null = null;
    do {
      const asked: Parameters<typeof rejectsOf>[1] = { id, source, after, limit: LINES_AT_ONCE };
      const { items, last }: Awaited<ReturnType<typeof rejectsOf>> = await this.door.read(who, (tx) =>
        rejectsOf(tx, asked),
      );
      response.attachment(`rejects-${id}.ndjson`).type(NDJSON);
      const text = items.map((item) => `${JSON.stringify(item)}\n`).join('');
      if (!response.write(text) && !response.closed) await drained(response);
      after = response.closed ? null : last;
    } while (after !== null);
    response.end();
  }
}

/** Taken, or nobody takes it any more. */
function drained(response: Response): Promise<void> {
  return new Promise((resolve) => {
    response.once('drain', resolve);
    response.once('close', resolve);
  });
}
