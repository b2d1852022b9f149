import type { Procedure } from '../procedure';
import {
  ENDS,
  EXTENDING,
  NOT_PURSUED,
  PUBLICITY_ACTIONS,
  REFUSING,
  remarks,
  REMARKS,
  SHARED_ACTIONS,
  TERMINATING,
} from './shared-actions';

/**
 * 补贴: 困难残疾人生活补贴、重度残疾人护理补贴 (国发〔2015〕52号: township first, then 残联, then 民政), 孤儿和事实无人抚养儿童
 * (民发〔2019〕62号: township, then county; nothing is published, for privacy).
 */
export const subsidy = {
  name: 'subsidy',
  version: 1,
  title: '补贴',
  initial: 'checking',
  states: {
    checking: {
      name: '镇街初审',
      clock: 'running',
      limits: ['township'],
      on: {
        'record-check': 'checking',
        'ask-papers': 'awaiting-papers',
        'pass-to-department': 'department-review',
        'propose-grant': 'publicised',
        'propose-unpublished': 'confirming',
        'propose-refusal': 'confirming',
        extend: 'checking',
        terminate: 'not-pursued',
        withdraw: 'withdrawn',
        ...remarks('checking'),
      },
    },
    'awaiting-papers': {
      name: '等待补充材料',
      clock: 'paused',
      waitingFor: 'applicant',
      waits: 'supplement',
      on: { 'papers-came': 'checking', terminate: 'not-pursued', withdraw: 'withdrawn', ...remarks('awaiting-papers') },
    },
    'department-review': {
      name: '残联审核',
      clock: 'running',
      limits: ['push'],
      on: {
        recall: 'checking',
        'department-agrees': 'reviewed',
        'department-objects': 'checking',
        withdraw: 'withdrawn',
        ...remarks('department-review'),
      },
    },
    reviewed: {
      name: '审核通过，待公示或报确认',
      clock: 'running',
      on: {
        'propose-grant': 'publicised',
        'propose-unpublished': 'confirming',
        'propose-refusal': 'confirming',
        withdraw: 'withdrawn',
        ...remarks('reviewed'),
      },
    },
    publicised: {
      name: '公示',
      clock: 'running',
      limits: ['publicity'],
      on: { object: 'rechecking', 'end-publicity': 'confirming', withdraw: 'withdrawn', ...remarks('publicised') },
    },
    rechecking: {
      name: '异议重新核查',
      clock: 'paused',
      waitingFor: 'window',
      limits: ['resurvey'],
      on: {
        'record-check': 'rechecking',
        'propose-grant': 'publicised',
        'propose-refusal': 'confirming',
        withdraw: 'withdrawn',
        ...remarks('rechecking'),
      },
    },
    confirming: {
      name: '确认',
      clock: 'running',
      limits: ['county'],
      on: {
        confirm: 'granted',
        refuse: 'refusing',
        'send-back': 'checking',
        extend: 'confirming',
        withdraw: 'withdrawn',
        ...remarks('confirming'),
      },
    },
    refusing: REFUSING,
    ...ENDS,
    'not-pursued': NOT_PURSUED,
  },
  actions: {
    ...SHARED_ACTIONS,
    ...PUBLICITY_ACTIONS,
    ...REMARKS,
    ...EXTENDING,
    ...TERMINATING,
    'record-check': {
      name: '登记查验结果',
      by: ['window-clerk', 'township-reviewer', 'county-officer'],
      records: 'check',
      article: 'LAW 43；民发〔2019〕62号',
    },
    'pass-to-department': {
      name: '报残联审核',
      by: ['window-clerk', 'township-reviewer'],
      article: '国发〔2015〕52号',
    },
    recall: { name: '收回（部门逾期未审）', by: ['township-reviewer'], records: 'returned' },
    'department-agrees': {
      name: '残联审核通过',
      by: ['department-handler'],
      records: 'department-opinion',
      article: '国发〔2015〕52号',
    },
    'department-objects': {
      name: '残联退回',
      by: ['department-handler'],
      records: 'returned',
      article: '国发〔2015〕52号',
    },
    'propose-grant': { name: '拟予发放并公示', by: ['township-reviewer'], records: 'opinion', article: 'LAW 44' },
    'propose-unpublished': {
      name: '拟予发放（不公示）',
      by: ['township-reviewer'],
      records: 'opinion',
      article: 'LAW 44；民发〔2019〕62号',
    },
    'propose-refusal': { name: '拟不予发放', by: ['township-reviewer'], records: 'opinion', article: 'LAW 44' },
  },
} as const satisfies Procedure;
