import type { ActionSpec, Procedure } from '@yimen/casework';

export const LEAD_ACTIONS = ['take', 'release', 'visit', 'end', 'propose', 'confirm', 'send-back'] as const;
export type LeadAction = (typeof LEAD_ACTIONS)[number];

export const LEAD_STATUSES = ['reported', 'taken', 'visiting', 'proposed', 'ended'] as const;
export type LeadStatus = (typeof LEAD_STATUSES)[number];

const HANDLERS = ['window-clerk', 'township-reviewer', 'county-officer'] as const;

const ACTIONS: Readonly<Record<LeadAction, ActionSpec>> = {
  take: { name: '接收线索', by: HANDLERS, article: 'LAW 39' },
  release: { name: '放回', by: HANDLERS },
  visit: { name: '上门了解', by: [...HANDLERS, 'assistant'], article: 'LAW 39, 43' },
  end: { name: '办结', by: HANDLERS, article: 'LAW 39' },
  propose: { name: '提请区县办结', by: HANDLERS, article: '未成年人保护法 第11条' },
  confirm: { name: '同意办结', by: ['county-officer'], article: '未成年人保护法 第11条' },
  'send-back': { name: '退回继续了解', by: ['county-officer'] },
};

/**
 * 主动发现线索 (LAW 39). What is about a minor can't be ended by who looked into it: it is proposed, and another officer, of
 * the county, confirms (未成年人保护法 第11条). How it ended is another field than the status.
 */
export const leadMachine: Procedure<LeadStatus, LeadAction> = {
  name: 'lead',
  version: 1,
  title: '主动发现线索',
  initial: 'reported',
  states: {
    reported: { name: '待接收', clock: 'running', on: { take: 'taken' } },
    taken: {
      name: '已接收',
      clock: 'running',
      on: { release: 'reported', visit: 'visiting', end: 'ended', propose: 'proposed' },
    },
    visiting: { name: '正在了解', clock: 'running', on: { visit: 'visiting', end: 'ended', propose: 'proposed' } },
    proposed: { name: '待区县确认', clock: 'running', on: { confirm: 'ended', 'send-back': 'visiting' } },
    ended: { name: '已办结', clock: 'stopped', on: {} },
  },
  actions: ACTIONS,
};
