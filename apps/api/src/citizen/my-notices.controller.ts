import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { noticeHtml, noticesFor } from '@yimen/casework';
import { Digests, Door, Endpoint, IdPath, Public, refuseRequest } from '@yimen/platform';
import type { Credential } from '@yimen/platform';
import type { Response } from 'express';
import { htmlPage } from '../html-page';
import { NoticesResponse } from '../window/notices.response';
import { LookupRequest } from './lookup.request';

@ApiTags('申请人 · Applicant')
@Controller('api/v1/citizen/notices')
export class MyNoticesController {
  constructor(
    private readonly door: Door,
    private readonly digests: Digests,
  ) {}

  /** No account: receipt number and code, as for the look-up (LAW 63). */
  @Public()
  @Post()
  @HttpCode(200)
  @Endpoint({
    kind: 'public',
    zh: '凭回执查看通知书',
    en: 'The notices of an application, with the receipt',
    problems: ['receipt-unknown', 'application-not-found'],
  })
  async list(@Body() body: LookupRequest): Promise<NoticesResponse> {
    return { items: await this.door.read(this.holder(body), (tx, actor) => noticesFor(tx, actor, actor.id)) };
  }

  /** No account: receipt number and code, which open the letters of that application and of no other (LAW 63). */
  @Public()
  @Post(':id')
  @HttpCode(200)
  @Endpoint({
    kind: 'public',
    zh: '凭回执打印通知书',
    en: 'One of them, exactly as it was issued',
    problems: ['receipt-unknown', 'notice-not-found'],
    page: true,
  })
  async page(
    @Param() { id }: IdPath,
    @Body() body: LookupRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return htmlPage(response, await this.door.read(this.holder(body), (tx, actor) => noticeHtml(tx, actor, id)));
  }

  private holder({ receiptNo, code }: LookupRequest): Credential {
    if (!this.digests.isLookupCode(receiptNo, code)) throw refuseRequest('receipt-unknown');
    return { kind: 'applicant', id: receiptNo };
  }
}
