import type { Procedure } from '../procedure';
import {
  ENDS,
  NOT_PURSUED,
  PUBLICITY_ACTIONS,
  REFUSING,
  remarks,
  REMARKS,
  SHARED_ACTIONS,
  TERMINATING,
} from './shared-actions';

/**
 * 急难救助 (LAW 29, 35, 37, 50; 民发〔2018〕23号; 2026年1月意见): pay first and make the papers up later; small and fast without
 * check or publicity; everything else is verified and decided; what no rule foresees goes to a case conference.
 */
export const urgentAid = {
  name: 'urgent-aid',
  version: 1,
  title: '急难救助',
  initial: 'registered',
  states: {
    registered: {
      name: '已登记',
      clock: 'running',
      limits: ['urgent'],
      on: {
        'pay-first': 'papers-due',
        'pay-small': 'granted',
        'record-check': 'verifying',
        'call-conference': 'in-conference',
        withdraw: 'withdrawn',
      },
    },
    'papers-due': {
      name: '已先行救助，待补手续',
      clock: 'stopped',
      limits: ['papers'],
      on: { 'make-up-papers': 'granted' },
    },
    verifying: {
      name: '核实',
      clock: 'running',
      on: {
        'record-check': 'verifying',
        'ask-papers': 'awaiting-papers',
        'call-conference': 'in-conference',
        'propose-grant': 'publicised',
        'propose-unpublished': 'confirming',
        'propose-refusal': 'confirming',
        'pay-first': 'papers-due',
        withdraw: 'withdrawn',
        ...remarks('verifying'),
      },
    },
    'awaiting-papers': {
      name: '等待补充材料',
      clock: 'paused',
      waitingFor: 'applicant',
      waits: 'supplement',
      on: {
        'papers-came': 'verifying',
        'pay-first': 'papers-due',
        terminate: 'not-pursued',
        withdraw: 'withdrawn',
        ...remarks('awaiting-papers'),
      },
    },
    'in-conference': {
      name: '一事一议',
      clock: 'running',
      on: {
        'record-check': 'in-conference',
        'record-conference': 'confirming',
        'pay-first': 'papers-due',
        withdraw: 'withdrawn',
        ...remarks('in-conference'),
      },
    },
    publicised: {
      name: '公示',
      clock: 'running',
      limits: ['publicity'],
      on: {
        object: 'rechecking',
        'end-publicity': 'confirming',
        'pay-first': 'papers-due',
        withdraw: 'withdrawn',
        ...remarks('publicised'),
      },
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
        'pay-first': 'papers-due',
        withdraw: 'withdrawn',
        ...remarks('rechecking'),
      },
    },
    confirming: {
      name: '审批',
      clock: 'running',
      limits: ['confirm'],
      on: {
        confirm: 'granted',
        refuse: 'refusing',
        'send-back': 'verifying',
        'pay-first': 'papers-due',
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
    ...TERMINATING,
    'pay-first': {
      name: '先行救助',
      by: ['township-reviewer'],
      records: 'payment',
      article: 'LAW 35、50；民发〔2018〕23号',
    },
    'pay-small': {
      name: '小额快救',
      by: ['township-reviewer'],
      records: 'payment',
      article: 'LAW 50；民政部、财政部2026年1月意见',
    },
    'make-up-papers': {
      name: '补充说明情况',
      by: ['window-clerk', 'township-reviewer'],
      records: 'papers',
      article: 'LAW 50',
    },
    'record-check': {
      name: '登记核实情况',
      by: ['window-clerk', 'township-reviewer', 'county-officer'],
      records: 'check',
      article: 'LAW 43',
    },
    'call-conference': {
      name: '提请一事一议',
      by: ['township-reviewer', 'county-officer'],
      records: 'conference-call',
      article: '国办发〔2023〕39号',
    },
    'record-conference': {
      name: '登记会商结果',
      by: ['township-reviewer', 'county-officer'],
      records: 'conference',
      article: '国办发〔2023〕39号',
    },
    'propose-grant': { name: '拟予救助并公示', by: ['township-reviewer'], records: 'opinion', article: 'LAW 44' },
    'propose-unpublished': {
      name: '拟予救助（不公示）',
      by: ['township-reviewer'],
      records: 'opinion',
      article: 'LAW 44',
    },
    'propose-refusal': { name: '拟不予救助', by: ['township-reviewer'], records: 'opinion', article: 'LAW 44' },
  },
} as const satisfies Procedure;
