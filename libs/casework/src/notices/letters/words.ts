import { formatYuan, html } from '@yimen/kernel';
import type { Fen, Markup, PlainDate } from '@yimen/kernel';
import type { LimitTerms } from '@yimen/policy';
import type { WrittenReason } from '../notice-facts';

/** A letter fits on one page: what is longer stands in the file, and the letter says so. */
const MOST_REASONS = 8;
const LONGEST_REASON = 90;
const LONGEST_ARTICLE = 32;
const LONGEST_NOTE = 500;

/** 2026年11月22日 */
export function dayWords(date: PlainDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

export function monthWords(date: PlainDate): string {
  return dayWords(date).replace(/\d+日$/, '');
}

const UNIT_WORDS = { 'working-day': '个工作日', 'calendar-day': '日', month: '个月' } as const;

export function limitWords({ budget, unit }: Pick<LimitTerms, 'budget' | 'unit'>): string {
  return `${budget}${UNIT_WORDS[unit]}`;
}

/** 每月 770.50 元；一次性 3000.00 元; null where no amount is set. */
export function amountWords(monthlyFen: Fen | null, oneOffFen: Fen | null): string | null {
  const parts = [
    ...(monthlyFen === null ? [] : [`每月 ${formatYuan(monthlyFen)}`]),
    ...(oneOffFen === null ? [] : [`一次性 ${formatYuan(oneOffFen)}`]),
  ];
  return parts.length > 0 ? parts.join('，') : null;
}

/** At most so many letters; an ellipsis where some are missing. */
export function short(text: string, most: number): string {
  const letters = [...text];
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`;
}

export function line(text: string | Markup): Markup {
  return html`<p>${text}</p>`;
}

export function noteLine(note: string | undefined, label = '说明'): Markup {
  if (!note) return html``;
  const rest = [...note].length > LONGEST_NOTE ? '（全文载于卷宗）' : '';
  return line(`${label}：${short(note, LONGEST_NOTE)}${rest}`);
}

/** Each reason with its article, numbered; the rest is counted. */
export function reasonList(reasons: readonly WrittenReason[]): Markup {
  const shown = reasons.slice(0, MOST_REASONS);
  const items = shown.map(({ text, article }) => html`<li>${short(text, LONGEST_REASON)}${basis(article)}</li>`);
  return html`<ol>
      ${items}
    </ol>
    ${left(reasons.length - shown.length, '项理由')}`;
}

/** What the page has no room for. */
export function left(count: number, what: string): Markup {
  return count > 0 ? line(`另有${count}${what}，载于本件卷宗，可凭受理编号在窗口查阅。`) : html``;
}

function basis(article: string | undefined): string {
  return article ? `（${short(article, LONGEST_ARTICLE)}）` : '';
}
