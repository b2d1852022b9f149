import { PageRequest } from '@yimen/platform';
import { IsOptional, IsUUID, Matches } from 'class-validator';

export class DrawSampleRequest {
  /**
   * 抽查哪个项目
   * @example "tekun"
   */
  @Matches(/^[a-z][A-Za-z0-9-]{0,59}$/, { message: '不是救助项目的编号' })
  programme!: string;
}

export class ListSamplesRequest extends PageRequest {
  /** 上一页最后一条的 id */
  @IsOptional()
  @IsUUID()
  before?: string;
}
