import { html } from '@yimen/kernel';
import type { LinkState } from '../answer-link';
import { shell } from './shell';
import { OVER_WORDS } from './words';

interface Plain {
  title: string;
  text: string;
  /** Who speaks. */
  from?: string;
  /** Finds the fault in our log. */
  number?: string;
}

/** The same page for whatever can't be shown: what is the matter, and what to do. */
export function plainPageHtml({ title, text, from = '社会救助窗口', number }: Plain): string {
  const body = html`<section>
    <h1>${title}</h1>
    <p>${text}</p>
    ${number ? html`<p class="soft">编号 ${number}</p>` : html``}
  </section>`;
  return shell({ title, from, what: '协助办理社会救助事项', body });
}

/** Why a link is over, and which window to ask: what `link-over` tells. */
export interface Over {
  why: Exclude<LinkState, 'open'>;
  window: string;
}

/** A link that is over says so kindly, and nothing of the case. */
export function linkOverHtml({ why, window }: Over): string {
  return plainPageHtml({ ...OVER_WORDS[why], from: window });
}
