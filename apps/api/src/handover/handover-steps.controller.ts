import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { sendBackApplication } from '@yimen/casework';
import { HandOver, handoverView } from '@yimen/handover';
import { businessDate } from '@yimen/kernel';
import type { Clock } from '@yimen/kernel';
import { Call, CLOCK, Door, Endpoint, IdPath, IfMatch } from '@yimen/platform';
import type { SeenVersion, WriteCall } from '@yimen/platform';
import { pageAfter } from '../window/application-page';
import { ApplicationResponse } from '../window/application.response';
import { HandOverRequest, SendBackRequest } from './handover.request';
import { HandoverResponse } from './handover.response';

const STEP = ['application-not-found', 'action-not-allowed'];

@ApiTags('转交异地 · Handover')
@Controller('api/v1/applications/:id')
export class HandoverStepsController {
  constructor(
    private readonly door: Door,
    private readonly handOver: HandOver,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Answers with the handover; the application is read again for its next ETag. */
  @Post('hand-over')
  @Endpoint({
    kind: 'change',
    zh: '代收代办：转交有权办理的地区',
    en: 'Hand the application over to the region that is competent, with its packet and its clock',
    problems: [...STEP, 'division-served-here', 'region-not-connected'],
  })
  hand(
    @Call() call: WriteCall,
    @IfMatch() seen: SeenVersion,
    @Param() { id }: IdPath,
    @Body() body: HandOverRequest,
  ): Promise<HandoverResponse> {
    const today = businessDate(this.clock.now());
    return this.door.write(call, async (tx, actor) =>
      handoverView(await this.handOver.run(tx, actor, { id, seen, today, ...body }), actor, today),
    );
  }

  @Post('send-back')
  @HttpCode(200)
  @Endpoint({
    kind: 'change',
    zh: '退回异地转来的申请',
    en: 'Send back what another region handed over, with a coded reason; nothing is refused to the applicant',
    problems: STEP,
  })
  sendBack(
    @Call() call: WriteCall,
    @IfMatch() seen: SeenVersion,
    @Param() { id }: IdPath,
    @Body() body: SendBackRequest,
  ): Promise<ApplicationResponse> {
    const today = businessDate(this.clock.now());
    return this.door.write(call, async (tx, actor) =>
      pageAfter(tx, actor, await sendBackApplication(tx, actor, { id, seen, today, ...body })),
    );
  }
}
