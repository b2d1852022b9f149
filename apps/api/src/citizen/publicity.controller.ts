import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { postedPublicity } from '@yimen/casework';
import { businessDate } from '@yimen/kernel';
import type { Clock } from '@yimen/kernel';
import { CLOCK, Door, Endpoint, IdPath, Public } from '@yimen/platform';
import type { Response } from 'express';
import { htmlPage } from '../html-page';

@ApiTags('公众 · Public')
@Controller('public/v1/publicity')
export class PublicityController {
  constructor(
    private readonly door: Door,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** No token: it hangs in the village for everybody; once it has come down it is nowhere (民发〔2021〕57号 第19条). */
  @Public()
  @Get(':id')
  @Endpoint({
    kind: 'public',
    zh: '查看公示',
    en: 'What hangs in the village, exactly as posted, while it hangs',
    problems: ['publicity-not-posted'],
    page: true,
  })
  async page(@Param() { id }: IdPath, @Res({ passthrough: true }) response: Response): Promise<string> {
    const today = businessDate(this.clock.now());
    return htmlPage(
      response,
      await this.door.read({ kind: 'public', id: 'publicity' }, (tx) => postedPublicity(tx, id, today)),
    );
  }
}
