import { refusals } from '@yimen/kernel';

export const refuse = refusals({
  'handover-not-found': { kind: 'not-found', title: '找不到该转交件', english: 'No such handover for you' },
  'handover-action-not-allowed': {
    kind: 'conflict',
    title: '当前状态不能这样办理',
    english: 'The status does not allow this; `allowed` says what it does',
  },
  'division-served-here': {
    kind: 'unprocessable',
    title: '该地由本系统受理，不需要转交异地',
    english: 'This service itself serves the place',
  },
  'region-not-connected': {
    kind: 'unprocessable',
    title: '尚未与该地互联，不能转交',
    english: 'No other region is connected that serves the place',
  },
  'division-not-served': {
    kind: 'unprocessable',
    title: '该地不属于本地受理范围',
    english: 'No window here serves the place',
  },
  'accepted-on-impossible': {
    kind: 'unprocessable',
    title: '受理日期不能晚于今天，也不能早于一年前',
    english: 'The day of acceptance is still to come, or more than a year ago',
  },
  'handover-reused': {
    kind: 'unprocessable',
    title: '同一编号已经转来过内容不同的申请',
    english: 'Something else was handed over under this id before',
  },
  'handover-withdrawn': {
    kind: 'conflict',
    title: '该转交件已经撤回',
    english: 'This handover was withdrawn',
  },
});
