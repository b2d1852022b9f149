import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Clock } from '@yimen/kernel';
import { CLOCK, Door, Endpoint, Environment, openCursor, sealCursor, Who } from '@yimen/platform';
import type { Credential } from '@yimen/platform';
import { supervisedPartners } from '@yimen/referral';
import type { SupervisedPartner } from '@yimen/referral';
import { nextLink } from '@yimen/referral/http';
import type { Request, Response } from 'express';
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
    @Query() { silent, cursor, limit }: ListPartnersRequest,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SupervisedPartnersResponse> {
    const { LOOKUP_SECRET: secret, PARTNER_SILENCE_HOURS: hours } = this.environment;
    const scope = `partners ${who.kind}:${who.id} ${silent}`;
    const after = cursor === undefined ? null : openCursor(secret, scope, cursor);
    const asked = { now: this.clock.now(), hours, silent: silent === 'true', after, limit };
    const { items, last } = await this.door.read(who, (tx, actor) => supervisedPartners(tx, actor, asked));
    const next = last && sealCursor(secret, scope, last);
    if (next) response.setHeader('Link', nextLink(request.path, { silent, limit, cursor: next }));
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
