import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Call, Door, Endpoint, Who } from '@yimen/platform';
import type { Credential, WriteCall } from '@yimen/platform';
import { draftPack, heldPacks, packPage } from '@yimen/policy';
import { assertMay } from '@yimen/staff';
import { packLine, packState, packWhole } from './pack-state';
import { DraftPackRequest, ListPacksRequest, PackPath } from './policy-packs.request';
import { PackResponse, PacksResponse, PackStateResponse } from './policy-packs.response';

@ApiTags('政策包 · Policy packs')
@Controller('api/v1/policy-packs')
export class PolicyPacksController {
  constructor(private readonly door: Door) {}

  @Post()
  @Endpoint({
    kind: 'create',
    zh: '起草政策包',
    en: 'Put in a draft; of a faulty text every fault is told and nothing is stored',
    problems: ['policy-draft-faulty', 'policy-pack-taken'],
  })
  draft(@Call() call: WriteCall, @Body() body: DraftPackRequest): Promise<PackStateResponse> {
    return this.door.write(call, async (tx, actor) => {
      assertMay(actor, 'policy-pack.draft');
      const mayAt = (division: string) => assertMay(actor, 'policy-pack.draft', division);
      return packState(await draftPack(tx, actor, body, mayAt), actor);
    });
  }

  @Get()
  @Endpoint({ kind: 'read', zh: '政策包', en: 'Published packs, and drafts of your area, newest first' })
  list(@Who() who: Credential, @Query() query: ListPacksRequest): Promise<PacksResponse> {
    return this.door.read(who, async (tx, actor) => {
      assertMay(actor, 'policy-pack.read');
      return { items: (await heldPacks(tx, query)).map(packLine) };
    });
  }

  @Get(':ref')
  @Endpoint({
    kind: 'read',
    zh: '一个政策包',
    en: 'One pack: text, status, what you may do now, history',
    problems: ['policy-pack-unknown'],
  })
  read(@Who() who: Credential, @Param() { ref }: PackPath): Promise<PackResponse> {
    return this.door.read(who, async (tx, actor) => {
      assertMay(actor, 'policy-pack.read');
      return packWhole(await packPage(tx, ref), actor);
    });
  }
}
