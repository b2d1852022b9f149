import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { noticeHtml, noticesFor } from '@yimen/casework';
import { Door, Endpoint, IdPath, Who } from '@yimen/platform';
import type { Credential } from '@yimen/platform';
import type { Response } from 'express';
import { htmlPage } from '../html-page';
import { NoticesResponse } from './notices.response';

@ApiTags('窗口 · Window')
@Controller('api/v1')
export class NoticesController {
  constructor(private readonly door: Door) {}

  @Get('applications/:id/notices')
  @Endpoint({
    kind: 'read',
    zh: '一件申请的通知书',
    en: 'Every notice of an application, oldest first',
    problems: ['application-not-found'],
  })
  async list(@Who() who: Credential, @Param() { id }: IdPath): Promise<NoticesResponse> {
    return { items: await this.door.read(who, (tx, actor) => noticesFor(tx, actor, id)) };
  }

  @Get('notices/:id')
  @Endpoint({
    kind: 'read',
    zh: '打印通知书',
    en: 'A notice exactly as it was issued, on one A4 page',
    problems: ['notice-not-found'],
    page: true,
  })
  async page(
    @Who() who: Credential,
    @Param() { id }: IdPath,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    return htmlPage(response, await this.door.read(who, (tx, actor) => noticeHtml(tx, actor, id)));
  }
}
