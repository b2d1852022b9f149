import { refusals } from '@yimen/kernel';

/** What can be wrong with a limit, with a pause in it, or with its extension. */
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
  'deadline-unknown': {
    kind: 'conflict',
    title: '这一环节没有正在计时的时限',
    english: 'No clock is running for this step.',
  },
  'deadline-not-extendable': {
    kind: 'conflict',
    title: '这一时限依规定不能延长',
    english: 'The rules do not let this limit be extended.',
  },
  'deadline-extended-before': {
    kind: 'conflict',
    title: '这一时限已经延长过一次',
    english: 'This limit was extended once already.',
  },
  'deadline-over': {
    kind: 'unprocessable',
    title: '时限已过，不能再延长',
    english: 'The last day in time is over; a limit is extended before.',
  },
} as const;

export const refuse = refusals(DEADLINE_PROBLEMS);
