import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Endpoint, Environment, FormBody, Public } from '@yimen/platform';
import { claimByLink, completeByLink, holdByLink, renewByLink, resumeByLink } from '@yimen/referral';
import { returnByLink, ReturnReferral } from '@yimen/referral';
import type { Request, Response } from 'express';
import { LinkForm } from './link-form';
import * as forms from './link-forms.request';
import { LinkPageFilter } from './link-page.filter';
import { LinkPages } from './link-pages';
import { pageOfLink } from './page-of-link';
import { fenOf } from './yuan';

const PAUSE = ['suspension-overlaps'];
const RUN_ON = ['suspension-reversed'];

/**
 * No sign-in: the address is the right to answer one referral, 256 bits that stand nowhere else (LAW 57, 5). A GET changes
 * nothing, whatever looks at links on the way; what is sent goes by POST and leads back here.
 */
@ApiTags('答复链接 · Answer link')
@Public()
@UseGuards(FormBody)
@UseFilters(LinkPageFilter)
@Controller('public/v1/links/:token')
export class LinkPageController {
  constructor(
    private readonly pages: LinkPages,
    private readonly environment: Environment,
    private readonly giveBack: ReturnReferral,
  ) {}

  /** What chat apps add to an address (`?from=singlemessage`) is let pass. */
  @Get()
  @Endpoint({
    kind: 'public',
    zh: '凭链接查看请您协助办理的事项',
    en: 'The page of an answer link; it names nobody before the referral is claimed by it',
    problems: ['link-unknown', 'link-over', 'rate-limited'],
    page: true,
    refusalsAsPages: true,
  })
  async page(
    @Param() { token }: forms.LinkPath,
    @Query() _added: object,
    @Req() { method, headers }: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const opened = method === 'GET' && headers['sec-purpose'] === undefined;
    return pageOfLink(response, await this.pages.show(token, { opened }));
  }

  @Post('claim')
  @HttpCode(303)
  @LinkForm('凭链接签收', 'Claim and begin')
  async claim(
    @Param() { token }: forms.LinkPath,
    @Body() form: forms.LinkStepRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const { CLAIM_LEASE_HOURS: leaseHours } = this.environment;
    await this.pages.take(token, 'claim', form, (tx, actor, at) => claimByLink(tx, actor, { ...at, leaseHours }));
    this.back(token, response);
  }

  @Post('complete')
  @HttpCode(303)
  @LinkForm('凭链接办结', 'Complete', ['refusal-reason-required', 'refusal-with-amount', 'assists-open'])
  async complete(
    @Param() { token }: forms.LinkPath,
    @Body() form: forms.CompleteByLinkRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const { outcome, reasons, note, oneOff, monthly } = form;
    const told = { outcome, reasons, note, oneOffFen: fenOf(oneOff), monthlyFen: fenOf(monthly) };
    await this.pages.take(token, 'complete', form, (tx, actor, at) => completeByLink(tx, actor, { ...at, ...told }));
    this.back(token, response);
  }

  @Post('hold')
  @HttpCode(303)
  @LinkForm('凭链接登记暂时办不了', 'Hold for a coded reason; the clock stops', PAUSE)
  async hold(
    @Param() { token }: forms.LinkPath,
    @Body() form: forms.HoldByLinkRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const { reason, note } = form;
    await this.pages.take(token, 'hold', form, (tx, actor, at) => holdByLink(tx, actor, { ...at, reason, note }));
    this.back(token, response);
  }

  @Post('resume')
  @HttpCode(303)
  @LinkForm('凭链接恢复办理', 'Resume; the clock runs again', RUN_ON)
  async resume(
    @Param() { token }: forms.LinkPath,
    @Body() form: forms.LinkStepRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.pages.take(token, 'resume', form, (tx, actor, at) => resumeByLink(tx, actor, at));
    this.back(token, response);
  }

  @Post('renew')
  @HttpCode(303)
  @LinkForm('凭链接续期：仍在办理', 'Renew the lease: still at it')
  async renew(
    @Param() { token }: forms.LinkPath,
    @Body() form: forms.LinkStepRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.pages.take(token, 'renew', form, (tx, actor, at) => renewByLink(tx, actor, at));
    this.back(token, response);
  }

  @Post('return')
  @HttpCode(303)
  @LinkForm('凭链接退回窗口', 'Return to the window with a coded reason', [
    ...[...RUN_ON, ...PAUSE],
    ...['park-until-invalid', 'papers-required'],
  ])
  async return(
    @Param() { token }: forms.LinkPath,
    @Body() form: forms.ReturnByLinkRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const { reasons, note } = form;
    const { giveBack } = this;
    await this.pages.take(token, 'return', form, (tx, actor, at) =>
      returnByLink(tx, actor, { ...at, reasons, note }, giveBack),
    );
    this.back(token, response);
  }

  /** 303: whoever reloads, or comes back, gets the page and sends nothing again. */
  private back(token: string, response: Response): void {
    response.setHeader('Location', this.pages.path(token));
  }
}
