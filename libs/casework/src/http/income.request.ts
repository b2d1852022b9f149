import type { IncomeKind } from '@yimen/policy';
import { Fen } from './fen';

/** 每月收入，单位分；哪些计入由政策包决定 */
export class IncomeRequest {
  /**
   * 工资性收入
   * @example 90000
   */
  @Fen() wages?: number;
  /** 经营净收入 */
  @Fen() business?: number;
  /** 财产净收入 */
  @Fen() property?: number;
  /** 转移净收入 */
  @Fen() transfer?: number;
  /** 退休金 */
  @Fen() pension?: number;
  /** 城乡居民基础养老金 */
  @Fen() 'basic-pension'?: number;
  /** 高龄津贴 */
  @Fen() 'high-age-allowance'?: number;
  /** 残疾人两项补贴 */
  @Fen() 'disability-subsidy'?: number;
  /** 优待抚恤金 */
  @Fen() 'veteran-allowance'?: number;
  /** 奖学金 */
  @Fen() scholarship?: number;
  /** 社会救助款 */
  @Fen() 'social-assistance'?: number;
}

type Same<A, B> = [A, B] extends [B, A] ? true : never;
/** Holds the class to the policy room's kinds: a kind more or less doesn't compile. */
const sameKinds: Same<keyof IncomeRequest, IncomeKind> = true;
void sameKinds;
