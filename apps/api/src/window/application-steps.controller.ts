import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  AcceptApplication,
  AssessApplication,
  ConfirmMeasures,
  declineApplication,
  receiveSupplement,
  requestSupplement,
  withdrawApplication,
} from '@yimen/casework';
import type { Application } from '@yimen/casework';
import { businessDate } from '@yimen/kernel';
import type { Actor, Clock } from '@yimen/kernel';
import { Call, CLOCK, Door, Endpoint, IdPath, IfMatch } from '@yimen/platform';
import type { SeenVersion, Tx, WriteCall } from '@yimen/platform';
import { pageAfter } from './application-page';
import { ApplicationResponse } from './application.response';
import { ConfirmMeasuresRequest } from './confirm-measures.request';
import { DeclineRequest } from './decline.request';
import { RequestSupplementRequest } from './request-supplement.request';
import { WithdrawRequest } from './withdraw.request';

const STEP = ['application-not-found', 'action-not-allowed'];

@ApiTags('窗口 · Window')
@Controller('api/v1/applications/:id')
export class ApplicationStepsController {
  constructor(
    private readonly door: Door,
    private readonly acceptApplication: AcceptApplication,
    private readonly assessApplication: AssessApplication,
    private readonly confirmMeasures: ConfirmMeasures,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post('accept')
  @HttpCode(200)
  @Endpoint({ kind: 'change', zh: '受理', en: 'Accept', problems: [...STEP, 'policy-pack-unknown'] })
  accept(@Call() call: WriteCall, @IfMatch() seen: SeenVersion, @Param() { id }: IdPath): Promise<ApplicationResponse> {
    return this.step(call, (tx, actor) => this.acceptApplication.run(tx, actor, { id, seen }));
  }

  @Post('request-supplement')
  @HttpCode(200)
  @Endpoint({
    kind: 'change',
    zh: '一次性告知补正',
    en: 'Tell the applicant once everything that is missing',
    problems: [...STEP, 'paper-shared', 'supplement-asked-before'],
  })
  requestSupplement(
    @Call() call: WriteCall,
    @IfMatch() seen: SeenVersion,
    @Param() { id }: IdPath,
    @Body() body: RequestSupplementRequest,
  ): Promise<ApplicationResponse> {
    return this.step(call, (tx, actor) => requestSupplement(tx, actor, { id, seen, ...body, today: this.today() }));
  }

  @Post('supplement')
  @HttpCode(200)
  @Endpoint({ kind: 'change', zh: '材料已补正', en: 'The papers asked for have come', problems: STEP })
  supplement(
    @Call() call: WriteCall,
    @IfMatch() seen: SeenVersion,
    @Param() { id }: IdPath,
  ): Promise<ApplicationResponse> {
    return this.step(call, (tx, actor) => receiveSupplement(tx, actor, { id, seen }));
  }

  @Post('decline')
  @HttpCode(200)
  @Endpoint({ kind: 'change', zh: '不予受理', en: 'Decline with a coded reason', problems: STEP })
  decline(
    @Call() call: WriteCall,
    @IfMatch() seen: SeenVersion,
    @Param() { id }: IdPath,
    @Body() body: DeclineRequest,
  ): Promise<ApplicationResponse> {
    return this.step(call, (tx, actor) => declineApplication(tx, actor, { id, seen, ...body, today: this.today() }));
  }

  @Post('withdraw')
  @HttpCode(200)
  @Endpoint({ kind: 'change', zh: '撤回申请', en: 'The applicant takes it back', problems: STEP })
  withdraw(
    @Call() call: WriteCall,
    @IfMatch() seen: SeenVersion,
    @Param() { id }: IdPath,
    @Body() body: WithdrawRequest,
  ): Promise<ApplicationResponse> {
    return this.step(call, (tx, actor) => withdrawApplication(tx, actor, { id, seen, ...body, today: this.today() }));
  }

  @Post('assessment')
  @HttpCode(200)
  @Endpoint({
    kind: 'change',
    zh: '综合评估',
    en: 'Assess needs and propose measures',
    problems: [...STEP, 'policy-date-not-covered', 'policy-pack-unknown'],
  })
  assess(@Call() call: WriteCall, @IfMatch() seen: SeenVersion, @Param() { id }: IdPath): Promise<ApplicationResponse> {
    return this.step(call, (tx, actor) => this.assessApplication.run(tx, actor, { id, seen }));
  }

  @Post('measures')
  @HttpCode(200)
  @Endpoint({
    kind: 'change',
    zh: '确认措施并转办',
    en: 'Confirm measures; each is referred, all in parallel',
    problems: [...STEP, 'measure-not-proposed'],
  })
  confirm(
    @Call() call: WriteCall,
    @IfMatch() seen: SeenVersion,
    @Param() { id }: IdPath,
    @Body() body: ConfirmMeasuresRequest,
  ): Promise<ApplicationResponse> {
    return this.step(call, (tx, actor) => this.confirmMeasures.run(tx, actor, { id, seen, ...body }));
  }

  private today() {
    return businessDate(this.clock.now());
  }

  private step(call: WriteCall, take: (tx: Tx, actor: Actor) => Promise<Application>): Promise<ApplicationResponse> {
    return this.door.write(call, async (tx, actor) => pageAfter(tx, actor, await take(tx, actor)));
  }
}
