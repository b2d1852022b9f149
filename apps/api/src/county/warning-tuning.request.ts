import { ApiProperty } from '@nestjs/swagger';
import { Nested } from '@yimen/platform';
import { PACK_REF } from '@yimen/policy';
import { ArrayMaxSize, IsArray, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';

const MONTH = /^20[0-9]{2}-(0[1-9]|1[0-2])$/;
const LARGEST = 1_000_000_000;

class ThresholdForm {
  /** @example "alertMedicalAided" */
  @IsString()
  @MaxLength(80)
  parameter!: string;

  /**
   * 城镇，按政策包中的单位（元、%、人……）
   * @example 15000
   */
  @IsInt()
  @Min(0)
  @Max(LARGEST)
  @ApiProperty({ minimum: 0, maximum: LARGEST })
  urban!: number;

  /**
   * 农村
   * @example 12000
   */
  @IsInt()
  @Min(0)
  @Max(LARGEST)
  @ApiProperty({ minimum: 0, maximum: LARGEST })
  rural!: number;
}

export class TuneIndicatorRequest {
  /**
   * 算哪里的户，用哪里的政策包；镇街及以上：一个村里数出来的几户认得出是谁
   * @example "500112000000"
   */
  @Matches(/^[0-9]{9}000$/, { message: '须为镇街或者以上的区划，十二位数字' })
  division!: string;

  /** @example "medical-self-pay" */
  @IsString()
  @MaxLength(60)
  indicator!: string;

  /** @example "2026-10" */
  @Matches(MONTH)
  @ApiProperty({ pattern: MONTH.source, maxLength: 7, example: '2026-10' })
  month!: string;

  /** 换成这些数；都不写就是按现行（或草案）的规则再算一遍 */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @Nested(() => ThresholdForm, { each: true })
  @ApiProperty({ type: [ThresholdForm], maxItems: 10 })
  thresholds?: ThresholdForm[];

  /**
   * 换成这个政策包（草案）的规则；不写就是现行的
   * @example "yubei@2026-12-01"
   */
  @IsOptional()
  @Matches(PACK_REF)
  @ApiProperty({ pattern: PACK_REF.source, example: 'yubei@2026-12-01' })
  draft?: string;
}
