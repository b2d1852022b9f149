import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { hearingFor, hearings, OpenHearing, viewHearing } from '@yimen/casework';
import { Call, Door, Endpoint, IdPath, Who } from '@yimen/platform';
import type { Credential, WriteCall } from '@yimen/platform';
import { ListHearingsRequest, OpenHearingRequest } from './hearings.request';
import { HearingResponse, HearingsResponse } from './hearings.response';

@ApiTags('听取意见 · Hearings')
@Controller('api/v1/hearings')
export class HearingsController {
  constructor(
    private readonly door: Door,
    private readonly openHearing: OpenHearing,
  ) {}

  @Post()
  @Endpoint({
    kind: 'create',
    zh: '提出调减或终止',
    en: 'Propose to cut or end aid; the household will be heard first',
    problems: [
      ...['award-not-found', 'award-not-running', 'hearing-not-a-cut', 'hearing-open-already'],
      ...['facts-stale', 'fact-of-a-day-to-come'],
      ...['household-not-found', 'policy-pack-unknown', 'policy-date-not-covered', 'programme-not-in-pack'],
    ],
  })
  open(@Call() call: WriteCall, @Body() body: OpenHearingRequest): Promise<HearingResponse> {
    return this.door.write(call, async (tx, actor) => {
      const { id } = await this.openHearing.run(tx, actor, body);
      return viewHearing(tx, actor, id);
    });
  }

  @Get()
  @Endpoint({ kind: 'read', zh: '辖区内的听取意见', en: 'Hearings of your area, newest first' })
  async list(@Who() who: Credential, @Query() query: ListHearingsRequest): Promise<HearingsResponse> {
    return { items: await this.door.read(who, (tx, actor) => hearings(tx, actor, query)) };
  }

  @Get(':id')
  @Endpoint({
    kind: 'read',
    zh: '查看听取意见',
    en: 'One hearing: what is proposed and why, what was said, what was decided',
    problems: ['hearing-not-found'],
  })
  read(@Who() who: Credential, @Param() { id }: IdPath): Promise<HearingResponse> {
    return this.door.read(who, (tx, actor) => hearingFor(tx, actor, id));
  }
}
