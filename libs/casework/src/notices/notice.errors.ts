import { refusals } from '@yimen/kernel';

export const refuse = refusals({
  'notice-not-found': { kind: 'not-found', title: '找不到该通知书', english: 'No such notice in your area' },
});
