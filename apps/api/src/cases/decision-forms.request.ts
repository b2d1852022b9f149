import { REFUSAL_REASON_CODES } from '@yimen/casework';
import type { RefusalReason } from '@yimen/casework';
import { Fen } from '@yimen/casework/http';
import { Nested } from '@yimen/platform';
import { LARGEST_FEN } from '@yimen/policy';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Max,
  MaxLength,
  Min,
} from 'class-validator';

/** 一条理由：代码、事实、条文（社会救助法第四十五条） */
export class ReasonForm {
  @IsIn(REFUSAL_REASON_CODES)
  code!: RefusalReason;

  /** @example "家庭人均月收入 1240 元，高于城市低保标准 770 元" */
  @Length(2, 500)
  text!: string;

  /** @example "民发〔2021〕57号 第4条" */
  @Length(2, 100)
  article!: string;
}

/** 审核意见（社会救助法第四十四条） */
export class OpinionForm {
  /** @example "调查、核对与申报一致，拟予确认" */
  @Length(2, 2000)
  text!: string;
}

/** 拟予确认：金额不填按评估，另定须说明理由；公示的就是这个金额 */
export class GrantOpinionForm extends OpinionForm {
  /** 每月，分 */
  @Fen() monthlyFen?: number;
  /** 一次性，分 */
  @Fen() oneOffFen?: number;

  @IsOptional()
  @IsString()
  @MaxLength(500)
  why?: string;
}

/** 拟不予确认：逐条写明理由 */
export class RefusalOpinionForm extends OpinionForm {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @Nested(() => ReasonForm, { each: true })
  reasons!: ReasonForm[];
}

/** 公示异议；可以匿名 */
export class ObjectionForm {
  @IsOptional()
  @IsString()
  @MaxLength(40)
  from?: string;

  /** @example "他家儿子在镇上开饭馆" */
  @Length(2, 1000)
  text!: string;
}

/** 确认；金额不填按评估，另定须说明理由 */
export class DecisionForm {
  /** 每月，分 */
  @Fen() monthlyFen?: number;
  /** 一次性，分 */
  @Fen() oneOffFen?: number;

  @IsOptional()
  @IsString()
  @MaxLength(500)
  why?: string;
}

/** 不予确认：书面告知并说明理由（社会救助法第四十五条） */
export class RefusalForm {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @Nested(() => ReasonForm, { each: true })
  reasons!: ReasonForm[];
}

/** 从镇街备用金支付：给谁、为什么、多少（社会救助法第五十条） */
export class PaymentForm {
  /** @example "覃桂芳" */
  @Length(2, 40)
  to!: string;

  /** 分 */
  @IsInt()
  @Min(1)
  @Max(LARGEST_FEN)
  amountFen!: number;

  /** @example "昨夜失火，住处和口粮烧毁" */
  @Length(2, 500)
  reason!: string;
}
