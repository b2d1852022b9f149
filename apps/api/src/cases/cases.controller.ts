import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiBody, ApiExtraModels, ApiTags, getSchemaPath } from '@nestjs/swagger';
import { caseFor, cases, caseView, takeCaseStep } from '@yimen/casework';
import type { Told } from '@yimen/casework';
import { businessDate } from '@yimen/kernel';
import type { Clock } from '@yimen/kernel';
import { Call, CLOCK, Door, Endpoint, IdPath, IfMatch, readForm, Who } from '@yimen/platform';
import type { Credential, SeenVersion, WriteCall } from '@yimen/platform';
import { CASE_ACTION_FORMS } from './case-action-forms';
import { casePage } from './case-page';
import { CaseActionPath, ListCasesRequest } from './cases.request';
import { CaseResponse, CasesResponse } from './cases.response';
import { CASE_PROBLEMS } from './case-problems';

const FORMS = [...new Set(Object.values(CASE_ACTION_FORMS))];

@ApiTags('办件 · Cases')
@Controller('api/v1/cases')
export class CasesController {
  constructor(
    private readonly door: Door,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Endpoint({ kind: 'read', zh: '辖区内的办件', en: 'Cases of your area or desk, newest first' })
  async list(@Who() who: Credential, @Query() query: ListCasesRequest): Promise<CasesResponse> {
    return { items: await this.door.read(who, (tx, actor) => cases(tx, actor, query)) };
  }

  @Get(':id')
  @Endpoint({
    kind: 'read',
    zh: '查看办件',
    en: 'One case: step, limits and why, file, what you may do now',
    problems: ['case-not-found', 'procedure-unknown'],
  })
  read(@Who() who: Credential, @Param() { id }: IdPath): Promise<CaseResponse> {
    return this.door.read(who, async (tx, actor) => casePage(await caseFor(tx, actor, id)));
  }

  /** One route for every action: the table of the case says which is possible and whose it is, the action says the form. */
  @Post(':id/actions/:action')
  @HttpCode(200)
  @ApiExtraModels(...FORMS)
  @ApiBody({ schema: { anyOf: FORMS.map((form) => ({ $ref: getSchemaPath(form) })) } })
  @Endpoint({
    kind: 'change',
    zh: '办理一步',
    en: 'Take one action; its body is the form of that action',
    problems: CASE_PROBLEMS,
  })
  act(
    @Call() call: WriteCall,
    @IfMatch() seen: SeenVersion,
    @Param() { id, action }: CaseActionPath,
    @Body() body: Record<string, unknown>,
  ): Promise<CaseResponse> {
    const told = readForm<object>(CASE_ACTION_FORMS[action], body) as Told;
    const step = { id, seen, action, told, today: businessDate(this.clock.now()) };
    return this.door.write(call, async (tx, actor) => {
      const file = await takeCaseStep(tx, actor, step);
      return casePage(await caseView(tx, actor, file));
    });
  }
}
