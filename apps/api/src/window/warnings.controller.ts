import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { businessDate } from '@yimen/kernel';
import type { Clock } from '@yimen/kernel';
import { ApplyFromWarning, DisposeWarning, FinishFollowUp, visitWeek, warningFor, warnings } from '@yimen/monitoring';
import { Call, CLOCK, Door, Endpoint, Environment, IdPath, IfMatch, inPages, Who } from '@yimen/platform';
import type { Credential, SeenVersion, WriteCall } from '@yimen/platform';
import type { Response } from 'express';
import { AppliedFromWarningResponse, WarningResponse, WarningsResponse } from './warning.response';
import { DisposeWarningRequest, FinishFollowUpRequest, ListWarningsRequest } from './warnings.request';

const STEP = ['warning-not-found', 'warning-action-not-allowed'];

@ApiTags('预警 · Warnings')
@Controller('api/v1/warnings')
export class WarningsController {
  constructor(
    private readonly door: Door,
    private readonly environment: Environment,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly disposeWarning: DisposeWarning,
    private readonly finishFollowUp: FinishFollowUp,
    private readonly applyFromWarning: ApplyFromWarning,
  ) {}

  @Get()
  @Endpoint({
    kind: 'read',
    zh: '辖区内的预警：本周走访清单、等待的或全部',
    en: 'Warnings of your area, the most urgent household first: this week’s visits, those that wait, or all',
    problems: ['cursor-invalid'],
  })
  async list(
    @Who() who: Credential,
    @Query() query: ListWarningsRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<WarningsResponse> {
    const today = businessDate(this.clock.now());
    const { VISITS_PER_WEEK: perWeek, LOOKUP_SECRET: secret } = this.environment;
    const { status, colour, indicator, overdue, limit } = query;
    const list = query.list ?? (status === undefined && overdue === undefined ? 'week' : 'all');
    const asked = { list, today, status, colour, indicator, overdue, limit };
    const page = await inPages({ list: 'warnings', who, query, response, secret }, (after) =>
      this.door.read(who, (tx, actor) => warnings(tx, actor, { ...asked, after })),
    );
    const week = await this.door.read(who, (tx, actor) => visitWeek(tx, actor, { today, perWeek }));
    return { ...page, week };
  }

  @Get(':id')
  @Endpoint({
    kind: 'read',
    zh: '查看预警',
    en: 'One warning: the facts at that moment, what to do, what you may do now',
    problems: ['warning-not-found'],
  })
  read(@Who() who: Credential, @Param() { id }: IdPath): Promise<WarningResponse> {
    return this.door.read(who, (tx, actor) => warningFor(tx, actor, id));
  }

  @Post(':id/dispose')
  @HttpCode(200)
  @Endpoint({
    kind: 'change',
    zh: '处置预警',
    en: 'Say what was found; the indicator keeps silent about the household until a date, and what has to follow gets a deadline',
    problems: [
      ...STEP,
      ...['disposition-not-for-family', 'suppression-needed', 'ask-does-not-fit', 'finding-contradicts'],
    ],
  })
  dispose(
    @Call() call: WriteCall,
    @IfMatch() seen: SeenVersion,
    @Param() { id }: IdPath,
    @Body() body: DisposeWarningRequest,
  ): Promise<WarningResponse> {
    return this.door.write(call, (tx, actor) => this.disposeWarning.run(tx, actor, { id, seen, ...body }));
  }

  @Post(':id/follow-up')
  @HttpCode(200)
  @Endpoint({
    kind: 'change',
    zh: '了结预警的后续事项',
    en: 'Say what came of what had to follow; aid changes by a hearing only, and here it is named',
    problems: [...STEP, 'follow-up-result-unfit', 'hearing-unfit', 'hearing-not-found'],
  })
  followUp(
    @Call() call: WriteCall,
    @IfMatch() seen: SeenVersion,
    @Param() { id }: IdPath,
    @Body() body: FinishFollowUpRequest,
  ): Promise<WarningResponse> {
    return this.door.write(call, (tx, actor) => this.finishFollowUp.run(tx, actor, { id, seen, ...body }));
  }

  @Post(':id/application')
  @Endpoint({
    kind: 'change',
    zh: '由预警提出申请',
    en: 'The household wants to apply: the warning becomes an application',
    problems: [...STEP, 'household-not-found', 'person-in-open-application'],
  })
  apply(
    @Call() call: WriteCall,
    @IfMatch() seen: SeenVersion,
    @Param() { id }: IdPath,
  ): Promise<AppliedFromWarningResponse> {
    return this.door.write(call, (tx, actor) => this.applyFromWarning.run(tx, actor, { id, seen }));
  }
}
