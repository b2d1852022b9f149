import { html } from '@yimen/kernel';
import type { NoticeFacts } from '../notice-facts';
import { closingElsewhere } from './closing-elsewhere';
import type { Letter } from './letter';
import { measureTable, SUMMARY } from './measure-table';
import { line } from './words';

/** 办结答复书: one answer for everything, measure by measure with the reason (LAW 45, 64; 统一窗口出件). */
export function closing(facts: NoticeFacts['closing']): Letter {
  const { outcome, lead, measures, elsewhere } = facts;
  if (elsewhere) return closingElsewhere({ ...facts, elsewhere });
  const ended = measures.some(({ endedAgainst }) => endedAgainst);
  const body = html`
    ${line(`您提出的社会救助申请，各项措施已经全部办结，结果为：${SUMMARY[ended && outcome === 'granted' ? 'partly-granted' : outcome]}。现统一答复如下：`)}
    ${measureTable(measures)} ${lead ? line(`牵头答复部门：${lead}。`) : html``}
  `;
  const less = measures.some((measure) => measure.outcome === 'refused' || measure.outcome === 'partly-granted');
  return { title: '社会救助申请办结答复书', body, against: less || ended ? '其中任何一项决定' : null };
}
