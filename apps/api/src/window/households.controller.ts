import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { businessDate, normaliseResidentId } from '@yimen/kernel';
import type { Clock } from '@yimen/kernel';
import { CLOCK, Door, Endpoint, IdPath, Who } from '@yimen/platform';
import type { Credential } from '@yimen/platform';
import { findHouseholdOfPerson, householdPage } from '@yimen/registry';
import { assertMay } from '@yimen/staff';
import { FindHouseholdRequest } from './find-household.request';
import { HouseholdFoundResponse, HouseholdResponse } from './household.response';

@ApiTags('窗口 · Window')
@Controller('api/v1/households')
export class HouseholdsController {
  constructor(
    private readonly door: Door,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A read by POST, so that the identity number is in no address and no log; it changes nothing and needs no key. */
  @Post('search')
  @HttpCode(200)
  @Endpoint({
    kind: 'read',
    zh: '按身份证号码查找家庭',
    en: 'Find the household of a person in your area',
    problems: ['household-not-found', 'malformed-json', 'unsupported-media-type', 'body-too-large', 'too-deep'],
  })
  async search(@Who() who: Credential, @Body() body: FindHouseholdRequest): Promise<HouseholdFoundResponse> {
    return this.door.read(who, async (tx, actor) => {
      assertMay(actor, 'household.find');
      return { householdId: await findHouseholdOfPerson(tx, actor, normaliseResidentId(body.residentId)) };
    });
  }

  @Get(':id')
  @Endpoint({
    kind: 'read',
    zh: '一户一档',
    en: 'A household: members, masked, and its assistance chain',
    problems: ['household-not-found'],
  })
  read(@Who() who: Credential, @Param() { id }: IdPath): Promise<HouseholdResponse> {
    return this.door.read(who, (tx, actor) => {
      assertMay(actor, 'household.read');
      return householdPage(tx, actor, id, businessDate(this.clock.now()));
    });
  }
}
