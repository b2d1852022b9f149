import { html, NOTHING } from '@yimen/kernel';
import type { Markup } from '@yimen/kernel';
import { idOf } from './fields';
import type { SentForm } from './rendering';

/** At the top, before anything else: what to put right, each with a way to its field; what has no field is told. */
export function errorSummary(sent: SentForm | undefined): Markup {
  if (!sent || sent.faults.length === 0) return NOTHING;
  const { action, faults } = sent;
  const atFields = faults.filter(({ field }) => field !== null);
  if (atFields.length === 0)
    return html`<div class="told" role="alert">${faults.map(({ text }) => html`<p>${text}</p>`)}</div>`;
  const links = atFields.map(({ field, text }) => html`<li><a href="#${idOf(action, String(field))}">${text}</a></li>`);
  return html`<div class="errors" role="alert">
    <h2>还没有提交，请改 ${atFields.length} 处</h2>
    <ul>
      ${links}
    </ul>
  </div>`;
}
