import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '@yimen/kernel';
import { Call, Door, Endpoint, IfMatch } from '@yimen/platform';
import type { SeenVersion, Tx, WriteCall } from '@yimen/platform';
import { ProposePack, PublishedPacks, PublishPack, rejectPack } from '@yimen/policy';
import type { HeldPack, MayAt, PackAction } from '@yimen/policy';
import { assertMay } from '@yimen/staff';
import { packState } from './pack-state';
import { PackPath, ProposePackRequest, RejectPackRequest } from './policy-packs.request';
import { PackStateResponse } from './policy-packs.response';

type Take = (tx: Tx, actor: Actor, mayAt: MayAt) => Promise<HeldPack>;
const STEP = ['policy-pack-unknown', 'policy-pack-action-not-allowed'];

@ApiTags('政策包 · Policy packs')
@Controller('api/v1/policy-packs/:ref')
export class PolicyPackStepsController {
  constructor(
    private readonly door: Door,
    private readonly proposePack: ProposePack,
    private readonly publishPack: PublishPack,
    private readonly packs: PublishedPacks,
  ) {}

  @Post('propose')
  @HttpCode(200)
  @Endpoint({
    kind: 'change',
    zh: '提请发布',
    en: 'Propose it with the day it takes effect',
    problems: [...STEP, 'policy-effect-too-early'],
  })
  propose(
    @Call() call: WriteCall,
    @IfMatch() seen: SeenVersion,
    @Param() { ref }: PackPath,
    @Body() body: ProposePackRequest,
  ): Promise<PackStateResponse> {
    const input = { ref, seen, ...body };
    return this.step(call, 'propose', (tx, actor, mayAt) => this.proposePack.run(tx, actor, input, mayAt));
  }

  @Post('publish')
  @HttpCode(200)
  @Endpoint({
    kind: 'change',
    zh: '发布',
    en: 'Publish what somebody else proposed; running applications keep their pack',
    problems: [...STEP, 'policy-four-eyes', 'policy-effect-too-early'],
  })
  async publish(
    @Call() call: WriteCall,
    @IfMatch() seen: SeenVersion,
    @Param() { ref }: PackPath,
  ): Promise<PackStateResponse> {
    const published = await this.step(call, 'publish', (tx, actor, mayAt) =>
      this.publishPack.run(tx, actor, { ref, seen }, mayAt),
    );
    await this.packs.refresh();
    return published;
  }

  @Post('reject')
  @HttpCode(200)
  @Endpoint({ kind: 'change', zh: '驳回或撤回', en: 'Reject or take back, with the reason', problems: STEP })
  reject(
    @Call() call: WriteCall,
    @IfMatch() seen: SeenVersion,
    @Param() { ref }: PackPath,
    @Body() body: RejectPackRequest,
  ): Promise<PackStateResponse> {
    return this.step(call, 'reject', (tx, actor, mayAt) => rejectPack(tx, actor, { ref, seen, ...body }, mayAt));
  }

  private step(call: WriteCall, action: PackAction, take: Take): Promise<PackStateResponse> {
    return this.door.write(call, async (tx, actor) => {
      assertMay(actor, `policy-pack.${action}`);
      const mayAt = (division: string) => assertMay(actor, `policy-pack.${action}`, division);
      return packState(await take(tx, actor, mayAt), actor);
    });
  }
}
