import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { disclosures } from '@yimen/partners';
import { Door, Endpoint, Environment, inPages, Who } from '@yimen/platform';
import type { Credential } from '@yimen/platform';
import type { Response } from 'express';
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
  list(
    @Who() who: Credential,
    @Query() query: ListDisclosuresRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DisclosuresResponse> {
    const asked = { referralId: query.referral, applicationId: query.application, limit: query.limit };
    return inPages({ list: 'disclosures', who, query, response, secret: this.environment.LOOKUP_SECRET }, (after) =>
      this.door.read(who, (tx, actor) => disclosures(tx, actor, { ...asked, after })),
    );
  }
}
