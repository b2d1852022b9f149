import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { businessDate } from '@yimen/kernel';
import type { Clock } from '@yimen/kernel';
import { CLOCK, Door, Endpoint, Environment, openCursor, sealCursor, Who } from '@yimen/platform';
import type { Credential } from '@yimen/platform';
import { lateClocks, reasonCounts } from '@yimen/referral';
import { nextLink } from '@yimen/referral/http';
import type { Request, Response } from 'express';
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
  async clocks(
    @Who() who: Credential,
    @Query() { colour, standingDays, cursor, limit }: ListLateClocksRequest,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<LateClocksResponse> {
    const { LOOKUP_SECRET: secret } = this.environment;
    const scope = `late clocks ${who.kind}:${who.id} ${colour ?? ''} ${standingDays}`;
    const after = cursor === undefined ? null : openCursor(secret, scope, cursor);
    const today = businessDate(this.clock.now());
    const { items, last } = await this.door.read(who, (tx, actor) =>
      lateClocks(tx, actor, { today, colour, standingDays, after, limit }),
    );
    const next = last && sealCursor(secret, scope, last);
    if (next) response.setHeader('Link', nextLink(request.path, { colour, standingDays, limit, cursor: next }));
    return { items, next };
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
