export class DivisionResponse {
  /** @example "500112133000" */
  code!: string;
  /** @example "统景镇" */
  name!: string;
  level!: string;
  residence!: 'urban' | 'rural' | null;
}

export class DivisionsResponse {
  items!: DivisionResponse[];
}

export class CalendarExceptionResponse {
  /** @example "2026-10-10" */
  date!: string;
  kind!: 'holiday' | 'working-weekend';
  /** @example "国庆节" */
  name!: string;
}

/** 一年的放假与调休；published 为 false 时按此年计算的期限都是暂定的 */
export class CalendarYearResponse {
  year!: number;
  published!: boolean;
  source!: string;
  exceptions!: CalendarExceptionResponse[];
}
