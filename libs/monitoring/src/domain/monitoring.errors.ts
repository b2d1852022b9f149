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
  'ask-does-not-fit': {
    kind: 'unprocessable',
    title: '商请部门落实的，请写明商请哪类部门；其他处置不写',
    english: 'Say which kind of agency is asked where a department is asked, and only there',
  },
  'finding-contradicts': {
    kind: 'unprocessable',
    title: '处置结果与“是否属实、是否已帮到”不一致',
    english: 'The disposition and what is said to be confirmed or helped contradict each other',
  },
  'follow-up-result-unfit': {
    kind: 'unprocessable',
    title: '这一后续事项不能用这种结果',
    english: 'Not a result of this follow-up; `allowed` lists those that are',
  },
  'hearing-unfit': {
    kind: 'unprocessable',
    title: '请写明为这一户启动的听取意见；其他结果不写',
    english: 'Name the hearing that was opened about this household, and only where one was opened',
  },
  'visit-budget-place': {
    kind: 'unprocessable',
    title: '走访额度按区县或镇街设定',
    english: 'A visit budget is set for a county or a township',
  },
  'indicator-unknown': {
    kind: 'not-found',
    title: '政策包中没有这一预警指标',
    english: 'The policy pack has no such indicator',
  },
  'tuning-threshold-unknown': {
    kind: 'unprocessable',
    title: '该指标不用这一参数',
    english: 'The indicator asks no such number; `allowed` lists those that it does',
  },
  'yield-period': {
    kind: 'unprocessable',
    title: '起止日期颠倒，或者超过一年',
    english: 'The period is the wrong way round or longer than a year',
  },
  'night-not-found': { kind: 'not-found', title: '没有这一天的夜间比对', english: 'No night run of that date' },
  'fact-kind-unknown': {
    kind: 'unprocessable',
    title: '该数据来源不提供这种数据项',
    english: 'This source does not deliver facts of that kind',
  },
});
