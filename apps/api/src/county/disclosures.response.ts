/** 信息包被看过一次：给了谁、为何、依据什么、有哪些字段；不含字段的内容 */
export class DisclosureResponse {
  id!: string;
  at!: string;
  referralId!: string;
  applicationId!: string;
  agencyId!: string;
  /** @example "渝北区医疗保障局" */
  agencyName!: string;
  /**
   * 经办人员，还是部门自己的系统
   * @example "partner"
   */
  actorKind!: string;
  /** 经办人员或系统的编号 */
  actor!: string;
  /** 本系统的办理页面或接口、答复链接、跨地区移交 */
  channel!: 'desk' | 'link' | 'handover';
  /** @example "医疗救助核定" */
  purpose!: string;
  basis!: string[];
  /**
   * 看到的字段
   * @example ["applicant.name", "members.facts.seriousIllness"]
   */
  fields!: string[];
}

export class DisclosuresResponse {
  items!: DisclosureResponse[];
  /** 下一页的 cursor；没有下一页时为 null。响应头 Link 里有同样的地址 */
  next!: string | null;
}
