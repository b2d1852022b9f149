import { IsDivision } from '@yimen/platform';
import { IsInt, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';

export class VisitBudgetPath {
  /**
   * 镇街，或区县（其各镇街未另设的，都按区县的数）
   * @example "500112133000"
   */
  @IsDivision()
  division!: string;
}

export class SetVisitBudgetRequest {
  /**
   * 每周走访户数；0 表示只走访红色预警
   * @example 15
   */
  @IsInt()
  @Min(0)
  @Max(1000)
  households!: number;

  /** @example "本月两名协理员参加培训" */
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  reason!: string;
}
