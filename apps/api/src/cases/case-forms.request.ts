import { IsPlainDate, Nested } from '@yimen/platform';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  Length,
  MaxLength,
} from 'class-validator';
import { RequestSupplementRequest } from '../window/request-supplement.request';

/** 说明可不填 */
export class NoteForm {
  @IsOptional()
  @IsString()
  @MaxLength(500)
  note?: string;
}

/** 必须说明理由 */
export class ReasonedForm {
  /** @example "三次约定入户均无人在家，电话不接" */
  @Length(2, 500)
  note!: string;
}

/** 入户调查：至少两人，双方签字（民发〔2021〕57号第十六条） */
export class SurveyForm {
  /** @example "2026-09-03" */
  @IsPlainDate()
  on!: string;

  @IsIn(['home-visit', 'neighbours', 'letters', 'video'])
  method!: 'home-visit' | 'neighbours' | 'letters' | 'video';

  /** @example ["刘敏", "陈刚"] */
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @ArrayUnique()
  @Length(2, 40, { each: true })
  investigators!: string[];

  /**
   * 调查人与申请人都已签字
   * @example true
   */
  @IsBoolean()
  signed!: boolean;

  /** @example "住土墙房三间，无大件家电；丈夫卧床" */
  @Length(1, 2000)
  findings!: string;
}

/** 信息核对结果；截至哪一天决定它能用多久 */
export class CheckForm {
  /** @example "2026-09-02" */
  @IsPlainDate()
  asOf!: string;

  /** @example ["税务", "社会保险", "不动产登记"] */
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ArrayUnique()
  @Length(1, 40, { each: true })
  sources!: string[];

  /**
   * 全体成年成员已授权核对（社会救助法第四十、四十一条）
   * @example true
   */
  @IsBoolean()
  authorised!: boolean;

  /**
   * 与申报一致
   * @example true
   */
  @IsBoolean()
  agrees!: boolean;

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  findings?: string;
}

/** 一次性告知缺少的全部材料；共享可得的不得要求（社会救助法第六十二条） */
export class AskPapersForm extends RequestSupplementRequest {}

export class SelfCareItemsForm {
  /**
   * 自主吃饭
   * @example true
   */
  @IsBoolean() eat!: boolean;
  /**
   * 自主穿衣
   * @example true
   */
  @IsBoolean() dress!: boolean;
  /**
   * 自主上下床
   * @example true
   */
  @IsBoolean() bed!: boolean;
  /**
   * 自主如厕
   * @example true
   */
  @IsBoolean() toilet!: boolean;
  /**
   * 室内自主行走
   * @example true
   */
  @IsBoolean() walk!: boolean;
  /**
   * 自主洗澡
   * @example true
   */
  @IsBoolean() bathe!: boolean;
}

/** 自理能力评估（民发〔2021〕43号第二十、二十一条） */
export class SelfCareForm {
  /** @example "2026-09-03" */
  @IsPlainDate()
  on!: string;

  /** 六项日常活动，能独立完成的为 true；等级由此得出 */
  @Nested(() => SelfCareItemsForm)
  canDo!: SelfCareItemsForm;

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  findings?: string;
}

/** 县级入户核查 */
export class CountyVisitForm {
  /** @example "2026-09-10" */
  @IsPlainDate()
  on!: string;

  @Length(1, 2000)
  findings!: string;
}

export class ConferenceMember {
  @Length(2, 40)
  name!: string;

  /** @example "渝北区医疗保障局" */
  @Length(2, 80)
  office!: string;
}

/** 一事一议：谁参加、什么意见、什么结论 */
export class ConferenceForm {
  /** @example "2026-09-08" */
  @IsPlainDate()
  on!: string;

  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(30)
  @Nested(() => ConferenceMember, { each: true })
  members!: ConferenceMember[];

  @Length(2, 2000)
  opinion!: string;

  @IsIn(['grant', 'refuse'])
  outcome!: 'grant' | 'refuse';
}
