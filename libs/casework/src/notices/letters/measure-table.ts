import { html } from '@yimen/kernel';
import type { Markup } from '@yimen/kernel';
import type { MeasureOutcome } from '../../domain/application';
import type { AnsweredLine } from '../notice-facts';
import { amountWords, left, short } from './words';

const MOST_MEASURES = 12;
const LONGEST_REASON = 40;

const OUTCOME_WORDS: Readonly<Record<MeasureOutcome, string>> = {
  granted: '给予',
  'partly-granted': '部分给予',
  refused: '不予给予',
  'not-pursued': '未继续办理',
};

/** How the one answer begins. */
export const SUMMARY: Readonly<Record<MeasureOutcome, string>> = {
  granted: '全部给予',
  'partly-granted': '部分给予',
  refused: '均不予给予',
  'not-pursued': '没有继续办理的事项',
};

/** What was decided of each measure, and how many more there are. */
export function measureTable(measures: readonly AnsweredLine[]): Markup {
  const shown = measures.slice(0, MOST_MEASURES);
  return html`<table class="list">
      <tr>
        <th>救助项目</th>
        <th>办理部门</th>
        <th>结果</th>
        <th>金额</th>
        <th>理由</th>
      </tr>
      ${shown.map(measureRow)}
    </table>
    ${left(measures.length - shown.length, '项结果')}`;
}

function measureRow({ programmeName, agencyName, outcome, monthlyFen, oneOffFen, reason }: AnsweredLine): Markup {
  const given = outcome === 'granted' || outcome === 'partly-granted';
  const amount = given ? (amountWords(monthlyFen, oneOffFen) ?? '按规定') : '—';
  return html`<tr>
    <td>${short(programmeName, 24)}</td>
    <td>${short(agencyName, 20)}</td>
    <td>${OUTCOME_WORDS[outcome]}</td>
    <td>${amount}</td>
    <td>${reason ? short(reason, LONGEST_REASON) : '—'}</td>
  </tr>`;
}
