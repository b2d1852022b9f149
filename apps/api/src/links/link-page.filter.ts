import { Catch, Inject } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { DomainError } from '@yimen/kernel';
import { addressBlock, CallLimits, Digests, Environment, LOGGER, ProblemFilter } from '@yimen/platform';
import { refusalOf, refuseRequest, STATUS_OF, traceIdOf } from '@yimen/platform';
import { LINK_ACTIONS, linkOverHtml, plainPageHtml } from '@yimen/referral';
import type { Over } from '@yimen/referral';
import type { Request, Response } from 'express';
import type { Logger } from 'pino';
import { formFaults } from './form-faults';
import { LinkPages } from './link-pages';
import { pageOfLink } from './page-of-link';

/** Whoever has a link and no system reads what went wrong as a page: what to put right, that it is over, or whom to ask. */
@Catch()
export class LinkPageFilter implements ExceptionFilter {
  constructor(
    private readonly pages: LinkPages,
    private readonly limits: CallLimits,
    private readonly digests: Digests,
    private readonly environment: Environment,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    if (response.headersSent) return void response.end();
    const refusal = await this.counted(refusalOf(error, request, this.log), request);
    if (request.accepts(['html', 'json']) !== 'html') return new ProblemFilter(this.log).catch(refusal, host);
    const { status, html } = await this.told(refusal, request);
    if (status === 503 || status === 429) response.setHeader('Retry-After', '60');
    response.status(status).send(pageOfLink(response, html));
  }

  /** So many wrong addresses in a minute from one place, and nobody tells any more which are wrong. */
  private async counted(refusal: DomainError, { ip }: Request): Promise<DomainError> {
    if (refusal.code !== 'link-unknown') return refusal;
    const quota = { name: 'link', calls: this.environment.FAILED_SIGN_INS_PER_MINUTE, seconds: 60 };
    const { exceeded } = await this.limits.spend(quota, this.digests.address(addressBlock(ip ?? '')));
    return exceeded ? refuseRequest('rate-limited') : refusal;
  }

  private async told(refusal: DomainError, request: Request): Promise<{ status: number; html: string }> {
    const { code, spec, extra } = refusal;
    const status = STATUS_OF[spec.kind];
    if (code === 'link-over') return { status, html: linkOverHtml(extra as unknown as Over) };
    const again = await this.again(refusal, request);
    if (typeof again === 'string') return { status, html: again };
    if (again) return this.told(again, request);
    return {
      status,
      html: plainPageHtml({ ...words(refusal), number: status >= 500 ? traceIdOf(request) : undefined }),
    };
  }

  /** The page with the form that came back; or why that can't be shown either; null where it would be no help. */
  private async again(refusal: DomainError, request: Request): Promise<string | DomainError | null> {
    const action = LINK_ACTIONS.find((name) => request.path.endsWith(`/${name}`));
    const faults = formFaults(refusal);
    if (request.method !== 'POST' || !action || !faults) return null;
    const sent = { action, said: (request.body ?? {}) as Record<string, unknown>, faults };
    return this.pages
      .show(String(request.params.token), { sent })
      .catch((error: unknown) => refusalOf(error, request, this.log));
  }
}

const ASK = '请给发链接的窗口打电话。';

function words({ code, spec }: DomainError): { title: string; text: string } {
  if (code === 'link-unknown')
    return { title: '没有找到这个链接', text: `可能网址没有复制完整，请重新打开收到的那一条。还是不行的，${ASK}` };
  if (code === 'rate-limited') return { title: '打开得太多了', text: '请过一分钟再试。' };
  if (spec.kind === 'internal' || spec.kind === 'unavailable')
    return { title: '系统现在有点忙', text: `您的提交没有算。请过几分钟再试；还是不行的，${ASK}` };
  return { title: '这一页没有传完整', text: `您的提交没有算。请重新打开链接再办；还是不行的，${ASK}` };
}
