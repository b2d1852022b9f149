import type { FactKindCode } from './facts';

export const INDICATOR_CODES = [
  'medical-self-pay',
  'unemployed-no-earner',
  'school-dropout',
  'aided-household-changed',
] as const;
export type IndicatorCode = (typeof INDICATOR_CODES)[number];

/** A number that decides, with where it is from and how sure that is (V, E, K, U, D as in the policy reference). */
export interface Threshold {
  value: number;
  unit: '分' | '周岁';
  source: string;
  mark: 'V' | 'E' | 'K' | 'U' | 'D';
}

/** 预警指标: a rule over facts. The rule itself is in persistence/indicator-rules.ts, by the same code. */
export interface Indicator {
  code: IndicatorCode;
  /** Raise it when rule or threshold changes: a new version starts its own history of warnings. */
  version: number;
  /** `entry` 进入类 may need help, `exit` 拒止类 may no longer qualify. */
  family: 'entry' | 'exit';
  name: string;
  facts: readonly FactKindCode[];
  thresholds: Readonly<Record<string, Threshold>>;
  whatToDo: string;
  /** What an application from this warning says is wrong; an exit warning never becomes one. */
  hardship: 'illness' | 'unemployment' | 'schooling' | null;
}

export const INDICATORS: readonly Indicator[] = [
  {
    code: 'medical-self-pay',
    version: 1,
    family: 'entry',
    name: '大额医疗自付',
    facts: ['medical-self-pay-12m-fen'],
    thresholds: { moreThanFen: { value: 1_000_000, unit: '分', source: '常民复〔2023〕45号（10,000 元）', mark: 'E' } },
    whatToDo: '入户了解医疗负担，告知医疗救助、临时救助和刚性支出困难家庭政策，愿意申请的当场受理',
    hardship: 'illness',
  },
  {
    code: 'unemployed-no-earner',
    version: 1,
    family: 'entry',
    name: '登记失业且家中无其他劳动收入',
    facts: ['registered-unemployed'],
    thresholds: {},
    whatToDo: '了解失业原因和生活来源，告知失业保险、就业救助和低保政策',
    hardship: 'unemployment',
  },
  {
    code: 'school-dropout',
    version: 1,
    family: 'entry',
    name: '义务教育阶段辍学',
    facts: ['school-dropout'],
    thresholds: {
      fromAge: { value: 6, unit: '周岁', source: '《义务教育法》第十一条', mark: 'K' },
      untilAge: { value: 16, unit: '周岁', source: '《义务教育法》第二条（九年）', mark: 'D' },
    },
    whatToDo: '会同学校和村（社区）家访，因贫失学的办理教育救助并劝返复学',
    hardship: 'schooling',
  },
  {
    code: 'aided-household-changed',
    version: 2,
    family: 'exit',
    name: '受助家庭有未申报车辆或成员死亡',
    facts: ['vehicle-registered', 'death'],
    thresholds: {},
    whatToDo:
      '核实情况是否属实、是否仍符合条件；增减或停止救助须听取意见后由人决定，不得自动停发（社会救助法第四十八条）',
    hardship: null,
  },
];

/** The indicator of that code as it is today, or undefined for one that was retired. */
export function indicatorOf(code: string): Indicator | undefined {
  return INDICATORS.find((indicator) => indicator.code === code);
}
