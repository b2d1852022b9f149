import type { Replay } from '../replay-result';
import { html, Markup } from '@yimen/kernel';
import { PAGE_STYLE } from './page-style';
import { householdsSection, moneySection } from './programmes-section';
import { reasonsSection } from './reasons-section';
import { referralsSection } from './referrals-section';
import { standardsSection, summarySection } from './summary-section';
import { townshipsSection } from './townships-section';
import { count, monthWords } from './words';
import type { ReportWords } from './words';

/** What a change of pack would do, as one page for the people who decide: nothing outside it is loaded, nothing in it runs. */
export function reportHtml(replay: Replay, words: ReportWords): string {
  const page = html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>社会救助政策草案影响测算 · ${words.area} · ${monthWords(replay.date)}</title>
        <style>
          ${new Markup(PAGE_STYLE)}
        </style>
      </head>
      <body>
        <main>
          <header>
            <h1>社会救助政策草案影响测算</h1>
            <p class="soft">
              ${words.area} · ${monthWords(replay.date)} · 在册 ${count(replay.households)} 户<br />
              草案 ${replay.after.name}（${replay.after.ref}）对照现行 ${replay.before.name}（${replay.before.ref}）
            </p>
          </header>
          ${words.warnings.map((warning) => html`<p class="warn">${warning}</p>`)} ${summarySection(replay)}
          ${standardsSection(replay)} ${householdsSection(replay)} ${moneySection(replay)} ${referralsSection(replay)}
          ${reasonsSection(replay, words)} ${townshipsSection(replay, words)} ${methodSection(replay)}
          <footer>
            ${words.madeOn}
            由一门受理系统测算。测算不改变任何申请和待遇；草案发布须经两人办理，已受理的申请仍按受理时的政策包办。
          </footer>
        </main>
      </body>
    </html> `;
  return page.text;
}

function methodSection({ date, windowOnly }: Replay): Markup {
  const atWindow = windowOnly.length > 0 ? `只在窗口受理、不主动查找的项目不在内：${windowOnly.join('、')}。` : '';
  return html`<h2>怎么算的</h2>
    <ul>
      <li>
        家庭情况取现在在册的资料；标准、年龄和月数都按
        ${date}（当月1日）算。两个政策包对同一户、同一时刻的资料各算一遍再比较。
      </li>
      <li>金额是按规则应得之数的合计，不是实际发放额；先求和，取整办法按各自政策包。</li>
      <li>资料不全、不能判断的算“待核实”，既不算符合，也不算不符合。</li>
      <li>${atWindow}资料变化、人员迁移和申请意愿没有预测。</li>
    </ul>`;
}
