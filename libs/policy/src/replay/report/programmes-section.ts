import type { BeforeAfter, ProgrammeChange, Replay } from '../replay-result';
import { CHANGES } from '../replay-result';
import { barChart } from './bar-chart';
import { html, NOTHING } from '@yimen/kernel';
import type { Markup } from '@yimen/kernel';
import { CHANGE_WORDS, count, signed, yuan } from './words';

export function hasChanged({ changes }: ProgrammeChange): boolean {
  return CHANGES.some((change) => changes[change] > 0);
}

/** Households gained and lost by programme. */
export function householdsSection({ programmes }: Replay): Markup {
  const changed = programmes.filter(hasChanged);
  const still = programmes.filter((programme) => !hasChanged(programme)).map(({ name }) => name);
  const moving = changed.filter(({ changes }) => changes.gained + changes.lost > 0);
  const bars = moving.map(({ name, changes }) => ({ label: name, less: changes.lost, more: changes.gained }));
  const words = { title: '各项目新符合和不再符合的户数', less: '不再符合（户）', more: '新符合（户）', say: count };
  return html`<h2>各项目的得失</h2>
    ${barChart(bars, words)} ${changed.length > 0 ? householdsTable(changed) : NOTHING}
    ${still.length > 0 ? html`<p class="soft">没有变化的 ${still.length} 个项目：${still.join('、')}。</p>` : NOTHING}`;
}

function householdsTable(programmes: readonly ProgrammeChange[]): Markup {
  return html`<div class="wide">
    <table>
      <thead>
        <tr>
          <th>项目</th>
          <th class="n">现行符合</th>
          <th class="n">草案符合</th>
          <th class="n">待核实 现行→草案</th>
          <th>变化（户）</th>
        </tr>
      </thead>
      <tbody>
        ${programmes.map(
          (programme) =>
            html`<tr>
              <td>${programme.name}${presence(programme)}</td>
              <td class="n">${count(programme.eligible.before)}</td>
              <td class="n">${count(programme.eligible.after)}</td>
              <td class="n">${count(programme.unknown.before)} → ${count(programme.unknown.after)}</td>
              <td>${changesIn(programme)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function presence({ within }: ProgrammeChange): Markup {
  if (within === 'both') return NOTHING;
  return within === 'after'
    ? html` <span class="tag more">草案新增</span>`
    : html` <span class="tag less">草案取消</span>`;
}

function changesIn({ changes }: ProgrammeChange): string {
  const told = CHANGES.filter((change) => changes[change] > 0);
  return told.map((change) => `${CHANGE_WORDS[change]} ${count(changes[change])}`).join('，');
}

/** 元 a month before, after and the difference. */
export function moneySection({ programmes, monthlyFen, oneOffFen }: Replay): Markup {
  const paid = programmes.filter((programme) => moves(programme.monthlyFen) || isPaid(programme));
  const moved = paid.filter(({ monthlyFen: fen }) => fen.difference !== 0);
  const bars = moved.map(({ name, monthlyFen: { difference } }) => {
    return { label: name, less: Math.max(0, -difference), more: Math.max(0, difference) };
  });
  const say = (fen: number, side: 'less' | 'more') => signed(side === 'less' ? -fen : fen);
  const words = { title: '各项目每月金额的增减', less: '减少（元/月）', more: '增加（元/月）', say };
  const open = programmes.filter(({ amountUnknown }) => amountUnknown.after > 0);
  return html`<h2>每月金额</h2>
    ${barChart(bars, words)}
    <div class="wide">
      <table>
        <thead>
          <tr>
            <th>项目</th>
            <th class="n">现行（元/月）</th>
            <th class="n">草案（元/月）</th>
            <th class="n">差额（元/月）</th>
          </tr>
        </thead>
        <tbody>
          ${paid.map(({ name, monthlyFen: fen }) => moneyRow(html`<td>${name}</td>`, fen))}
        </tbody>
        <tfoot>
          ${moneyRow(html`<th>合计</th>`, monthlyFen)}
        </tfoot>
      </table>
    </div>
    ${moves(oneOffFen) ? html`<p>一次性发放：现行 ${yuan(oneOffFen.before)} 元，草案 ${yuan(oneOffFen.after)} 元，差 ${signed(oneOffFen.difference)} 元，不在上表内。</p>` : NOTHING}
    ${open.length > 0 ? html`<p class="soft">金额尚不能定、没有算进去的（户，现行→草案）：${open.map(({ name, amountUnknown: { before, after } }) => `${name} ${count(before)}→${count(after)}`).join('、')}。</p>` : NOTHING}`;
}

function moneyRow(name: Markup, { before, after, difference }: BeforeAfter): Markup {
  return html`<tr>
    ${name}
    <td class="n">${yuan(before)}</td>
    <td class="n">${yuan(after)}</td>
    <td class="n">${signed(difference)}</td>
  </tr>`;
}

function isPaid({ pays, eligible }: ProgrammeChange): boolean {
  return pays === 'monthly' && eligible.before + eligible.after > 0;
}

function moves({ before, after }: BeforeAfter): boolean {
  return before !== 0 || after !== 0;
}
