import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ApplyFromWarning, DisposeWarning, warningFor, warnings } from '@yimen/monitoring';
import { Call, Door, Endpoint, IdPath, IfMatch, Who } from '@yimen/platform';
import type { Credential, SeenVersion, WriteCall } from '@yimen/platform';
import { AppliedFromWarningResponse, WarningResponse, WarningsResponse } from './warning.response';
import { DisposeWarningRequest, ListWarningsRequest } from './warnings.request';

const STEP = ['warning-not-found', 'warning-action-not-allowed'];

@ApiTags('预警 · Warnings')
@Controller('api/v1/warnings')
export class WarningsController {
  constructor(
    private readonly door: Door,
    private readonly disposeWarning: DisposeWarning,
    private readonly applyFromWarning: ApplyFromWarning,
  ) {}

  @Get()
  @Endpoint({ kind: 'read', zh: '辖区内的预警', en: 'Warnings of your area, newest first' })
  async list(@Who() who: Credential, @Query() query: ListWarningsRequest): Promise<WarningsResponse> {
    return { items: await this.door.read(who, (tx, actor) => warnings(tx, actor, query)) };
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
    en: 'Say what was found; the indicator keeps silent about the household until a date',
    problems: [...STEP, 'disposition-not-for-family', 'suppression-needed'],
  })
  dispose(
    @Call() call: WriteCall,
    @IfMatch() seen: SeenVersion,
    @Param() { id }: IdPath,
    @Body() body: DisposeWarningRequest,
  ): Promise<WarningResponse> {
    return this.door.write(call, (tx, actor) => this.disposeWarning.run(tx, actor, { id, seen, ...body }));
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
