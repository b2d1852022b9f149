import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { newHouseholdOf } from '@yimen/casework/http';
import { ReceivedView, ReceiveHandover, RefusedAtWindow, withdrawReceived } from '@yimen/handover';
import type { SenderView } from '@yimen/handover';
import { businessDate } from '@yimen/kernel';
import type { Actor, Clock } from '@yimen/kernel';
import { Call, CLOCK, Door, Endpoint, IdPath, NeedsScope, Who } from '@yimen/platform';
import type { Credential, WriteCall } from '@yimen/platform';
import { AsTold } from './as-told';
import { HandOverToUsRequest, WithdrawHandoverRequest } from './handover.request';
import { HandedOverResponse, HandoverWithdrawnResponse } from './handover.response';

/** What another region's system does here: hands in, follows, takes back. `id` is the id that it gave the handover. */
@ApiTags('跨地区移交 · Handovers')
@NeedsScope('handover.send')
@Controller('partner/v1/handovers')
export class HandoversController {
  constructor(
    private readonly door: Door,
    private readonly receiveHandover: ReceiveHandover,
    private readonly received: ReceivedView,
    private readonly refused: RefusedAtWindow,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The same handover again, under whatever key, is answered with the application that it became the first time. */
  @Post()
  @Endpoint({
    kind: 'create',
    zh: '移交一件由本地办理的申请',
    en: 'Hand over an application that is decided here; its time runs from the day you accepted it',
    problems: [
      'accepted-on-impossible',
      'division-not-served',
      'division-unknown',
      'division-out-of-area',
      'handover-reused',
      'handover-withdrawn',
      'person-in-open-application',
      'person-known',
      'person-differs',
      'members-repeated',
      'self-missing',
    ],
  })
  handOver(
    @Call() call: WriteCall,
    @Body() body: HandOverToUsRequest,
    @AsTold() asTold: unknown,
  ): Promise<HandedOverResponse> {
    const { id, from, acceptedOn, hardships } = body;
    const told = { id, from: { ...from }, acceptedOn, household: newHouseholdOf(body.household), hardships };
    let sender: Actor | undefined;
    const received = this.door.write(call, async (tx, actor) => {
      sender = actor;
      return shown(await this.receiveHandover.run(tx, actor, told, asTold));
    });
    return received.catch(async (fault: unknown) => {
      throw await this.refused.told(sender, fault, told.household.division);
    });
  }

  @Get(':id')
  @Endpoint({
    kind: 'read',
    zh: '查看移交件的进展和结果',
    en: 'How far what you handed over is, and what came of it',
    problems: ['handover-not-found'],
  })
  read(@Who() who: Credential, @Param() { id }: IdPath): Promise<HandedOverResponse> {
    return this.door.read(who, async (tx, actor) => shown(await this.received.read(tx, actor, id)));
  }

  /** Also for one whose delivery is still under way: it will not be taken any more. */
  @Post(':id/withdraw')
  @HttpCode(200)
  @Endpoint({
    kind: 'create',
    zh: '撤回移交件',
    en: 'Take back what you handed over; refused once it has been answered',
    problems: ['action-not-allowed', 'handover-not-found'],
  })
  withdraw(
    @Call() call: WriteCall,
    @Param() { id }: IdPath,
    @Body() { note }: WithdrawHandoverRequest,
  ): Promise<HandoverWithdrawnResponse> {
    const today = businessDate(this.clock.now());
    return this.door.write(call, (tx, actor) => withdrawReceived(tx, actor, { id, note, today }));
  }
}

/** What came here by handover can't come to a status that only a window's own applications have. */
function shown(view: SenderView): HandedOverResponse {
  return view as HandedOverResponse;
}
