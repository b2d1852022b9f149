import { createHash } from 'node:crypto';
import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { leadReportByReceipt, ReportAsCitizen } from '@yimen/discovery';
import { sightingOf } from '@yimen/discovery/http';
import { Digests, Door, Endpoint, Public, refuseRequest } from '@yimen/platform';
import type { Request, Response } from 'express';
import { CitizenLeadRequest, LeadLookupRequest } from './citizen-leads.request';
import { CitizenLeadResponse, MyLeadResponse } from './citizen-leads.response';
import { LeadQuota } from './lead-quota';

const NOBODY = { kind: 'public', id: 'lead' } as const;

@ApiTags('公众 · Public')
@Public()
@Controller('api/v1/citizen/leads')
export class CitizenLeadsController {
  constructor(
    private readonly door: Door,
    private readonly digests: Digests,
    private readonly quota: LeadQuota,
    private readonly reportAsCitizen: ReportAsCitizen,
  ) {}

  /** No account: whoever sees somebody in need may say so, without saying who they are (LAW 39, 60); so many an hour. */
  @Post()
  @Endpoint({
    kind: 'public',
    zh: '群众上报：身边有人需要帮助',
    en: 'Report somebody who may need help, without an account; sent again with the same key it is one report',
    problems: [
      'rate-limited',
      'lead-about-nobody',
      'lead-place-unknown',
      'idempotency-key-reused',
      'idempotency-key-running',
    ],
  })
  async report(
    @Body() { key, ...body }: CitizenLeadRequest,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CitizenLeadResponse> {
    await this.quota.spend(request, response);
    const sighting = sightingOf(body);
    const fingerprint = createHash('sha256').update(JSON.stringify(sighting)).digest('base64url');
    const { leadNo } = await this.door.read(NOBODY, (tx, actor) =>
      this.reportAsCitizen.run(tx, actor, { key, fingerprint, sighting }),
    );
    return { leadNo, code: this.digests.lookupCode(leadNo) };
  }

  /** No account: number and code of the receipt, which open that report and nothing about anybody (LAW 63). */
  @Post('lookup')
  @HttpCode(200)
  @Endpoint({
    kind: 'public',
    zh: '凭回执查询所报线索的进展',
    en: 'How far a report is, with its receipt',
    problems: ['receipt-unknown'],
  })
  async lookup(@Body() { leadNo, code }: LeadLookupRequest): Promise<MyLeadResponse> {
    if (!this.digests.isLookupCode(leadNo, code)) throw refuseRequest('receipt-unknown');
    const found = await this.door.read(NOBODY, (tx) => leadReportByReceipt(tx, leadNo));
    if (!found) throw refuseRequest('receipt-unknown');
    const { told, text, reportedAt, endedOn } = found;
    return { leadNo, told, text, reportedAt, endedOn };
  }
}
