import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { TuneIndicator } from '@yimen/monitoring';
import { Door, Endpoint, Who } from '@yimen/platform';
import type { Credential } from '@yimen/platform';
import { TuneIndicatorRequest } from './warning-tuning.request';
import { TuningResponse } from './warning-tuning.response';

const BODY = ['malformed-json', 'unsupported-media-type', 'body-too-large', 'too-deep'];
const PACK = ['policy-pack-unknown'];

@ApiTags('预警 · Warnings')
@Controller('api/v1/warnings/tuning')
export class WarningTuningController {
  constructor(
    private readonly door: Door,
    private readonly tuneIndicator: TuneIndicator,
  ) {}

  /** A read by POST, for the numbers to be tried are no address; it changes nothing and needs no key. */
  @Post()
  @HttpCode(200)
  @Endpoint({
    kind: 'read',
    zh: '调参：换一个数，那个月的预警会怎样',
    en: 'With other numbers, what would the warnings of that month have been; nothing is written, nobody is named',
    problems: ['indicator-unknown', 'tuning-threshold-unknown', ...PACK, ...BODY],
  })
  tune(@Who() who: Credential, @Body() body: TuneIndicatorRequest): Promise<TuningResponse> {
    const { thresholds = [] } = body;
    return this.door.read(who, (tx, actor) => this.tuneIndicator.run(tx, actor, { ...body, thresholds }));
  }
}
