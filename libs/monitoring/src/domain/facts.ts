import type { PlainDate } from '@yimen/kernel';

/** Who delivers facts, and how many days after its as-of date a delivery still says how things are. */
export interface FeedSource {
  name: string;
  /** A month, and two weeks for the next delivery to come. */
  freshDays: number;
}

export const FEED_SOURCES = {
  'medical-insurance': { name: '医疗保障', freshDays: 45 },
  'human-resources': { name: '人力资源和社会保障', freshDays: 45 },
  education: { name: '教育', freshDays: 45 },
  'vehicle-administration': { name: '公安车辆管理', freshDays: 45 },
  funeral: { name: '殡葬服务', freshDays: 45 },
} as const satisfies Record<string, FeedSource>;

export type FeedSourceCode = keyof typeof FEED_SOURCES;
export const FEED_SOURCE_CODES = Object.keys(FEED_SOURCES) as FeedSourceCode[];

export interface FactKind {
  name: string;
  source: FeedSourceCode;
  subject: 'member' | 'household';
  unit: '分' | '日期' | '是否';
  /**
   * `null`: how things are, said anew with each delivery, so the newest alone counts.
   * A number: something that happened, which stays true for so many days whatever later deliveries leave out.
   */
  lastsDays: number | null;
}

export const FACT_KINDS = {
  'medical-self-pay-12m-fen': {
    name: '近十二个月医疗自付费用',
    source: 'medical-insurance',
    subject: 'member',
    unit: '分',
    lastsDays: null,
  },
  'registered-unemployed': {
    name: '登记失业',
    source: 'human-resources',
    subject: 'member',
    unit: '是否',
    lastsDays: null,
  },
  'school-dropout': { name: '辍学', source: 'education', subject: 'member', unit: '是否', lastsDays: null },
  'vehicle-registered': {
    name: '名下登记车辆',
    source: 'vehicle-administration',
    subject: 'household',
    unit: '分',
    lastsDays: null,
  },
  death: { name: '死亡', source: 'funeral', subject: 'member', unit: '日期', lastsDays: 365 },
} as const satisfies Record<string, FactKind>;

export type FactKindCode = keyof typeof FACT_KINDS;

/** A fact as a warning keeps it: what was known at that moment. */
export interface WarningFact {
  kind: FactKindCode;
  value: number | string | boolean;
  asOf: PlainDate;
  source: FeedSourceCode;
  memberId: string | null;
}
