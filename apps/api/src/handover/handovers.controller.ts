import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { handoverFor, handovers, handoverView, RecallHandover } from '@yimen/handover';
import { businessDate } from '@yimen/kernel';
import type { Clock, PlainDate } from '@yimen/kernel';
import { Call, CLOCK, Door, Endpoint, Environment, IdPath, IfMatch, inPages, Who } from '@yimen/platform';
import type { Credential, SeenVersion, WriteCall } from '@yimen/platform';
import type { Response } from 'express';
import { ListHandoversRequest, RecallHandoverRequest } from './handover.request';
import { HandoverResponse, HandoversResponse } from './handover.response';

@ApiTags('转交异地 · Handover')
@Controller('api/v1/handovers')
export class HandoversController {
  constructor(
    private readonly door: Door,
    private readonly environment: Environment,
    private readonly recallHandover: RecallHandover,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Endpoint({
    kind: 'read',
    zh: '转交异地的申请：是否送达、多久了、到哪一步',
    en: 'What went to other regions from your area, oldest first: delivered or not, since when, how far; no names',
    problems: ['cursor-invalid'],
  })
  list(
    @Who() who: Credential,
    @Query() query: ListHandoversRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<HandoversResponse> {
    const { status, applicationId, limit } = query;
    const asked = { status, applicationId, limit, today: this.today() };
    return inPages({ list: 'handovers', who, query, response, secret: this.environment.LOOKUP_SECRET }, (after) =>
      this.door.read(who, (tx, actor) => handovers(tx, actor, { ...asked, after })),
    );
  }

  @Get(':id')
  @Endpoint({ kind: 'read', zh: '查看转交件', en: 'One handover of your area', problems: ['handover-not-found'] })
  read(@Who() who: Credential, @Param() { id }: IdPath): Promise<HandoverResponse> {
    return this.door.read(who, (tx, actor) => handoverFor(tx, actor, id, this.today()));
  }

  /** The application is the window's again at once, whether or not the other side can be reached. */
  @Post(':id/recall')
  @HttpCode(200)
  @Endpoint({
    kind: 'change',
    zh: '收回转交件，对方已收到的也可收回',
    en: 'Call it back, also after it has arrived; refused once it has been answered',
    problems: ['handover-not-found', 'handover-action-not-allowed'],
  })
  recall(
    @Call() call: WriteCall,
    @IfMatch() seen: SeenVersion,
    @Param() { id }: IdPath,
    @Body() { note }: RecallHandoverRequest,
  ): Promise<HandoverResponse> {
    const today = this.today();
    return this.door.write(call, async (tx, actor) =>
      handoverView(await this.recallHandover.run(tx, actor, { id, seen, note, today }), actor, today),
    );
  }

  private today(): PlainDate {
    return businessDate(this.clock.now());
  }
}
