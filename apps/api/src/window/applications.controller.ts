import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { applications, receiptOf, SubmitApplication } from '@yimen/casework';
import { Call, Digests, Door, Endpoint, IdPath, Who } from '@yimen/platform';
import type { Credential, WriteCall } from '@yimen/platform';
import { applicationPage } from './application-page';
import { ApplicationResponse } from './application.response';
import { ApplicationsResponse, ReceiptResponse } from './applications.response';
import { ListApplicationsRequest } from './list-applications.request';
import { householdOf } from './household-of';
import { SubmitApplicationRequest } from './submit-application.request';
import { SubmittedResponse } from './submitted.response';

@ApiTags('窗口 · Window')
@Controller('api/v1/applications')
export class ApplicationsController {
  constructor(
    private readonly door: Door,
    private readonly digests: Digests,
    private readonly submitApplication: SubmitApplication,
  ) {}

  @Post()
  @Endpoint({
    kind: 'create',
    zh: '提交申请',
    en: 'Submit one application for everything a household needs',
    problems: [
      'channel-not-yours',
      'person-in-open-application',
      'household-not-found',
      'division-unknown',
      'division-out-of-area',
      'person-known',
      'members-repeated',
      'self-missing',
    ],
  })
  submit(@Call() call: WriteCall, @Body() body: SubmitApplicationRequest): Promise<SubmittedResponse> {
    const { channel, hardships } = body;
    const input = { household: householdOf(body), channel, hardships };
    return this.door.write(call, (tx, actor) => this.submitApplication.run(tx, actor, input));
  }

  @Get()
  @HttpCode(200)
  @Endpoint({ kind: 'read', zh: '辖区内的申请', en: 'Applications of your area, newest first' })
  async list(@Who() who: Credential, @Query() query: ListApplicationsRequest): Promise<ApplicationsResponse> {
    return { items: await this.door.read(who, (tx, actor) => applications(tx, actor, query)) };
  }

  @Get(':id')
  @Endpoint({
    kind: 'read',
    zh: '查看申请',
    en: 'One application: status, who holds what, what you may do now, timeline',
    problems: ['application-not-found'],
  })
  read(@Who() who: Credential, @Param() { id }: IdPath): Promise<ApplicationResponse> {
    return this.door.read(who, (tx, actor) => applicationPage(tx, actor, id));
  }

  @Get(':id/receipt')
  @Endpoint({
    kind: 'read',
    zh: '打印回执',
    en: 'The receipt with the look-up code for the applicant',
    problems: ['application-not-found'],
  })
  receipt(@Who() who: Credential, @Param() { id }: IdPath): Promise<ReceiptResponse> {
    return this.door.read(who, (tx, actor) => receiptOf(tx, actor, this.digests, id));
  }
}
