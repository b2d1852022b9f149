/** 一个数据项 */
export class FeedKindResponse {
  /** @example "medical-self-pay-12m-fen" */
  kind!: string;
  /** @example "近十二个月医疗自付费用" */
  name!: string;
  /** member：关于个人，须给出 residentId；household：关于家庭 */
  subject!: 'member' | 'household';
  /** @example "分" */
  unit!: string;
  /** null：现状，以最新一批为准；数字：发生过的事，有效多少天 */
  lastsDays!: number | null;
}

/** 本机构可以报送的一个来源 */
export class FeedResponse {
  /** @example "medical-insurance" */
  source!: string;
  /** @example "医疗保障" */
  name!: string;
  /** 截止日期之后多少天内仍然算数 */
  freshDays!: number;
  /** 最近一次全量报送的截止日期；没有为 null */
  lastAsOf!: string | null;
  /** 到哪一天为止仍然算数；过期后有关的比对都记为“未评估” */
  freshUntil!: string | null;
  kinds!: FeedKindResponse[];
}

export class FeedsResponse {
  items!: FeedResponse[];
}

/** 一批数据和它的进展；与先前一批相同的，即显示先前那一批 */
export class FeedBatchResponse {
  id!: string;
  /** @example "medical-insurance" */
  source!: string;
  /** @example "2026-10-31" */
  asOf!: string;
  complete!: boolean;
  /** open 待续，received 已收齐，checking 核对入库中，applied 已入库，rejected 整批退回 */
  status!: 'open' | 'received' | 'checking' | 'applied' | 'rejected';
  /** 已收到几部分 */
  parts!: number;
  /** 已收到几行：accepted + rejected + notHere */
  rows!: number;
  accepted!: number;
  /** 不合格的行；原因见 rejects */
  rejected!: number;
  /** 所说的人不在本辖区名册中的行：只计数，不保存 */
  notHere!: number;
  openedAt!: string;
  receivedAt!: string | null;
  endedAt!: string | null;
  /**
   * 为什么整批退回：too-many-rejected 不合格的行超过十分之一（不在册的行不计），或某一数据项大半不合格；
   * nothing-said 全量报送里没有一行说到本辖区在册的人；never-completed 三十天没有报送完毕
   */
  reason!: 'too-many-rejected' | 'nothing-said' | 'never-completed' | null;
}

/** 没有收下的一行 */
export class FeedRejectResponse {
  part!: number;
  /** 该部分的第几行，从 1 起，空行也算 */
  line!: number;
  /** @example "id-wrong" */
  code!: string;
  /** @example "身份证号码格式、出生日期或校验位不对（GB 11643），或家庭编号不对" */
  title!: string;
  /** @example "residentId" */
  field!: string | null;
  /** 身份证号码，已遮盖 */
  who!: string | null;
}

export class FeedRejectsResponse {
  items!: FeedRejectResponse[];
  /** 下一页的 cursor；没有下一页时为 null。响应头 Link 里有同样的地址 */
  next!: string | null;
}
