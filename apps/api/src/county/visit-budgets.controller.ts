import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { SetVisitBudget, visitBudgetOf } from '@yimen/monitoring';
import { Call, Door, Endpoint, Environment, Who } from '@yimen/platform';
import type { Credential, WriteCall } from '@yimen/platform';
import { SetVisitBudgetRequest, VisitBudgetPath } from './visit-budgets.request';
import { VisitBudgetResponse } from './visit-budgets.response';

@ApiTags('预警 · Warnings')
@Controller('api/v1/visit-budgets')
export class VisitBudgetsController {
  constructor(
    private readonly door: Door,
    private readonly environment: Environment,
    private readonly setVisitBudget: SetVisitBudget,
  ) {}

  @Get(':division')
  @Endpoint({
    kind: 'read',
    zh: '每周走访额度',
    en: 'How many households a township visits in a week, and who said so',
  })
  read(@Who() who: Credential, @Param() { division }: VisitBudgetPath): Promise<VisitBudgetResponse> {
    const { VISITS_PER_WEEK: perWeek } = this.environment;
    return this.door.read(who, (tx, actor) => visitBudgetOf(tx, actor, { division, perWeek }));
  }

  @Post(':division')
  @Endpoint({
    kind: 'create',
    zh: '设定每周走访额度',
    en: 'Set the households a township, or each of a county’s, visits in a week; this week’s list keeps what it has',
    problems: ['visit-budget-place'],
  })
  set(
    @Call() call: WriteCall,
    @Param() { division }: VisitBudgetPath,
    @Body() body: SetVisitBudgetRequest,
  ): Promise<VisitBudgetResponse> {
    const { VISITS_PER_WEEK: perWeek } = this.environment;
    return this.door.write(call, (tx, actor) => this.setVisitBudget.run(tx, actor, { division, perWeek, ...body }));
  }
}
