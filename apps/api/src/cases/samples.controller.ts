import { Body, Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { drawSample, sampleDraws } from '@yimen/casework';
import { businessDate } from '@yimen/kernel';
import type { Clock } from '@yimen/kernel';
import { Call, CLOCK, Door, Endpoint, Who } from '@yimen/platform';
import type { Credential, WriteCall } from '@yimen/platform';
import { DrawSampleRequest, ListSamplesRequest } from './samples.request';
import { SampleDrawResponse, SampleDrawsResponse } from './samples.response';

@ApiTags('办件 · Cases')
@Controller('api/v1/samples')
export class SamplesController {
  constructor(
    private readonly door: Door,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @Endpoint({
    kind: 'create',
    zh: '抽查：随机抽取须县级入户的办件',
    en: 'Draw at least the share the pack says; seed and population are kept',
    problems: ['nothing-to-sample'],
  })
  draw(@Call() call: WriteCall, @Body() { programme }: DrawSampleRequest): Promise<SampleDrawResponse> {
    const today = businessDate(this.clock.now());
    return this.door.write(call, (tx, actor) => drawSample(tx, actor, { programme, today }));
  }

  @Get()
  @Endpoint({ kind: 'read', zh: '抽查记录', en: 'Draws of your area, newest first' })
  async list(@Who() who: Credential, @Query() query: ListSamplesRequest): Promise<SampleDrawsResponse> {
    return { items: await this.door.read(who, (tx, actor) => sampleDraws(tx, actor, query)) };
  }
}
