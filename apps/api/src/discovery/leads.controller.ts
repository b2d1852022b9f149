import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { leadFor, leads, ReportLead } from '@yimen/discovery';
import { ReportedLeadResponse, SightingRequest, sightingOf } from '@yimen/discovery/http';
import { Call, Door, Endpoint, Environment, IdPath, inPages, Who } from '@yimen/platform';
import type { Credential, WriteCall } from '@yimen/platform';
import { assertMay } from '@yimen/staff';
import type { Response } from 'express';
import { LeadDetailResponse, LeadsResponse } from './lead.response';
import { ListLeadsRequest } from './leads.request';

@ApiTags('主动发现 · Discovery')
@Controller('api/v1/leads')
export class LeadsController {
  constructor(
    private readonly door: Door,
    private readonly environment: Environment,
    private readonly reportLead: ReportLead,
  ) {}

  /** Of any place that is served here: who happens to be somewhere else still reports (LAW 39). */
  @Post()
  @Endpoint({
    kind: 'create',
    zh: '报告可能需要帮助的人',
    en: 'Report somebody who may need help; about a minor it is with county and police at once',
    problems: ['lead-about-nobody', 'lead-place-unknown'],
  })
  report(@Call() call: WriteCall, @Body() body: SightingRequest): Promise<ReportedLeadResponse> {
    return this.door.write(call, (tx, actor) => {
      assertMay(actor, 'lead.report');
      return this.reportLead.run(tx, actor, 'staff', sightingOf(body));
    });
  }

  @Get()
  @Endpoint({
    kind: 'read',
    zh: '辖区内的线索，或者通报给本单位的线索',
    en: 'Leads of your area, or those your agency was told of, oldest first; masked',
    problems: ['cursor-invalid'],
  })
  list(
    @Who() who: Credential,
    @Query() query: ListLeadsRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<LeadsResponse> {
    const { status, urgent, limit } = query;
    return inPages({ list: 'leads', who, query, response, secret: this.environment.LOOKUP_SECRET }, (after) =>
      this.door.read(who, (tx, actor) => leads(tx, actor, { status, urgent: urgent === 'true', limit, after })),
    );
  }

  @Get(':id')
  @Endpoint({
    kind: 'read',
    zh: '查看线索',
    en: 'One lead: whom, where, what may be the same, who was told, what happened, what you may do now',
    problems: ['lead-not-found'],
  })
  read(@Who() who: Credential, @Param() { id }: IdPath): Promise<LeadDetailResponse> {
    return this.door.read(who, (tx, actor) => leadFor(tx, actor, id));
  }
}
