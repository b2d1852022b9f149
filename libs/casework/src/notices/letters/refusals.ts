import { html } from '@yimen/kernel';
import type { NoticeFacts } from '../notice-facts';
import type { Letter } from './letter';
import { line, noteLine, reasonList } from './words';

/** 不予受理通知书, with the coded reason in words (LAW 45). */
export function notAccepted({ reason, note }: NoticeFacts['not-accepted']): Letter {
  const body = html`
    ${line('您提出的社会救助申请，经审查，决定不予受理。理由如下：')} ${reasonList([reason])} ${noteLine(note)}
    ${line('情况发生变化或者补齐材料后，您可以再次提出申请。')}
  `;
  return { title: '社会救助申请不予受理通知书', body, against: '本决定' };
}

/** 不予确认通知书, in writing and with reasons (LAW 45; 民发〔2021〕57号 第21条). */
export function notConfirmed({ programmeName, reasons, note }: NoticeFacts['not-confirmed']): Letter {
  const what = programmeName ?? '社会救助';
  const body = html`
    ${line(`您申请的${what}，经调查核实和审核，决定不予确认（不予给予）。理由如下：`)} ${reasonList(reasons)}
    ${noteLine(note)} ${line('家庭情况发生变化、符合条件的，您可以再次提出申请。')}
  `;
  return { title: '社会救助不予确认通知书', body, against: '本决定' };
}
