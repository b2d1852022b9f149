export class HouseholdFoundResponse {
  householdId!: string;
}

export class HouseholdMemberResponse {
  id!: string;
  /** @example "覃**" */
  name!: string;
  /** @example "509***********002X" */
  residentId!: string;
  kinship!: string;
  /** 周岁 */
  age!: number;
}

export class AssistanceLinkResponse {
  id!: string;
  applicationId!: string;
  measureId!: string;
  programme!: string;
  outcome!: 'granted' | 'partly-granted' | 'refused';
  monthlyFen!: number | null;
  oneOffFen!: number | null;
  agencyName!: string;
  decidedOn!: string;
  /** 听取意见后调减为（分/月），monthlyFen 仍是当初给予的 */
  reducedFen!: number | null;
  /** 从哪天起按调减后的金额 */
  reducedOn!: string | null;
  /** 听取意见后终止：从哪天起不再享受（决定当月照发） */
  endedOn!: string | null;
}

/** 一户一档：成员（脱敏）与救助链 */
export class HouseholdResponse {
  id!: string;
  division!: string;
  residence!: 'urban' | 'rural';
  version!: number;
  members!: HouseholdMemberResponse[];
  chain!: AssistanceLinkResponse[];
}
