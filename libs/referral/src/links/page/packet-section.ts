import { html, NOTHING } from '@yimen/kernel';
import type { Markup } from '@yimen/kernel';
import type { InHand } from '../link-page.query';
import { HARDSHIP_WORDS } from './words';

/** The fields of a packet that this page shows; a test holds the lists of those who get links to them. */
export const SHOWN_FIELDS: readonly string[] = [
  ...['applicant.name', 'applicant.phone', 'household.size', 'household.division'],
  ...Object.keys(HARDSHIP_WORDS).map((kind) => `hardships.${kind}`),
];

const line = (label: string, value: string | Markup) =>
  html`<dt>${label}</dt>
    <dd>${value}</dd>`;

/** Whom to help, how to reach them, what it is about; and by which right this page shows it. */
export function packetSection({ packet, home, task, receiptNo }: InHand): Markup {
  const { applicant, household, hardships, purpose, basis } = packet;
  const { name, phone } = applicant;
  return html`<section>
    <h2>求助人</h2>
    <dl>
      ${name ? line('姓名', name) : NOTHING} ${phone ? line('电话', callable(phone)) : NOTHING}
      ${home ? line('住在', home) : NOTHING}
      ${household.size === undefined ? NOTHING : line('家里几口人', `${household.size} 人`)}
      ${hardships.length === 0 ? NOTHING : line('困难', hardships.map(({ kind }) => HARDSHIP_WORDS[kind]).join('；'))}
      ${task === null ? NOTHING : line('请您做什么', task)}
      ${line('受理编号', html`<span class="soft">${receiptNo}</span>`)}
    </dl>
    <details class="basis">
      <summary>为什么给您看这些</summary>
      <div>
        <p>只用于：${purpose}。办完请不要留存，不要告诉别人。每次查看都有记录。</p>
        <p class="soft">依据：${basis.join('；')}</p>
      </div>
    </details>
  </section>`;
}

const DIALLED = /^\+?[\d-]{5,20}$/;

function callable(phone: string): Markup {
  return DIALLED.test(phone) ? html`${phone}<a class="call" href="tel:${phone}">拨打电话</a>` : html`${phone}`;
}
