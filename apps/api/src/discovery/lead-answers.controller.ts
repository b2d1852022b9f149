import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { acknowledgeLead, confirmLead, leadFor, sendBackLead, viewLead } from '@yimen/discovery';
import type { Clock } from '@yimen/kernel';
import { Call, CLOCK, Door, Endpoint, IdPath, IfMatch } from '@yimen/platform';
import type { SeenVersion, WriteCall } from '@yimen/platform';
import { AcknowledgeLeadRequest, LeadNoteRequest } from './lead-steps.request';
import { LeadDetailResponse } from './lead.response';

const STEP = ['lead-not-found', 'lead-action-not-allowed'];

/** What county, police and other agencies that were told of a lead say about it. */
@ApiTags('主动发现 · Discovery')
@Controller('api/v1/leads/:id')
export class LeadAnswersController {
  constructor(
    private readonly door: Door,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post('acknowledge')
  @HttpCode(200)
  @Endpoint({
    kind: 'change',
    zh: '答复通报：已收到，怎样处理',
    en: 'Your agency was told of it: say that it has arrived and what you do',
    problems: ['lead-not-found', 'lead-not-told'],
  })
  acknowledge(
    @Call() call: WriteCall,
    @IfMatch() seen: SeenVersion,
    @Param() { id }: IdPath,
    @Body() { note }: AcknowledgeLeadRequest,
  ): Promise<LeadDetailResponse> {
    const at = this.clock.now();
    return this.door.write(call, async (tx, actor) => {
      await acknowledgeLead(tx, actor, { id, seen, note }, at);
      return leadFor(tx, actor, id);
    });
  }

  @Post('confirm')
  @HttpCode(200)
  @Endpoint({
    kind: 'change',
    zh: '确认办结涉及未成年人的线索',
    en: 'Confirm the end of one about a minor; not by who proposed or reported it',
    problems: [...STEP, 'lead-own-proposal'],
  })
  confirm(
    @Call() call: WriteCall,
    @IfMatch() seen: SeenVersion,
    @Param() { id }: IdPath,
    @Body() { note }: LeadNoteRequest,
  ): Promise<LeadDetailResponse> {
    const at = this.clock.now();
    return this.door.write(call, async (tx, actor) =>
      viewLead(tx, actor, await confirmLead(tx, actor, { id, seen, note }, at)),
    );
  }

  @Post('send-back')
  @HttpCode(200)
  @Endpoint({
    kind: 'change',
    zh: '退回，继续了解',
    en: 'Back to the township: more has to be known before it ends',
    problems: STEP,
  })
  sendBack(
    @Call() call: WriteCall,
    @IfMatch() seen: SeenVersion,
    @Param() { id }: IdPath,
    @Body() { note }: AcknowledgeLeadRequest,
  ): Promise<LeadDetailResponse> {
    const at = this.clock.now();
    return this.door.write(call, async (tx, actor) =>
      viewLead(tx, actor, await sendBackLead(tx, actor, { id, seen, note }, at)),
    );
  }
}
