import { refusals } from '@yimen/kernel';

export const refuse = refusals({
  'warning-not-found': { kind: 'not-found', title: '找不到该预警', english: 'No such warning in your area' },
  'warning-action-not-allowed': {
    kind: 'conflict',
    title: '该预警当前不能这样处置',
    english: 'Status or family of the warning does not allow this; `allowed` says what it does',
  },
  'disposition-not-for-family': {
    kind: 'unprocessable',
    title: '该类预警不能用这种处置结果',
    english: 'Not a disposition for this family of warnings; `allowed` lists those that are',
  },
  'suppression-needed': {
    kind: 'unprocessable',
    title: '请写明多少天内不再提示（最多 180 天）',
    english: 'Say for how many days this shall not warn again, 180 at most',
  },
  'night-not-found': { kind: 'not-found', title: '没有这一天的夜间比对', english: 'No night run of that date' },
  'fact-kind-unknown': {
    kind: 'unprocessable',
    title: '该数据来源不提供这种数据项',
    english: 'This source does not deliver facts of that kind',
  },
});
