import type { Replay } from '../replay-result';
import { html, NOTHING } from '@yimen/kernel';
import type { Markup } from '@yimen/kernel';
import { count, figureWords, signed, yuan } from './words';

/** The answer in one sentence, then in four numbers. */
export function summarySection(replay: Replay): Markup {
  return html`${lead(replay)}${tiles(replay)}${hearings(replay)}`;
}

function lead({ changed, monthlyFen }: Replay): Markup {
  if (changed.any === 0)
    return html`<p class="lead"><strong>没有变化。</strong>草案与现行政策包对每一户的结论和金额都相同。</p>`;
  const { before, after, difference } = monthlyFen;
  const money =
    difference === 0
      ? html`每月应发合计不变，为 ${yuan(before)} 元`
      : html`每月应发合计由 ${yuan(before)} 元变为
          <strong>${yuan(after)} 元</strong>，${difference > 0 ? '增加' : '减少'} ${yuan(Math.abs(difference))}
          元${share(before, difference)}`;
  return html`<p class="lead">
    若改用草案：有 <strong>${count(changed.gained)} 户</strong>新符合至少一个项目，
    <strong>${count(changed.lost)} 户</strong>不再符合原来的某个项目；${money}。
  </p>`;
}

function share(before: number, difference: number): string {
  return before > 0 ? `（${((Math.abs(difference) / before) * 100).toFixed(1)}%）` : '';
}

function tiles({ changed, monthlyFen, oneOffFen, referrals }: Replay): Markup {
  const [added, gone] = [sum(referrals.map((each) => each.added)), sum(referrals.map((each) => each.gone))];
  const once = oneOffFen.difference === 0 ? '' : `另有一次性发放 ${signed(oneOffFen.difference)} 元`;
  return html`<div class="tiles">
    ${tile('新符合', `${count(changed.gained)} 户`, 'more', '至少一个项目')}
    ${tile('不再符合', `${count(changed.lost)} 户`, 'less', `其中 ${count(changed.lostOnly)} 户没有转到别的项目`)}
    ${tile('每月金额', `${signed(monthlyFen.difference)} 元`, monthlyFen.difference < 0 ? 'less' : 'more', once || '只算按月发放的项目')}
    ${tile('新增转办', `${count(added)} 件`, 'more', `另有 ${count(gone)} 件不再需要`)}
  </div>`;
}

function tile(name: string, value: string, tone: 'more' | 'less', note: string): Markup {
  return html`<div class="tile"><span>${name}</span><b class="${tone}">${value}</b><small>${note}</small></div>`;
}

function hearings({ programmes }: Replay): Markup {
  const receiving = programmes.filter(({ lostReceiving }) => lostReceiving > 0);
  if (receiving.length === 0) return NOTHING;
  const each = receiving.map(({ name, lostReceiving }) => `${name} ${count(lostReceiving)} 户`).join('、');
  return html`<p class="warn">
    正在领取而按草案不再符合的：${each}。减发、停发前须逐户核实并听取意见（社会救助法 第48条），规则本身不停发任何待遇。
  </p>`;
}

/** Published numbers that the draft changes. */
export function standardsSection({ standards, laterStandards, date }: Replay): Markup {
  const later = laterStandards.map(({ name, from }) => `${name}（${from} 起）`).join('、');
  const rows = standards.map(
    ({ name, unit, before, after }) =>
      html`<tr>
        <td>${name}</td>
        <td>${figureWords(before, unit)}</td>
        <td>${figureWords(after, unit)}</td>
      </tr>`,
  );
  const table = html`<table>
    <thead>
      <tr>
        <th>标准</th>
        <th>现行</th>
        <th>草案</th>
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
  return html`<h2>改了哪些数</h2>
    ${rows.length > 0 ? table : html`<p>${date} 当日有效的标准没有不同；变化来自规则本身，或没有变化。</p>`}
    ${later ? html`<p class="warn">草案中有的数在 ${date} 之后才执行，本次没有算进去：${later}。要看它们的影响，请用执行之后的月份重算。</p>` : NOTHING}`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0);
}
