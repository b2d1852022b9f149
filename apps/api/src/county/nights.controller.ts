import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { nightOf, nights } from '@yimen/monitoring';
import { Door, Endpoint, Who } from '@yimen/platform';
import type { Credential } from '@yimen/platform';
import { ListNightsRequest, NightPath, NightQuery } from './nights.request';
import { NightResponse, NightsResponse } from './nights.response';

@ApiTags('夜间比对 · Nights')
@Controller('api/v1/nights')
export class NightsController {
  constructor(private readonly door: Door) {}

  @Get()
  @Endpoint({ kind: 'read', zh: '历次夜间比对', en: 'Nights, newest first, with what they found in your area' })
  async list(@Who() who: Credential, @Query() query: ListNightsRequest): Promise<NightsResponse> {
    return { items: await this.door.read(who, (tx, actor) => nights(tx, actor, query)) };
  }

  @Get(':date')
  @Endpoint({
    kind: 'read',
    zh: '一晚的对账单',
    en: 'The manifest of one night by township and indicator; each line adds up',
    problems: ['night-not-found'],
  })
  read(@Who() who: Credential, @Param() { date }: NightPath, @Query() { pass }: NightQuery): Promise<NightResponse> {
    return this.door.read(who, (tx, actor) => nightOf(tx, actor, date, pass));
  }
}
