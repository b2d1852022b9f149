import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { disclosures } from '@yimen/partners';
import { Door, Endpoint, Environment, openCursor, sealCursor, Who } from '@yimen/platform';
import type { Credential } from '@yimen/platform';
import { nextLink } from '@yimen/referral/http';
import type { Request, Response } from 'express';
import { ListDisclosuresRequest } from './disclosures.request';
import { DisclosuresResponse } from './disclosures.response';

@ApiTags('督办 · Supervision')
@Controller('api/v1/supervision/disclosures')
export class DisclosuresController {
  constructor(
    private readonly door: Door,
    private readonly environment: Environment,
  ) {}

  @Get()
  @Endpoint({
    kind: 'read',
    zh: '辖区内的信息给了谁、为何、哪些字段',
    en: 'Who was shown which fields for what, in your area, the latest first; no values',
    problems: ['cursor-invalid'],
  })
  async list(
    @Who() who: Credential,
    @Query() { referral, application, cursor, limit }: ListDisclosuresRequest,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DisclosuresResponse> {
    const { LOOKUP_SECRET: secret } = this.environment;
    const scope = `disclosures ${who.kind}:${who.id} ${referral ?? ''} ${application ?? ''}`;
    const after = cursor === undefined ? null : openCursor(secret, scope, cursor);
    const asked = { referralId: referral, applicationId: application, after, limit };
    const { items, last } = await this.door.read(who, (tx, actor) => disclosures(tx, actor, asked));
    const next = last && sealCursor(secret, scope, last);
    if (next) response.setHeader('Link', nextLink(request.path, { referral, application, limit, cursor: next }));
    return { items, next };
  }
}
