import { dayWords } from '@yimen/casework';
import { html, NOTHING } from '@yimen/kernel';
import type { Markup } from '@yimen/kernel';
import type { LinkPage } from '../link-page.query';
import { aboutSection } from './about-section';
import { errorSummary } from './error-summary';
import { completeForm, form, holdForm, returnForm } from './forms';
import { packetSection } from './packet-section';
import type { Rendering } from './rendering';
import { shell } from './shell';

/** The page of an open link: what it is about, and what whoever has it can do now. */
export function linkPageHtml(page: LinkPage, rendering: Rendering): string {
  const { window: from, inHand, referral } = page;
  const wrong = rendering.sent?.faults.some(({ field }) => field !== null) ? '有误：' : '';
  return shell({
    title: `${wrong}${referral.programmeName} · 请您协助办理`,
    from,
    what: '请您协助办理一件社会救助事项',
    body: [
      errorSummary(rendering.sent),
      aboutSection(page),
      inHand ? packetSection(inHand) : NOTHING,
      inHand ? work(page, rendering) : take(page, rendering),
      foot(page),
    ],
  });
}

/** Before 签收: a button, or who has it. */
function take(page: LinkPage, rendering: Rendering): Markup {
  const { allowed, referral, parkedUntil } = page;
  if (parkedUntil !== null)
    return html`<section>
      <h2>先放一放</h2>
      <p>这件事暂缓到${dayWords(parkedUntil)}。到时请再打开这个链接。</p>
    </section>`;
  if (!allowed.includes('claim'))
    return html`<section>
      <h2>已经有人在办</h2>
      <p>${referral.holder ?? '本机构的同事'}已经签收这件事，您不用再办。</p>
    </section>`;
  const inside = html`<button>签收，我来办</button>
    <p class="after soft">签收后才显示求助人的姓名和电话。不归您办的，签收后可以退回。</p>`;
  return html`<section>${form('claim', referral, rendering, inside)}</section>`;
}

function work(page: LinkPage, rendering: Rendering): Markup {
  const { allowed, referral } = page;
  const held = referral.status === 'on-hold';
  return html`<section>
    <h2>${held ? '现在停着' : '办得怎么样了？'}</h2>
    ${held ? waiting(page, rendering) : html`<p class="soft">点开一项，填好后提交。</p>`}
    ${allowed.includes('complete') ? completeForm(page, rendering) : NOTHING}
    ${allowed.includes('hold') ? holdForm(page, rendering) : NOTHING}
    ${allowed.includes('return') ? returnForm(page, rendering) : NOTHING}
    ${allowed.includes('renew') ? still(page, rendering) : NOTHING}
  </section>`;
}

function waiting(page: LinkPage, rendering: Rendering): Markup {
  const { reasonText, note } = page.referral;
  const why = html`<p>${reasonText ?? ''}${note ? html`：${note}` : NOTHING}</p>`;
  if (!page.allowed.includes('resume')) return why;
  return html`${why} ${form('resume', page.referral, rendering, html`<button>等到了，接着办</button>`)}`;
}

function still(page: LinkPage, rendering: Rendering): Markup {
  return form('renew', page.referral, rendering, html`<button class="plain">还在办，请再等等</button>`);
}

function foot({ window, expiresOn }: LinkPage): Markup {
  const words = [
    `本页由${window}发出，只给您一个人用，请不要转发。`,
    `${dayWords(expiresOn)}（含当天）前有效。`,
    '这里不会要您的密码、验证码，也不会让您转账。',
  ];
  return html`<footer>${words.map((text) => html`<p>${text}</p>`)}</footer>`;
}
