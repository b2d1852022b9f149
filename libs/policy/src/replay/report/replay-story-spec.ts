import type { ProgrammeChange, Replay, TownshipCell } from '../replay-result';
import type { ReportWords } from './words';

const same = (n: number) => ({ before: n, after: n, difference: 0 });
const cell = (township: string, households: number): TownshipCell => ({
  ...{ township, change: 'gained', households },
  ...{ beforeFen: 0, afterFen: households * 3000 },
});

export const dibao: ProgrammeChange = {
  ...{ id: 'dibao', name: '最低生活保障', agency: 'county-civil-affairs', pays: 'monthly', within: 'both' },
  eligible: { before: 100, after: 125, difference: 25 },
  ...{ unknown: same(7), oneOffFen: same(0), amountUnknown: same(0), lostReceiving: 0 },
  monthlyFen: { before: 1_000_000, after: 1_075_000, difference: 75_000 },
  changes: {
    gained: 25,
    lost: 0,
    raised: 0,
    lowered: 0,
    'amount-known': 0,
    'amount-unknown': 0,
    unsettled: 0,
    settled: 0,
  },
  verdicts: [{ from: 'not-eligible', to: 'eligible', households: 25 }],
  reasons: [
    {
      ...{
        change: 'gained',
        rule: 'dibao.income-below-standard',
        article: '民发〔2021〕57号 第4条',
        from: 'fails',
        to: 'holds',
      },
      households: 25,
      examples: [
        {
          ...{ size: 2, residence: 'rural', township: '500112133000', beforeFen: null, afterFen: 3000 },
          ...{ before: '人均 640.00 元 ≥ 630 元', after: '人均 640.00 元 < 660 元' },
        },
      ],
    },
  ],
  townships: [cell('500112011000', 15), cell('500112132000', 3), cell('500112133000', 7)],
};

/** 渝北区 raises 低保: 25 households gain, three of them in one township. */
export function replayStory(known: Partial<Replay> = {}): Replay {
  return {
    before: { ref: 'chongqing@2025-07-01', name: '现行包' },
    after: { ref: 'chongqing@2026-10-01', name: '草案' },
    ...{ date: '2026-10-01', area: '500112', households: 1200 },
    changed: { any: 25, gained: 25, lost: 0, lostOnly: 0 },
    ...{ monthlyFen: dibao.monthlyFen, oneOffFen: same(0), programmes: [dibao] },
    referrals: [{ agency: 'county-civil-affairs', before: 40, after: 65, difference: 25, added: 25, gone: 0 }],
    standards: [],
    laterStandards: [],
    windowOnly: ['慈善帮扶'],
    ...known,
  };
}

const NAMES: Record<string, string> = {
  '500112011000': '龙溪街道',
  '500112132000': '大盛镇',
  '500112133000': '统景镇',
};

export function reportWords(known: Partial<ReportWords> = {}): ReportWords {
  return { area: '渝北区', township: (code) => NAMES[code] ?? code, madeOn: '2026-11-22', warnings: [], ...known };
}
