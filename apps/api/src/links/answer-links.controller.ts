import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { businessDate } from '@yimen/kernel';
import type { Clock } from '@yimen/kernel';
import { Call, CLOCK, Digests, Door, Endpoint, Environment, IdPath, Who } from '@yimen/platform';
import type { Credential, WriteCall } from '@yimen/platform';
import { issueLink, linksOf, linkUrl, revokeLink } from '@yimen/referral';
import { IssueLinkRequest } from './answer-link.request';
import { AnswerLinksResponse, IssuedLinkResponse } from './answer-link.response';
import { linkView } from './link-view';

const FOUND = ['referral-not-found'];

@ApiTags('窗口 · Window')
@Controller('api/v1/referrals/:id/link')
export class AnswerLinksController {
  constructor(
    private readonly door: Door,
    private readonly environment: Environment,
    private readonly digests: Digests,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The address is made of what was stored, not stored: so the same request is answered with it again, and nothing else is. */
  @Post()
  @Endpoint({
    kind: 'create',
    zh: '给没有账号的慈善组织、村（居）委会发答复链接；前一个随即停用',
    en: 'Issue an answer link to a charity or village without an account; the one before is revoked',
    problems: [...FOUND, 'link-agency-kind', 'link-referral-over', 'link-expiry', 'referral-held'],
  })
  async issue(
    @Call() call: WriteCall,
    @Param() { id: referralId }: IdPath,
    @Body() { to, expiresOn }: IssueLinkRequest,
  ): Promise<IssuedLinkResponse> {
    const { digests, today } = this;
    const { LINK_DAYS: usualDays, LINK_BASE_URL: base } = this.environment;
    const input = { referralId, to: to.trim(), expiresOn, usualDays, today, digests };
    const issued = await this.door.write(call, async (tx, actor) => {
      const { referralId: _, window: __, ...link } = await issueLink(tx, actor, input);
      return linkView({ ...link, state: 'open' });
    });
    return { ...issued, url: linkUrl(base, digests.linkToken(issued.id)) };
  }

  @Get()
  @Endpoint({
    kind: 'read',
    zh: '这件转办的答复链接：发给谁、还能不能用、打开过几次',
    en: 'The answer links of a referral: to whom, still good or not, when and how often opened',
    problems: FOUND,
  })
  async list(@Who() who: Credential, @Param() { id }: IdPath): Promise<AnswerLinksResponse> {
    const links = await this.door.read(who, (tx, actor) => linksOf(tx, actor, id, this.today));
    return { items: links.map(linkView) };
  }

  /** What the link holds goes back to the pool; with none in use nothing happens. */
  @Post('revoke')
  @HttpCode(200)
  @Endpoint({ kind: 'create', zh: '停用答复链接', en: 'Revoke the answer link', problems: FOUND })
  revoke(@Call() call: WriteCall, @Param() { id: referralId }: IdPath): Promise<AnswerLinksResponse> {
    const { today } = this;
    return this.door.write(call, async (tx, actor) => {
      await revokeLink(tx, actor, { referralId, today });
      return { items: (await linksOf(tx, actor, referralId, today)).map(linkView) };
    });
  }

  private get today(): string {
    return businessDate(this.clock.now());
  }
}
