import { PAPER_CODES } from '@yimen/casework';
import type { PaperCode } from '@yimen/casework';
import { RETURN_REASON_CODES } from '@yimen/kernel';
import type { ReturnReason } from '@yimen/kernel';
import { IsPlainDate } from '@yimen/platform';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  MaxLength,
} from 'class-validator';

export class ReturnReferralRequest {
  /**
   * 为何退回，一个或几个；随后怎么办由政策包规定：退回窗口、转其他机构、暂缓至某日、请申请人补正，或者不予救助。
   * 同一理由退回两次的，由民政部门协调
   * @example ["not-our-duty"]
   */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(5)
  @ArrayUnique()
  @IsIn(RETURN_REASON_CODES, { each: true })
  reasons!: ReturnReason[];

  /** @example "属于就业部门职责" */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  note?: string;

  /**
   * 暂缓办理的：到哪一日放回待签收
   * @example "2026-10-26"
   */
  @IsOptional()
  @IsPlainDate()
  until?: string;

  /**
   * 请申请人补正的：哪些材料；不能是信息共享可以取得的
   * @example ["diagnosis"]
   */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @ArrayUnique()
  @IsIn(PAPER_CODES, { each: true })
  papers?: PaperCode[];
}
