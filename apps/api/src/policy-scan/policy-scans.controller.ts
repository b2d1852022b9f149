import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Call, Door, Endpoint, IdPath, Who } from '@yimen/platform';
import type { Credential, WriteCall } from '@yimen/platform';
import { policyScans, scanResult, StartScan } from '@yimen/policy';
import { assertMay } from '@yimen/staff';
import { areaOf } from './area-of';
import { ListScansRequest, StartScanRequest } from './policy-scans.request';
import { PolicyScanResponse, PolicyScanResultResponse, PolicyScansResponse } from './policy-scans.response';

@ApiTags('政策普查 · Policy scans')
@Controller('api/v1/policy-scans')
export class PolicyScansController {
  constructor(
    private readonly door: Door,
    private readonly startScan: StartScan,
  ) {}

  @Post()
  @HttpCode(202)
  @Endpoint({
    kind: 'create',
    zh: '开始普查',
    en: 'Judge everyone in an area by the policy in force there; whoever asks while it runs gets the same scan',
    problems: ['policy-scan-too-wide', 'policy-date-not-covered'],
  })
  start(@Call() call: WriteCall, @Body() { division, date }: StartScanRequest): Promise<PolicyScanResponse> {
    return this.door.write(call, (tx, actor) => {
      assertMay(actor, 'policy-scan.start');
      const mayAt = (place: string) => assertMay(actor, 'policy-scan.start', place);
      return this.startScan.run(tx, actor, { division: division ?? areaOf(actor), date }, mayAt);
    });
  }

  @Get()
  @Endpoint({ kind: 'read', zh: '历次普查', en: 'Scans that touch your area, newest first' })
  list(@Who() who: Credential, @Query() query: ListScansRequest): Promise<PolicyScansResponse> {
    return this.door.read(who, async (tx, actor) => {
      assertMay(actor, 'policy-scan.read');
      return { items: await policyScans(tx, query) };
    });
  }

  @Get(':id')
  @Endpoint({
    kind: 'read',
    zh: '普查的进度和数字',
    en: 'How far a scan is, and its numbers by township and programme; each line adds up',
    problems: ['policy-scan-not-found'],
  })
  read(@Who() who: Credential, @Param() { id }: IdPath): Promise<PolicyScanResultResponse> {
    return this.door.read(who, (tx, actor) => {
      assertMay(actor, 'policy-scan.read');
      return scanResult(tx, id);
    });
  }
}
