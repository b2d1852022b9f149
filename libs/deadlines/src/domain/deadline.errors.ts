import { refusals } from '@yimen/kernel';

/** What can be wrong with a limit or with a pause in it. */
const DEADLINE_PROBLEMS = {
  'deadline-budget': {
    kind: 'unprocessable',
    title: '期限须为 1 至 3650 的整数',
    english: 'A limit is a whole number from 1 to 3650.',
  },
  'suspension-reversed': {
    kind: 'unprocessable',
    title: '恢复计时的日子须晚于暂停的日子',
    english: 'The clock must run again after it was paused, not before.',
  },
  'suspension-overlaps': {
    kind: 'conflict',
    title: '暂停计时的时段重叠',
    english: 'The clock is paused already on one of these days.',
  },
} as const;

export const refuse = refusals(DEADLINE_PROBLEMS);
