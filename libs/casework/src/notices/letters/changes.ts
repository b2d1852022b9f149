import { formatYuan, html } from '@yimen/kernel';
import type { Fen } from '@yimen/kernel';
import type { NoticeFacts } from '../notice-facts';
import type { Letter } from './letter';
import { dayWords, line, noteLine, reasonList } from './words';

/** 听取意见通知书: nothing is decided yet (LAW 48). */
export function hearing(facts: NoticeFacts['hearing']): Letter {
  const { programmeName, proposal, beforeFen, afterFen, reasons, replyBy } = facts;
  const intended = proposal === 'end' ? `终止您家享受的${programmeName}` : `调减您家享受的${programmeName}`;
  const body = html`
    ${line(`经核查，拟${intended}${proposal === 'end' ? '' : fromTo(beforeFen, afterFen)}。拟作出决定的理由如下：`)}
    ${reasonList(reasons)}
    ${line(`根据《中华人民共和国社会救助法》第四十八条，作出决定前应当听取您的意见。请您于${dayWords(replyBy)}前（含当日），到本机关或者通过电话、书面等方式说明情况、提出意见和证据。`)}
    ${line('听取意见期间，救助待遇照常发放。您提出的意见将记入卷宗，由经办人员复核后作出决定，并书面告知您。')}
  `;
  return { title: '听取意见通知书', body, against: null };
}

/** 调减（终止）决定通知书: after hearing, in writing, with reasons (LAW 47, 48). */
export function adjusted(facts: NoticeFacts['adjusted']): Letter {
  const { programmeName, change, beforeFen, afterFen, from, reasons, heardOn, said } = facts;
  const ended = change === 'ended';
  const decided = ended
    ? `自${dayWords(from)}起终止您家享受的${programmeName}`
    : `自${dayWords(from)}起调减您家享受的${programmeName}${fromTo(beforeFen, afterFen)}`;
  const body = html`
    ${line(`经核查并于${dayWords(heardOn)}听取您的意见，决定${decided}。理由如下：`)} ${reasonList(reasons)}
    ${noteLine(said, '您的意见')} ${line('本决定依据《中华人民共和国社会救助法》第四十七条、第四十八条作出。')}
  `;
  return { title: ended ? '社会救助终止决定通知书' : '社会救助调减决定通知书', body, against: '本决定' };
}

function fromTo(beforeFen: Fen | null, afterFen: Fen | null): string {
  if (beforeFen === null || afterFen === null) return '';
  return `，由每月 ${formatYuan(beforeFen)}调整为每月 ${formatYuan(afterFen)}`;
}
