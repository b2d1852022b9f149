import { html } from '@yimen/kernel';
import type { Markup } from '@yimen/kernel';
import type { MeasureOutcome } from '../../domain/application';
import type { AnsweredLine, NoticeFacts } from '../notice-facts';
import type { Letter } from './letter';
import { amountWords, left, line, short } from './words';

const MOST_MEASURES = 12;
const LONGEST_REASON = 40;

const OUTCOME_WORDS: Readonly<Record<MeasureOutcome, string>> = {
  granted: '给予',
  'partly-granted': '部分给予',
  refused: '不予给予',
  'not-pursued': '未继续办理',
};

const SUMMARY: Readonly<Record<MeasureOutcome, string>> = {
  granted: '全部给予',
  'partly-granted': '部分给予',
  refused: '均不予给予',
  'not-pursued': '没有继续办理的事项',
};

/** 办结答复书: one answer for everything, measure by measure with the reason (LAW 45, 64; 统一窗口出件). */
export function closing({ outcome, lead, measures }: NoticeFacts['closing']): Letter {
  const shown = measures.slice(0, MOST_MEASURES);
  const ended = measures.some(({ endedAgainst }) => endedAgainst);
  const body = html`
    ${line(`您提出的社会救助申请，各项措施已经全部办结，结果为：${SUMMARY[ended && outcome === 'granted' ? 'partly-granted' : outcome]}。现统一答复如下：`)}
    <table class="list">
      <tr>
        <th>救助项目</th>
        <th>办理部门</th>
        <th>结果</th>
        <th>金额</th>
        <th>理由</th>
      </tr>
      ${shown.map(measureRow)}
    </table>
    ${left(measures.length - shown.length, '项结果')} ${lead ? line(`牵头答复部门：${lead}。`) : html``}
  `;
  const less = measures.some((measure) => measure.outcome === 'refused' || measure.outcome === 'partly-granted');
  return { title: '社会救助申请办结答复书', body, against: less || ended ? '其中任何一项决定' : null };
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
