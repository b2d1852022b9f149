import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { endPlan, makePlan, visitPlanFor, visitPlanned, visitPlans } from '@yimen/discovery';
import { businessDate } from '@yimen/kernel';
import type { Clock, PlainDate } from '@yimen/kernel';
import { Call, CLOCK, Door, Endpoint, Environment, IdPath, IfMatch, inPages, Who } from '@yimen/platform';
import type { Credential, SeenVersion, WriteCall } from '@yimen/platform';
import type { Response } from 'express';
import { VisitPlanResponse, VisitPlansResponse } from './visit-plan.response';
import { EndVisitPlanRequest, ListVisitPlansRequest, MakeVisitPlanRequest, VisitRequest } from './visits.request';

const STEP = ['visit-plan-not-found', 'visit-plan-ended'];

@ApiTags('主动发现 · Discovery')
@Controller('api/v1/visit-plans')
export class VisitPlansController {
  constructor(
    private readonly door: Door,
    private readonly environment: Environment,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @Endpoint({
    kind: 'create',
    zh: '列入探访',
    en: 'Plan to visit a household; its class says how often',
    problems: ['household-not-found', 'visit-plan-exists'],
  })
  make(
    @Call() call: WriteCall,
    @Body() { householdId, class: kind }: MakeVisitPlanRequest,
  ): Promise<VisitPlanResponse> {
    const today = this.today();
    return this.door.write(call, async (tx, actor) => {
      const id = await makePlan(tx, actor, { householdId, leadId: null, class: kind, today });
      return visitPlanFor(tx, actor, id, today);
    });
  }

  @Get()
  @Endpoint({
    kind: 'read',
    zh: '辖区内的探访：本周到期的、已超期的、全部',
    en: 'Whom your area visits next, the most urgent first',
    problems: ['cursor-invalid'],
  })
  list(
    @Who() who: Credential,
    @Query() query: ListVisitPlansRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<VisitPlansResponse> {
    const { due, limit } = query;
    return inPages({ list: 'visit-plans', who, query, response, secret: this.environment.LOOKUP_SECRET }, (after) =>
      this.door.read(who, (tx, actor) => visitPlans(tx, actor, { due, limit, after, today: this.today() })),
    );
  }

  @Get(':id')
  @Endpoint({
    kind: 'read',
    zh: '查看探访计划和历次走访',
    en: 'One plan with its visits',
    problems: ['visit-plan-not-found'],
  })
  read(@Who() who: Credential, @Param() { id }: IdPath): Promise<VisitPlanResponse> {
    return this.door.read(who, (tx, actor) => visitPlanFor(tx, actor, id, this.today()));
  }

  @Post(':id/visits')
  @HttpCode(200)
  @Endpoint({
    kind: 'change',
    zh: '登记走访',
    en: 'Record a visit: what was found becomes facts and sets the next day',
    problems: [...STEP, 'visit-day-impossible', 'visit-contradicts-itself'],
  })
  visit(
    @Call() call: WriteCall,
    @IfMatch() seen: SeenVersion,
    @Param() { id }: IdPath,
    @Body() body: VisitRequest,
  ): Promise<VisitPlanResponse> {
    const today = this.today();
    return this.door.write(call, async (tx, actor) => {
      await visitPlanned(tx, actor, { id, seen, today }, body);
      return visitPlanFor(tx, actor, id, today);
    });
  }

  @Post(':id/end')
  @HttpCode(200)
  @Endpoint({ kind: 'change', zh: '结束探访计划', en: 'End it for a coded reason', problems: STEP })
  end(
    @Call() call: WriteCall,
    @IfMatch() seen: SeenVersion,
    @Param() { id }: IdPath,
    @Body() { reason }: EndVisitPlanRequest,
  ): Promise<VisitPlanResponse> {
    const today = this.today();
    return this.door.write(call, async (tx, actor) => {
      await endPlan(tx, actor, { id, seen, today }, reason);
      return visitPlanFor(tx, actor, id, today);
    });
  }

  private today(): PlainDate {
    return businessDate(this.clock.now());
  }
}
