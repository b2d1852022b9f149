import type { Replay } from '../replay-result';
import { barChart } from './bar-chart';
import { html, NOTHING } from '@yimen/kernel';
import type { Markup } from '@yimen/kernel';
import { AGENCY_WORDS, count } from './words';

/** Which department gets the work. */
export function referralsSection({ referrals }: Replay): Markup {
  const moved = referrals.filter(({ added, gone }) => added + gone > 0);
  const bars = moved.map(({ agency, added, gone }) => ({ label: AGENCY_WORDS[agency], less: gone, more: added }));
  const words = { title: '各部门新增和减少的转办', less: '不再需要（件）', more: '新增（件）', say: count };
  return html`<h2>转办给各部门的件数</h2>
    <p class="soft">一户在一个项目上符合条件而还没有领取，算一件。</p>
    ${moved.length === 0 ? html`<p>没有变化。</p>` : NOTHING} ${barChart(bars, words)}
    <table>
      <thead>
        <tr>
          <th>部门</th>
          <th class="n">现行</th>
          <th class="n">草案</th>
          <th class="n">新增</th>
          <th class="n">不再需要</th>
        </tr>
      </thead>
      <tbody>
        ${referrals.map(
          ({ agency, before, after, added, gone }) =>
            html`<tr>
              <td>${AGENCY_WORDS[agency]}</td>
              <td class="n">${count(before)}</td>
              <td class="n">${count(after)}</td>
              <td class="n">${count(added)}</td>
              <td class="n">${count(gone)}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
}
