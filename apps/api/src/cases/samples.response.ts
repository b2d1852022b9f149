/** 一次抽查：用同一种子对同一批办件重抽，结果相同 */
export class SampleDrawResponse {
  id!: string;
  /** @example "tekun" */
  programme!: string;
  /** 抽取比例不低于，% */
  percent!: number;
  seed!: string;
  /** 待抽办件 */
  population!: string[];
  /** 抽中，须县级入户 */
  drawn!: string[];
  drawnOn!: string;
  byName!: string;
}

export class SampleDrawsResponse {
  items!: SampleDrawResponse[];
}
