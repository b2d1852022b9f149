export class PacketPersonResponse {
  /** @example "覃桂芳" */
  name?: string;
  residentId?: string;
  phone?: string;
  /** @example "self" */
  kinship?: string;
}

export class PacketMemberResponse extends PacketPersonResponse {
  /** 与本事项有关的情况 */
  facts!: Record<string, unknown>;
}

export class PacketLayerResponse {
  /** @example "dibao" */
  layer!: string;
  /** @example "2025-08-01" */
  since!: string;
  /** confirmed 已确认，其他部门可以不再重复审核家庭经济状况（社会救助法第四十二条）；assessed 本次评估；declared 申请时所述，未经确认 */
  how!: 'confirmed' | 'assessed' | 'declared';
}

export class PacketHouseholdResponse {
  /** @example 3 */
  size?: number;
  residence?: 'urban' | 'rural';
  division?: string;
  layer?: PacketLayerResponse;
  facts!: Record<string, unknown>;
}

export class PacketHardshipResponse {
  /** @example "illness" */
  kind!: string;
  note?: string;
}

export class PacketProposedResponse {
  monthlyFen!: number | null;
  oneOffFen!: number | null;
}

/** 最小必要信息：各类机构各有清单，清单之外不出窗口 */
export class PacketResponse {
  /** @example "医疗救助核定" */
  purpose!: string;
  /** 提供这些信息的法律依据 */
  basis!: string[];
  applicant!: PacketPersonResponse;
  household!: PacketHouseholdResponse;
  members!: PacketMemberResponse[];
  hardships!: PacketHardshipResponse[];
  proposed?: PacketProposedResponse;
}
