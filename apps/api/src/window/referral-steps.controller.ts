import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { businessDate } from '@yimen/kernel';
import type { Actor, Clock, PlainDate } from '@yimen/kernel';
import { Call, CLOCK, Door, Endpoint, IdPath, IfMatch, IfMatchIfGiven } from '@yimen/platform';
import type { SeenVersion, Tx, WriteCall } from '@yimen/platform';
import { answerReferral, urgeReferral, voidReferral, windowView } from '@yimen/referral';
import { ReferralLineResponse } from '@yimen/referral/http';
import { NotedRequest } from './noted.request';
import { VoidReferralRequest } from './void-referral.request';

const STEP = ['referral-not-found', 'referral-action-not-allowed'];

/** What the window, and for urging the supervisor, does about a referral that a department has. */
@ApiTags('窗口 · Window')
@Controller('api/v1/referrals')
export class ReferralStepsController {
  constructor(
    private readonly door: Door,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post(':id/void')
  @HttpCode(200)
  @Endpoint({ kind: 'change', zh: '作废转办', en: 'Entered in error: it should never have been', problems: STEP })
  void(
    @Call() call: WriteCall,
    @IfMatch() seen: SeenVersion,
    @Param() { id }: IdPath,
    @Body() body: VoidReferralRequest,
  ): Promise<ReferralLineResponse> {
    return this.step(call, (tx, actor, today) => voidReferral(tx, actor, { id, seen, today, ...body }));
  }

  @Post(':id/answer')
  @HttpCode(200)
  @Endpoint({
    kind: 'change',
    zh: '补正完成：请部门继续办理',
    en: 'What was asked of the applicant or the window is there; it runs on with whoever holds it',
    problems: [...STEP, 'suspension-reversed'],
  })
  answer(
    @Call() call: WriteCall,
    @IfMatch() seen: SeenVersion,
    @Param() { id }: IdPath,
    @Body() body: NotedRequest,
  ): Promise<ReferralLineResponse> {
    return this.step(call, (tx, actor, today) => answerReferral(tx, actor, { id, seen, today, ...body }));
  }

  @Post(':id/urge')
  @HttpCode(200)
  @Endpoint({
    kind: 'claim',
    zh: '催办',
    en: 'Urge the department; once a day, and nothing changes but its log',
    problems: [...STEP, 'urged-today'],
  })
  urge(
    @Call() call: WriteCall,
    @IfMatchIfGiven() seen: SeenVersion,
    @Param() { id }: IdPath,
    @Body() body: NotedRequest,
  ): Promise<ReferralLineResponse> {
    return this.step(call, (tx, actor, today) => urgeReferral(tx, actor, { id, seen, today, ...body }));
  }

  private step(
    call: WriteCall,
    take: (tx: Tx, actor: Actor, today: PlainDate) => ReturnType<typeof answerReferral>,
  ): Promise<ReferralLineResponse> {
    const today = businessDate(this.clock.now());
    return this.door.write(call, async (tx, actor) => windowView(tx, actor, await take(tx, actor, today)));
  }
}
