import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { leadReport, ReportLead } from '@yimen/discovery';
import { LeadReportResponse, ReportedLeadResponse, SightingRequest, sightingOf } from '@yimen/discovery/http';
import { Call, Door, Endpoint, IdPath, NeedsScope, Who } from '@yimen/platform';
import type { Credential, WriteCall } from '@yimen/platform';

/** What a hotline, a school or a charity does here: reports whom it saw, and learns how far it is; nothing about people. */
@ApiTags('线索 · Leads')
@NeedsScope('leads.write')
@Controller('partner/v1/leads')
export class PartnerLeadsController {
  constructor(
    private readonly door: Door,
    private readonly reportLead: ReportLead,
  ) {}

  @Post()
  @Endpoint({
    kind: 'create',
    zh: '报告可能需要帮助的人',
    en: 'Report somebody who may need help; about a minor it is with county and police at once',
    problems: ['lead-about-nobody', 'lead-place-unknown'],
  })
  report(@Call() call: WriteCall, @Body() body: SightingRequest): Promise<ReportedLeadResponse> {
    return this.door.write(call, (tx, actor) => this.reportLead.run(tx, actor, 'partner', sightingOf(body)));
  }

  @Get(':id')
  @Endpoint({
    kind: 'read',
    zh: '所报线索的进展',
    en: 'How far one that your agency reported is, in neutral words',
    problems: ['lead-not-found'],
  })
  read(@Who() who: Credential, @Param() { id }: IdPath): Promise<LeadReportResponse> {
    return this.door.read(who, (tx, actor) => leadReport(tx, actor, id));
  }
}
