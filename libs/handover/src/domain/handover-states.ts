import type { ActionSpec, Procedure } from '@yimen/casework';

export const HANDOVER_ACTIONS = ['deliver', 'note', 'answer', 'return', 'recall', 'withdraw', 'confirm'] as const;
export type HandoverAction = (typeof HANDOVER_ACTIONS)[number];

export const HANDOVER_STATUSES = ['to-send', 'delivered', 'withdrawing', 'answered', 'returned', 'withdrawn'] as const;
export type HandoverStatus = (typeof HANDOVER_STATUSES)[number];

const ACTIONS: Readonly<Record<HandoverAction, ActionSpec>> = {
  deliver: { name: '已送达', by: ['system'], article: 'LAW 64' },
  note: { name: '异地有进展', by: ['system'] },
  answer: { name: '异地已答复', by: ['system'], article: 'LAW 45' },
  return: { name: '异地退回', by: ['system'] },
  recall: { name: '窗口收回', by: ['window-clerk'] },
  // The applicant took the application back, wherever it was.
  withdraw: { name: '申请人撤回', by: ['system'] },
  confirm: { name: '异地已知悉', by: ['system'] },
};

/**
 * 转交异地: what goes to another region, from the window to that region's answer (LAW 37, 64; 国办发〔2020〕35号 异地代收代办).
 * The applicant's time runs all the way: whose desk it lies on is not their business. What is taken back stays
 * `withdrawing` until the other side has said that it knows; the application itself doesn't wait for that.
 */
export const handoverMachine: Procedure<HandoverStatus, HandoverAction> = {
  name: 'handover',
  version: 1,
  title: '转交异地办理',
  initial: 'to-send',
  states: {
    'to-send': {
      name: '待送达',
      clock: 'running',
      on: { deliver: 'delivered', return: 'returned', recall: 'withdrawing', withdraw: 'withdrawing' },
    },
    delivered: {
      name: '异地办理中',
      clock: 'running',
      on: { note: 'delivered', answer: 'answered', return: 'returned', recall: 'withdrawing', withdraw: 'withdrawing' },
    },
    withdrawing: { name: '撤回待告知', clock: 'stopped', on: { confirm: 'withdrawn', answer: 'answered' } },
    answered: { name: '异地已答复', clock: 'stopped', on: {} },
    returned: { name: '异地已退回', clock: 'stopped', on: {} },
    withdrawn: { name: '已撤回', clock: 'stopped', on: {} },
  },
  actions: ACTIONS,
};
