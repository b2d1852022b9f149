import { PageRequest } from '@yimen/platform';
import { IsOptional, IsUUID } from 'class-validator';

export class ListPublicitiesRequest extends PageRequest {
  /** 上一页最后一份的 id */
  @IsOptional()
  @IsUUID()
  before?: string;
}
