import type { ActionSpec } from '../procedure';

/** Actions that more than one procedure has. */
export const SHARED_ACTIONS = {
  'ask-papers': {
    name: '一次性告知补充材料',
    by: ['window-clerk'],
    records: 'papers-asked',
    article: 'LAW 62；民发〔2021〕57号 第10条',
  },
  'papers-came': { name: '材料已补充', by: ['window-clerk', 'assistant'], records: 'papers' },
  confirm: {
    name: '确认',
    by: ['confirmer'],
    records: 'decision',
    article: 'LAW 44、45；民发〔2021〕57号 第20、21条',
  },
  refuse: {
    name: '不予确认',
    by: ['confirmer'],
    records: 'decision',
    article: 'LAW 45；民发〔2021〕57号 第21条',
  },
  'send-back': { name: '退回重新审核', by: ['confirmer'], records: 'returned' },
  'deliver-refusal': { name: '书面告知已送达', by: ['window-clerk'], records: 'delivery', article: 'LAW 45' },
  withdraw: { name: '申请人撤回', by: ['window-clerk'], records: 'withdrawal' },
} as const satisfies Record<string, ActionSpec>;

/** Noted on the way: it changes who must look, not where the case stands. */
export const REMARKS = {
  'register-relative': {
    name: '登记近亲属备案',
    by: ['window-clerk', 'township-reviewer', 'county-officer'],
    records: 'relative',
    article: '民发〔2021〕57号 第11条',
  },
  'register-complaint': {
    name: '登记投诉举报',
    by: ['window-clerk', 'township-reviewer', 'county-officer'],
    records: 'complaint',
    article: 'LAW 68；民发〔2021〕57号 第20条',
  },
  'record-county-visit': {
    name: '县级入户核查',
    by: ['county-officer'],
    records: 'county-visit',
    article: '民发〔2021〕57号 第20条',
  },
} as const satisfies Record<string, ActionSpec>;

/** The remarks, possible in a status that stays what it is. */
export const remarks = <S extends string>(status: S) => ({
  'register-relative': status,
  'register-complaint': status,
  'record-county-visit': status,
});

/** Where the pack has a longer limit for it. */
export const EXTENDING = {
  extend: {
    name: '延长办理时限',
    by: ['confirmer'],
    records: 'extension',
    article: '民发〔2021〕57号 第22条',
  },
} as const satisfies Record<string, ActionSpec>;

/** Where somebody can fail to cooperate. */
export const TERMINATING = {
  terminate: {
    name: '不配合核查，终止程序',
    by: ['confirmer'],
    records: 'termination',
    article: 'LAW 43；民发〔2021〕57号 第29条',
  },
} as const satisfies Record<string, ActionSpec>;

/** What a village can say to what hangs there; the days end by themselves. */
export const PUBLICITY_ACTIONS = {
  object: {
    name: '登记公示异议',
    by: ['window-clerk', 'township-reviewer'],
    records: 'objection',
    article: '民发〔2021〕57号 第19条',
  },
  'end-publicity': { name: '公示期满', by: ['system'], article: '民发〔2021〕57号 第19条' },
} as const satisfies Record<string, ActionSpec>;

/** The written refusal is under way (民发〔2021〕57号 第21条: three working days). */
export const REFUSING = {
  name: '不予确认，待送达',
  clock: 'running',
  limits: ['notice'],
  on: { 'deliver-refusal': 'refused' },
} as const;

/** Where a case can end. */
export const ENDS = {
  granted: { name: '已确认', clock: 'stopped', outcome: 'granted', on: {} },
  refused: { name: '不予确认', clock: 'stopped', outcome: 'refused', on: {} },
  withdrawn: { name: '已撤回', clock: 'stopped', outcome: 'not-pursued', on: {} },
} as const;

export const NOT_PURSUED = { name: '终止程序', clock: 'stopped', outcome: 'not-pursued', on: {} } as const;
