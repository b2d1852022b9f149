import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { newHouseholdOf } from '@yimen/casework/http';
import { ApplyFromLead, endLead, releaseLead, takeLead, viewLead, visitLead } from '@yimen/discovery';
import type { Clock } from '@yimen/kernel';
import { Call, CLOCK, Door, Endpoint, IdPath, IfMatch } from '@yimen/platform';
import type { SeenVersion, WriteCall } from '@yimen/platform';
import { ApplyFromLeadRequest, EndLeadRequest } from './lead-steps.request';
import { AppliedFromLeadResponse, LeadDetailResponse } from './lead.response';
import { VisitLeadRequest } from './visits.request';

const STEP = ['lead-not-found', 'lead-action-not-allowed'];
const VISIT = ['visit-day-impossible', 'visit-contradicts-itself', 'household-not-found'];

/** What a township does about a lead, from taking it to one of five ends. */
@ApiTags('主动发现 · Discovery')
@Controller('api/v1/leads/:id')
export class LeadStepsController {
  constructor(
    private readonly door: Door,
    private readonly applyFromLead: ApplyFromLead,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post('take')
  @HttpCode(200)
  @Endpoint({ kind: 'change', zh: '接收线索', en: 'Take it: you look into it', problems: STEP })
  take(@Call() call: WriteCall, @IfMatch() seen: SeenVersion, @Param() { id }: IdPath): Promise<LeadDetailResponse> {
    const at = this.clock.now();
    return this.door.write(call, async (tx, actor) => viewLead(tx, actor, await takeLead(tx, actor, { id, seen }, at)));
  }

  @Post('release')
  @HttpCode(200)
  @Endpoint({ kind: 'change', zh: '放回线索', en: 'Give it back for a colleague; the limit runs on', problems: STEP })
  release(@Call() call: WriteCall, @IfMatch() seen: SeenVersion, @Param() { id }: IdPath): Promise<LeadDetailResponse> {
    const at = this.clock.now();
    return this.door.write(call, async (tx, actor) =>
      viewLead(tx, actor, await releaseLead(tx, actor, { id, seen }, at)),
    );
  }

  @Post('visits')
  @HttpCode(200)
  @Endpoint({
    kind: 'change',
    zh: '登记因线索上门的情况',
    en: 'Record a visit because of the lead; of a household known here it becomes facts',
    problems: [...STEP, ...VISIT],
  })
  visit(
    @Call() call: WriteCall,
    @IfMatch() seen: SeenVersion,
    @Param() { id }: IdPath,
    @Body() { householdId, ...visit }: VisitLeadRequest,
  ): Promise<LeadDetailResponse> {
    const at = this.clock.now();
    return this.door.write(call, async (tx, actor) =>
      viewLead(tx, actor, await visitLead(tx, actor, { id, seen, visit, householdId }, at)),
    );
  }

  @Post('application')
  @Endpoint({
    kind: 'change',
    zh: '由线索提出申请',
    en: 'The household wants to apply: the lead becomes an application',
    problems: [
      ...STEP,
      'household-not-found',
      'person-in-open-application',
      'division-unknown',
      'division-out-of-area',
      'person-known',
      'members-repeated',
      'self-missing',
    ],
  })
  apply(
    @Call() call: WriteCall,
    @IfMatch() seen: SeenVersion,
    @Param() { id }: IdPath,
    @Body() { householdId, newHousehold, hardships, note }: ApplyFromLeadRequest,
  ): Promise<AppliedFromLeadResponse> {
    const household = newHousehold ? newHouseholdOf(newHousehold) : { id: String(householdId) };
    return this.door.write(call, async (tx, actor) => {
      const { lead, ...applied } = await this.applyFromLead.run(tx, actor, { id, seen, household, hardships, note });
      return { ...applied, lead: await viewLead(tx, actor, lead) };
    });
  }

  @Post('end')
  @HttpCode(200)
  @Endpoint({
    kind: 'change',
    zh: '办结线索；涉及未成年人的，提请区县确认',
    en: 'End it by one of its outcomes; one about a minor is proposed to the county',
    problems: [
      ...STEP,
      'lead-outcome-incomplete',
      'lead-not-visited',
      'lead-agency-unknown',
      'lead-original-unknown',
      'lead-application-other',
      'application-not-found',
      'household-not-found',
      'visit-plan-exists',
    ],
  })
  end(
    @Call() call: WriteCall,
    @IfMatch() seen: SeenVersion,
    @Param() { id }: IdPath,
    @Body() body: EndLeadRequest,
  ): Promise<LeadDetailResponse> {
    const at = this.clock.now();
    return this.door.write(call, async (tx, actor) =>
      viewLead(tx, actor, await endLead(tx, actor, { id, seen, ...body }, at)),
    );
  }
}
