import { PageRequest } from '@yimen/platform';
import { APPLICATION_STATUSES } from '@yimen/casework';
import type { ApplicationStatus } from '@yimen/casework';
import { IsIn, IsOptional, IsUUID } from 'class-validator';

export class ListApplicationsRequest extends PageRequest {
  @IsOptional()
  @IsIn(APPLICATION_STATUSES)
  status?: ApplicationStatus;

  /** 上一页最后一件的 id */
  @IsOptional()
  @IsUUID()
  before?: string;
}
