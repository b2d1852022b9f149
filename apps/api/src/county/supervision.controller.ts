import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { businessDate } from '@yimen/kernel';
import type { Clock } from '@yimen/kernel';
import { CLOCK, Door, Endpoint, Environment, inPages, Who } from '@yimen/platform';
import type { Credential } from '@yimen/platform';
import { lateClocks, reasonCounts } from '@yimen/referral';
import type { Response } from 'express';
import { ReasonCountsResponse } from './reason-counts.response';
import { CountReasonsRequest, ListLateClocksRequest } from './supervision.request';
import { LateClocksResponse } from './supervision.response';

@ApiTags('督办 · Supervision')
@Controller('api/v1/supervision')
export class SupervisionController {
  constructor(
    private readonly door: Door,
    private readonly environment: Environment,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('clocks')
  @Endpoint({
    kind: 'read',
    zh: '辖区内超期或久停的申请、办件和转办件',
    en: 'What is late or stands still too long in your area: applications, cases and referrals, oldest first; no names',
    problems: ['cursor-invalid'],
  })
  clocks(
    @Who() who: Credential,
    @Query() query: ListLateClocksRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<LateClocksResponse> {
    const { colour, standingDays, limit } = query;
    const asked = { today: businessDate(this.clock.now()), colour, standingDays, limit };
    return inPages({ list: 'late clocks', who, query, response, secret: this.environment.LOOKUP_SECRET }, (after) =>
      this.door.read(who, (tx, actor) => lateClocks(tx, actor, { ...asked, after })),
    );
  }

  @Get('reasons')
  @Endpoint({
    kind: 'read',
    zh: '各部门退回、不予和暂停的理由，按次数计',
    en: 'Why departments gave back, refused or held: how often each gave which reason; no names',
    problems: ['reasons-period'],
  })
  async reasons(@Who() who: Credential, @Query() period: CountReasonsRequest): Promise<ReasonCountsResponse> {
    return { items: await this.door.read(who, (tx, actor) => reasonCounts(tx, actor, period)) };
  }
}
