import type { Limit } from '@yimen/deadlines';

/** A limit of discovery: with what it rests on. `U`: nothing national says a number; the client sets it here. */
export interface DiscoveryLimit {
  step: string;
  title: string;
  limit: Limit;
}

const LADDER = { earlyPercent: 80, redAfterWorkingDays: 2 };

/** Hours within which county and police answer a report about a minor; the law says 立即 and no number. */
export const MANDATORY_HOURS = 24;

/** Somebody has been there, or says why nobody needs to go. */
const LOOK: DiscoveryLimit = {
  step: 'look',
  title: '上门了解',
  limit: { budget: 7, unit: 'calendar-day', source: '社会救助法 第39条（及时）', confidence: 'U' },
};

const AT_ONCE: DiscoveryLimit = {
  ...LOOK,
  limit: { budget: 1, unit: 'calendar-day', source: '社会救助法 第39条；内蒙古某市 24 小时', confidence: 'E' },
};

/** Seen, and now to be ended one way or another. */
const CLOSE: DiscoveryLimit = {
  step: 'close',
  title: '办结线索',
  limit: { budget: 15, unit: 'calendar-day', source: '社会救助法 第39条（及时）', confidence: 'U' },
};

const CLOSE_SOON: DiscoveryLimit = { ...CLOSE, limit: { ...CLOSE.limit, budget: 7 } };

/** The county says whether what is about a minor may end so. */
export const CONFIRM_LIMIT: DiscoveryLimit = {
  step: 'confirm',
  title: '区县确认办结',
  limit: { budget: 3, unit: 'calendar-day', source: '未成年人保护法 第11条（及时）', confidence: 'U' },
};

const answered = (step: string, title: string): DiscoveryLimit => ({
  step,
  title,
  limit: {
    budget: MANDATORY_HOURS / 24,
    unit: 'calendar-day',
    source: '未成年人保护法 第11条；关于建立侵害未成年人案件强制报告制度的意见',
    confidence: 'U',
  },
});

export const MANDATORY_LIMITS = {
  'mandatory-county': answered('mandatory-county', '民政部门答复强制报告'),
  'mandatory-police': answered('mandatory-police', '公安机关答复强制报告'),
} as const;

/** How long the township may take to look: a day where somebody is in danger or a minor is concerned. */
export function lookLimit({ danger, minor }: { danger: boolean; minor: boolean }): DiscoveryLimit {
  return danger || minor ? AT_ONCE : LOOK;
}

/** How long a lead may stay open after somebody was met: a week where somebody is in danger or a minor is concerned. */
export function closeLimit({ danger, minor }: { danger: boolean; minor: boolean }): DiscoveryLimit {
  return danger || minor ? CLOSE_SOON : CLOSE;
}

export const DISCOVERY_LADDER = LADDER;
