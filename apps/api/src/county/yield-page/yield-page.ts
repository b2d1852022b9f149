import { html, Markup } from '@yimen/kernel';
import type { WarningYield, YieldLine } from '@yimen/monitoring';
import { PAGE_STYLE } from './style';
import { shown } from './words';
import { yieldChart } from './yield-chart';
import { yieldTable } from './yield-table';

/** Whether warnings are right and what comes of them, for county staff: nothing outside the page is loaded, nothing in it runs. */
export function yieldPage({ from, to, total, indicators, sources, townships }: WarningYield, madeOn: string): string {
  const page = html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>预警准确率与成效 · ${from} 至 ${to}</title>
        <style>
          ${new Markup(PAGE_STYLE)}
        </style>
      </head>
      <body>
        <main>
          <header>
            <h1>预警准确率与成效</h1>
            <p class="soft">${from} 至 ${to} 夜间比对发现的预警，处置情况截至 ${madeOn}，限于您的辖区。</p>
          </header>
          ${tiles(total)}
          <ul class="legend">
            ${key('right', '属实')} ${key('wrong', '没有困难或变化')} ${key('unknown', '尚未查明')}
          </ul>
          <h2>按指标</h2>
          ${yieldChart('按指标的预警', indicators)} ${yieldTable('指标', indicators, total)}
          <h2>按数据来源</h2>
          <p class="soft">用到几个部门数据的指标，各部门都计。</p>
          ${yieldChart('按数据来源的预警', sources)} ${yieldTable('数据来源', sources)}
          <h2>按镇街</h2>
          ${yieldChart('按镇街的预警', townships)} ${yieldTable('镇街', townships, total)}
          <footer>
            准确率＝属实÷（属实＋没有困难或变化），尚未查明的不计；成效率＝已帮到÷预警。
            镇街不足5的数不列，必要时再隐去一个，以免相减得出。本页不含任何人的姓名。
          </footer>
        </main>
      </body>
    </html> `;
  return page.text;
}

function tiles({ warned, visited, helped, precisionPercent, overdue }: YieldLine): Markup {
  const told: [string, string][] = [
    [shown(warned), '条预警'],
    [shown(visited), '条已走访'],
    [precisionPercent === null ? '—' : `${precisionPercent}%`, '准确率'],
    [shown(helped), '条已帮到'],
    [shown(overdue), '条超期'],
  ];
  return html`<div class="tiles">
    ${told.map(([number, words]) => html`<div class="tile"><b>${number}</b><span>${words}</span></div>`)}
  </div>`;
}

function key(kind: string, words: string): Markup {
  return html`<li>
    <svg viewBox="0 0 12 12" aria-hidden="true"><rect class="${kind}" width="12" height="12" /></svg>${words}
  </li>`;
}
