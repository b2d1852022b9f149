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

/** What may be noted while it is examined; the status stays. */
const noted = <S extends string>(status: S) => ({
  ...remarks(status),
  'assess-self-care': status,
  extend: status,
});

/** 基本生活救助: 低保、低保边缘、特困、刚性支出 (LAW 43–45; 民发〔2021〕57号 第三、四章; 民发〔2021〕43号; 民发〔2024〕57号). */
export const basicLiving = {
  name: 'basic-living',
  version: 1,
  title: '基本生活救助',
  initial: 'surveying',
  states: {
    surveying: {
      name: '调查核实',
      clock: 'running',
      limits: ['survey', 'check', 'opinion'],
      on: {
        'record-survey': 'surveying',
        'record-check': 'surveying',
        'ask-papers': 'awaiting-papers',
        'finish-survey': 'reviewing',
        terminate: 'not-pursued',
        withdraw: 'withdrawn',
        ...noted('surveying'),
      },
    },
    'awaiting-papers': {
      name: '等待补充材料',
      clock: 'paused',
      waitingFor: 'applicant',
      waits: 'supplement',
      on: {
        'papers-came': 'surveying',
        terminate: 'not-pursued',
        withdraw: 'withdrawn',
        ...remarks('awaiting-papers'),
      },
    },
    reviewing: {
      name: '审核',
      clock: 'running',
      limits: ['review', 'opinion'],
      on: {
        'return-to-survey': 'surveying',
        'propose-grant': 'publicised',
        'propose-unpublished': 'confirming',
        'propose-refusal': 'confirming',
        withdraw: 'withdrawn',
        ...noted('reviewing'),
      },
    },
    publicised: {
      name: '公示',
      clock: 'running',
      limits: ['publicity'],
      on: {
        object: 'resurveying',
        'end-publicity': 'confirming',
        withdraw: 'withdrawn',
        ...noted('publicised'),
      },
    },
    resurveying: {
      name: '异议重新调查',
      clock: 'paused',
      waitingFor: 'window',
      limits: ['resurvey'],
      on: {
        'record-survey': 'resurveying',
        'record-check': 'resurveying',
        'finish-survey': 'reviewing',
        terminate: 'not-pursued',
        withdraw: 'withdrawn',
        ...remarks('resurveying'),
      },
    },
    confirming: {
      name: '确认',
      clock: 'running',
      limits: ['confirm'],
      on: {
        confirm: 'granted',
        refuse: 'refusing',
        'send-back': 'reviewing',
        withdraw: 'withdrawn',
        ...noted('confirming'),
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
    'record-survey': {
      name: '登记入户调查',
      by: ['window-clerk', 'township-reviewer'],
      records: 'survey',
      stops: 'survey',
      article: 'LAW 43；民发〔2021〕57号 第15、16条',
    },
    'record-check': {
      name: '登记信息核对结果',
      by: ['window-clerk', 'township-reviewer', 'county-officer'],
      records: 'check',
      stops: 'check',
      article: 'LAW 41、43；民发〔2021〕57号 第17条',
    },
    'finish-survey': {
      name: '调查核实完成',
      by: ['window-clerk', 'township-reviewer'],
      article: '民发〔2021〕57号 第19条',
    },
    'return-to-survey': { name: '退回补查', by: ['township-reviewer'], records: 'returned' },
    'propose-grant': {
      name: '拟予确认并公示',
      by: ['township-reviewer'],
      records: 'opinion',
      article: 'LAW 44；民发〔2021〕57号 第19条',
    },
    'propose-unpublished': {
      name: '拟予确认（未成年人，不公示）',
      by: ['township-reviewer'],
      records: 'opinion',
      article: 'LAW 44；未成年人保护法 第4条',
    },
    'propose-refusal': {
      name: '拟不予确认',
      by: ['township-reviewer'],
      records: 'opinion',
      article: 'LAW 44',
    },
    'assess-self-care': {
      name: '评估生活自理能力',
      by: ['window-clerk', 'township-reviewer'],
      records: 'self-care',
      article: '民发〔2021〕43号 第20、21条',
    },
  },
} as const satisfies Procedure;
