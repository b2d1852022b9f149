import { loadPack } from '@yimen/policy';
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

export interface Case {
  id: string;
  programmeName: string;
  procedureTitle: string;
  statusName: string;
  clocks: { title: string; explanation: string[]; stoppedOn: string | null }[];
}

export const OUTCOMES: Record<string, string> = {
  granted: '给予',
  'partly-granted': '部分给予',
  refused: '不予',
  'not-pursued': '未继续办理',
};

/** Programmes by id, as the delivered pack names them. */
export const PROGRAMMES: Readonly<Record<string, string>> = Object.fromEntries(
  loadPack('chongqing').programmes.map(({ id, name }) => [id, name]),
);
