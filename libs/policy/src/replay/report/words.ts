import type { AgencyKind, Fen } from '@yimen/kernel';
import type { Change, Figure, ProgrammeChange, RuleAnswer } from '../replay-result';

/** What a report needs to know besides the numbers. */
export interface ReportWords {
  /** `渝北区`. */
  area: string;
  /** Name of a 12-digit township. */
  township: (code: string) => string;
  /** Day it is made, `YYYY-MM-DD`. */
  madeOn: string;
  /** Chinese, shown before everything else. */
  warnings: readonly string[];
}

export const CHANGE_WORDS: Readonly<Record<Change, string>> = {
  gained: '新符合',
  lost: '不再符合',
  raised: '金额提高',
  lowered: '金额降低',
  'amount-known': '金额由不明变为可定',
  'amount-unknown': '金额变为不明',
  unsettled: '由不符合变为待核实',
  settled: '由待核实变为不符合',
};

export const AGENCY_WORDS: Readonly<Record<AgencyKind, string>> = {
  window: '镇街窗口',
  'county-civil-affairs': '民政',
  'medical-insurance': '医保',
  housing: '住建',
  education: '教育',
  'human-resources': '人社',
  emergency: '应急',
  'disabled-federation': '残联',
  charity: '慈善组织',
  village: '村（居）委会',
  'other-region': '外地协同机构',
  'public-security': '公安',
};

export const ANSWER_WORDS: Readonly<Record<RuleAnswer, string>> = {
  holds: '满足',
  fails: '不满足',
  unknown: '待核实',
  absent: '没有这一条',
};

export function paysWords(pays: ProgrammeChange['pays']): string {
  if (!pays) return '不直接发钱';
  return pays === 'monthly' ? '按月' : '一次性';
}

/** `12345678` → `12,345,678`. */
export function count(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** 分 → `12,345.60`, whole yuan without decimals. */
export function yuan(fen: Fen): string {
  const [whole = '', decimals = ''] = (Math.abs(fen) / 100).toFixed(2).split('.');
  return `${fen < 0 ? '−' : ''}${count(Number(whole))}${decimals === '00' ? '' : `.${decimals}`}`;
}

/** `+1,200`, `−30`, `0`. */
export function signed(fen: Fen): string {
  return fen > 0 ? `+${yuan(fen)}` : yuan(fen);
}

const UNITS: Readonly<Record<string, string>> = {
  yuan: '元',
  percent: '%',
  month: '个月',
  year: '岁',
  m2: '平方米',
  count: '',
};

export function figureWords(figure: Figure | null, unit: string): string {
  const word = UNITS[unit] ?? '';
  const one = (n: number) => `${n}${word && unit !== 'percent' ? ` ${word}` : word}`;
  if (figure === null) return '未公布';
  if (typeof figure === 'number') return one(figure);
  return figure.urban === figure.rural ? one(figure.urban) : `城 ${one(figure.urban)} · 乡 ${one(figure.rural)}`;
}

/** `2026-10-01` → `2026年10月`. */
export function monthWords(date: string): string {
  return `${date.slice(0, 4)}年${Number(date.slice(5, 7))}月`;
}
