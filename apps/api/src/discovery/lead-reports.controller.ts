import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { leadReport, leadReports } from '@yimen/discovery';
import { LeadReportResponse } from '@yimen/discovery/http';
import { Door, Endpoint, Environment, IdPath, inPages, Who } from '@yimen/platform';
import type { Credential } from '@yimen/platform';
import { assertMay } from '@yimen/staff';
import type { Response } from 'express';
import { LeadReportsResponse } from './lead-reports.response';
import { ListLeadReportsRequest } from './leads.request';

/** What I reported, also in places that aren't mine: how far it is, nothing about people. */
@ApiTags('主动发现 · Discovery')
@Controller('api/v1/lead-reports')
export class LeadReportsController {
  constructor(
    private readonly door: Door,
    private readonly environment: Environment,
  ) {}

  @Get()
  @Endpoint({
    kind: 'read',
    zh: '我报告的线索',
    en: 'What you have reported, newest first',
    problems: ['cursor-invalid'],
  })
  list(
    @Who() who: Credential,
    @Query() query: ListLeadReportsRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<LeadReportsResponse> {
    const { limit } = query;
    return inPages({ list: 'lead-reports', who, query, response, secret: this.environment.LOOKUP_SECRET }, (after) =>
      this.door.read(who, (tx, actor) => {
        assertMay(actor, 'lead.report');
        return leadReports(tx, actor, { limit, after });
      }),
    );
  }

  @Get(':id')
  @Endpoint({
    kind: 'read',
    zh: '我报告的线索的进展',
    en: 'How far one that you reported is',
    problems: ['lead-not-found'],
  })
  read(@Who() who: Credential, @Param() { id }: IdPath): Promise<LeadReportResponse> {
    return this.door.read(who, (tx, actor) => {
      assertMay(actor, 'lead.report');
      return leadReport(tx, actor, id);
    });
  }
}
