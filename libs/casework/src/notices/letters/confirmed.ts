import { html } from '@yimen/kernel';
import type { NoticeFacts } from '../notice-facts';
import type { Letter } from './letter';
import { amountWords, line, monthWords, reasonList } from './words';

/** 确认通知书: what is given, to how many, from when, why less where it is less (LAW 76), what must be reported (LAW 44–46). */
export function confirmed(facts: NoticeFacts['confirmed']): Letter {
  const { programmeName, persons, monthlyFen, oneOffFen, from, reasons = [], against = false } = facts;
  const body = html`
    ${line(`您申请的${programmeName}，经调查核实和审核，予以确认。`)}
    <table>
      <tr>
        <th>救助项目</th>
        <td>${programmeName}</td>
      </tr>
      <tr>
        <th>保障人数</th>
        <td>${persons}人</td>
      </tr>
      <tr>
        <th>救助金额</th>
        <td>${amountWords(monthlyFen, oneOffFen) ?? '按规定标准执行'}</td>
      </tr>
      ${
        from
          ? html`<tr>
              <th>发放起始</th>
              <td>${monthWords(from)}起</td>
            </tr>`
          : html``
      }
    </table>
    ${reasons.length > 0 ? html`${line(against ? '确认的金额低于评估的金额，理由如下：' : '确认依据：')}${reasonList(reasons)}` : html``}
    ${line('共同生活的家庭成员、收入、财产等状况发生变化的，请及时告知本机关（《中华人民共和国社会救助法》第四十六条）。对确认的金额有异议的，可以向本机关提出。')}
  `;
  return { title: '社会救助确认通知书', body, against: against ? '本决定' : null };
}
