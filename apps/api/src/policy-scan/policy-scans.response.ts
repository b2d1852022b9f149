export class PolicyScanResponse {
  id!: string;
  /** @example "500112000000" */
  division!: string;
  /** @example "渝北区" */
  place!: string | null;
  /** @example "2026-11-22" */
  date!: string;
  /**
   * 依据的政策包
   * @example "chongqing@2025-07-01"
   */
  pack!: string;
  status!: 'running' | 'finished';
  startedBy!: string;
  startedAt!: string;
  finishedAt!: string | null;
  /** 分几段办理，已办几段 */
  chunks!: number;
  chunksDone!: number;
  /** 还没有办完的一段上次失败的原因 */
  lastError!: string | null;
}

export class PolicyScansResponse {
  items!: PolicyScanResponse[];
}

/** 户数 = 符合 + 不符合 + 无法判断 + 失败 */
export class ProgrammeNumbersResponse {
  /** @example "dibao" */
  programme!: string;
  /** @example "最低生活保障" */
  name!: string;
  /** 否：一次性给付，只统计符合的户数 */
  watched!: boolean;
  households!: number;
  eligible!: number;
  notEligible!: number;
  /** 情况不全，无法判断；不等于不符合 */
  unknown!: number;
  failed!: number;
  /** 正在享受 */
  receiving!: number;
  /** 应保未保：符合而没有享受 */
  notReceiving!: number;
  /** 正在享受而看来不再符合，只提请核实；无法判断的不在其中 */
  noLonger!: number;
  /** 重复、多头 */
  doubled!: number;
  /** 符合按月发放的项目而金额无法判断 */
  withoutAmount!: number;
  /** 全部符合的户每月应发，单位分 */
  monthlyDueFen!: number;
  /** 其中没有享受的户每月应发，单位分 */
  monthlyGapFen!: number;
}

export class TownshipNumbersResponse extends ProgrammeNumbersResponse {
  /** @example "500112133000" */
  division!: string;
  /** @example "统景镇" */
  place!: string | null;
}

/** 一次普查的进度和数字，限于您的辖区；没有办完的部分还不在其中 */
export class PolicyScanResultResponse extends PolicyScanResponse {
  programmes!: ProgrammeNumbersResponse[];
  townships!: TownshipNumbersResponse[];
}
