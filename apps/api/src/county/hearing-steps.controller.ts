import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { decideHearing, dropHearing, hearStatement, notifyHearing, viewHearing } from '@yimen/casework';
import type { Hearing } from '@yimen/casework';
import { businessDate } from '@yimen/kernel';
import type { Actor, Clock } from '@yimen/kernel';
import { Call, CLOCK, Door, Endpoint, IdPath, IfMatch } from '@yimen/platform';
import type { SeenVersion, Tx, WriteCall } from '@yimen/platform';
import { DecideHearingRequest, DropHearingRequest, StatementRequest } from './hearings.request';
import { HearingResponse } from './hearings.response';

const STEP = ['hearing-not-found', 'hearing-action-not-allowed'];

@ApiTags('听取意见 · Hearings')
@Controller('api/v1/hearings/:id')
export class HearingStepsController {
  constructor(
    private readonly door: Door,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post('notify')
  @HttpCode(200)
  @Endpoint({
    kind: 'change',
    zh: '告知并听取意见',
    en: 'Tell the recipient in writing what is intended and why; the reply period runs',
    problems: [...STEP, 'application-not-found'],
  })
  notify(@Call() call: WriteCall, @IfMatch() seen: SeenVersion, @Param() { id }: IdPath): Promise<HearingResponse> {
    return this.step(call, (tx, actor) => notifyHearing(tx, actor, { id, seen, today: this.today() }));
  }

  @Post('statement')
  @HttpCode(200)
  @Endpoint({
    kind: 'change',
    zh: '登记救助对象的意见',
    en: 'Write down what the recipient said, or that nobody answered in time',
    problems: [...STEP, 'reply-period-running'],
  })
  statement(
    @Call() call: WriteCall,
    @IfMatch() seen: SeenVersion,
    @Param() { id }: IdPath,
    @Body() body: StatementRequest,
  ): Promise<HearingResponse> {
    return this.step(call, (tx, actor) => hearStatement(tx, actor, { id, seen, ...body, today: this.today() }));
  }

  @Post('decide')
  @HttpCode(200)
  @Endpoint({
    kind: 'change',
    zh: '作出决定',
    en: 'Decide after hearing the recipient; a cut or end is told in writing',
    problems: [
      ...[...STEP, 'reply-period-running', 'hearing-own-proposal', 'hearing-beyond-proposal', 'hearing-not-a-cut'],
      ...['facts-stale', 'fact-of-a-day-to-come', 'application-not-found'],
    ],
  })
  decide(
    @Call() call: WriteCall,
    @IfMatch() seen: SeenVersion,
    @Param() { id }: IdPath,
    @Body() body: DecideHearingRequest,
  ): Promise<HearingResponse> {
    return this.step(call, (tx, actor) => decideHearing(tx, actor, { id, seen, ...body, today: this.today() }));
  }

  @Post('drop')
  @HttpCode(200)
  @Endpoint({ kind: 'change', zh: '情况不实，不再调整', en: 'The facts were wrong: nothing changes', problems: STEP })
  drop(
    @Call() call: WriteCall,
    @IfMatch() seen: SeenVersion,
    @Param() { id }: IdPath,
    @Body() body: DropHearingRequest,
  ): Promise<HearingResponse> {
    return this.step(call, (tx, actor) => dropHearing(tx, actor, { id, seen, ...body, today: this.today() }));
  }

  private today(): string {
    return businessDate(this.clock.now());
  }

  private step(call: WriteCall, take: (tx: Tx, actor: Actor) => Promise<Hearing>): Promise<HearingResponse> {
    return this.door.write(call, async (tx, actor) => viewHearing(tx, actor, (await take(tx, actor)).id));
  }
}
