import { PROCEDURES } from '@yimen/casework';
import { PageRequest } from '@yimen/platform';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsUUID } from 'class-validator';
import { CASE_ACTION_NAMES } from './case-action-forms';
import type { CaseActionName } from './case-action-forms';

const PROCEDURE_NAMES = [...new Set(PROCEDURES.map(({ name }) => name))];
const CASE_STATUSES = [...new Set(PROCEDURES.flatMap(({ states }) => Object.keys(states)))];

export class ListCasesRequest extends PageRequest {
  @IsOptional()
  @IsIn(CASE_STATUSES)
  status?: string;

  /** @example "basic-living" */
  @IsOptional()
  @IsIn(PROCEDURE_NAMES)
  procedure?: string;

  @IsOptional()
  @IsUUID()
  applicationId?: string;

  /** 只看近亲属备案的（民发〔2021〕57号第十一条） */
  @IsOptional()
  @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : (value as unknown)))
  @IsBoolean()
  staffRelative?: boolean;

  /** 上一页最后一件的 id */
  @IsOptional()
  @IsUUID()
  before?: string;
}

export class CaseActionPath {
  /** @example "0192f5a0-7d3b-7c1e-9b5a-2f1d3c4b5a69" */
  @IsUUID()
  id!: string;

  /** @example "record-survey" */
  @IsIn(CASE_ACTION_NAMES)
  action!: CaseActionName;
}
