import { refusals } from '@yimen/kernel';

/** What can go wrong with a policy pack or with a question put to it. */
const POLICY_PROBLEMS = {
  'policy-pack-unknown': {
    kind: 'not-found',
    title: '没有这个政策包',
    english: 'There is no policy pack of this name and version.',
  },
  'policy-pack-faulty': {
    kind: 'internal',
    title: '政策包有误，未载入',
    english: 'The policy pack does not fit its form; nothing of it is used.',
  },
  'policy-date-not-covered': {
    kind: 'unprocessable',
    title: '政策包没有这一天的标准',
    english: 'The policy pack has no standards for this date.',
  },
  'programme-not-in-pack': {
    kind: 'unprocessable',
    title: '政策包里没有这个救助项目',
    english: 'The policy pack has no such programme.',
  },
} as const;

export const refuse = refusals(POLICY_PROBLEMS);
