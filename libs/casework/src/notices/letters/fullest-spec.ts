import type { NoticeFacts, NoticeKind, NoticeOf } from '../notice-facts';
import type { LetterHead } from './letter';

export const HEAD: LetterHead = {
  agencyName: '统景镇社会救助窗口',
  countyName: '渝北区',
  number: '统景救受〔2026〕12号',
  addressee: '覃桂芳',
  receiptNo: '500112202611220000042',
  issuedOn: '2026-11-22',
};

/** As long as the longest that may be written into a field. */
export const LONG_NAME = '阿卜杜热合曼'.repeat(10);
const LONG = '家庭人均收入高于当地最低生活保障标准的有关情况经核实属实'.repeat(40);
const reasons = (count: number) => Array.from({ length: count }, () => ({ text: LONG, article: LONG }));
const measure = {
  programmeName: '重度残疾人护理补贴和困难残疾人生活补贴及其他各项补贴',
  outcome: 'partly-granted' as const,
  reason: LONG,
  monthlyFen: 123_456_789,
  oneOffFen: 123_456_789,
  agencyName: '石柱土家族自治县人力资源和社会保障局',
};
const change = {
  programmeName: measure.programmeName,
  beforeFen: 123_456_789,
  afterFen: 1,
  reasons: reasons(30),
};

/** Each kind with more in it than a page holds. */
export const FULLEST: { [K in NoticeKind]: NoticeFacts[K] } = {
  acceptance: {
    hardships: Array.from({ length: 20 }, (_, i) => `第${i}项困难的名称写得很长`),
    limit: { budget: 45, unit: 'working-day' },
  },
  supplement: {
    papers: Array.from({ length: 30 }, (_, i) => ({
      code: `p${i}`,
      name: '家庭经济状况核对授权书（全体成年成员签字）',
    })),
    note: LONG,
    dueOn: '2026-12-01',
  },
  'not-accepted': { reason: { code: 'not-assistance', text: LONG, article: LONG }, note: LONG },
  'not-confirmed': { programmeName: measure.programmeName, reasons: reasons(30), note: LONG },
  confirmed: {
    programmeName: measure.programmeName,
    persons: 12,
    monthlyFen: 123_456_789,
    oneOffFen: 1,
    from: '2026-12-01',
    reasons: reasons(30),
    against: true,
  },
  adjusted: { ...change, change: 'reduced', from: '2027-01-01', heardOn: '2026-11-20', said: LONG },
  hearing: { ...change, proposal: 'reduce', replyBy: '2026-12-07' },
  closing: { outcome: 'partly-granted', measures: Array.from({ length: 30 }, () => measure) },
};

export const FULLEST_NOTICES = Object.entries(FULLEST).map(([kind, facts]) => ({ kind, facts }) as NoticeOf);
