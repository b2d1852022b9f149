/** The few fields of the API's answers that the walk tells of. */
export interface Application {
  id: string;
  receiptNo: string;
  status: string;
  assessment: { measures: Measure[] };
  referrals: { id: string; programme: string; agencyName: string; status: string }[];
  answer: { outcome: string; measures: { programme: string; outcome: string; agencyName: string }[] } | null;
  timeline: unknown[];
}

export interface Measure {
  programme: string;
  verdict: 'eligible' | 'not-eligible' | 'unknown';
  monthlyFen?: number;
  because: { article: string; detail: string; holds: boolean | null }[];
}

export interface Referral {
  id: string;
  programme: string;
  status: string;
  version: number;
  holder: string | null;
}

export const OUTCOMES: Record<string, string> = {
  granted: '给予',
  'partly-granted': '部分给予',
  refused: '不予',
  'not-pursued': '未继续办理',
};

export const PROGRAMMES: Record<string, string> = {
  dibao: '最低生活保障',
  'dibao-edge': '低保边缘',
  'temporary-aid': '临时救助',
  medical: '医疗救助',
  education: '教育救助',
  housing: '住房救助',
  employment: '就业救助',
  disaster: '受灾救助',
  charity: '慈善帮扶',
};
