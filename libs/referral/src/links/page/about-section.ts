import { dayWords } from '@yimen/casework';
import { html, NOTHING } from '@yimen/kernel';
import type { Markup } from '@yimen/kernel';
import type { LinkPage } from '../link-page.query';
import { dayOf, daysBetween } from './words';

const line = (label: string, value: Markup) =>
  html`<dt>${label}</dt>
    <dd>${value}</dd>`;

/** What it is, where, until when; nobody's name but that of who was sent the link. */
export function aboutSection(page: LinkPage): Markup {
  const { referral, place, agencyName, to } = page;
  return html`<section>
    <h1>${referral.programmeName}</h1>
    <dl>
      ${place ? line('地点', html`${place}`) : NOTHING} ${claimDue(page)} ${due(page)}
      ${line('请谁办', html`${agencyName}<br />${to}`)} ${lease(page)}
    </dl>
  </section>`;
}

function claimDue({ referral: { status, clock } }: LinkPage): Markup {
  if (status !== 'requested' || clock.claimDue === null) return NOTHING;
  return line('请在这天前签收', html`${dayWords(clock.claimDue)}（含当天）`);
}

function due({ referral: { clock }, today }: LinkPage): Markup {
  if (clock.mode === 'paused') return line('办结期限', html`期限已经停下，等恢复后再算`);
  if (clock.due === null) return NOTHING;
  const left = daysBetween(today, clock.due);
  const words =
    left < 0
      ? html`<span class="late">已经过期 ${-left} 天，请尽快</span>`
      : html`<span class="soft"
          >${left === 0 ? '就是今天' : `还有 ${left} 天`}${clock.provisional ? '，放假安排公布后可能变' : ''}</span
        >`;
  return line('办结期限', html`${dayWords(clock.due)}（含当天）前<br />${words}`);
}

function lease({ inHand, referral: { leaseUntil } }: LinkPage): Markup {
  if (!inHand || leaseUntil === null) return NOTHING;
  const words = html`${dayOf(leaseUntil)}前没有进展，会自动放回窗口`;
  return line('请记得', html`<span class="soft">${words}</span>`);
}
