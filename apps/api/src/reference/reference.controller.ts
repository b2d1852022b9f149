import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Door, Endpoint, Who } from '@yimen/platform';
import type { Credential } from '@yimen/platform';
import { calendarYear, divisionsUnder } from '@yimen/registry';
import { DivisionsRequest, YearPath } from './reference.request';
import { CalendarYearResponse, DivisionsResponse } from './reference.response';

@ApiTags('基础数据 · Reference')
@Controller('api/v1/reference')
export class ReferenceController {
  constructor(private readonly door: Door) {}

  @Get('divisions')
  @Endpoint({ kind: 'read', zh: '下级行政区划', en: 'Places directly under a place' })
  async divisions(@Who() who: Credential, @Query() { parent }: DivisionsRequest): Promise<DivisionsResponse> {
    return { items: await this.door.read(who, (tx) => divisionsUnder(tx, parent)) };
  }

  @Get('calendar/:year')
  @Endpoint({
    kind: 'read',
    zh: '工作日历',
    en: 'Holidays and working weekends of a year, and whether it is published',
    problems: ['calendar-unknown'],
  })
  calendar(@Who() who: Credential, @Param() { year }: YearPath): Promise<CalendarYearResponse> {
    return this.door.read(who, (tx) => calendarYear(tx, year));
  }
}
