import { html } from '@yimen/kernel';
import type { Markup } from '@yimen/kernel';
import { YIELD_COLUMNS } from '@yimen/monitoring';
import type { YieldColumn, YieldLine } from '@yimen/monitoring';
import { shown } from './words';

const HEADS: Readonly<Record<YieldColumn, string>> = {
  warned: '预警',
  visited: '已走访',
  confirmed: '属实',
  helped: '已帮到',
  nothingWrong: '没有困难',
  open: '未处置',
  following: '跟进中',
  inApplication: '申请中',
  overdue: '超期',
};

/** The numbers behind a chart. */
export function yieldTable(of: string, lines: readonly YieldLine[], total?: YieldLine): Markup {
  if (lines.length === 0) return html``;
  return html`<div class="wide">
    <table>
      <thead>
        <tr>
          <th scope="col">${of}</th>
          ${YIELD_COLUMNS.map((column) => html`<th scope="col" class="n">${HEADS[column]}</th>`)}
          <th scope="col" class="n">准确率</th>
          <th scope="col" class="n">成效率</th>
        </tr>
      </thead>
      <tbody>
        ${lines.map(tableRow)}
      </tbody>
      ${
        total
          ? html`<tfoot>
              ${tableRow(total)}
            </tfoot>`
          : html``
      }
    </table>
  </div>`;
}

function tableRow(line: YieldLine): Markup {
  return html`<tr>
    <th scope="row">${line.name}</th>
    ${YIELD_COLUMNS.map((column) => html`<td class="${classOf(column, line[column])}">${shown(line[column])}</td>`)}
    <td class="n">${rate(line.precisionPercent)}</td>
    <td class="n">${rate(line.yieldPercent)}</td>
  </tr>`;
}

function classOf(column: YieldColumn, count: number | null): string {
  return column === 'overdue' && (count ?? 0) > 0 ? 'n late' : 'n';
}

function rate(share: number | null): string {
  return share === null ? '—' : `${share}%`;
}
