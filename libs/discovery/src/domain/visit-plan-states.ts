import type { ActionSpec, Procedure } from '@yimen/casework';

export const PLAN_STATUSES = ['active', 'ended'] as const;
export type PlanStatus = (typeof PLAN_STATUSES)[number];
export type PlanAction = 'visit' | 'finish' | 'end';

const ACTIONS: Readonly<Record<PlanAction, ActionSpec>> = {
  visit: { name: '走访', by: ['assistant', 'window-clerk', 'township-reviewer', 'county-officer'] },
  // Once was enough, or there is nobody there any more.
  finish: { name: '走访后结束', by: ['assistant', 'window-clerk', 'township-reviewer', 'county-officer'] },
  end: { name: '结束', by: ['window-clerk', 'township-reviewer', 'county-officer'] },
};

/** 探访计划: runs until somebody ends it with a reason, or a visit shows that it is over. */
export const visitPlanMachine: Procedure<PlanStatus, PlanAction> = {
  name: 'visit-plan',
  version: 1,
  title: '探访计划',
  initial: 'active',
  states: {
    active: { name: '进行中', clock: 'running', on: { visit: 'active', finish: 'ended', end: 'ended' } },
    ended: { name: '已结束', clock: 'stopped', on: {} },
  },
  actions: ACTIONS,
};

/** Why somebody ends one. */
export const PLAN_END_REASONS = {
  'no-longer-needed': '不再需要探访',
  'moved-away': '已迁离本辖区',
  'in-institution': '已入住机构',
  refused: '本人明确拒绝',
  mistaken: '登记有误',
} as const;
export type PlanEndReason = keyof typeof PLAN_END_REASONS;
