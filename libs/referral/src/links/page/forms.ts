import { html } from '@yimen/kernel';
import type { Markup } from '@yimen/kernel';
import { reasonText } from '../../domain/reasons';
import { LINK_HOLDS, LINK_REFUSALS, LINK_RETURNS } from '../link-choices';
import type { LinkPage } from '../link-page.query';
import { amount, checks, note, radios } from './fields';
import type { Options } from './fields';
import type { LinkAction, Rendering } from './rendering';
import { OUTCOME_WORDS } from './words';

type Versioned = Pick<LinkPage['referral'], 'version'>;

/** What is sent: under the key of this showing, on the version it shows. */
export function form(action: LinkAction, { version }: Versioned, { path, key }: Rendering, inside: Markup): Markup {
  return html`<form method="post" action="${path}/${action}" accept-charset="utf-8" novalidate>
    <input type="hidden" name="key" value="${key}" />
    <input type="hidden" name="version" value="${version}" />
    ${inside}
  </form>`;
}

const textsOf = (codes: readonly string[]): Options => codes.map((code) => [code, reasonText(code)]);

const OUTCOMES: Options = Object.entries(OUTCOME_WORDS);
const REFUSALS = textsOf(LINK_REFUSALS);
const RETURNS = textsOf(LINK_RETURNS);
const HOLDS = textsOf(LINK_HOLDS);

interface Drawer {
  action: LinkAction;
  title: string;
  soft: string;
  button: string;
}

/** A form behind a row that opens; open already where it came back with faults. */
function drawer(page: LinkPage, rendering: Rendering, { action, title, soft, button }: Drawer, fields: Markup): Markup {
  const open = rendering.sent?.action === action ? html` open` : html``;
  const inside = html`${fields}<button>${button}</button>`;
  return html`<details${open}>
    <summary>${title}<span class="soft">${soft}</span></summary>
    ${form(action, page.referral, rendering, inside)}
  </details>`;
}

const sentTo = ({ sent }: Rendering, action: LinkAction) => (sent?.action === action ? sent : undefined);

/** 办结: what came of it, with the reason that the law wants where it is less than all (LAW 45). */
export function completeForm(page: LinkPage, rendering: Rendering): Markup {
  const action = 'complete';
  const base = { action, sent: sentTo(rendering, action) } as const;
  const fields = html`${radios({ ...base, name: 'outcome', label: '结果怎么样？' }, OUTCOMES)}
  ${checks({ ...base, name: 'reasons', label: '没有全办成的，为什么？', hint: '办好了的不选；可以选几个' }, REFUSALS)}
  ${amount({ ...base, name: 'oneOff', label: '一次性给了多少元？', hint: '没有给钱的不填' })}
  ${amount({ ...base, name: 'monthly', label: '每月给多少元？', hint: '没有的不填' })}
  ${note({ ...base, name: 'note', label: '补充说明', hint: '可以不填，最多 500 字' })}`;
  const words = { title: '办结', soft: '办好了，或者定了办不成', button: '提交办结' };
  return drawer(page, rendering, { action, ...words }, fields);
}

/** 暂时办不了: the clock waits for whom the reason names. */
export function holdForm(page: LinkPage, rendering: Rendering): Markup {
  const action = 'hold';
  const base = { action, sent: sentTo(rendering, action) } as const;
  const fields = html`${radios({ ...base, name: 'reason', label: '在等什么？' }, HOLDS)}
  ${note({ ...base, name: 'note', label: '补充说明', hint: '可以不填，最多 500 字' })}`;
  const words = { title: '暂时办不了', soft: '要等人、等材料，期限先停', button: '提交，先停一停' };
  return drawer(page, rendering, { action, ...words }, fields);
}

/** 退回: back to the window, for a coded reason. */
export function returnForm(page: LinkPage, rendering: Rendering): Markup {
  const action = 'return';
  const base = { action, sent: sentTo(rendering, action) } as const;
  const fields = html`${checks({ ...base, name: 'reasons', label: '为什么退回？', hint: '可以选几个' }, RETURNS)}
  ${note({ ...base, name: 'note', label: '补充说明', hint: '可以不填，最多 500 字' })}`;
  const words = { title: '退回窗口', soft: '不归我们办，或者办不了', button: '提交退回' };
  return drawer(page, rendering, { action, ...words }, fields);
}
