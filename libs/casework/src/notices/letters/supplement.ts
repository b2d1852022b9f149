import { html } from '@yimen/kernel';
import type { NoticeFacts } from '../notice-facts';
import type { Letter } from './letter';
import { dayWords, left, line, noteLine } from './words';

/** More than a window may ask for at once (PAPERS). */
const MOST_PAPERS = 16;

/** 补正材料一次性告知书: all of it, once; nothing that sharing can supply (LAW 62; 民发〔2021〕57号 第10条). */
export function supplement({ papers, note, dueOn }: NoticeFacts['supplement']): Letter {
  const shown = papers.slice(0, MOST_PAPERS);
  const body = html`
    ${line('您提出的社会救助申请，材料不齐全。现将需要补正的全部材料一次性告知如下：')}
    <ol>
      ${shown.map(({ name }) => html`<li>${name}</li>`)}
    </ol>
    ${left(papers.length - shown.length, '项材料')} ${noteLine(note)}
    ${dueOn ? line(`请于${dayWords(dueOn)}前将上述材料交到本窗口。`) : line('请将上述材料交到本窗口。')}
    ${line('材料补齐前，办理期限暂停计算。除上列材料外，不再要求您补充其他材料。可以通过社会救助家庭经济状况核对机制核实的情况，不需要您提供（《中华人民共和国社会救助法》第六十二条）。')}
  `;
  return { title: '社会救助申请补正材料一次性告知书', body, against: null };
}
