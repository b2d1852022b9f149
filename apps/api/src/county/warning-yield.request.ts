import { IsPlainDate } from '@yimen/platform';

export class WarningYieldRequest {
  /**
   * 自哪一晚起，含当晚
   * @example "2026-10-01"
   */
  @IsPlainDate()
  from!: string;

  /**
   * 至哪一晚，含当晚；前后不超过一年
   * @example "2026-10-31"
   */
  @IsPlainDate()
  to!: string;
}
