import type { AgencyKind } from '@yimen/kernel';

/** Who says facts, and how many days after its as-of date a delivery still says how things are. */
export interface FeedSource {
  name: string;
  /** A month, and two weeks for the next delivery to come. Of what we find ourselves there is no delivery that could be late. */
  freshDays: number;
  /** Whose client may deliver it; county civil affairs brings what comes by the exchange platform. Null: found by ourselves. */
  agencyKind: AgencyKind | null;
}

const MONTHLY = 45;
const ALWAYS = 36_500;

export const FEED_SOURCES = {
  'medical-insurance': { name: '医疗保障', freshDays: MONTHLY, agencyKind: 'medical-insurance' },
  'disabled-persons-federation': { name: '残疾人联合会', freshDays: MONTHLY, agencyKind: 'disabled-federation' },
  'human-resources': { name: '人力资源和社会保障', freshDays: MONTHLY, agencyKind: 'human-resources' },
  education: { name: '教育', freshDays: MONTHLY, agencyKind: 'education' },
  'vehicle-administration': { name: '公安车辆管理', freshDays: MONTHLY, agencyKind: 'public-security' },
  'market-regulation': { name: '市场监督管理', freshDays: MONTHLY, agencyKind: 'county-civil-affairs' },
  'natural-resources': { name: '不动产登记', freshDays: MONTHLY, agencyKind: 'county-civil-affairs' },
  finance: { name: '金融机构', freshDays: MONTHLY, agencyKind: 'county-civil-affairs' },
  funeral: { name: '殡葬服务', freshDays: MONTHLY, agencyKind: 'county-civil-affairs' },
  emergency: { name: '应急管理', freshDays: MONTHLY, agencyKind: 'emergency' },
  justice: { name: '司法行政', freshDays: MONTHLY, agencyKind: 'county-civil-affairs' },
  utilities: { name: '水电气服务', freshDays: MONTHLY, agencyKind: 'county-civil-affairs' },
  'civil-affairs': { name: '民政业务', freshDays: MONTHLY, agencyKind: 'county-civil-affairs' },
  'public-security': { name: '公安户籍', freshDays: MONTHLY, agencyKind: 'public-security' },
  visits: { name: '入户走访', freshDays: ALWAYS, agencyKind: null },
  'policy-scan': { name: '政策普查', freshDays: ALWAYS, agencyKind: null },
} as const satisfies Record<string, FeedSource>;

export type FeedSourceCode = keyof typeof FEED_SOURCES;
export const FEED_SOURCE_CODES = Object.keys(FEED_SOURCES) as FeedSourceCode[];
/** Those that deliver; what the others say is never late. */
export const DELIVERING_SOURCES = FEED_SOURCE_CODES.filter((code) => FEED_SOURCES[code].agencyKind !== null);
