import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { divisionPrefix } from '@yimen/kernel';
import { Door, Endpoint, IdPath, Who } from '@yimen/platform';
import type { Credential } from '@yimen/platform';
import { ExplainFinding, findings } from '@yimen/policy';
import { assertMay } from '@yimen/staff';
import { ExplainedFindingResponse, FindingsResponse } from './policy-scan-findings.response';
import { FindingPath, ListFindingsRequest } from './policy-scans.request';

@ApiTags('政策普查 · Policy scans')
@Controller('api/v1/policy-scans/:id/findings')
export class PolicyScanFindingsController {
  constructor(
    private readonly door: Door,
    private readonly explainFinding: ExplainFinding,
  ) {}

  @Get()
  @Endpoint({
    kind: 'read',
    zh: '普查发现的家庭',
    en: 'Households found in your area, by place, programme and kind',
    problems: ['policy-scan-not-found'],
  })
  list(
    @Who() who: Credential,
    @Param() { id }: IdPath,
    @Query() { division, ...query }: ListFindingsRequest,
  ): Promise<FindingsResponse> {
    return this.door.read(who, async (tx, actor) => {
      assertMay(actor, 'policy-scan.read');
      const prefix = division && divisionPrefix(division);
      return { items: await findings(tx, actor, { scanId: id, prefix, ...query }) };
    });
  }

  @Get(':findingId')
  @Endpoint({
    kind: 'read',
    zh: '一户为什么被列出',
    en: 'Why: the household assessed again under the pack and date of the scan, with every reason',
    problems: ['policy-scan-not-found', 'policy-scan-finding-not-found'],
  })
  read(@Who() who: Credential, @Param() { id, findingId }: FindingPath): Promise<ExplainedFindingResponse> {
    return this.door.read(who, (tx, actor) => {
      assertMay(actor, 'policy-scan.read');
      return this.explainFinding.run(tx, actor, id, findingId);
    });
  }
}
