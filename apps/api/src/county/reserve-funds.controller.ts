import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { fundOf, RepayFund, TopUpFund } from '@yimen/casework';
import { Call, Door, Endpoint, Who } from '@yimen/platform';
import type { Credential, WriteCall } from '@yimen/platform';
import { FundPath, ReadFundRequest, RepayFundRequest, TopUpFundRequest } from './reserve-funds.request';
import { FundEntryResponse, FundResponse } from './reserve-funds.response';

/** What is paid out of a fund is paid by a step of a case; here money comes in, and everybody looks. */
@ApiTags('备用金 · Reserve funds')
@Controller('api/v1/reserve-funds')
export class ReserveFundsController {
  constructor(
    private readonly door: Door,
    private readonly topUpFund: TopUpFund,
    private readonly repayFund: RepayFund,
  ) {}

  @Get(':division')
  @Endpoint({
    kind: 'read',
    zh: '镇街备用金',
    en: 'The reserve fund of a township, with what came in and went out, newest first',
    problems: ['fund-not-found'],
  })
  read(
    @Who() who: Credential,
    @Param() { division }: FundPath,
    @Query() { before, limit }: ReadFundRequest,
  ): Promise<FundResponse> {
    return this.door.read(who, (tx, actor) => fundOf(tx, actor, { division, before, limit }));
  }

  @Post(':division/top-ups')
  @Endpoint({
    kind: 'create',
    zh: '拨入备用金',
    en: 'Put money into a township’s fund; the first time opens it',
    problems: ['fund-not-a-township'],
  })
  topUp(
    @Call() call: WriteCall,
    @Param() { division }: FundPath,
    @Body() body: TopUpFundRequest,
  ): Promise<FundEntryResponse> {
    return this.door.write(call, (tx, actor) => this.topUpFund.run(tx, actor, { division, ...body }));
  }

  @Post(':division/repayments')
  @Endpoint({
    kind: 'create',
    zh: '归还备用金',
    en: 'Money that was paid to a case comes back, once a case',
    problems: ['fund-not-found', 'fund-repayment-too-much', 'fund-entry-differs'],
  })
  repay(
    @Call() call: WriteCall,
    @Param() { division }: FundPath,
    @Body() body: RepayFundRequest,
  ): Promise<FundEntryResponse> {
    return this.door.write(call, (tx, actor) => this.repayFund.run(tx, actor, { division, ...body }));
  }
}
