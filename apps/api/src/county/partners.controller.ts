import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Clock } from '@yimen/kernel';
import { CLOCK, Door, Endpoint, Environment, inPages, Who } from '@yimen/platform';
import type { Credential } from '@yimen/platform';
import { supervisedPartners } from '@yimen/referral';
import type { SupervisedPartner } from '@yimen/referral';
import type { Response } from 'express';
import { ListPartnersRequest } from './partners.request';
import { SupervisedPartnerResponse, SupervisedPartnersResponse } from './partners.response';

@ApiTags('督办 · Supervision')
@Controller('api/v1/supervision')
export class PartnersController {
  constructor(
    private readonly door: Door,
    private readonly environment: Environment,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('partners')
  @Endpoint({
    kind: 'read',
    zh: '各部门系统的连接情况，谁已失联',
    en: 'How the bureaus of your area are connected, and whose system is silent while referrals wait for it',
    problems: ['cursor-invalid'],
  })
  async list(
    @Who() who: Credential,
    @Query() query: ListPartnersRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SupervisedPartnersResponse> {
    const { LOOKUP_SECRET: secret, PARTNER_SILENCE_HOURS: hours } = this.environment;
    const asked = { now: this.clock.now(), hours, silent: query.silent === 'true', limit: query.limit };
    const { items, next } = await inPages({ list: 'partners', who, query, response, secret }, (after) =>
      this.door.read(who, (tx, actor) => supervisedPartners(tx, actor, { ...asked, after })),
    );
    return { items: items.map(partnerLine), next };
  }
}

function partnerLine(partner: SupervisedPartner): SupervisedPartnerResponse {
  const { lastReadAt, lastDeliveredAt, firstFailedAt, oldestWaitingAt, wentSilentAt, ...line } = partner;
  return {
    ...line,
    lastReadAt: told(lastReadAt),
    lastDeliveredAt: told(lastDeliveredAt),
    firstFailedAt: told(firstFailedAt),
    oldestWaitingAt: told(oldestWaitingAt),
    wentSilentAt: told(wentSilentAt),
  };
}

function told(at: Date | null): string | null {
  return at?.toISOString() ?? null;
}
