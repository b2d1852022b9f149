import { ApiProperty } from '@nestjs/swagger';

export class WarningFactResponse {
  /** @example "近十二个月医疗自付费用" */
  name!: string;
  /** @example "medicalSelfPayFen" */
  kind!: string;
  /** @example "分" */
  unit!: string;
  @ApiProperty({
    oneOf: [
      { type: 'number' },
      { type: 'string' },
      { type: 'boolean' },
      { type: 'array', items: { type: 'string' } },
      { type: 'null' },
    ],
    example: 1860000,
  })
  value!: number | string | boolean | readonly string[] | null;
  /**
   * 数据日期；取自家庭汇总的为 null：发现的那一晚即如此
   * @example "2026-10-31"
   */
  asOf!: string | null;
  /** @example "医疗保障" */
  source!: string | null;
  /** @example "冉**" */
  person!: string | null;
}

/** 一条预警：哪一户、凭什么、该做什么、做了什么 */
export class WarningResponse {
  id!: string;
  version!: number;
  /** 未处置、跟进中、已进入申请、已处置 */
  status!: 'open' | 'following' | 'in-application' | 'disposed';
  /** 轻重缓急，红色最急；没有颜色的旧预警为 null */
  colour!: 'blue' | 'yellow' | 'orange' | 'red' | null;
  /** 同色之中，大的在前 */
  rank!: number;
  /** 进入类（可能需要帮助）或拒止类（可能不再符合，只提请核实） */
  family!: 'entry' | 'exit';
  /** @example "medical-self-pay" */
  indicator!: string;
  indicatorVersion!: number;
  /** @example "大额医疗自付" */
  indicatorName!: string;
  whatToDo!: string;
  /**
   * 哪一晚发现的
   * @example "2026-11-22"
   */
  businessDate!: string;
  householdId!: string;
  division!: string;
  /** @example "统景镇江口村村民委员会" */
  place!: string | null;
  /** @example "覃**" */
  applicantName!: string;
  /** 当时的依据 */
  facts!: WarningFactResponse[];
  disposition!: string | null;
  dispositionName!: string | null;
  note!: string | null;
  disposedBy!: string | null;
  disposedAt!: string | null;
  /** 在此之前同一指标不再提示这一户 */
  suppressedUntil!: string | null;
  applicationId!: string | null;
  /**
   * 下一步的期限；等待走访额度的、已了结的为 null
   * @example "2026-12-04"
   */
  dueOn!: string | null;
  /**
   * 最近一次列入哪一周的走访清单（周一）
   * @example "2026-11-23"
   */
  week!: string | null;
  visited!: boolean | null;
  /** 是否属实；尚不知道的为 null */
  confirmed!: boolean | null;
  helped!: boolean | null;
  followUp!: 'ask-department' | 'await-application' | 'case-conference' | 'verify' | null;
  /** @example "商请部门落实" */
  followUpName!: string | null;
  /**
   * 商请的是哪类部门
   * @example "medical-insurance"
   */
  askedAgencyKind!: string | null;
  result!: string | null;
  resultNote!: string | null;
  resultBy!: string | null;
  resultAt!: string | null;
  hearingId!: string | null;
  /** 您现在可以做的 */
  allowed!: string[];
  /** 处置时可选的结果 */
  dispositions!: string[];
  /** 了结后续事项时可选的结果 */
  results!: string[];
}

export class ListedWarningResponse extends WarningResponse {
  /** 自发现起等了几天；已处置的为 null */
  waitingDays!: number | null;
  overdue!: boolean;
}

export class VisitWeekTownshipResponse {
  /** @example "500112133000" */
  township!: string;
  /** @example "统景镇" */
  place!: string | null;
  /** 每周走访户数 */
  budget!: number;
  /** 本周已列入的户数，含额度之外的红色预警 */
  handedOut!: number;
  urgent!: number;
  /** 其中全部预警已处置或已进入申请的户数 */
  done!: number;
  /** 等待以后各周的户数 */
  waiting!: number;
  /** 等得最久的等了几天；没有的为 null */
  longestWaitingDays!: number | null;
}

/** 本周各镇街的走访：额度、已列入、已完成、还在等的 */
export class VisitWeekResponse {
  /**
   * 周一
   * @example "2026-11-23"
   */
  from!: string;
  /** @example "2026-11-29" */
  to!: string;
  townships!: VisitWeekTownshipResponse[];
}

/** 同一户的各条预警排在一起 */
export class WarningsResponse {
  items!: ListedWarningResponse[];
  week!: VisitWeekResponse;
  /** 下一页的 cursor；没有下一页时为 null。响应头 Link 里有同样的地址 */
  next!: string | null;
}

export class AppliedFromWarningResponse {
  applicationId!: string;
  /** @example "500112202609010000042" */
  receiptNo!: string;
  warning!: WarningResponse;
}
