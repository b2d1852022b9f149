import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { myApplication } from '@yimen/casework';
import { Digests, Door, Endpoint, Public, refuseRequest } from '@yimen/platform';
import { LookupRequest } from './lookup.request';
import { MyApplicationResponse } from './my-application.response';

@ApiTags('申请人 · Applicant')
@Controller('api/v1/citizen')
export class LookupController {
  constructor(
    private readonly door: Door,
    private readonly digests: Digests,
  ) {}

  /** No account: the receipt number and its code, 50 bits that stand nowhere but on the receipt (LAW 63). */
  @Public()
  @Post('lookup')
  @HttpCode(200)
  @Endpoint({
    kind: 'public',
    zh: '凭回执查询办理情况',
    en: 'Look up an application with the receipt',
    problems: ['receipt-unknown'],
  })
  lookup(@Body() { receiptNo, code }: LookupRequest): Promise<MyApplicationResponse> {
    if (!this.digests.isLookupCode(receiptNo, code)) throw refuseRequest('receipt-unknown');
    return this.door.read({ kind: 'applicant', id: receiptNo }, (tx, actor) => myApplication(tx, actor));
  }
}
