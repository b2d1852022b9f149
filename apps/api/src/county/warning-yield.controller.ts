import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { businessDate } from '@yimen/kernel';
import type { Clock } from '@yimen/kernel';
import { warningYield, yieldCsv } from '@yimen/monitoring';
import type { WarningYield } from '@yimen/monitoring';
import { CLOCK, Door, Endpoint, Who } from '@yimen/platform';
import type { Credential } from '@yimen/platform';
import type { Response } from 'express';
import { htmlPage } from '../html-page';
import { WarningYieldRequest } from './warning-yield.request';
import { WarningYieldResponse } from './warning-yield.response';
import { yieldPage } from './yield-page/yield-page';

@ApiTags('预警 · Warnings')
@Controller('api/v1/warnings/yield')
export class WarningYieldController {
  constructor(
    private readonly door: Door,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Endpoint({
    kind: 'read',
    zh: '预警的准确率与成效，按指标、数据来源和镇街',
    en: 'How often warnings were right and what came of them, by indicator, department and township; no names',
    problems: ['yield-period'],
  })
  read(@Who() who: Credential, @Query() period: WarningYieldRequest): Promise<WarningYieldResponse> {
    return this.counted(who, period);
  }

  @Get('csv')
  @Endpoint({
    kind: 'read',
    zh: '预警的准确率与成效，表格文件',
    en: 'The same as a file for a spreadsheet',
    problems: ['yield-period'],
    csv: true,
  })
  async csv(
    @Who() who: Credential,
    @Query() period: WarningYieldRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const text = yieldCsv(await this.counted(who, period));
    const name = `warnings-${period.from}-${period.to}.csv`;
    response.setHeader('Content-Disposition', `attachment; filename="${name}"`);
    response.type('text/csv; charset=utf-8');
    return text;
  }

  /** A page of charts that needs no internet and runs nothing; whoever opens it signs in as for every other route. */
  @Get('page')
  @Endpoint({
    kind: 'read',
    zh: '预警的准确率与成效，图表页',
    en: 'The same as a page of charts; it loads and runs nothing',
    problems: ['yield-period'],
    page: true,
  })
  async page(
    @Who() who: Credential,
    @Query() period: WarningYieldRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const counted = await this.counted(who, period);
    return htmlPage(response, yieldPage(counted, businessDate(this.clock.now())));
  }

  private counted(who: Credential, period: WarningYieldRequest): Promise<WarningYield> {
    const today = businessDate(this.clock.now());
    return this.door.read(who, (tx, actor) => warningYield(tx, actor, { ...period, today }));
  }
}
