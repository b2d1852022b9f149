import { html } from '@yimen/kernel';
import type { NoticeFacts } from '../notice-facts';
import type { Letter } from './letter';
import { measureTable, SUMMARY } from './measure-table';
import { line, noteLine, short } from './words';

const LONGEST_OFFICE = 60;

type DecidedElsewhere = NoticeFacts['closing'] & Required<Pick<NoticeFacts['closing'], 'elsewhere'>>;

/**
 * 办结答复书 of what was handed over. Whoever decided is named, and an appeal goes where their own letter says: our county
 * can't review another region's decision (行政复议法 第24条).
 */
export function closingElsewhere({ outcome, measures, elsewhere: { decidedBy, note } }: DecidedElsewhere): Letter {
  const office = short(decidedBy, LONGEST_OFFICE);
  const body = html`
    ${line(`您在本窗口提出、转交${office}办理的社会救助申请，当地已经办结，结果为：${SUMMARY[outcome]}。现答复如下：`)}
    ${measures.length > 0 ? measureTable(measures) : html``} ${noteLine(note, '理由')}
    ${line(`各项决定由${office}一方作出，金额和发放以其决定书为准。`)}
    ${line('如不服其中任何一项决定，可以按照该决定书载明的期限和机关申请行政复议或者提起行政诉讼（《中华人民共和国社会救助法》第七十六条）。')}
  `;
  return { title: '社会救助申请办结答复书', body, against: null };
}
