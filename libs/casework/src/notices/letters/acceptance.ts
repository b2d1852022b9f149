import { html } from '@yimen/kernel';
import type { NoticeFacts } from '../notice-facts';
import type { Letter, LetterHead } from './letter';
import { dayWords, limitWords, line } from './words';

/** 受理通知书: what was applied for, when it was taken on, how long it may take (LAW 64). */
export function acceptance({ hardships, limit }: NoticeFacts['acceptance'], head: LetterHead): Letter {
  const within = limit
    ? `有规定期限的事项，自受理之日的次日起算，最长${limitWords(limit)}内办结；等待补正、听取意见等依法不计入期限的时间除外。`
    : '各项救助按规定的期限办理。';
  const body = html`
    ${line('您提出的社会救助申请，经审查，材料齐全，属于本窗口受理范围，现予受理。')}
    <table>
      <tr>
        <th>受理编号</th>
        <td>${head.receiptNo}</td>
      </tr>
      <tr>
        <th>受理日期</th>
        <td>${dayWords(head.issuedOn)}</td>
      </tr>
      <tr>
        <th>申请事项</th>
        <td>${hardships.join('、') || '社会救助'}</td>
      </tr>
      <tr>
        <th>办理期限</th>
        <td>${within}</td>
      </tr>
    </table>
    ${line('您只需在本窗口提出一次申请，需要有关部门办理的，由本窗口转办并统一答复。凭受理编号和回执上的查询码可以随时查询办理情况。')}
  `;
  return { title: '社会救助申请受理通知书', body, against: null };
}
