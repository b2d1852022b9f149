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
  applicationId!: string;
  measureId!: string;
  programme!: string;
  outcome!: 'granted' | 'partly-granted' | 'refused';
  monthlyFen!: number | null;
  oneOffFen!: number | null;
  agencyName!: string;
  decidedOn!: string;
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
