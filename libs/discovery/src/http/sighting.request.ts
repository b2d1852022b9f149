import { IsDivision, IsResidentId, Nested } from '@yimen/platform';
import { HARDSHIP_KINDS } from '@yimen/policy';
import type { HardshipKind } from '@yimen/policy';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  Length,
  Matches,
} from 'class-validator';
import { CAME_BY_CODES } from '../domain/came-by';
import type { CameBy } from '../domain/came-by';

/** 报告人的联系方式，愿意留的才填 */
export class ReporterRequest {
  /** @example "周网格" */
  @IsOptional()
  @IsString()
  @Length(1, 40)
  name?: string;

  /** @example "13000000001" */
  @IsOptional()
  @Matches(/^[0-9-]{7,18}$/, { message: '电话须为 7 至 18 位数字' })
  phone?: string;
}

/** 可能需要帮助的人，知道多少填多少；姓名、住址、电话至少一项 */
export class SeenPersonRequest {
  /** @example "向家安" */
  @IsOptional()
  @IsString()
  @Length(1, 40)
  name?: string;

  /** 知道的才填，18 位 (GB 11643) */
  @IsOptional()
  @IsResidentId()
  residentId?: string;

  /** @example "13000000002" */
  @IsOptional()
  @Matches(/^[0-9-]{7,18}$/, { message: '电话须为 7 至 18 位数字' })
  phone?: string;

  /** @example "江口村三社，村小学后面" */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  address?: string;
}

/** 看到了什么：何处、何人、有什么困难 */
export class SightingRequest {
  /**
   * 所在村（社区）；只知道镇街或者区县的填镇街或者区县
   * @example "500112133212"
   */
  @IsDivision()
  division!: string;

  /**
   * 线索从哪里来
   * @example "village"
   */
  @IsIn(CAME_BY_CODES)
  cameBy!: CameBy;

  @IsOptional()
  @Nested(() => ReporterRequest)
  reporter?: ReporterRequest;

  @Nested(() => SeenPersonRequest)
  person!: SeenPersonRequest;

  /** @example "老人独居，家里没有米了，儿子三个月没有消息" */
  @IsString()
  @Length(2, 2000)
  seen!: string;

  /**
   * 看起来有哪些困难；说不清的不填
   * @example ["income"]
   */
  @IsArray()
  @ArrayMaxSize(9)
  @ArrayUnique()
  @IsIn(HARDSHIP_KINDS, { each: true })
  needs: HardshipKind[] = [];

  /**
   * 涉及不满十八周岁的人：立即同时报民政和公安（未成年人保护法第十一条）
   * @example false
   */
  @IsBoolean()
  minor!: boolean;

  /**
   * 眼下就有危险
   * @example false
   */
  @IsBoolean()
  danger!: boolean;
}
