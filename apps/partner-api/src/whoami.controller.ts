import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { AgencyKind } from '@yimen/kernel';
import { Door, Endpoint, NeedsNoScope, Who } from '@yimen/platform';
import type { Credential } from '@yimen/platform';
import { WhoamiResponse } from './whoami.response';

@ApiTags('身份 · Identity')
@Controller('partner/v1/whoami')
export class WhoamiController {
  constructor(private readonly door: Door) {}

  /**
   * To try a client's credentials with, so it takes any token and says which scopes that one has; an unknown or
   * switched-off client is `not-staff`.
   */
  @Get()
  @NeedsNoScope()
  @Endpoint({ kind: 'read', zh: '本系统代表哪个机构', en: 'Which agency your client acts for, and what it may do' })
  whoami(@Who() who: Credential): Promise<WhoamiResponse> {
    return this.door.read(who, async (_tx, { id: clientId, agencyId, agencyName, agencyKind, scopes = [] }) => ({
      clientId,
      agencyId: String(agencyId),
      agencyName: String(agencyName),
      agencyKind: agencyKind as AgencyKind,
      scopes: [...scopes],
    }));
  }
}
